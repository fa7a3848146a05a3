import { wording } from './wording.ts';

const zh = {
	listen: '听讲解',
	recorded: '听讲解（录音）',
	play: '读给我听',
	playLong: '读十分钟的',
	pause: '停一下',
	resume: '接着读',
	stop: '不听了',
	part: '第 {n} 段，共 {all} 段',
	noVoice: '这台设备没有中文语音，读不出来。可以在系统设置里安装一个。',
	failed: '读不下去了，请再点一次。'
};
export type ReadAloudWord = keyof typeof zh;

const en: Record<ReadAloudWord, string> = {
	listen: 'Listen',
	recorded: 'Listen (recording)',
	play: 'Read it to me',
	playLong: 'Read the long one',
	pause: 'Pause',
	resume: 'Go on',
	stop: 'Stop',
	part: 'Part {n} of {all}',
	noVoice: 'This device has no English voice to read with. One can be installed in its settings.',
	failed: 'The reading broke off; please press once more.'
};

/** What is said where a text can be listened to. */
export const sayReadAloud = wording<ReadAloudWord>({ zh, en });
