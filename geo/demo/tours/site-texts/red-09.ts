import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 农会旧址 Former Farmers' Association */
export const red09: SiteText = {
	people: [
		{ zh: '来商量田租的佃农', en: 'Tenant farmers who came to talk about rent' },
		{ zh: '拿绳子和竹竿量田的人', en: 'Those who measured fields with rope and bamboo' }
	],
	events: [
		{ zh: '减租的章程在祠堂里一条条议定', en: 'Lower rents were settled here, point by point' },
		{ zh: '田地当着众人重新丈量', en: 'Fields were measured again before everybody’s eyes' }
	],
	access: { steps: 3, toilets: true, seats: true, wheels: false },
	short: {
		zh: zh(
			'这是一座三进的祠堂，三级石阶上去，一进比一进高一点。第一进是门厅，当中吊着一杆大秤，秤杆比扁担还长，谁都可以去称一称自己的书包。从前收租用的斗有大有小，农会做的头一件事，就是把秤和斗放在门厅里，让人人来校，校准了再用。您看那只斗，口沿上包了一圈铁皮，是怕有人偷偷刨薄了它。',
			'第二进是议事的地方，一张长桌，两排板凳，墙上挂着一卷量田的绳子，每隔一步打一个结。在我们的故事里，量田那天，全村人都跟着绳子走，绳头由种田的人拉着，绳尾由收租的人拉着，中间还请一个孩子大声数结。绳子拉得紧不紧，两头都看得见，谁也赖不了；孩子数错了，大家笑一笑，退回去重新数。量好了，写在木牌上，插在田头。',
			'第三进最安静，天井里有一棵老桂花树，树下摆着几把竹椅，秋天一屋子都是香的。这里讲的是减租的故事：一担谷子，种田的人留多少，交多少，怎样一条一条商量下来，写成人人听得懂的几句话。',
			'请您在长桌边坐一坐，挑一边坐下。先替种田的人说一句，再替收租的人说一句，然后想一想：怎样分，两边的人往后见了面，还能互相点个头？'
		),
		en: en(
			'Three stone steps lead into an old clan hall with three courts, each a little higher than the last. In the first hangs a balance whose beam is longer than a carrying pole; you may weigh your school bag on it. Rent was once collected in measures of many sizes. The first thing the farmers’ association did, in our story, was to put a balance and a grain measure in this entrance, so that everyone could check his own against them. The rim of the measure is bound with iron, in case somebody should think of shaving it down.',
			'The second court was for talking: one long table, two rows of benches. On the wall hangs a coil of rope with a knot at every pace. When the fields were measured the whole village walked along. The one who tilled held one end of the rope, the one who took the rent held the other, and a child in between counted the knots aloud. Both could see whether it was tight, so neither could cheat. The result was written on a board and planted at the edge of the field.',
			'The third court is the quietest. An old osmanthus tree stands in it with a few bamboo chairs, and in autumn the whole house is sweet with it. Here you will hear how lower rents were agreed, point by point, in sentences that anybody could understand.',
			'Sit down at the long table on whichever side you like. Say one sentence for those who till, and one for those who collect. How should the grain be shared, so that the two still nod to each other when they meet?'
		)
	},
	long: {
		zh: zh(
			'祠堂本是一个姓的人供祖先、议家事的地方。这一座三进，青砖到顶，门前三级石阶，两边的石鼓被孩子们骑得溜光。在我们的故事里，它借给了农会办事，一借就是好些年。借的时候说好了三条：香火照旧，板凳要擦，大门白天不关。第三条是农会自己加的，他们说，办大家的事，门关着，外面的人心里就不踏实。',
			'第一进是门厅。当中梁上吊着一杆大秤，秤杆比扁担还长，秤星是铜钉，一颗一颗亮晶晶的。秤砣放在地上，孩子一只手提不动。旁边架子上是斗和升，量谷子用的。从前收租的斗有大有小，借出去用小斗，收回来用大斗，种田的人吃了亏，还说不清亏在哪里。农会做的头一件事，不是喊，也不是写，是把一杆准秤、一只准斗放在这里，说：谁家的秤和斗都拿来比一比。',
			'您看这只斗，口沿包了一圈铁皮，怕有人偷偷刨薄；底下刻了一道线，怕有人垫高；旁边还有一根刮板，叫“概”，装满了用它一刮，刮得平平的。“一概而论”的“概”，就是这个东西。请您试着装一斗谷子刮一刮，手要平，心也要平，手一歪，就多出半碗来。半碗不多，一年下来，就是一个孩子一个月的口粮。公道有时候就藏在这半碗里。',
			'第二进是议事的地方，天井比前面大，光线也好。一张长桌，两排板凳，没有上座。墙上挂着一卷麻绳，请您走近了看，每隔一步打着一个结，结上染了红色，远远也看得清。这是量田的绳子，是照着老样子新做的。旁边几根竹竿，一头削尖，一头刻着号，插在田角上做记号用。',
			'量田的那一天，故事里是这样的：全村人都跟着绳子走。绳头由种这块田的人拉着，绳尾由收这块田租子的人拉着，当中请一个孩子，一个结一个结大声数过去。为什么要请孩子？孩子不知道哪边是哪边，数出来的数，两边都信。绳子拉得松了紧了，两头的人自己看得见，谁也赖不了谁。遇到水沟，绳子就从水面上拉过去，孩子骑在大人肩上数。数到头，大家站一站，没有人作声，就算定了，写在木牌上，插在田头。',
			'木牌上写什么呢？一是这块田从哪棵树到哪块石头，二是几步长、几步宽，三是谁种。写完要念一遍，念给不识字的人听，念的人常常就是夜校里刚学会几个字的年轻人，念得磕磕巴巴，脸都红了，可没有一个人笑他。您看展柜里的这块木牌，是仿制的，种田人的名字那里，刻的是一株稻子，没有写任何人的姓名。',
			'第三进最安静，一棵桂花树，树下几把竹椅。田量清楚了，才好商量租子。一担谷子，种的人出了力气、种子、肥料，还要养一家老小；收的人说田是祖上传下来的，也要过日子。两边坐在这里，一条一条地谈：丰年怎么交，荒年怎么交，青黄不接的时候能不能缓一缓。谈妥一条，写一条，写的都是大白话，念出来，连灶间里烧火的人也听得懂。',
			'谈得拢吗？也有谈不拢的时候，板凳响，桌子也响。那时候，坐在门边的老人就站起来，去给大家添茶，添一圈要一盏茶的工夫。茶添完了，声音也就低了。有一句话是在这里说出来的：理要争到底，话要留三分。争到底，是因为那是一家人的饭；留三分，是因为明天挑水，还要走同一条田埂。',
			'祠堂后墙上有一幅很大的图，画的是四周的田，一块一块，像一床百衲被。图是今天的孩子们画的，他们去如今还在种的田里，照着老办法用绳子量过，一个数结，一个记数，一个插竹竿。量出来跟卫星图一比，差不了几步。孩子们高兴坏了，老师却问：差的那几步，你们觉得应该算给谁？教室里一下子安静了。',
			'参观请留意，三级石阶加上门槛，轮椅上不来，坐轮椅的朋友可以从侧巷到第一进的边窗，看得见大秤和斗。院里有卫生间，竹椅随便坐。大秤可以称书包，请两个人一起抬，慢慢放，不要荡。斗里的谷子是真的，别撒到外面，麻雀虽然高兴，扫地的人不高兴。秋天桂花开的时候请别摇树，站在底下等一等，它自己会落。',
			'出门的时候，请再看一眼那杆大秤。秤最公道，可是秤自己不会说话，要有人肯把它挂到门厅里，也要有人肯天天来校。如今我们分的不大是谷子了，分的是车位、是楼道、是谁家多摊一点电费，道理却还是那一杆秤。请您想一想：要是跟您分东西的那个人今天也在，绳子的两头，一头是您，一头是他，您会请谁站在中间数结？'
		),
		en: en(
			'A clan hall is where families of one name honour their ancestors and settle their affairs. This one has three courts, brick to the ridge, with three stone steps and two stone drums that generations of children have ridden smooth. In our story it was lent to the farmers’ association, for a good many years, on three conditions. The incense goes on as before; the benches are wiped; the gate stays open all day. The third was the association’s own. When you do everybody’s business behind a closed door, they said, nobody outside can be easy.',
			'The first court is the entrance. From its beam hangs a great balance with studs of brass along the arm, and a weight on the floor that no child can lift with one hand. Beside it stand the measures for grain. There used to be small ones for lending and large ones for taking back. Those who tilled came off badly and could not say how. So before there were any speeches, a true balance and a true measure were put up here. Bring yours, said the association, and let us compare.',
			'Look at the measure closely. Its rim is bound with iron, lest anyone plane it down; inside, a line is cut, lest anyone raise the floor. The flat stick next to it is drawn across the top to level the grain. Fill it and try. The hand must be even, and so must the mind, because a tilt of the stick is half a bowl of rice. Half a bowl is not much. Over a year it feeds a child for a month. There are times when justice lives in exactly that half bowl.',
			'The second court is larger and lighter. It has one long table with benches along both sides, and no seat is better than another. The rope on the wall was made for us after the old pattern: one knot at each pace, dyed red so that it can be seen across a field. The bamboo poles, pointed at one end and numbered at the other, marked the corners.',
			'On measuring day, as we tell it, the whole village walked behind the rope. The one who tilled the field held its head and the one who took its rent held its tail. In the middle went a child, counting knots at the top of its voice. Why a child? Because it did not know whose side was whose, and both could believe the number. Slack or tight, each end could see for itself. At the last knot everyone stood still for a moment. If nobody spoke, it was so, and it was written down.',
			'On the board stood three things: from which tree to which stone the field ran, how many paces it was long and broad, and who worked it. It was then read aloud for those who could not read, often by some young person from the evening school, who stumbled and blushed. Not one of them laughed. The board in the case is a copy. Where the farmer’s name would be there is a carved ear of rice, and nobody’s name at all.',
			'The third court has an osmanthus tree and bamboo chairs. With the fields measured one could speak of rent. Those who tilled gave their strength, the seed and the manure, and had old and young to feed. The others said that the land had come down from their fathers and that they, too, had to live. Here they sat and went through it. How much in a good year, how much in a bad one? Could it wait in spring, when the old grain is gone and the new still green? Each point, once agreed, was written in words that the cook could follow from the kitchen.',
			'Did they always agree? Benches scraped; the table was struck. At such moments the old man by the door would get up and pour tea for everybody, all the way round, and when he had finished, voices were lower. A saying remains from this room: argue your case to the end, and keep back a third of your words. To the end, since it was a family’s rice. A third kept back, since tomorrow they would meet with their buckets on the same narrow dyke.',
			'On the rear wall is a large picture of the fields round the town, patch beside patch like a quilt. Children made it. They went out to fields that are still worked and measured them in the old way, one counting, one writing, one planting poles. Compared with the satellite they were a few steps out. They were delighted. And those few steps, asked their teacher, to whom should they belong? The classroom became very quiet.',
			'With three steps and a threshold the hall cannot be entered by wheelchair, but from the side lane a window looks into the first court, on the balance and the measures. There are toilets in the yard, and the chairs are for everyone. Weigh your bag by all means: two people lift, slowly, and nobody swings. The grain is real, and if you spill it, the sparrows will be happier than the man with the broom. Do not shake the tree in autumn. Stand beneath it and wait.',
			'Before you go, look back at the balance. It is perfectly fair and perfectly mute. Someone must be willing to hang it in the entrance, and someone must come every day to test it. What we share out today is hardly ever grain. It is parking places, a landing, the bill for the light on the stairs. The rope is still the same rope. If you held one end, and at the other end stood the person with whom you must share, whom would you both ask to walk in the middle and count?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '门厅当中吊着的是什么？', en: 'What hangs in the first court?' },
			answers: [
				{ zh: '一口钟', en: 'A bell' },
				{ zh: '一杆大秤', en: 'A great balance' },
				{ zh: '一盏灯', en: 'A lamp' }
			],
			right: 1,
			why: { zh: '秤杆比扁担还长，可以称一称书包。', en: 'Its beam is longer than a carrying pole.' }
		},
		{
			ask: { zh: '量田的绳子上，每隔一步有什么？', en: 'What is there on the rope at every pace?' },
			answers: [
				{ zh: '一个结', en: 'A knot' },
				{ zh: '一只铃铛', en: 'A little bell' },
				{ zh: '一片布', en: 'A rag' }
			],
			right: 0,
			why: { zh: '请一个孩子一个结一个结大声数过去。', en: 'A child counted the knots aloud.' }
		},
		{
			ask: { zh: '斗的口沿为什么包铁皮？', en: 'Why is the rim of the measure bound with iron?' },
			answers: [
				{ zh: '为了好看', en: 'To look handsome' },
				{ zh: '为了防雨', en: 'To keep out the rain' },
				{ zh: '怕有人偷偷刨薄了它', en: 'So that nobody could shave it down' }
			],
			right: 2,
			why: { zh: '斗准了，分谷子才公道。', en: 'Only with a true measure can grain be shared fairly.' }
		}
	]
};
