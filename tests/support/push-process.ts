import { openDatabase } from '../../src/lib/server/db.ts';
import { pairOf } from '../../src/lib/server/push/keys.ts';
import { openPost } from '../../src/lib/server/push/post.ts';
import { openPushSender } from '../../src/lib/server/push/sender.ts';

/** A process of its own that tells whoever follows, until nothing is left to be told, and prints how many it told. */
const [url, host, last] = process.argv.slice(2);
if (!url || !host || !last) throw new Error('a database, a push service and the last event are needed');
const { sql, restricted, close } = await openDatabase({ url, dataDir: null });
const post = openPost(pairOf('of the test'), 'mailto:test@example.org');
const sender = openPushSender(restricted, {
	post,
	hosts: [host],
	warn(message, problem) {
		throw new Error(message, { cause: problem });
	}
});
let sent = 0;
for (;;) {
	sent += await sender.look();
	// Nothing for us may mean that the other one has them just now.
	const [left] = await sql<[{ some: boolean }]>`
		select exists (select from push_message) or (select seq < ${last}::bigint from push_watermark) as some`;
	if (!left.some) break;
}
await close();
console.log(sent);
