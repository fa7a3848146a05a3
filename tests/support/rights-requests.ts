import { randomUUID } from 'node:crypto';
import { askers, type AskerName } from '../../src/lib/server/api/endpoint.ts';
import { endpoints } from '../../src/lib/server/api/endpoints.ts';
import type { RightsRow } from '../../src/lib/server/api/rights.ts';

/** What a request is about: a ticket with a photograph that is not released, and one more that `release` may release. */
export type Target = { code: string; hidden: string; toRelease: string; grid: string };

/** Numbers of what was laid. */
export type Known = {
	/** An account that may be changed and disabled, and its post. */
	victim: string;
	picture: Uint8Array<ArrayBuffer>;
	/** A patrol of each role's own, and one of somebody else. */
	patrols: Record<string, string>;
	spare: Record<string, Record<string, string>>;
};

type Sent = { path: string; init: Omit<RequestInit, 'headers'> & { headers: Record<string, string> } };

/** A refusal that anybody gets who may: what they sent is wrong, and not who they are. */
export const wrongAnyway: Readonly<Record<string, RegExp>> = {
	'POST /sign-in?/password': /登录名或密码不对/,
	'POST /sign-in?/second': /时间过了|验证码不对/,
	'POST /account?/confirmSecond': /验证码|第二步/
};

let turn = 0;

const both = { zh: '试', en: 'a try' };
const TOUR = JSON.stringify({
	slug: 'a-try',
	name: both,
	intro: both,
	forWhom: both,
	minutes: 60,
	wheels: false,
	stops: []
});

/** The body of each form, so that only the rights decide. */
const forms = ({ victim }: Known): Record<string, Record<string, string>> => ({
	'/sign-in?/password': { login: `nobody-${++turn}`, password: 'of no account' },
	'/sign-in?/second': { code: '123456' },
	'/welcome/{token}?/first': { name: '试', login: `first-${turn}`, password: '红宫红场边上的那棵榕树' },
	'/welcome/{token}?/invited': { password: '红宫红场边上的那棵榕树' },
	'/account?/endSession': { id: '999999999' },
	'/account?/password': { current: 'not this one', password: '红宫红场边上的那棵榕树' },
	'/account?/prepareSecond': { password: 'not this one' },
	'/account?/confirmSecond': { code: '123456' },
	'/account?/dropSecond': { password: 'not this one' },
	'/admin/accounts?/invite': { name: '试', login: `invited-${turn}`, role: 'unit', area: '' },
	'/admin/accounts?/link': { account: victim, name: '试' },
	'/admin/accounts?/disable': { account: victim },
	'/admin/accounts?/enable': { account: victim },
	'/admin/accounts?/resetSecond': { account: victim },
	'/admin/accounts?/identity': { account: victim, identity: '' },
	'/admin/accounts?/give': { account: victim, role: 'unit', area: '' },
	'/admin/accounts?/take': { account: victim, post: '999999999' },
	'/admin/displays?/pair': { code: '23456789', name: '门厅' },
	'/admin/displays?/revoke': { id: '999999999' },
	'/sites/{code}/book?/book': {
		from: '2026-11-24T01:00:00.000Z',
		group: '红旗小学',
		size: '40',
		phone: '13800000000',
		once: randomUUID()
	},
	'/classes?/make': { tour: 'nothing' },
	'/admin/bookings?/reveal': { id: randomUUID(), reason: '联系改期' },
	'/admin/bookings?/cancel': { id: randomUUID(), reason: '场馆检修' },
	'/admin/bookings?/addGuide': { name: '试', site: 'nowhere' },
	'/admin/bookings?/changeGuide': { id: '999999999', site: 'nowhere' },
	'/admin/bookings?/endGuide': { id: '999999999' },
	'/admin/themes?/write': {
		area: 'nowhere',
		weekday: '1',
		title: '试',
		titleEn: '',
		look: '看看',
		lookEn: ''
	},
	'/admin/themes?/remove': { area: 'nowhere', weekday: '1' },
	'/admin/sites/{code}?/save': { content: '{}', basis: '' },
	'/admin/sites/{code}?/publish': { content: '{}', basis: '' },
	'/admin/sites/{code}?/discard': { basis: '' },
	'/admin/tours/{slug}?/save': { content: TOUR, basis: '' },
	'/admin/tours/{slug}?/measure': { stops: '[]', wheels: 'false' }
});

/** The request of a row as somebody sends it; the examples of the documentation, about this target. */
export function requestOf(row: RightsRow, asker: AskerName, target: Target, known: Known): Sent {
	const { path, form, name } = row;
	if (form !== undefined) {
		const body = new URLSearchParams(forms(known)[`${path}?/${form}`]);
		const headers: Record<string, string> = {
			accept: 'application/json',
			'x-sveltekit-action': 'true',
			'content-type': 'application/x-www-form-urlencoded',
			// It would end the session of all that follow.
			...(form === 'signOut' && known.spare[asker])
		};
		return {
			path: `${filled(path, row, target, known)}?/${form}`,
			init: { method: 'POST', headers, body: body.toString() }
		};
	}
	const described = endpoints.find((endpoint) => `${endpoint.method} ${endpoint.path}` === name);
	if (!described)
		return { path: filled(path, row, target, known), init: { headers: { accept: 'text/html' } } };
	const query = new URL(described.example.path, 'http://here').search;
	const body = bodyOf(name, asker, aboutGrid(described.example.body, target), known);
	return {
		path: filled(path, row, target, known, asker) + query,
		init: {
			method: described.method,
			headers: {
				...(described.headers?.['idempotency-key'] && { 'idempotency-key': `asked-${++turn}` }),
				...(body !== undefined && {
					'content-type': typeof body === 'string' ? 'application/json' : 'image/png'
				})
			},
			...(body !== undefined && { body })
		}
	};
}

/** The example, about the grid of the target; a patrol has a number of its own each time. */
function aboutGrid(example: unknown, { grid }: Target): unknown {
	if (typeof example !== 'object' || example === null || !('grid' in example)) return example;
	return { ...example, grid, ...('id' in example && { id: randomUUID() }) };
}

function bodyOf(name: string, asker: AskerName, example: unknown, { picture }: Known) {
	if (name === 'POST /api/site-files') return picture;
	if (name.endsWith('/photographs')) return name.startsWith('POST') ? picture : undefined;
	if (name.endsWith('/actions/{action}'))
		return JSON.stringify(asker === 'resident' ? {} : { note: '看过现场' });
	if (name === 'POST /api/accounts')
		return JSON.stringify({ name: '试', login: `made-${++turn}`, duties: [] });
	if (name === 'POST /api/accounts/{id}') return JSON.stringify({ change: 'enable' });
	return example === undefined ? undefined : JSON.stringify(example);
}

function filled(
	path: string,
	{ name }: RightsRow,
	target: Target,
	known: Known,
	asker: AskerName = askers[0]
): string {
	const values: Record<string, string> = {
		code: target.code,
		hash: name.endsWith('/release') ? target.toRelease : target.hidden,
		size: 'small',
		action: asker === 'resident' ? 'urge' : 'note',
		id: idIn(path, asker, target, known),
		provider: 'county',
		token: 'nothing',
		part: 'water',
		kind: 'categories'
	};
	return path.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

function idIn(path: string, asker: AskerName, target: Target, { patrols, victim }: Known): string {
	if (path.startsWith('/api/layers')) return 'grids';
	if (path.includes('/bookings/')) return randomUUID();
	if (!path.startsWith('/api/patrols')) return victim;
	return (target.grid === 'G1' ? patrols[asker] : undefined) ?? patrols.other ?? '';
}
