import type { Words } from '#geo/layer.ts';
import { askers, words, type Endpoint } from './endpoint.ts';

/** When an endpoint refuses, and with which status. */
export type Refusal = { status: number; what: Words };

/** Every refusal of an endpoint by its status: its own, and those that follow from what it takes and who may. */
export function refusalsOf({ method, query, body, who, refusals = {} }: Endpoint): Refusal[] {
	const closed = askers.some((asker) => who.rights[asker] !== 'all');
	const told = new Map<number, Words>();
	if (query !== undefined || body !== undefined)
		told.set(
			400,
			words('有不能用的内容,errors 逐个说明', 'there are fields that cannot be used; errors names each')
		);
	if (closed || who.wall) told.set(401, words('要先登录，或带上链接', 'sign in first, or bring the link'));
	if (closed || method !== 'GET')
		told.set(
			403,
			words('您不能办，或请求来自别的网站', 'not for you, or the request came from another website')
		);
	if (body !== undefined) told.set(413, words('请求体太大', 'the body is too large'));
	for (const [status, what] of Object.entries(refusals)) told.set(Number(status), what);
	told.set(
		503,
		words('数据库暂时连不上，请稍后再试', 'the database is away for the moment; try again shortly')
	);
	return [...told].map(([status, what]) => ({ status, what })).sort((a, b) => a.status - b.status);
}
