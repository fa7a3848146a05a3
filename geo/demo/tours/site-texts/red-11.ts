import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 妇女之家陈列室 Women's House */
export const red11: SiteText = {
	people: [
		{ zh: '织布、打草鞋的妇女', en: 'Women who wove cloth and plaited sandals' },
		{ zh: '今天的巾帼巡逻队', en: 'Today’s women’s patrol' }
	],
	events: [
		{ zh: '洗衣队在河边分工', en: 'The laundry team shared out its work by the river' },
		{ zh: '姐妹们一边做活一边识字', en: 'Women learned to read while they worked' }
	],
	access: { steps: 0, toilets: true, seats: true, wheels: true },
	short: {
		zh: zh(
			'屋里最大的一件东西是织布机，比床还大，木头被手磨得发黄发亮。可以坐上去试一试：脚踩一下，线分成上下两层；手一送，梭子从中间穿过去；再往身边一拉，“哐”的一声，一根线就织进去了。织一尺布，要“哐”上好几百声。从前夜里走过这条巷子，家家都是这个声音，听着听着，就知道哪一家的女人今晚累了，声音慢了下来。',
			'墙边挂着一排草鞋，有大有小，都是照老样子新打的。鞋底里夹着旧布条，走远路不硌脚，请您翻过来看一看。再往里是几张洗衣队的照片，也是今天的人照着从前的样子拍的。在我们的故事里，女人们结成洗衣队，给远路来的人洗衣裳、补衣裳。谁家有吃奶的孩子，就把她那一盆分给大家，让她坐在岸上边喂孩子边教大家认字。',
			'窗台上放着一个针线笸箩，里面的布头都是街坊送来的，谁的扣子掉了，坐下来自己缝，不会的，旁边有人教，男孩子也一样。隔壁是巾帼巡逻队的值班点，墙上挂着红马甲、手电和哨子，傍晚她们从这里出发，一条巷子一条巷子地走。',
			'请您把梭子拿在手里掂一掂，想一想：您身上穿的、家里铺的，有哪一针是谁为您缝的，而您一直没有问过？'
		),
		en: en(
			'The biggest thing in the room is the loom, larger than a bed, its wood gone yellow and glossy from hands. Sit down and try. Press the treadle, and the threads part. Send the shuttle between them. Pull the beam towards you, clack, and one thread has become cloth. A foot of it takes hundreds of clacks. In the evenings the whole lane once sounded like that, and by listening you could tell in which house a woman was tired, since there the beat slowed down.',
			'The straw sandals along the wall are newly made after old patterns. Turn one over: strips of worn cloth are plaited into the sole to spare the foot on a long road. Further in are photographs of the laundry team, and these, too, were taken in our own time, by people who posed as those before them. In our story women joined together to wash and mend for travellers from far away. If one of them had a baby at the breast, the others shared her tub between them, and she sat on the bank, fed the child, and taught them to read.',
			'On the window sill is a basket of scraps given by neighbours. If you have lost a button, sew it on. If you cannot sew, somebody will show you, and that goes for boys as well. Next door is the post of the women’s patrol, with its red vests, torches and whistles. In the evening they set out from here, lane after lane.',
			'Weigh the shuttle in your hand. Among the things you wear and sleep in, which stitch did somebody make for you without your ever asking who?'
		)
	},
	long: {
		zh: zh(
			'这座房子门面不大，门口是平的，门边种着一排指甲花。从前的女孩子用它的花瓣染指甲，今天来参观的女孩子也会偷偷摘一片，看门的阿姨只当没有看见。门上的匾写着“妇女之家”，字圆圆的，是几位街坊一人写一个，写好了拼起来的，所以四个字有四种脾气。屋里的东西多数是仿制的，可以摸，可以坐，可以试，这一点比许多博物馆都大方。',
			'最大的一件是织布机，比床还大。请坐上去，系好腰带，脚踩一下，线分成上下两层，中间张开一个口；手一送，梭子带着线穿过去；再把木筘往身边一拉，“哐”的一声，一根线就织进去了。听着容易，手和脚总要打架，脚快了手慢了，布就织出一个洞。教织布的奶奶从来不说“错了”，她说“这里留了个窗”。请您试织三根线，织完写上日期，跟别人织的接在一起，那匹布已经很长了。',
			'从前夜里走过这条巷子，家家都是“哐、哐”的声音。女人们白天下田、做饭、带孩子，天黑了才坐到机子上。邻居隔着墙，不用问就知道：这家今天高兴，织得轻快；那家有了心事，织几下，停一停。哪家的声音忽然断了，总有人放下自己的活，过去敲敲门，借口也是现成的：“借一根针。”其实谁家都不缺针。这个借口，如今的老街坊还在用。',
			'墙边是草鞋，大大小小挂了一排。打草鞋用稻草、麻绳和旧布条，请翻过来看鞋底，布条夹在草里头，走远路不磨脚。最小的一双只有巴掌长，是给小孩打的，鞋头上还缝了一个红布疙瘩。在我们的故事里，打草鞋的人互相不认得穿鞋的人，只知道有人要走很远的路。有人在鞋里塞一片晒干的艾叶，说是防湿气；有人什么也不塞，只把最软的草留在脚心那一处。',
			'再往里是洗衣队的照片。先说清楚，照片不是旧的，是今天的街坊换上衣裳，到龙津河边照着从前的样子拍的，说明牌上写着“仿制”。您看她们蹲在石板上，袖子卷到胳膊肘，笑得前仰后合。拍照那天，河水凉，大家起先只想摆个样子，后来真的洗了起来，把各家的窗帘、床单都抱来洗了，洗到太阳偏西才回去。',
			'洗衣队是怎么做事的呢？故事里说，她们头一件事是分工：力气大的拧被单，眼睛好的补衣裳，腿脚快的送回去，嗓子好的领着唱。谁家有吃奶的孩子，就把她那一盆匀给大家，让她坐在岸边的石头上，一边喂孩子，一边教大家认字。字就写在湿石板上，一个字，太阳一晒就没了，大家赶在它干以前记住。后来有人说，这是世上最催人用功的黑板。',
			'柜子里有一本小小的册子，封面写着“扣子账”，也是仿着做的。洗衣裳的时候，口袋里摸出来的东西都要记下来：半块饼，一粒扣子，一张叠着的纸。纸不打开，扣子缝回去，饼换一块新的放好。不是自己的东西，一粒扣子也要有个交代。看册子的孩子常常问：为什么饼要换新的？讲解的人就说：你想想，要是你自己隔了几天，从干净口袋里摸出一块新饼来呢？',
			'窗台上的针线笸箩是给大家用的，布头都是街坊送的，花的、格子的、蓝印的。扣子掉了、书包带断了，坐下来缝，不会的有人教，男孩子也一样教。有一位爸爸在这里学会了给女儿缝沙包，缝得歪歪扭扭，里面装的是绿豆，被踢破了，撒了一地，发了芽，他拍了照片送来，就贴在窗边，您找找看。',
			'从里间的门看过去，隔壁是巾帼巡逻队的值班点。红马甲、手电、哨子、雨伞挂得整整齐齐，还有一只小药箱。傍晚她们两人一组出发，看看井盖在不在、路灯亮不亮、哪家的煤气味大，也陪晚归的女孩子走一段黑巷子。她们不大喜欢别人叫她们英雄，说就是出来散步，顺便。“顺便”这两个字，她们说得最多。墙上的本子记着每晚的“顺便”，没有人名，只有巷子名。',
			'里面有卫生间，有母婴间，门口平，门也宽，轮椅进出都方便。织布机一次坐一位，长头发请扎起来；梭子两头尖，请别拿着跑。周末下午常有识字课和手机课，课桌就是案板，旁边煮着糖水，谁来都有一碗。走累了可以坐到指甲花旁边的长凳上，那里下午有阴。',
			'这间屋子里没有一样东西是贵重的，草、线、扣子、布头，加在一起也不值多少。可是有人出门走远路，脚上是暖的，袖口是整齐的，口袋里摸得着一块新饼，那个人走起路来，腰是会直一点的。请您再看一眼那匹大家合织的布，找到您织的那三根线。想一想：这世上有多少要紧的事，是这样三根线、三根线做成的，而做的人只说了一句“顺便”？'
		),
		en: en(
			'It is a modest house with a level entrance and a row of balsam beside the door. Girls used to colour their fingernails with the petals. Girls who visit today still pick one when they think that nobody looks, and the attendant takes care not to. The four characters above the door were written by four neighbours, one each, and so they have four tempers. Nearly all the things inside are copies. You may touch them, sit on them and try them out, which makes the place more generous than many a museum.',
			'The largest is the loom. Sit down, tie the belt, press the treadle: the threads part and leave a gap. Send the shuttle through. Draw the beam towards you, clack, and one thread is in. It sounds easy, but hands and feet will quarrel, and then there is a hole in the cloth. The old lady who teaches here never speaks of a mistake. You have left a window, she says. Weave three threads and write down the date. They will be joined to everyone else’s, in a cloth that has become very long.',
			'At night the lane was once full of that sound. Women had the fields by day, and the cooking, and the children; they came to the loom after dark. Through the wall one could tell that this house was cheerful, for the beat was light, and that in that one somebody was troubled, for it stopped and started. If it broke off altogether, a neighbour would put down her own work and knock. There was a ready excuse: could you lend me a needle? No one was ever short of needles. Old people here still use the phrase.',
			'Along the wall hang straw sandals in every size. They are plaited of rice straw and hemp, and if you turn one over you will find strips of old cloth laid into the sole. The smallest pair is as long as a palm and has a red knot on its toes. Those who made them, our story says, did not know who would wear them, only that somebody had far to go. Some tucked a dry leaf of mugwort inside, against the damp. Others simply kept the softest straw for the hollow of the foot.',
			'Now for the photographs of the laundry team. They are not old. Neighbours of today dressed up and had themselves taken by the Longjin River in the manner of the past, and the label says so. They squat on the slabs with sleeves rolled to the elbow, helpless with laughter. The water was cold that day, and at first they merely meant to pose. Then they began to wash in earnest, sent home for curtains and bed sheets, and did not stop until the sun was low.',
			'How did such a team work? First, as we tell it, they shared out what there was to do. The strong ones wrung sheets, the sharp-eyed mended, the quick carried things home, and whoever had a voice led the singing. A mother with a baby at the breast had her tub divided among the rest. She sat on a rock, fed the child, and taught them to read, writing with a wet finger on a slab. In the sun each word was soon gone, and one had to learn it before it dried. No blackboard has ever made anyone work so hard.',
			'In the case is a small notebook labelled buttons, made by us as well. Whatever came out of a pocket in the wash was entered: half a cake, a button, a folded paper. The paper was not unfolded. The button was sewn back on. The cake was replaced with a fresh one. Even for a button that is not yours, you must be able to answer. Children always ask why the cake had to be fresh. Imagine, says the guide, that you put your hand into a clean pocket a few days later, and there it is.',
			'The sewing basket on the sill is for everybody, and its scraps, flowered, checked and blue, are gifts. If a button has come off or a strap has torn, sit down. Those who cannot sew are taught, boys too. One father learned here to make his daughter a beanbag. It was crooked, it burst at the first kick, and the mung beans sprouted where they fell. He sent a photograph. It is somewhere near the window; see whether you can find it.',
			'Through the inner door you look into the post of the women’s patrol. Vests, torches, whistles and umbrellas hang in order, with a first-aid box beneath. At dusk they leave in pairs to see whether manhole covers are in place, lamps are lit and no house smells of gas, and they walk a girl home through a dark lane. They do not care to be called heroines. We were out for a stroll, they say, and did it by the way. A book on the wall records each evening’s by the way: the names of lanes, and of no person.',
			'There are toilets and a room for mothers with babies, and a wheelchair passes everywhere. One person at the loom, please, and long hair tied up. The shuttle is pointed; do not run with it. On weekend afternoons there are lessons in reading and in telephones at the kitchen table, with sweet soup for all. The bench by the balsam has shade after lunch.',
			'Nothing in this house is precious. Straw, thread, buttons and scraps would not fetch much. But a person whose feet are warm on a long road, whose cuffs are whole, and who finds a fresh cake in a pocket walks a little straighter. Look for your three threads in the cloth before you go. How much of what matters in the world is made like that, three threads at a time, by people who say that it was only by the way?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '屋里最大的一件东西是什么？', en: 'What is the biggest thing in the room?' },
			answers: [
				{ zh: '织布机', en: 'The loom' },
				{ zh: '水缸', en: 'A water jar' },
				{ zh: '书柜', en: 'A bookcase' }
			],
			right: 0,
			why: { zh: '织布机比床还大，可以坐上去试一试。', en: 'It is larger than a bed, and you may try it.' }
		},
		{
			ask: { zh: '草鞋的鞋底里夹着什么？', en: 'What is plaited into the soles of the sandals?' },
			answers: [
				{ zh: '铁片', en: 'Iron' },
				{ zh: '旧布条', en: 'Strips of old cloth' },
				{ zh: '羽毛', en: 'Feathers' }
			],
			right: 1,
			why: { zh: '夹着旧布条，走远路不硌脚。', en: 'They spare the foot on a long road.' }
		},
		{
			ask: { zh: '隔壁是谁的值班点？', en: 'Whose post is next door?' },
			answers: [
				{ zh: '消防队', en: 'The fire brigade’s' },
				{ zh: '邮局', en: 'The post office’s' },
				{ zh: '巾帼巡逻队', en: 'The women’s patrol’s' }
			],
			right: 2,
			why: {
				zh: '墙上挂着红马甲、手电和哨子，她们傍晚出发。',
				en: 'Red vests, torches and whistles hang there; they set out at dusk.'
			}
		}
	]
};
