import { accounts } from './accounts.ts';
import type { Endpoint } from './endpoint.ts';
import { field } from './field.ts';
import { follow } from './follow.ts';
import { live } from './live.ts';
import { map } from './map.ts';
import { photographs } from './photographs.ts';
import { service } from './service.ts';
import { tickets } from './tickets.ts';

/** Every method of every route below src/routes/api; api.test.ts fails where one is missing. */
export const endpoints: readonly Endpoint[] = [
	...map,
	...tickets,
	...follow,
	...field,
	...photographs,
	...live,
	...accounts,
	...service
];
