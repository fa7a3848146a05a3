import { z } from 'zod';
import { staffRoles } from './asker.ts';

export const SHORTEST_PASSWORD = 10;
/** As in 0008_accounts.sql. */
export const loginPattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

const line = (max: number, missing: string) =>
	z
		.string({ error: missing })
		.transform((value) => value.replace(/\p{Cc}/gu, '').trim())
		.pipe(
			z
				.string()
				.min(1, { error: missing })
				.max(max, { error: `最多 ${max} 个字 / at most ${max} characters` })
		);

export const personName = line(100, '请填写姓名 / the name is missing');

export const login = z
	.string({ error: '请填写登录名 / the login name is missing' })
	.transform((value) => value.trim().toLowerCase())
	.pipe(
		z.string().regex(loginPattern, {
			error:
				'登录名要有 2 到 40 个字符：小写字母、数字、点、横线，例如工号 / a login name is 2 to 40 small letters, digits, dots or dashes, such as a work number'
		})
	);

/** Passwords that everybody tries first, whatever their length. */
const commonPassword = /^(.)\1*$|^(0?1234567890*|abcdefghij.*|qwertyuiop.*|password.*|admin.*\d*|woaini.*)$/i;

export const newPassword = z
	.string({ error: '请填写密码 / the password is missing' })
	.min(SHORTEST_PASSWORD, {
		error: `密码至少 ${SHORTEST_PASSWORD} 个字符，可以是一句话 / a password has at least ${SHORTEST_PASSWORD} characters; a sentence is fine`
	})
	.max(128, { error: '密码最多 128 个字符 / at most 128 characters' })
	.refine((value) => !commonPassword.test(value), {
		error: '这个密码太常见，请换一个 / this password is one that everybody tries; choose another'
	});

const areaCode = z
	.string()
	.trim()
	.max(64)
	.nullish()
	.transform((value) => value || null);

export const duty = z.object({
	role: z.enum(staffRoles, {
		error: `岗位只能是 ${staffRoles.join('、')} / one of ${staffRoles.join(', ')}`
	}),
	/** The code of an area; none means the whole county. */
	area: areaCode
});

export const invitation = z.object({
	name: personName,
	login,
	duties: z.array(duty).max(20, { error: '一次最多 20 个岗位 / at most 20 posts' }).default([]),
	/** Who this is to the county's own sign-on. */
	identity: z.string().trim().max(255).optional()
});

export const firstAdministrator = z.object({ name: personName, login, password: newPassword });

export const signInForm = z.object({
	login: z
		.string({ error: '请填写登录名 / the login name is missing' })
		.transform((value) => value.trim().toLowerCase())
		.pipe(z.string().min(1, { error: '请填写登录名 / the login name is missing' }).max(100)),
	password: z
		.string({ error: '请填写密码 / the password is missing' })
		.min(1, { error: '请填写密码 / the password is missing' })
		.max(128, { error: '登录名或密码不对 / the login name or the password is wrong' })
});

/** Six digits of an authenticator, or a spare code; blanks that people type between are left out. */
export const secondStep = z
	.string({ error: '请填写验证码 / the code is missing' })
	.transform((value) => value.replace(/\s/g, ''))
	.pipe(z.string().min(1, { error: '请填写验证码 / the code is missing' }).max(40));

/** What an authenticator shows, and no spare code. */
export const sixDigits = secondStep.pipe(
	z.string().regex(/^\d{6}$/, {
		error:
			'请填验证器上的六位数字；备用码不能用来开启 / enter the six digits of the authenticator; a spare code does not switch it on'
	})
);

export const passwordChange = z.object({ current: z.string().min(1).max(128), password: newPassword });

export const displayName = line(100, '请给大屏起个名字 / the display needs a name');

export const pairingCode = z
	.string({ error: '请填写大屏上的配对码 / the code on the display is missing' })
	.transform((value) => value.replace(/[\s-]/g, '').toUpperCase())
	.pipe(
		z.string().regex(/^[2-9A-HJ-NP-Z]{8}$/, {
			error: '配对码有 8 个字符，没有 0、1、I、O / the code has 8 characters and no 0, 1, I, O'
		})
	);

export const reason = line(500, '请写明原因 / say why');
export const numberId = z.string().regex(/^\d{1,18}$/, { error: '编号不对 / not a number' });

/** What can be changed about an account, one thing at a time. */
export const accountChange = z.discriminatedUnion(
	'change',
	[
		z.object({ change: z.enum(['link', 'disable', 'enable', 'reset_second_factor']) }),
		z.object({
			change: z.literal('identity'),
			identity: z
				.string()
				.trim()
				.max(255)
				.nullable()
				.transform((value) => value || null)
		}),
		z.object({ change: z.literal('give'), ...duty.shape }),
		z.object({ change: z.literal('take'), post: numberId })
	],
	{
		error:
			'change 只能是 link、disable、enable、reset_second_factor、identity、give、take / change is one of these'
	}
);
