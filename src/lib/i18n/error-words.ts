/** What is said where a page cannot be shown. Every page brings these along, and so they stand alone. */
export const zh = {
	title: '民情地图',
	toMap: '回到地图',
	errorTitle: '出了点问题',
	error404: '没有这个页面',
	error404Hint: '地址可能写错了，或者内容已经撤下。',
	error503: '数据库暂时连不上',
	error503Hint: '服务会自行恢复，请稍后刷新。',
	errorHint: '请稍后再试；若仍不行，把下面的编号告诉管理员。',
	errorId: '编号 {id}'
} as const;

export const en: Record<keyof typeof zh, string> = {
	title: 'Minqing Map',
	toMap: 'Back to the map',
	errorTitle: 'Something went wrong',
	error404: 'There is no such page',
	error404Hint: 'The address may be mistyped, or the page was taken down.',
	error503: 'The database cannot be reached',
	error503Hint: 'It comes back by itself; reload in a moment.',
	errorHint: 'Try again in a moment; if it stays, tell the administrator the number below.',
	errorId: 'No. {id}'
};
