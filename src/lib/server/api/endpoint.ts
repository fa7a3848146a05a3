import type { z } from 'zod';
import type { Words } from '#geo/layer.ts';
import { staffRoles } from '../asker.ts';

/** Everybody who can send a request, as a column of the table of rights. */
export const askers = ['public', 'resident', ...staffRoles, 'script', 'display'] as const;
export type AskerName = (typeof askers)[number];

/** How they are called where people read it. */
export const askerNames: Record<AskerName, Words> = {
	public: { zh: '任何人', en: 'anybody' },
	resident: { zh: '上报人(凭链接)', en: 'the reporter, by the link' },
	operator: { zh: '坐席', en: 'operator' },
	dispatcher: { zh: '派遣员', en: 'dispatcher' },
	grid_leader: { zh: '网格长', en: 'grid leader' },
	grid_worker: { zh: '网格员', en: 'grid worker' },
	unit: { zh: '责任单位', en: 'responsible unit' },
	checker: { zh: '核查员', en: 'checker' },
	supervisor: { zh: '督办员', en: 'supervisor' },
	administrator: { zh: '系统管理员', en: 'administrator' },
	script: { zh: '脚本(ADMIN_TOKEN)', en: 'script (ADMIN_TOKEN)' },
	display: { zh: '大屏', en: 'display' }
};

/** `all`: whatever it is about; `own`: only what is theirs, which `Who.own` says in words. Whoever is not named may not. */
export type Right = 'all' | 'own';

/** A row of the table of rights. */
export type Who = {
	rights: Partial<Record<AskerName, Right>>;
	/** What `own` means here. */
	own?: Words;
	/** Which of those who are named, where it is not every one. */
	which?: Words;
	/** Whoever may not is told that there is no such thing, and not that it is hidden. */
	hidden?: boolean;
	/** With WALL_OPEN=no only paired displays and staff. */
	wall?: boolean;
};

const row = (names: readonly AskerName[], right: Right): Who['rights'] =>
	Object.fromEntries(names.map((name) => [name, right]));

/** Everybody may, on everything. */
export const everybody: Who = { rights: row(askers, 'all') };
/** Everybody with an account. */
export const signedIn: Who = { rights: row(staffRoles, 'all') };
/** Only these, on everything. */
export const only = (...names: AskerName[]): Who => ({ rights: row(names, 'all') });
/** Only these, and only what is theirs. */
export const ofTheirs = (names: readonly AskerName[], own: Words): Who => ({
	rights: row(names, 'own'),
	own
});

/** One answer: its status, what it says, and its body where there is one. */
export type Answer = {
	status: number;
	what: Words;
	/** JSON where no other type is given. */
	body?: z.ZodType;
	type?: string;
	/** Checked against `body` by a test. */
	example?: unknown;
};

/** A field of a request, in words: name (of a path, query or header parameter, or of the body, with dots) → meaning. */
type Fields = Readonly<Record<string, Words>>;

/** What one method of one route takes, who may ask it, and what it answers. */
export type Endpoint = {
	method: 'GET' | 'POST' | 'DELETE';
	/** As OpenAPI writes it: /api/tickets/{code} */
	path: string;
	area: Area;
	summary: Words;
	/** What else a person should know before calling it. */
	more?: Words;
	who: Who;
	params?: z.ZodObject;
	query?: z.ZodObject;
	headers?: Readonly<Record<string, z.ZodType>>;
	/** The parsing schema; a text instead of it: the media types of a body that is not JSON. */
	body?: z.ZodType | string;
	fields?: Fields;
	answers: readonly [Answer, ...Answer[]];
	/** Statuses of problem+json, with when they come, besides those that every endpoint may give. */
	refusals?: Readonly<Record<number, Words>>;
	example: { path: string; body?: unknown };
};

/** The chapters of the documentation, in their order. */
export const areas = {
	map: { zh: '地图与责任', en: 'The map, and who answers' },
	tickets: { zh: '工单', en: 'Tickets' },
	photographs: { zh: '照片', en: 'Photographs' },
	tours: { zh: '红色路线', en: 'Red-culture tours' },
	live: { zh: '实时与大屏', en: 'Live events and the wall' },
	field: { zh: '走访巡查', en: 'In the field' },
	follow: { zh: '关注', en: 'Following' },
	accounts: { zh: '账号', en: 'Accounts' },
	service: { zh: '系统', en: 'The service itself' }
} as const satisfies Record<string, Words>;
export type Area = keyof typeof areas;

/** 「中文 / English」 */
export const both = ({ zh, en }: Words): string => `${zh} / ${en}`;

export const words = (zh: string, en: string): Words => ({ zh, en });
