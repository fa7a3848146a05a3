import type { Words } from '#geo/layer.ts';
import { askers, words, type Endpoint } from './endpoint.ts';

/** Every refusal of an endpoint by its status: its own, and those that follow from what it takes and who may. */
export function refusalsOf(endpoint: Endpoint): Record<number, Words> {
	const { method, query, body, who, refusals = {} } = endpoint;
	const closed = askers.some((asker) => who.rights[asker] !== 'all');
	return {
		...((query ?? body) && {
			400: words('有不能用的内容,errors 逐个说明', 'there are fields that cannot be used; errors names each')
		}),
		...((closed || who.wall) && { 401: words('要先登录,或带上链接', 'sign in first, or bring the link') }),
		...((closed || method === 'POST') && {
			403: words('您不能办,或请求来自别的网站', 'not for you, or the request came from another website')
		}),
		...(body && { 413: words('请求体太大', 'the body is too large') }),
		...refusals,
		503: words('数据库暂时连不上,请稍后再试', 'the database is away for the moment; try again shortly')
	};
}
