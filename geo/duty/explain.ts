import type { Suspicion } from '../crs/suspect.ts';
import type { DutyAnswer } from './answer.ts';

export type Locale = 'zh' | 'en';

/** So near the border that the neighbour is worth naming. */
const NEAR_BORDER_M = 20;

/** Who answers for a point and why, in one plain sentence, and a second one where the coordinate asks for caution. */
export function explain(answer: DutyAnswer, locale: Locale): string {
	const say = locale === 'zh' ? chinese : english;
	const sentence = say[answer.rule](answer);
	return answer.suspect.includes('imprecise') ? `${sentence}${say.imprecise}` : sentence;
}

type Wording = Record<DutyAnswer['rule'], (answer: DutyAnswer) => string> & { imprecise: string };

const chinese: Wording = {
	covers: (answer) =>
		`这里归${nameOf(answer, '网格')}，${borderZh(answer)}${neighbourZh(answer)}${leaderZh(answer)}。`,
	dedicated: (answer) =>
		`这里在专属网格${nameOf(answer, '')}里，由它先负责，${borderZh(answer)}${leaderZh(answer)}。`,
	nearest: (answer) =>
		`没有网格覆盖这里，由最近的${nameOf(answer, '网格')}负责，相距${metresZh(answer.border_m ?? 0)}${leaderZh(answer)}。`,
	last_resort: (answer) => `${reason(answer, reasonsZh)}，先由${ownerZh(answer)}兜底。`,
	imprecise: '坐标小数不足五位，位置可能略有偏差。'
};

const reasonsZh: Record<Suspicion | 'none', string> = {
	no_coordinates: '没有可用的坐标，不能据此找到网格',
	null_island: '坐标是 0、0，不能据此找到网格',
	whole_degrees: '坐标只精确到整度，不能据此找到网格',
	swapped: '经度和纬度像是写反了',
	outside: '这里在服务范围之外',
	imprecise: '这里和附近都没有网格',
	none: '这里和附近都没有网格'
};

const english: Wording = {
	covers: (answer) =>
		`This place belongs to ${nameOf(answer, 'a grid')}, ${borderEn(answer)}${neighbourEn(answer)}${leaderEn(answer)}.`,
	dedicated: (answer) =>
		`This place lies in the dedicated grid ${nameOf(answer, '')}, which answers first, ${borderEn(answer)}${leaderEn(answer)}.`,
	nearest: (answer) =>
		`No grid covers this place; the nearest, ${nameOf(answer, 'a grid')}, answers from ${metresEn(answer.border_m ?? 0)} away${leaderEn(answer)}.`,
	last_resort: (answer) => `${reason(answer, reasonsEn)}; for now ${ownerEn(answer)} takes care of it.`,
	imprecise: ' The coordinate has fewer than five decimals, so the spot may be a little off.'
};

const reasonsEn: Record<Suspicion | 'none', string> = {
	no_coordinates: 'There is no usable coordinate to find a grid by',
	null_island: 'The coordinate is 0/0, which finds no grid',
	whole_degrees: 'The coordinate is given in whole degrees only, which finds no grid',
	swapped: 'Longitude and latitude look exchanged',
	outside: 'This place lies outside the area served',
	imprecise: 'No grid is here or near',
	none: 'No grid is here or near'
};

/** What explains the most comes first: an exchanged pair is why a place lies outside. */
const gravest: readonly Suspicion[] = [
	'no_coordinates',
	'null_island',
	'whole_degrees',
	'swapped',
	'outside'
];

const reason = (answer: DutyAnswer, words: Record<Suspicion | 'none', string>): string =>
	words[gravest.find((suspicion) => answer.suspect.includes(suspicion)) ?? 'none'];

const nameOf = (answer: DutyAnswer, otherwise: string): string => answer.grid?.name ?? otherwise;

const metresZh = (metres: number): string => (metres < 1 ? '不到 1 米' : ` ${Math.round(metres)} 米`);
const metresEn = (metres: number): string => (metres < 1 ? 'less than 1 m' : `${Math.round(metres)} m`);

const borderZh = ({ border_m: metres }: DutyAnswer): string =>
	metres === 0 ? '正好在边界上' : `距边界${metresZh(metres ?? 0)}`;
const borderEn = ({ border_m: metres }: DutyAnswer): string =>
	metres === 0 ? 'right on its border' : `${metresEn(metres ?? 0)} from its border`;

const byTheBorder = ({ border_m: metres }: DutyAnswer): boolean => metres !== null && metres < NEAR_BORDER_M;
const neighbourZh = (answer: DutyAnswer): string =>
	answer.runner_up && byTheBorder(answer) ? `，旁边是${answer.runner_up.name}` : '';
const neighbourEn = (answer: DutyAnswer): string =>
	answer.runner_up && byTheBorder(answer) ? `, next to ${answer.runner_up.name}` : '';

const leaderZh = ({ leader }: DutyAnswer): string => (leader?.name ? `，${leader.post}是${leader.name}` : '');
const leaderEn = ({ leader }: DutyAnswer): string =>
	leader?.name ? `; ${leader.name} (${leader.post})` : '';

function ownerZh({ grid, leader }: DutyAnswer): string {
	// A post that nobody holds is called by its own name.
	const person = leader ? `${leader.post}${leader.name === leader.post ? '' : (leader.name ?? '')}` : '';
	return grid ? `${grid.name}${person && `的${person}`}` : person || '中心值班台';
}

function ownerEn({ grid, leader }: DutyAnswer): string {
	const person = leader
		? [leader.name, leader.name === leader.post ? '' : `(${leader.post})`].filter(Boolean).join(' ')
		: '';
	return [person, grid?.name].filter(Boolean).join(', ') || "the centre's duty desk";
}
