import { expect, test } from 'vitest';
import { door } from './door.ts';

const at = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);
const place = {
	open: [{ from: at('2026-11-24 09:00'), to: at('2026-11-24 17:00') }],
	openKnownTo: at('2026-11-25 00:00')
};

test.each([
	['2026-11-24 10:00', '✓', '现在开放', '到今天 17:00'],
	['2026-11-24 08:00', '✕', '现在不开放', '今天 09:00 开门'],
	['2026-11-24 18:00', '✕', '现在不开放', ''],
	['2026-11-25 10:00', '？', '以门口公示的时间为准', '']
])('at %s the door says: %s %s %s', (moment, mark, says, changes) => {
	expect(door(place, at(moment), 'zh')).toMatchObject({ mark, says, changes });
});
