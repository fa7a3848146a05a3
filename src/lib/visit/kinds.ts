import type { Words } from '#geo/layer.ts';

/** 六访: the kinds of households that are visited. */
export const visited = {
	elderly: { zh: '独居和高龄老人', en: 'Old people who live alone' },
	hardship: { zh: '困难家庭', en: 'Families in hardship' },
	disability: { zh: '残疾人家庭', en: 'Families with a disability' },
	children: { zh: '留守和困境儿童', en: 'Children left behind' },
	veterans: { zh: '退役军人和军烈属', en: 'Veterans and their families' },
	newcomers: { zh: '新住户', en: 'New residents' }
} as const satisfies Record<string, Words>;
export type Visited = keyof typeof visited;

/** 六送: what is brought along. */
export const brought = {
	policy: { zh: '送政策', en: 'What they are entitled to' },
	care: { zh: '送关怀', en: 'Care' },
	health: { zh: '送健康', en: 'Health' },
	jobs: { zh: '送岗位', en: 'Work' },
	law: { zh: '送法律', en: 'Legal advice' },
	safety: { zh: '送平安', en: 'Safety at home' }
} as const satisfies Record<string, Words>;
export type Brought = keyof typeof brought;

const names = <Name extends string>(kinds: Record<Name, Words>): [Name, ...Name[]] => {
	const isName = (name: string): name is Name => name in kinds;
	const [first, ...others] = Object.keys(kinds).filter(isName);
	if (first === undefined) throw new Error('there is no kind at all');
	return [first, ...others];
};

export const visitedKinds = names(visited);
export const broughtKinds = names(brought);
