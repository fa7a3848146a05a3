const subscription = (columns: string, values: string): string =>
	`insert into push_subscription (endpoint, p256dh, auth, locale${columns}) values (${values})`;
const keys = `repeat('k', 87), repeat('a', 22)`;
const topic = (id: number, text: string): string => `insert into push_topic values (${id}, '${text}')`;
const message = (columns: string, values: string): string =>
	`insert into push_message (subscription_id, ticket_id, state${columns}) values (${values})`;

export const pushFoundation = subscription('', `'https://push.example/1', ${keys}, 'zh'`);

/** As in refused-statements.ts: what following must refuse. */
export const refusedByPush: readonly (readonly [constraint: string, statement: string])[] = [
	['push_subscription_endpoint_https', subscription('', `'http://push.example/2', ${keys}, 'zh'`)],
	['push_subscription_endpoint_key', subscription('', `'https://push.example/1', ${keys}, 'zh'`)],
	['push_subscription_p256dh_worded', `update push_subscription set p256dh = 'short'`],
	['push_subscription_auth_worded', `update push_subscription set auth = 'short'`],
	['push_subscription_locale_known', `update push_subscription set locale = 'fr'`],
	['push_topic_subscription_fkey', topic(999, 'category:light')],
	['push_topic_worded', topic(1, 'person:1')],
	['push_topic_pkey', `${topic(1, 'category:light')}; ${topic(1, 'category:light')}`],
	['push_message_subscription_fkey', message('', `999, 1, 'closed'`)],
	['push_message_ticket_fkey', message('', `1, 999, 'closed'`)],
	['push_message_state_fkey', message('', `1, 1, 'forgotten'`)],
	['push_message_tries_counted', message(', tries', `1, 1, 'closed', -1`)],
	['push_watermark_pkey', `insert into push_watermark values (true, '0', 0)`],
	['push_watermark_only_row', `insert into push_watermark values (false, '0', 0)`]
];
