import type { z } from 'zod';
import type { Words } from '#geo/layer.ts';

/** What is still missing in a site, as a sentence, and the part of the form it belongs to. */
export type Lack = Words & { part: string };

const names: Readonly<Record<string, Words>> = {
	place: { zh: '位置', en: 'Place' },
	name: { zh: '名称', en: 'Name' },
	nameEn: { zh: '英文名称', en: 'Name in English' },
	lng: { zh: '位置', en: 'Position' },
	lat: { zh: '位置', en: 'Position' },
	period: { zh: '年代', en: 'Period' },
	level: { zh: '级别', en: 'Level' },
	address: { zh: '地址', en: 'Address' },
	hours: { zh: '开放时间', en: 'Opening hours' },
	people: { zh: '人物', en: 'People' },
	events: { zh: '发生过的事', en: 'Events' },
	access: { zh: '怎么进去', en: 'Access' },
	steps: { zh: '台阶', en: 'steps' },
	short: { zh: '两分钟短文', en: 'Short text' },
	long: { zh: '十分钟长文', en: 'Long text' },
	sources: { zh: '出处', en: 'Sources' },
	pictures: { zh: '图片', en: 'Picture' },
	alt: { zh: '图里有什么', en: 'what is to be seen' },
	credit: { zh: '署名', en: 'credit' },
	sound: { zh: '录音', en: 'Recording' },
	questions: { zh: '问题', en: 'Question' },
	ask: { zh: '问什么', en: 'what is asked' },
	answers: { zh: '答案', en: 'answer' },
	why: { zh: '为什么', en: 'why' },
	zh: { zh: '中文', en: 'Chinese' },
	en: { zh: '英文', en: 'English' }
};

/** Says each fault that a schema found in a site; of two about the same place the first. */
export function lacks(issues: readonly z.core.$ZodIssue[]): Lack[] {
	const said = new Map<string, Lack>();
	for (const issue of issues) {
		const lack = sayLack(issue);
		if (!said.has(lack.zh)) said.set(lack.zh, lack);
	}
	return [...said.values()];
}

function sayLack(issue: z.core.$ZodIssue): Lack {
	const path = issue.path.map(String);
	const part = path[0] ?? '';
	const what = whatOf(issue);
	return {
		part: part === 'place' ? (path[1] ?? part) : part,
		zh: `「${where(path, 'zh')}」${what.zh}`,
		en: `${where(path, 'en')}: ${what.en}`
	};
}

/** 「图片 1 · 署名 · 英文」 */
function where(path: readonly string[], locale: 'zh' | 'en'): string {
	const [first, ...rest] = path;
	// Of the place itself only its parts have names; without any it is the position.
	const known = first === 'place' && rest.length > 0 ? rest : path;
	const parts: string[] = [];
	for (const step of known) {
		if (/^\d+$/.test(step)) parts.push(`${parts.pop() ?? ''} ${Number(step) + 1}`);
		else parts.push(names[step]?.[locale] ?? step);
	}
	return parts.join(' · ');
}

function whatOf(issue: z.core.$ZodIssue): Words {
	if (issue.code === 'too_big')
		return { zh: `太长，最多 ${issue.maximum}`, en: `too long, at most ${issue.maximum}` };
	if (issue.code === 'custom') {
		const [zh = '', en = zh] = issue.message.split(' / ');
		return { zh: `：${zh}`, en };
	}
	return issue.code === 'too_small' || issue.code === 'invalid_type'
		? { zh: '还没有填', en: 'still empty' }
		: { zh: '填得不对', en: 'not as it should be' };
}
