import { expect, it } from 'vitest';
import { device } from './device.ts';

it.each([
	[
		'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0',
		'微信 WeChat · Android'
	],
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
		'Edge · Windows'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1',
		'Safari · iOS'
	],
	['curl/8.0', 'curl/8.0'],
	[null, '–']
])('calls %s %s', (userAgent, name) => expect(device(userAgent)).toBe(name));
