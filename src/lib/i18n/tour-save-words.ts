import { wording } from './wording.ts';

const zh = {
	save: '存到手机，没网也能走',
	why: '地图、文字、图片和声音都存在手机里。之后开着飞行模式，也能从第一站走到领证书。',
	size: '一共 {mb} MB：文字 {texts}，地图 {map}，图片 {pictures}，声音 {sound}',
	saveNow: '现在保存',
	saving: '正在保存：{done} / {all} MB',
	savingMap: '正在保存地图…',
	saved: '已存到手机（{mb} MB）。没有网络也能走。',
	newer: '这条路线后来有改动，手机里的是改动前的。',
	renew: '再存一次，换成最新的',
	drop: '从手机上删掉',
	dropped: '已从手机上删掉',
	cancel: '不存了',
	failed: '没有存完：网络断了。有网时再试一次，已存的不会丢。',
	noRoom: '手机存不下，请清理一些空间后再试。',
	cannot: '这个浏览器存不了离线内容。请用 https 地址，或换一个浏览器打开。'
} as const;

const en: Record<keyof typeof zh, string> = {
	save: 'Save it for walking without a network',
	why: 'Map, texts, pictures and sound are kept on this phone. Then it works in flight mode, from the first stop to the certificate.',
	size: '{mb} MB in all: texts {texts}, map {map}, pictures {pictures}, sound {sound}',
	saveNow: 'Save it now',
	saving: 'Saving: {done} of {all} MB',
	savingMap: 'Saving the map…',
	saved: 'On this phone ({mb} MB). It works without a network.',
	newer: 'The tour was changed since; what is on this phone is from before.',
	renew: 'Save it anew, with the latest',
	drop: 'Remove it from this phone',
	dropped: 'Removed from this phone',
	cancel: 'Do not save',
	failed:
		'Not all of it was saved: the network is away. Try again when it is back; what was saved before stays.',
	noRoom: 'There is no room on this phone. Make some and try again.',
	cannot: 'This browser keeps nothing for offline use. Open the https address, or another browser.'
};

/** What is said about keeping a tour on the phone. */
export const saySave = wording<keyof typeof zh>({ zh, en });
