import { z } from 'zod';
import { accountChange, invitation, numberId } from '../account-requests.ts';
import { accountList } from './answers.ts';
import { everybody, only, words, type Endpoint } from './endpoint.ts';

const administrators = only('administrator', 'script');

export const accounts: readonly Endpoint[] = [
	{
		method: 'GET',
		path: '/api/accounts',
		area: 'accounts',
		summary: words('全部账号和岗位', 'Every account with its posts'),
		who: administrators,
		answers: [{ status: 200, what: words('账号', 'the accounts'), body: accountList }],
		example: { path: '/api/accounts' }
	},
	{
		method: 'POST',
		path: '/api/accounts',
		area: 'accounts',
		summary: words('邀请一个人', 'Invites somebody'),
		more: words(
			'没有默认密码：本人用一次性链接自己设',
			'There is no default password: the person sets it by the one-time link'
		),
		who: administrators,
		body: invitation,
		fields: {
			name: words('姓名', 'the name'),
			login: words('登录名，例如工号', 'the login name, such as a work number'),
			duties: words(
				'岗位;area 为区域编号，不写即全县',
				'posts; area is the code of an area, none: the whole county'
			),
			identity: words('在县统一登录里的身份', "who this is to the county's own sign-on")
		},
		answers: [
			{
				status: 201,
				what: words(
					'账号和 24 小时内有效的一次性链接',
					'the account, and a one-time link that is good for 24 hours'
				),
				body: z.object({ account: z.string(), link: z.string() })
			}
		],
		refusals: {
			404: words('没有这个区域', 'there is no such area'),
			409: words('登录名或岗位已有人', 'the login name or a post is taken')
		},
		example: {
			path: '/api/accounts',
			body: { name: '演示派遣员', login: 'p1042', duties: [{ role: 'dispatcher', area: '441502' }] }
		}
	},
	{
		method: 'POST',
		path: '/api/accounts/{id}',
		area: 'accounts',
		summary: words('更改一个账号', 'Changes one thing about an account'),
		more: words('每次更改都记入审计日志', 'Every change stands in the audit log'),
		who: administrators,
		params: z.object({ id: numberId }),
		body: accountChange,
		fields: { id: words('账号的编号', 'the number of the account') },
		answers: [
			{ status: 204, what: words('已更改', 'it is changed') },
			{
				status: 201,
				what: words('新的一次性链接(change: link)', 'a new one-time link (change: link)'),
				body: z.object({ link: z.string() })
			}
		],
		refusals: {
			404: words('没有这个账号、区域或岗位', 'there is no such account, area or post'),
			409: words(
				'岗位或身份已有人，或只剩这一位管理员',
				'a post or an identity is taken, or this is the last administrator'
			)
		},
		example: { path: '/api/accounts/12', body: { change: 'disable' } }
	},
	{
		method: 'GET',
		path: '/api/auth/callback/{provider}',
		area: 'accounts',
		summary: words('从县统一登录回来', "The way back from the county's own sign-on"),
		more: words(
			'由浏览器按 OpenID Connect 走到这里；只认管理员关联过的身份',
			'A browser comes here by OpenID Connect; only identities that an administrator linked are let in'
		),
		who: everybody,
		params: z.object({ provider: z.string() }),
		fields: { provider: words('只有 county', 'county and nothing else') },
		answers: [{ status: 302, what: words('回到网站', 'back into the website') }],
		refusals: { 404: words('没有设置统一登录', 'no sign-on is set') },
		example: { path: '/api/auth/callback/county' }
	}
];
