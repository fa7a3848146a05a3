import { accounts } from './accounts.ts';
import { bookings } from './bookings.ts';
import type { Endpoint } from './endpoint.ts';
import { field } from './field.ts';
import { follow } from './follow.ts';
import { live } from './live.ts';
import { map } from './map.ts';
import { photographs } from './photographs.ts';
import { about } from './about.ts';
import { siteFiles } from './site-files.ts';
import { tickets } from './tickets.ts';
import { tours } from './tours.ts';
import { visitsCounted } from './visits-counted.ts';

/** Every method of every route below src/routes/api; api.test.ts fails where one is missing. */
export const endpoints: readonly Endpoint[] = [
	...map,
	...tickets,
	...follow,
	...field,
	...photographs,
	...siteFiles,
	...tours,
	...bookings,
	...visitsCounted,
	...live,
	...accounts,
	...about
];
