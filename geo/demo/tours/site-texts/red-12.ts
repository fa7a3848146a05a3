import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 英烈墙 Wall of Remembrance */
export const red12: SiteText = {
	people: [
		{
			zh: '所有没有留下名字的人（演示数据不列任何人名）',
			en: 'All who left no name (the demonstration lists none)'
		},
		{ zh: '来献一枝花的街坊和学生', en: 'Neighbours and pupils who bring a flower' }
	],
	events: [
		{ zh: '清明时节，街坊和学生来献花', en: 'In spring, neighbours and pupils bring flowers' },
		{ zh: '每天早晨有人来扫落叶', en: 'Every morning somebody sweeps the leaves' }
	],
	access: { steps: 0, toilets: false, seats: true, wheels: true },
	short: {
		zh: zh(
			'走到这里，请把声音放低一些。眼前是一道弧形的石墙，像两只张开的手臂，把一小块草地轻轻围在中间。墙是灰白色的花岗石，没有浮雕，没有照片，只在正中刻着六个字：“人民不会忘记”。字刻得深，下雨的时候，雨水会在笔画里停一会儿，再慢慢流下来。',
			'这面墙上没有一个名字。别处的纪念墙都有名字，这里没有，因为这座小镇是为演示而设想的，我们不愿意编造任何一位牺牲的人。空着，是对真正牺牲过的人的尊重。石面磨得很光，走近了，您会看见自己的影子映在上面，站在那六个字的下面。',
			'墙前有一条浅浅的石槽，是放花的。不必买大花篮，路边的一枝小野花，孩子折的一朵纸花，都可以，放的时候轻一点就好。草地上有一圈矮石凳，高矮适合坐下来，轮椅也能一直推到墙跟前。每天早晨，有街坊来扫落叶，扫得很轻；扫完了，用湿布把那六个字从头到尾擦一遍，然后站一站，回家去做早饭。',
			'请您也站一站，不用说什么，听一听风声和远处的市声。今天这样平常的一天，有人散步，有人买菜，有人送孩子上学。请在心里问一问：这样平常的日子，是谁曾经盼望过，却没有来得及过上的？'
		),
		en: en(
			'Please lower your voice here. Before you a wall of pale granite bends like two open arms around a small lawn. There is no relief on it and no portrait. In the middle stand six characters: the people will not forget. They are cut deep, and when it rains the water rests for a moment in the strokes before it runs down.',
			'There is not one name on the wall. Other memorials have names. Ours has none, because this town was imagined for a demonstration, and we did not wish to invent anybody who gave a life. To leave the stone empty is our respect for those who truly did. It is polished, and as you come closer you will see yourself in it, standing beneath the words.',
			'A shallow trough of stone runs along the foot of the wall for flowers. No wreath is needed. A wild flower from the roadside will do, or one that a child has folded out of paper. Low stone seats stand in a ring on the grass, and a wheelchair can come right up to the wall. Each morning a neighbour sweeps up the leaves, very gently, then wipes the six characters from the first to the last with a damp cloth, stands there for a moment, and goes home to make breakfast.',
			'Stand for a moment too. Nothing need be said. Listen to the wind, and to the street behind you. It is an ordinary day: someone is out for a walk, someone is buying vegetables, someone takes a child to school, and a shutter goes up somewhere. Who was it that once hoped for just such an ordinary day, and did not live to have it?'
		)
	},
	long: {
		zh: zh(
			'从街上转进来，要走一小段石板路，路两边种着矮矮的松。这段路不长，三四十步，是特意留出来的，好让人把说到一半的话说完，把手机收起来，把脚步放慢。带孩子的朋友不必紧张，孩子跑一跑也没有关系，他们到了墙前，自己会停下来的。石板路是平的，没有台阶，轮椅和婴儿车都可以一直走到墙跟前。',
			'现在您看见它了：一道弧形的石墙，像两只张开的手臂，把一小块草地围在中间。墙不高，大人抬手就能摸到顶。为什么不造得高一些？设计的时候议过，有人说高了才庄严。后来大家觉得，庄严不在高矮，一个人走到亲人面前，是不用仰着头的。所以墙的高度，跟家里的一面墙差不多。',
			'石头是灰白的花岗石，没有浮雕，没有照片，正中刻着六个字：“人民不会忘记”。字是一笔一笔用凿子刻的，刻得深，笔画底下是粗的，摸得出凿痕；石面却磨得很光。下雨的时候来看最好，雨水流到字里，会停一停，好像有人在读，读完了，再慢慢流下去。晴天的傍晚也好，太阳斜过来，六个字各有一道影子，字就像从石头里站起来了。',
			'您大概已经发觉，墙上没有一个名字。别的地方的纪念墙，密密地刻着名字，人们去寻，去摸，去献花。这里没有。原因要跟您说清楚：这座小镇，连同它的街道和故事，都是为了演示而设想出来的。别的故事可以编，桨可以编，织布机可以编，唯独牺牲的人，我们不愿意编。真正牺牲过的人，各有各的名字、家乡和亲人，不应该跟编出来的名字混在一起。所以这面墙空着。空着，是我们能做到的最郑重的事。',
			'那么站在一面没有名字的墙前面，想什么呢？请您走近一步。石面很光，您会看见自己的影子，淡淡的，站在那六个字的下面。身后有树，有天，有走过的人，都映在里面。一位语文老师带学生来，让他们在这里站一分钟，回去写一句话。有个孩子写的是：“我本来是来看墙的，结果墙在看我。”还有一个写的是：“墙上有我，我要站直一点。”',
			'墙前有一条浅浅的石槽，是放花的。这里不收花篮，也不卖花，谁想放，就带一枝来：路边的野菊，院里的茉莉，孩子折的纸花，都好。花放进槽里，枯了，自有人收到墙后的花坛里，埋进土里当肥料，来年那里又开出花来。春天的时候，槽里常常是满的，五颜六色，挤在一起，没有一枝写着是谁送的。',
			'每天早晨有人来扫落叶。起先是一位退休的老人，后来又多了几家街坊，再后来，附近学校的学生也排了班。扫的人有个不成文的讲究：扫帚要轻，贴着地走，不扬灰；扫完用湿布把六个字从头到尾擦一遍，“忘”字的点要多擦一下，那里最容易积土。擦完了，站一站，不超过一碗茶的工夫，就回去做早饭、上学、上班。有人问老人，天天来，不累吗？他说，我来看看今天。',
			'这里最多人来的时候是清明前后。不敲锣，不放炮，来的人自己站，前后左右都不挨着。有一年下着小雨，一个班的学生没有打伞，老师让他们进亭子里避一避，他们不肯。后来才知道，是班上一个最调皮的孩子先说的：“墙也没打伞。”这是我们编的故事，可是我们相信，真有一天下雨，会有孩子这样说的。',
			'草地上有一圈矮石凳，坐下来，视线刚好跟那六个字一样高。请坐一会儿，听一听。您听见的是什么？风过松针，远处学校的铃，街上卖菜的吆喝，谁家的锅铲碰着锅沿。这里并不与世隔绝，我们没有在外面再砌一道高墙把声音挡住。因为那些人当年盼望的，大约就是这些声音：有书读，有菜卖，饭熟了，一家人叫得齐。',
			'请留意：这里不分早晚都开着，夜里只亮一盏地灯。请别爬墙，别在石槽边吃东西，拍照请不要摆嬉笑的样子。没有卫生间，往西走到妇女之家陈列室有。要是您心里有一位想念的人，不管是哪一位，也可以在这里想一想他。墙上没有名字，也就谁都可以放在心里带来。',
			'离开的时候，请不要急着说话，顺着来的石板路慢慢走出去，一直走到听得清市声的地方。街上是平平常常的一天：有人遛狗，有人等车，有人为了一把青菜讲价，有人牵着孩子过马路，孩子的鞋带散了，蹲下来系。这样平常的日子，曾经有人盼望过，却没有来得及过上。请您想一想：今天，您打算怎样把它好好地过完？'
		),
		en: en(
			'From the street a short path of flagstones leads in between low pines. It is only thirty or forty steps long and was put there on purpose, so that you may finish your sentence, put away your telephone and slow down. If you have children with you, do not worry. Let them run. They will stop by themselves when they come to the wall. The path is level, and wheelchairs and prams can go all the way.',
			'Now you see it: a wall that bends like two open arms around a lawn. It is not tall; a grown person can touch its upper edge. There was talk of building it higher, because height is solemn. In the end it was felt that when you come before someone of your own family, you do not have to look up. So the wall is about as high as a wall at home.',
			'The stone is pale granite without relief or portrait. In the middle six characters say that the people will not forget. Each stroke was cut with a chisel, deep enough for the marks to be felt at the bottom, while the face around it is smooth. The best time to come is in the rain. The water stops for a moment in every stroke, as if it were reading, and then runs on. Late on a clear afternoon, too, when the light is low, every character has its shadow and seems to stand up out of the stone.',
			'You will have noticed that there are no names. On other walls they stand close together, and people search for one, and touch it. We owe you the reason. This town, with its streets and stories, was imagined for a demonstration. Oars may be made up, and looms; but we would not make up people who died. Those who truly gave their lives had names of their own, and villages, and mothers, and these should not be mixed with names that somebody invented at a desk. So the wall is empty. It is the most serious thing we could do.',
			'What then is one to think about, before a wall without names? Come a step closer. In the polish you will find yourself, faintly, beneath the words, and behind you the trees, the sky and whoever is walking past. A teacher once had her class stand here for one minute and write a single sentence at home. I came to look at the wall, wrote one of them, but the wall looked at me. And another: I am on the wall, so I shall stand up straight.',
			'Along the foot runs a shallow trough for flowers. Wreaths are not accepted, and nothing is sold. Bring one stem if you like: a daisy from the roadside, jasmine from a yard, a flower folded by a child. When they wither they are dug into the bed behind the wall, and next year something blooms there. In spring the trough is often full, all colours pressed together, and not one of them says from whom it came.',
			'Every morning somebody sweeps. At first it was one retired man; then a few families joined him, and by now the school has a rota. There are customs, though nobody wrote them down. The broom goes low, to raise no dust. Afterwards the six characters are wiped with a damp cloth from the first to the last, and the dot in the word for forget is wiped twice, since earth collects there. Then one stands a little, no longer than it takes to drink a bowl of tea, and goes off to breakfast, school or work. Does it not tire you, the old man was asked, to come every day? I come to see today, he said.',
			'Most people come in early spring, when families visit their graves. There are no gongs and no firecrackers. Each finds a place and leaves some room around it. One year it drizzled, and a class stood here without umbrellas. Their teacher called them into the shelter and they would not go. It came out later that the naughtiest boy of all had said: the wall has no umbrella either. We made that up. But we believe that on some wet day a child will say it.',
			'Sit down on one of the low stone seats. Your eyes will be level with the words. What do you hear? Wind in the pines; a school bell; someone crying vegetables; a ladle against a pan. This place is not shut off, and no second wall was built to keep the street out. Those who are remembered here may well have hoped for exactly these sounds: lessons to go to, something to sell, supper ready, and everyone there when they are called.',
			'The wall is open day and night; after dark a single lamp burns at ground level. Please do not climb it, eat beside the trough, or pose for merry pictures. For toilets, go back west to the women’s house. And if there is somebody whom you miss, whoever it may be, you are free to think of them here. A wall without names leaves room for all that people bring with them.',
			'When you go, do not hurry to speak. Walk back along the path until you can hear the street again. It is quite an ordinary day. Someone walks a dog, someone waits for a bus, someone haggles over a bunch of greens. A child’s shoelace has come undone, and a father kneels to tie it. There were people who hoped for such a day and did not live to have it. How will you spend what is left of yours?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '墙的正中刻着哪几个字？', en: 'What do the words on the wall say?' },
			answers: [
				{ zh: '山高水长', en: 'High mountains, long rivers' },
				{ zh: '人民不会忘记', en: 'The people will not forget' },
				{ zh: '欢迎再来', en: 'Please come again' }
			],
			right: 1,
			why: {
				zh: '六个字刻得很深，雨水会在笔画里停一会儿。',
				en: 'Six characters, cut so deep that the rain rests in them.'
			}
		},
		{
			ask: { zh: '墙上为什么没有名字？', en: 'Why are there no names on the wall?' },
			answers: [
				{ zh: '被雨水冲掉了', en: 'The rain washed them away' },
				{ zh: '还没有刻完', en: 'It is not finished yet' },
				{
					zh: '小镇是设想的，不愿编造牺牲的人',
					en: 'The town is imagined, and nobody who died should be invented'
				}
			],
			right: 2,
			why: {
				zh: '空着，是对真正牺牲过的人的尊重。',
				en: 'Leaving the stone empty is respect for those who truly gave their lives.'
			}
		},
		{
			ask: { zh: '墙前的石槽是做什么用的？', en: 'What is the trough at the foot of the wall for?' },
			answers: [
				{ zh: '放花', en: 'For flowers' },
				{ zh: '养鱼', en: 'For fish' },
				{ zh: '洗手', en: 'For washing hands' }
			],
			right: 0,
			why: { zh: '一枝小野花、一朵纸花都可以。', en: 'A wild flower or one of paper will do.' }
		}
	]
};
