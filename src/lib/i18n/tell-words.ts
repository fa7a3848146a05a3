import { wording } from './wording.ts';

const zh = {
	title: '帮忙记个数',
	hint: '只报今天多了一次参观、到过哪几站、跳过哪几站，马上并入当天的合计。不报您是谁、几点、在哪里。不想报也没关系。',
	send: '好，记上',
	sent: '记上了，谢谢！',
	waits: '已记在手机上，有网就报。',
	label: '参观计数',
	classTitle: '交给班级',
	classHint: '老师给了班级码的话填在这里：只交每题对不对，不交姓名。',
	classCode: '班级码',
	classSend: '交答题结果',
	classSent: '已交给班级 {code}。',
	classWrong: '班级码是六个字母，没有 I 和 O。',
	classSee: '看全班怎么样',
	classLabel: '班级答题',
	refused: '没有收下：{why}',
	failed: '这台设备存不了东西，没有发出。'
};
export type TellWord = keyof typeof zh;

const en: Record<TellWord, string> = {
	title: 'Help us count',
	hint: 'One more visit today, the stops you came to and those you passed by: added to the sums of the day at once. Not who you are, not when, not where. It is fine not to.',
	send: 'Count this walk',
	sent: 'Counted. Thank you!',
	waits: 'Noted on the phone; it is sent when there is a network.',
	label: 'Count of a walk',
	classTitle: 'For your class',
	classHint:
		'If your teacher gave you a class code: only whether each answer was right is sent, and no name.',
	classCode: 'Class code',
	classSend: 'Send my answers',
	classSent: 'Sent to class {code}.',
	classWrong: 'A class code is six letters, without I and O.',
	classSee: 'See how the class did',
	classLabel: 'Answers for a class',
	refused: 'It was not taken: {why}',
	failed: 'This device keeps nothing, so nothing was sent.'
};

/** What is said where a visitor may tell of a walk. */
export const sayTell = wording<TellWord>({ zh, en });
