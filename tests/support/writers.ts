import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Sends one JSON body on a kept connection. Gives status and answer. */
export function postJson(
	url: string,
	body: unknown,
	options: { agent?: Agent; headers?: Record<string, string> } = {}
): Promise<{ status: number; body: string }> {
	const text = JSON.stringify(body);
	return new Promise((resolve, reject) => {
		const sent = request(url, {
			method: 'POST',
			...(options.agent && { agent: options.agent }),
			headers: {
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(text),
				...options.headers
			}
		});
		sent.once('error', reject);
		sent.once('response', (response) => {
			let answer = '';
			response.setEncoding('utf8');
			response.on('data', (part: string) => (answer += part));
			response.once('end', () => resolve({ status: response.statusCode ?? 0, body: answer }));
			response.once('error', reject);
		});
		sent.end(text);
	});
}

export type Writing = {
	/** The codes of all tickets that were answered 201, in the order of the answers. */
	codes: readonly string[];
	done: Promise<void>;
};

/**
 * Writers that each report so many tickets through the API, one after the other, as phones with a bad network do: what
 * fails is sent again with the same Idempotency-Key until it is answered 201.
 */
export function writeTickets(url: string, options: { writers: number; each: number }): Writing {
	const codes: string[] = [];
	const run = randomUUID();
	const agent = new Agent({ keepAlive: true, maxSockets: options.writers });

	async function report(key: string, lng: number): Promise<void> {
		const body = { title: `路灯不亮 ${key}`, category: 'light', lng, lat: 22.7812345 };
		for (let attempt = 0; attempt < 1000; attempt++) {
			const answer = await postJson(`${url}/api/tickets`, body, {
				agent,
				headers: { 'idempotency-key': key }
			}).catch(() => null);
			if (answer?.status === 201) {
				codes.push((JSON.parse(answer.body) as { code: string }).code);
				return;
			}
			if (answer && answer.status < 500) throw new Error(`refused: ${answer.status} ${answer.body}`);
			await sleep(50);
		}
		throw new Error(`${key} was never taken`);
	}

	async function writer(number: number): Promise<void> {
		for (let i = 0; i < options.each; i++)
			await report(`${run}-${number}-${i}`, 115.3 + (number * options.each + i) * 1.0001e-5);
	}

	const done = Promise.all(Array.from({ length: options.writers }, (_, i) => writer(i))).then(() =>
		agent.destroy()
	);
	return { codes, done };
}

/** Waits until so many of the tickets are written. */
export async function written(writing: Writing, count: number): Promise<void> {
	const outcome: { failed?: boolean } = {};
	writing.done.catch(() => (outcome.failed = true));
	while (writing.codes.length < count) {
		if (outcome.failed) await writing.done;
		await sleep(5);
	}
}
