import { openDatabase } from '../../src/lib/server/db.ts';
import { openTimekeeper } from '../../src/lib/server/timekeeper.ts';
import { openTimetable } from '../../src/lib/server/timetable.ts';

/**
 * A process of its own that keeps the time of a database as if it were another moment, until nothing is due any more, and prints
 * how many notices it gave.
 */
const [url, now] = process.argv.slice(2);
if (!url || !now) throw new Error('a database and a moment are needed');
const { sql, close } = await openDatabase({ url, dataDir: null });
const keeper = openTimekeeper(sql, openTimetable(sql), {
	ring() {},
	warn(message, problem) {
		throw new Error(message, { cause: problem });
	},
	now: () => new Date(now)
});
let given = 0;
for (;;) {
	given += await keeper.look();
	// Nothing for us may mean that the other one has them just now.
	const [left] = await sql<
		[{ due: boolean }]
	>`select exists (select from ticket where notice_at <= ${now}) as due`;
	if (!left.due) break;
}
await close();
console.log(given);
