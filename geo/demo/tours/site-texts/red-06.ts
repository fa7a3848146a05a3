import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 印刷所旧址 Former Printing House */
export const red06: SiteText = {
	people: [
		{ zh: '拣字、排版、摇机器的工人', en: 'Those who picked type, set it and turned the press' },
		{ zh: '来学手艺的学徒', en: 'Apprentices who came to learn the trade' }
	],
	events: [
		{ zh: '识字课本和传单在这里印出来', en: 'Primers and leaflets were printed here' },
		{ zh: '今天的孩子印一张自己的传单', en: 'Children of today print a leaflet of their own' }
	],
	access: { steps: 0, toilets: true, seats: true, wheels: true },
	short: {
		zh: zh(
			'先闻一闻，这屋里有一股油墨味，有点像雨后的木头。进门是平的，没有台阶。靠墙立着几排斜斜的木架，一格一格全是铅字，这叫字架。每个字都是反的，像在镜子里；常用的字放在手边，一格里有好多个，不常用的放得高，要踮脚。拣字的师傅左手托一只小木盘，右手伸出去，看也不看，两下就拣出一个词来，嘴里还能跟人说着闲话。',
			'屋子中间是石印机，一块磨得光光的石板，油和水在上面各走各的路：画了油墨的地方沾墨，湿的地方不沾，铺上纸，摇过去，一张就印好了。请您扶着摇把试一试，要匀，不能猛，一猛纸就皱了。墙上那根绳子，像晾衣裳一样夹着刚印好的纸，墨还没干，请不要摸，摸了就成了花猫脸。',
			'在我们的故事里，这间印刷所最先印的不是大文章，是夜校用的识字课本，一页八个字，配一幅小画。后来也印传单、印通知，哪天分种子，哪天修水渠。错一个字，整条街都要白跑一趟，所以印之前，总要请三个人各念一遍。',
			'今天的孩子可以排几个字，印一张自己的传单带回家。印之前也请三个人念一念。您想好了吗：要是只能印一句话，贴在自家的巷子口，您想告诉街坊们什么？'
		),
		en: en(
			'Breathe in. The whole house smells of ink, a little like wood after rain. The doorway is level. Along the wall lean racks with hundreds of small compartments full of lead type. Each letter faces the wrong way, as in a mirror. Common characters lie within easy reach, many to a box; rare ones are so high up that you stand on your toes. A good compositor holds a tray in his left hand, puts out his right without looking, and has a word in two movements.',
			'The stone press is in the middle of the room. Its bed is a slab polished smooth, on which grease and water go their separate ways: what was drawn in greasy ink takes the colour, what is wet refuses it. Lay a sheet on it, turn the handle, and it is printed. Do try. Turn evenly, for if you jerk, the paper creases. Fresh sheets hang from a line like washing. Please leave them until they are dry, unless you would like whiskers.',
			'In our story the first thing printed here was no grand essay but a primer for the evening school: eight characters to a page, with a little picture. Leaflets and notices followed. Seed will be handed out on such a day, the ditch repaired on another. One wrong character, and a whole street would walk for nothing. So before anything went to the press, three people read it aloud, one after another.',
			'Children may set a few characters and take home a leaflet of their own, once three people have read it. And you? If you could print a single sentence for the corner of your lane, what would you tell your neighbours?'
		)
	},
	long: {
		zh: zh(
			'离红场还有一两百步，就闻得到油墨味了。这间屋子门前是平的，没有台阶，门也宽，推轮椅、推童车都方便进来。进门请先站一会儿，听。有纸的沙沙声，有木头摇把的吱呀声，偶尔“嗒”的一下，是一粒铅字落在盘里。印刷所是一个要用耳朵参观的地方，老师傅隔着墙听机器的声音，就知道纸有没有放歪。',
			'先看左边的字架。架子是斜的，像摊开的书，一格一格，每格里竖着铅字。请您拿起一个，对着光看：字是反的，左右颠倒，像从镜子背后看过去。学徒头三个月什么也不干，就是认反字。据说学得久了的人，看见正着的字反倒要愣一愣。常用的字，像“的”“一”“人”“不”，放在正中齐胸高的地方，一格里几十个；不常用的放在高处和角落。字和人一样，帮忙多的，总站在门口。',
			'拣字的人左手托一只小木盘，叫字盘，右手伸出去拣，不用眼睛看，手自己认得路。拣满一行，用薄木条隔开，再拣下一行。一页排好了，用细绳一圈一圈捆紧，捆得好，端起来走一条街也不散。您可以试着拣自己的名字，看看要走多少步。孩子们常常发现，名字里有个生僻字的同学，要爬上小梯子，全班都等着他，他倒很得意。',
			'中间这一台是石印机。石板要用沙子和水磨，磨到摸上去像丝绸。用油墨在石板上画，画好了用水一抹，妙处就来了：有油的地方不沾水，有水的地方不沾墨，油和水各走各的路，谁也不挤谁。滚上墨，铺上纸，摇过去，揭起来，就是一张。请扶着摇把试试，要匀，心里数着一、二、三。急的人印出来深一块浅一块，这台机器最会看人的脾气。',
			'墙上拉着一根长绳，用竹夹子夹着刚印好的纸，像一家人晾衣裳。墨没干透，请不要摸。故事里有个学徒，半夜困得打盹，脸贴在没干的纸上，早上起来，满脸都是反着的“早”字，大家笑了一天，师傅却没有骂他，说：这一张印得最清楚。后来屋里就有了一句话，谁打哈欠，旁边的人就说：当心，脸上要出字了。',
			'印些什么呢？最先印的是识字课本，给桥那头的夜校用，一页八个字，配一幅小画，“牛”字旁边画一头牛，“渠”字旁边画一条渠。再就是通知：哪天分种子，哪天修水渠，哪里可以打防疫针。也印传单，把一件要大家知道的事，用几句明白话说清楚。传单最难写，字要少，话要真，不认得几个字的人听旁边的人念一遍，就能记住，回家还能说给别人听。',
			'所以这里有个规矩，叫“三人念”。印之前，样张要请三个人各念一遍：头一个是写的人，看有没有漏；第二个是排字的人，看有没有错；第三个一定要请一个不相干的人，路过的也行，看他听不听得懂。第三个人最要紧。有一回，写的人得意得很，第三个人听完，问了一句：到底是哪天？原来一大篇话，忘了写日子。您看，一张纸上的错，常常不在写了的地方，在没写的地方。',
			'窗边的小柜里摆着几样仿制的旧物：一把断了齿的刷子，一块磨薄了的石板角，几粒磨秃的铅字。磨秃的铅字印不清楚，是要收回去重铸的，熔在一口小锅里，倒进模子，又是新的。您想想，这一粒铅，上个月也许是个“雨”字，这个月成了“晴”字。字来来去去，铅还是那些铅。老师傅说，做这一行久了，不大舍得说重话，话是会留下印子的。',
			'今天的印刷所，主要是孩子们的。周末常有整班的学生来，两人一组，排四到八个字，印一张自己的传单带回去。排好以后，也照老规矩请三个人念。他们印得最多的是“请走慢一点”“这里有小猫”“谢谢清洁工阿姨”。社区的网格员有时来讨几张，贴到巷子口，说是比喇叭管用。前阵子有一张写着“楼下的灯坏了，我怕黑”，贴出去第二天，灯就修好了。',
			'院里有座位，有卫生间，洗手池也低，孩子够得着，印完请洗手，油墨要用肥皂搓两遍。铅字看着好玩，请不要放进嘴里，看完放回原来的格子。放错一粒，后来的人拣到它，就会印出一个谁也想不到的句子。有时那句子还挺好笑，可是夜校的学生会以为自己认错了。',
			'从前印一张纸，要磨石头、拣铅字、请三个人念，所以印出来的话，总要想了又想。如今按一下手指，一句话就到了千百人眼前，快是快了，那三个人却不见了。出门的时候，请带上您印的那一张，晾在包外面，别折。也请想一想：您今天发出去的话，念给第一个人、第二个人、第三个人听过吗？第三个人听懂了没有？'
		),
		en: en(
			'You can smell the ink a hundred steps before you arrive. The doorway is wide and level, so wheelchairs and prams come in like everyone else. Once inside, stand still for a while and listen. Paper rustles, a wooden handle creaks, and now and then there is a small click, which is a piece of type falling into its tray. A printing house should be visited with the ears. An old hand could tell from the next room that a sheet lay crooked.',
			'The racks on your left slope like an open book. In each compartment stand small sticks of lead. Take one to the window: the character is the wrong way round, as if you had gone behind the mirror. For three months apprentices did nothing but read backwards, and those who stayed long enough are said to have hesitated before a shop sign. The commonest characters are at the level of your chest, dozens to a box. The rare ones live in the corners. Words are like people; the most helpful are always near the door.',
			'The compositor held a tray in his left hand and picked with his right, without looking, for the hand knew its way. A full line was closed with a slip of wood. A full page was bound round and round with string, and if that was done well, you could carry it down the street. Try to pick your own name and count your steps. There is always one child with a rare character in his name who has to climb the little ladder while the whole class waits, and who enjoys it very much.',
			'In the middle stands the stone press. Its slab is ground with sand and water until it feels like silk. You draw on it with greasy ink and wipe it with a wet cloth, and then the wonder happens: what is greasy refuses the water, what is wet refuses the ink, and neither crowds the other. Roll on the colour, lay down the paper, turn, lift. Take the handle and count to three as you go. Hasty people print dark and pale patches. No machine in town is a better judge of temper.',
			'Fresh sheets hang from a long line like the washing of a large family. Please leave them alone until they are dry. In our story an apprentice nodded off over his work one night with a cheek on the paper, and next day wore the word for morning all over his face, back to front. They laughed until supper. The master did not scold. That, he said, is our clearest impression yet. Ever since, whoever yawns in here is told to be careful, or there will be news on his face.',
			'What was printed? First of all, primers for the evening school across the bridge, eight characters to a page and a small picture for each: an ox beside the word for ox, a ditch beside the word for ditch. Next, notices: when seed would be given out, when the ditch would be mended, where one could be vaccinated. And leaflets, which were hardest. A leaflet had to be short and true, and plain enough for somebody who could not read to hear it once and repeat it at home.',
			'Hence a rule, called the three readers. Before printing, the proof was read aloud three times. The writer looked for what was missing. The compositor looked for what was wrong. The third had to be someone with nothing to do with it, a passer-by if need be, and the question was whether he understood. He mattered most. Once a very proud writer had his page read to a stranger, who listened to the end and asked: yes, but on which day? There was no date. The worst mistake on a page is often in what it does not say.',
			'The small case by the window has copies of tools: a brush with broken teeth, a corner of a worn stone, a few sticks of type rubbed blunt. Blunt type was melted in a ladle and poured again, so that the lead which had been rain last month might be sunshine in this one. Words came and went and the lead stayed. Old printers grew slow to say harsh things. They knew that words leave a mark.',
			'Today the house belongs mostly to children. On weekends whole classes come, two to a page, and set between four and eight characters. Then the three readers are called, as of old. Please walk slowly is a favourite; so are kittens live here and thank you to the lady who sweeps. The grid workers sometimes ask for a few and put them up in the lanes, where they do more than a loudspeaker. One of them read: the lamp downstairs is broken and I am afraid of the dark. The lamp was mended next day.',
			'There are seats and toilets in the yard, and a basin low enough for small people. Ink needs soap twice. Please keep type out of mouths, and put every piece back in its own box. One stray character, and the next visitor will print a sentence that nobody had thought of. It may even be funny, but a pupil at the evening school would believe that he had misread it.',
			'Printing a page once meant grinding stone, picking lead and finding three people to listen, and so one thought twice. Now a finger moves and a thousand people have read it. That is quick, but where have the three readers gone? Carry your sheet home unfolded, outside your bag, and ask yourself on the way: what you sent into the world today, to whom did you read it first? And did the third one understand?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '字架上的铅字有什么特别？', en: 'What is odd about the type in the racks?' },
			answers: [
				{ zh: '是用木头做的', en: 'It is made of wood' },
				{ zh: '会发光', en: 'It glows' },
				{ zh: '都是反的，像在镜子里', en: 'It faces the wrong way, as in a mirror' }
			],
			right: 2,
			why: { zh: '反着的字印到纸上，就正过来了。', en: 'Printed on paper, it comes out the right way round.' }
		},
		{
			ask: { zh: '这里最先印的是什么？', en: 'What was printed here first?' },
			answers: [
				{ zh: '夜校的识字课本', en: 'A primer for the evening school' },
				{ zh: '地图', en: 'A map' },
				{ zh: '年画', en: 'Pictures for the New Year' }
			],
			right: 0,
			why: { zh: '一页八个字，配一幅小画。', en: 'Eight characters to a page, with a little picture.' }
		},
		{
			ask: {
				zh: '印之前，要请几个人念一遍？',
				en: 'How many people read a page aloud before it was printed?'
			},
			answers: [
				{ zh: '一个', en: 'One' },
				{ zh: '三个', en: 'Three' },
				{ zh: '十个', en: 'Ten' }
			],
			right: 1,
			why: {
				zh: '错一个字，整条街都要白跑一趟，所以请三个人各念一遍。',
				en: 'One wrong character, and a whole street would walk for nothing.'
			}
		}
	]
};
