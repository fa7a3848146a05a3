/** The words of the page that documents the API. */
const zh = {
	title: '民情地图 · 接口文档',
	intro:
		'时间用 ISO 8601，坐标除另有说明均为 WGS 84。拒绝时答复 application/problem+json,title 是给人看的一句话,errors 逐个说明不能用的内容。',
	openapi: '同样的内容，给程序读(OpenAPI 3.1)',
	toMap: '返回地图',
	other: 'English',
	contents: '目录',
	who: '谁可以',
	needs: '需要什么',
	required: '必填',
	nothing: '不需要任何内容',
	example: '请求示例',
	answers: '答复',
	exampleAnswer: '答复示例',
	shape: '答复的内容',
	refusals: '拒绝',
	law: '办理规则',
	lawIntro: '每一步：从什么状态、到什么状态、由谁办、要写什么。其余一律拒绝，数据库按同一张表拒绝。',
	lawHead: ['步骤', '从', '到', '由谁', '要写'],
	stays: '不变',
	inTurn: '轮到时:'
};

export type ApiWords = typeof zh;

const en: ApiWords = {
	title: 'Minqing · the API',
	intro:
		'Times are ISO 8601, coordinates WGS 84 unless said otherwise. Refusals are application/problem+json: title is a sentence for people, errors names every field that cannot be used.',
	openapi: 'the same for programs (OpenAPI 3.1)',
	toMap: 'Back to the map',
	other: '中文',
	contents: 'Contents',
	who: 'Who may',
	needs: 'What it needs',
	required: 'required',
	nothing: 'nothing at all',
	example: 'An example request',
	answers: 'Answers',
	exampleAnswer: 'An example answer',
	shape: 'What the answer holds',
	refusals: 'Refusals',
	law: 'The law of the loop',
	lawIntro:
		'Every step: from which states, to which, by whom, and what it has to be told. All others are refused, by the database by the same table.',
	lawHead: ['Step', 'From', 'To', 'By', 'Needs'],
	stays: 'as it was',
	inTurn: 'in turn: '
};

export const apiWords = { zh, en };
