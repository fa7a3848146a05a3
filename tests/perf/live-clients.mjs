// @ts-check
// A process of clients of `GET /api/live`, apart from the one that writes. Every client takes every byte and counts its events;
// each tenth also reads them: how long after the database wrote an event's time (just before its commit) it is here.
import { get } from 'node:http';

const [url = '', count = '0'] = process.argv.slice(2);
/** @type {number[]} */
let latencies = [];
let events = 0;
let connected = 0;

for (let i = 0; i < Number(count); i++) {
	get(`${url}/api/live`, { agent: false }, (response) => {
		if (++connected === Number(count)) process.send?.({ connected });
		let rest = '';
		response.on('data', (/** @type {Buffer} */ chunk) => {
			const now = Date.now();
			// The server's heartbeat is no event.
			const text = (rest + chunk.toString('latin1')).replace(/event: beat\ndata: [^\n]*\n\n/g, '');
			const end = text.lastIndexOf('\n\n') + 1;
			rest = text.slice(end);
			for (let at = text.indexOf('data: {'); at !== -1 && at < end; at = text.indexOf('data: {', at + 1))
				events++;
			if (i % 10 !== 0) return;
			for (const [, when] of text.slice(0, end).matchAll(/"at":"([^"]+)"/g))
				latencies.push(now - Date.parse(when ?? ''));
		});
	}).on('error', (problem) => process.send?.({ problem: problem.message }));
}

process.on('message', (/** @type {'reset' | 'report'} */ asked) => {
	if (asked === 'report') process.send?.({ latencies, events });
	latencies = [];
	events = 0;
});
