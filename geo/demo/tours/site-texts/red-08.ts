import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 红场 Red Square */
export const red08: SiteText = {
	people: [
		{ zh: '聚到广场上的四乡百姓', en: 'People from all the villages around who gathered here' },
		{ zh: '散步、跳舞、练字的街坊', en: 'Neighbours who walk, dance and practise writing' }
	],
	events: [
		{ zh: '从前在这里开群众大会', en: 'Large meetings were once held here' },
		{ zh: '如今逢节日升旗、唱歌', en: 'On holidays the flag is raised and people sing' }
	],
	access: { steps: 0, toilets: true, seats: true, wheels: true },
	short: {
		zh: zh(
			'广场是平的，一级台阶也没有，您想从哪边走进来都行。脚下铺的是暗红色的方砖，一块挨着一块，有的地方颜色浅一点，那是大家走得最多的路：从红宫门口到旗杆，从旗杆到大榕树，又从榕树到卖豆花的小摊。不用看地图，顺着浅色的砖走，就走到了最热闹的地方。',
			'正中间是旗杆，旗杆下有一圈矮矮的石沿，刚好能坐。逢节日清早，这里升旗，来的人不用排队，站成一个大圆圈，孩子站里圈，大人站外圈。平日里，早晨是打太极的，下午是下棋的，傍晚是跳舞的和跑来跑去的孩子，夜里还有人提着水桶，拿海绵大笔在砖上写字，写完看它慢慢干掉。一块地方，从早到晚换了四拨主人，谁也不赶谁。',
			'在我们的故事里，从前开群众大会，红宫里站不下，人就站到这里来。没有扩音器，讲话的人站在一张八仙桌上，讲一句，停一停，等话传到最外面一圈，看见那里的人点头了，才讲下一句。榕树下有个石墩子，当年孩子们站在上面看，如今还是孩子们站在上面看。',
			'请您走到旗杆下，慢慢转一圈，看看四面的人在做什么。广场空着的时候，它是一块地；站上了人，它才是广场。那么您站的这一块砖，刚才站过谁呢？'
		),
		en: en(
			'The square is level, without a single step, and you may come in from any side. Its paving is dark red brick. In some places the colour is paler: those are the paths that most feet take, from the gate of the Red Palace to the flagpole, from the flagpole to the great banyan, from the banyan to the stall with bean curd. You need no map. Follow the pale bricks and you will arrive where the people are.',
			'Around the flagpole runs a low stone rim, just right for sitting. Early on holidays the flag is raised. Nobody lines up; everyone stands in one great ring, children inside, grown-ups behind. On other days the morning belongs to shadow boxers, the afternoon to chess, the evening to dancers and to children who run in every direction. Late at night somebody brings a bucket and a sponge on a stick, writes large characters on the bricks and watches them dry. Four owners from dawn to dark, and none of them chases the others away.',
			'In our story, when a meeting was too large for the Red Palace, people stood out here. There were no loudspeakers. The speaker climbed on a table, said one sentence, and waited until it had been passed to the outermost ring and heads nodded there. Only then came the next. Children watched from a stone block beneath the banyan. Children still do.',
			'Walk to the flagpole and turn round once, slowly, looking at what everybody is doing. Empty, this is a piece of ground; it takes people to make it a square. And the brick on which you stand: who was standing there just before you?'
		)
	},
	long: {
		zh: zh(
			'到了红场，就到了文化街的正中间。往西是桥和夜校，往东是农会和粮仓，走累了的人都在这里歇脚。广场是平的，一级台阶也没有，四面都能进来，推车的、坐轮椅的、学走路的娃娃，走的是同一块地。它没有门，所以也没有关门的时候。半夜下班的骑手从这里穿过去，会特意慢一点，说是这里的风比别处宽。',
			'请先低头看砖。砖是暗红色的，一尺见方。颜色不一样深，有几条浅色的带子，弯弯地连来连去，那不是花纹，是走出来的。最浅的一条从红宫门口到旗杆，其次是从旗杆到大榕树，还有一条细细的，拐着弯通到卖豆花的小摊。修广场的时候，有人提议把旧砖全换掉，齐整。街坊们没答应，说：换掉了，新来的人怎么知道往哪里走呢？',
			'再看旗杆。旗杆下有一圈矮石沿，坐上去，脚刚好够着地。逢节日清早升旗，来的人不排队，站成一个大圆圈。为什么站圆圈？因为站成排，总有人在第一排，有人在最后一排；站成圈，人人都看得见旗，也看得见对面的人。孩子站里圈，大人站外圈，最外面一圈是推着童车的和坐着轮椅的，大家会给他们留出几个口子，让他们看得清楚。',
			'升旗的时候很安静，听得见绳子碰着旗杆，叮、叮、叮。旗升到顶，风一吹，哗的一声展开，鸽子从红宫的屋顶上飞起来，绕一圈再落回去。小孩子往往先看鸽子，后看旗，没有人怪他们。大一点的孩子会问，为什么要看着它升上去？有一位奶奶答得好：一样东西，大家都抬头看着，心就往一处去了；过一会儿低下头来，各人还去忙各人的，可是那一会儿不白站。',
			'现在讲从前。在我们的故事里，开群众大会的日子，红宫里站不下，人就站到这里来。没有扩音器，讲话的人站在一张八仙桌上，讲一句，停一停，等这一句一圈一圈传到最外面，看见那里的人点头了，才讲下一句。一篇话要讲很久，可是人人都听全了。桌子用的是榕树下那户人家吃饭的桌子，散了会，擦一擦，照旧摆上碗筷。',
			'大榕树要走近了看。气根垂下来，有的已经扎进土里，长成了另一根树干，几个孩子手拉手才围得住。树下有个石墩子，上头平平的，被踩出两个浅浅的脚窝。站上去刚好高出人群一个头，从前的孩子站在上面看大会，如今的孩子站在上面看跳舞。两个脚窝不大，今天七八岁孩子的脚，放进去正合适。请让孩子试一试，一个一个来，别挤。',
			'广场一天要换四拨主人。清早是打太极的，动作慢得像在水里，衣袖带起来的风却听得见。上午和下午是下棋的，石桌边围着三层人，下棋的不说话，看棋的说个不停。傍晚是跳舞的，音箱的声音有约在先，到点就小，到点就停，那张约定贴在值班亭的玻璃上，是跳舞的人和住在旁边的人坐在一起写的。夜里是写水字的，提一桶清水，拿一支海绵大笔，在砖上写诗，写完退后一步，看它从第一个字开始慢慢干掉。',
			'四拨主人，怎么就不打架？其实也打过。从前跳舞的嫌下棋的占地方，下棋的嫌跳舞的吵，后来几方坐下来，在地上用粉笔画了线，试了一个月，改了三回，才有了现在的样子。粉笔线早没有了，可大家心里都有那条线。好的规矩大概就是这样，起先要画出来，后来就不用看了。',
			'逢节日有红歌会，不搭高台，唱的人就站在石沿边上，谁都可以上前领一首。最老的领唱记不全词，忘了的地方就哼过去，全场跟着一起哼，也很好听。领唱的人手里没有话筒，只拿一片榕树叶，唱完传给下一位。您要是想唱，别不好意思，站到旗杆下，等那片叶子传过来就行。',
			'这里有长椅，有饮水处，有卫生间，旁边就是红场网格的党群服务站，天热可以进去坐，天冷有热水，手机没电也能充一会儿。骑车请推着走，人多的时候牵好孩子，说好走散了就在榕树下的石墩边等。晚上灯开着，写水字的人多半愿意把笔借给您写两个字。写字之前请看看风向，逆着风写，裤脚要湿的。',
			'临走请站到旗杆下，慢慢转一圈，把四面的人都看一遍：带孙子的，等人的，卖豆花的，蹲着系鞋带的，低头看手机又抬起头来笑的。广场上没有一样东西是专门给谁的，所以人人都觉得有一份是自己的。请您想一想：在您住的地方，有没有这样一块空着的地，什么也不摆，只等着人来？要是没有，能不能一起留出一块来？'
		),
		en: en(
			'With the Red Square you have reached the middle of the culture street. The bridge and the evening school lie to the west, the farmers’ house and the granary to the east, and everybody who is tired stops here. It is level from edge to edge; barrows, wheelchairs and children learning to walk share one ground. It has no gate and so it has no closing time. Riders on their way home at midnight slow down as they cross. The wind, they say, is wider here.',
			'Look at the bricks first. They are dark red and a foot across, but not all equally dark. A few pale bands bend across the square and join. They are not a pattern; they have been walked. The palest goes from the Red Palace to the flagpole, the next to the great banyan, and a very thin one curves away to the stall that sells bean curd. When the paving was repaired it was proposed to replace the lot. The neighbours refused. How then, they asked, would a stranger know where to go?',
			'The flagpole stands in a low ring of stone on which your feet just reach the ground. On the morning of a holiday people come here without forming lines. They make a circle. In lines there is always somebody in front and somebody behind; in a circle everyone can see the flag and the people on the other side as well. Children stand inside, grown-ups outside, and gaps are left for prams and wheelchairs so that they, too, have a clear view.',
			'It is very quiet then. You can hear the rope knock against the pole. At the top the wind takes the cloth, it opens with a rush, and the pigeons go up from the roof of the palace, fly one round and settle again. Small children look at the pigeons first and the flag later, and nobody minds. Why do we all watch it go up, an older boy once asked. When many people lift their heads to one thing, said a grandmother, their hearts go the same way for a while.',
			'Now for the past, as our story tells it. On meeting days the palace could not hold them all, and people stood out here. There was nothing to make a voice louder. The speaker climbed on a table, said a sentence and stopped; ring after ring it was handed outward; and when he saw heads nod at the very edge, he said the next. A speech took a long time, and no one missed a word. The table belonged to the family under the banyan. After the meeting they wiped it and laid out their bowls.',
			'Go up to the tree. Its roots hang from the branches, and some have reached the ground and turned into trunks, so that several children together can hardly put their arms round it. At its foot is a block of stone with two shallow hollows on top, made by feet. Whoever stands there is a head taller than the crowd. Children once watched the meetings from it and now they watch the dancing. The hollows fit a foot of seven or eight years. Let them try, one at a time.',
			'The square has four owners a day. At dawn the shadow boxers, so slow that they might be under water, though you can hear the wind in their sleeves. Then the chess players, silent amid three rings of people who are not. In the evening the dancers, whose loudspeaker goes down at one agreed hour and off at another; the agreement hangs in the window of the warden’s box, and dancers and residents wrote it together. At night the writers in water, with a bucket and a sponge on a stick. They write a poem on the bricks, step back, and watch it vanish from its first word on.',
			'How is it that they never quarrel? They did. The dancers thought the chess players took up too much room, and the chess players thought the dancers too loud. In the end they sat down, drew chalk lines on the ground, tried them for a month and moved them three times. The chalk has long since gone. People still keep to the lines. Perhaps that is the mark of a good rule: at first it has to be drawn, and later nobody needs to look.',
			'On holidays there is singing, without a stage. Anyone may step up to the stone rim and lead a song. The oldest singer forgets half her words and hums where they are missing, and the whole square hums with her, which sounds lovely. The leader holds a banyan leaf in place of a microphone and hands it on when the song is over. If you would like to sing, stand by the flagpole and wait for the leaf.',
			'There are benches, drinking water and toilets, and the neighbourhood’s service station beside the square has cool air in summer and hot water in winter. Please push your bicycle. Agree with your children on the stone block as the place to meet if you lose each other. At night the writers will probably lend you the sponge. Mind the wind, or you will go home with wet trousers.',
			'Before you leave, turn round slowly beneath the flag and look at everyone: the man with a grandson, the girl who waits, the woman who sells bean curd, someone tying a shoe, someone who smiles at his telephone. Nothing here was made for anyone in particular, and so each feels that a part of it is theirs. Where you live, is there such an open place, with nothing on it, waiting for people? And if not, could you keep one free together?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '广场上颜色浅的砖是怎么来的？', en: 'Why are some of the bricks paler?' },
			answers: [
				{ zh: '太阳晒的', en: 'The sun has bleached them' },
				{ zh: '走的人最多，走浅了', en: 'Most feet walk over them' },
				{ zh: '刚换的新砖', en: 'They are new' }
			],
			right: 1,
			why: {
				zh: '从红宫到旗杆，从旗杆到榕树，都是大家走得最多的路。',
				en: 'They are the paths from the palace to the flagpole, and on to the banyan.'
			}
		},
		{
			ask: { zh: '升旗的时候，大家怎么站？', en: 'How do people stand when the flag is raised?' },
			answers: [
				{ zh: '排成四排', en: 'In four lines' },
				{ zh: '坐在地上', en: 'They sit on the ground' },
				{ zh: '站成一个大圆圈', en: 'In one great ring' }
			],
			right: 2,
			why: { zh: '孩子站里圈，大人站外圈。', en: 'Children inside, grown-ups behind them.' }
		},
		{
			ask: { zh: '孩子们站在什么上面看热闹？', en: 'On what do children stand to watch?' },
			answers: [
				{ zh: '榕树下的石墩子', en: 'A stone block under the banyan' },
				{ zh: '一辆板车', en: 'A cart' },
				{ zh: '屋顶', en: 'A roof' }
			],
			right: 0,
			why: {
				zh: '从前的孩子站在上面看，如今的孩子也站在上面看。',
				en: 'Children stood on it then and stand on it now.'
			}
		}
	]
};
