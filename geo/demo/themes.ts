/** What is looked at on a day of the week; 1 is Monday. */
export type Theme = { weekday: number; title: string; titleEn: string; look: string; lookEn: string };

/** 「一天一主题、一周一循环」 as the demonstration county has it. */
export const themes: readonly Theme[] = [
	{
		weekday: 1,
		title: '消防安全日',
		titleEn: 'Fire safety',
		look: '看消防通道有没有被占，楼道有没有堆杂物，有没有电动车进楼充电。',
		lookEn: 'Are fire lanes free, stairwells clear, and no e-bikes charged indoors?'
	},
	{
		weekday: 2,
		title: '环境卫生日',
		titleEn: 'Clean streets',
		look: '看垃圾收集点是否满溢，背街小巷有没有积水和乱堆放。',
		lookEn: 'Are collection points overflowing? Standing water or dumping in the back lanes?'
	},
	{
		weekday: 3,
		title: '邻里和睦日',
		titleEn: 'Good neighbours',
		look: '问问噪声、漏水、停车有没有说不拢的，能当场说开的当场说开。',
		lookEn: 'Noise, leaks, parking: is there a quarrel that can be settled on the spot?'
	},
	{
		weekday: 4,
		title: '走访关爱日',
		titleEn: 'Visits',
		look: '看望独居老人和有困难的家庭，问缺什么、要办什么。',
		lookEn: 'Call on old people who live alone and families in hardship: what is missing?'
	},
	{
		weekday: 5,
		title: '公共设施日',
		titleEn: 'Public facilities',
		look: '看路灯、井盖、护栏、健身器材、无障碍坡道是否完好。',
		lookEn: 'Lamps, manhole covers, railings, playgrounds, ramps: is everything whole?'
	},
	{
		weekday: 6,
		title: '法治宣传日',
		titleEn: 'Law and fraud',
		look: '讲讲防诈骗，提醒不转账、不透露验证码，有法律问题请律师来。',
		lookEn: 'Talk about fraud: no transfers, no codes to strangers; call the lawyer where needed.'
	},
	{
		weekday: 7,
		title: '邻里议事日',
		titleEn: 'Talking things over',
		look: '听听大家这周最想办的一件事，记下来，下周答复。',
		lookEn: 'What is the one thing people want done? Write it down, answer next week.'
	}
];
