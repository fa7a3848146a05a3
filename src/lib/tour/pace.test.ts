import { expect, test } from 'vitest';
import { stepsOnWay } from './pace.ts';

test('a way says where there are steps, and how long they go on', () => {
	const steps = [
		{ fromM: 2, toM: 10.4 },
		{ fromM: 118, toM: 118.3 }
	];
	expect(stepsOnWay(steps, 'zh')).toBe('这一段有台阶：起步就是，长约 8 米；走 120 米后，长约 1 米');
	expect(stepsOnWay(steps, 'en')).toBe(
		'Steps on this stretch: right at its start, for about 8 m; after 120 m, for about 1 m'
	);
	expect(stepsOnWay([], 'zh')).toBeNull();
});
