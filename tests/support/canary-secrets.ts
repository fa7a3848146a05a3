/** What must be in no log line and in no error answer, whatever happens. */
export const secret = {
	name: '金丝雀王大明',
	phone: '13987651234',
	words: '金丝雀住在三楼左手边',
	password: '金丝雀的密码-Zq81',
	wrongPassword: '金丝雀的错密码-Xw52',
	adminToken: 'canary-admin-token-0123456789',
	wrongToken: 'canary-wrong-token-0123456789',
	display: 'canary-display-token-0123456789',
	authSecret: 'canary-auth-secret-0123456789-0123456789',
	reporterKey: 'canary-reporter-key-0123456789-0123456789',
	linkKey: 'canary-link-key-0123456789',
	endpoint: 'canary-endpoint-0123456789',
	device: 'canary-device-0123456789',
	group: '金丝雀小学三年级',
	groupPhone: '13876543210',
	walk: 'canary-walk-0123456789'
};
