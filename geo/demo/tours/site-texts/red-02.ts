import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 夜校旧址 Former Evening School */
export const red02: SiteText = {
	people: [
		{ zh: '白天下田、晚上识字的农民', en: 'Farmers who worked by day and learned to read by night' },
		{ zh: '轮流来教课的先生', en: 'Teachers who took turns at the blackboard' }
	],
	events: [
		{ zh: '农民识字班在这里上课', en: 'Reading classes for farmers were held here' },
		{ zh: '大人孩子坐在同一条长凳上', en: 'Grown-ups and children shared one bench' }
	],
	access: { steps: 1, toilets: true, seats: true, wheels: false },
	short: {
		zh: zh(
			'请随便找一条长凳坐下，挤一挤，当年就是这么坐的。这条凳子没有靠背，凳面被磨得发亮，靠墙那一头矮一点，是给孩子坐的。前面是一块木头黑板，用锅底灰和着豆浆刷了一遍又一遍，所以黑得不大均匀，凑近了还能看见刷子的道道。',
			'这里是农民的夜校。白天要下田、挑水、喂猪，天黑了，一人带一小截柴火或者半盏灯油，走到这里来认字。先生不从书上教起，先教每个人自己的姓，再教“田”“米”“水”“工”。有人握惯了锄头，握不住粉笔，就先用树枝在沙盘里写，写满了，手一抹，又是一块新地。您看讲台边那只木盘，里面就是细沙，请伸手写一个您最早认得的字。',
			'墙上有一排木钉，是挂灯笼的。下课以后，一盏一盏灯笼散到田埂上去，远远看着，像一行慢慢走远的字。门边的陶罐是盛灯油的，罐口一圈黑印子，油是大家一勺一勺凑起来的，谁家今晚没有，也不会有人问。每天有几场十分钟的小课，听见摇铃就开始，教一个字，讲一个故事，谁都可以坐下来。',
			'走之前看看黑板右下角，那里留着一块没有写满的地方。您想想看：您会写的第一个字，是谁教给您的？后来您谢过那个人没有？'
		),
		en: en(
			'Take a seat on any bench and move up, please; that is how people sat here. The benches have no backs. Their tops are polished by use, and the end nearest the wall is lower, for children. In front hangs a wooden blackboard painted with soot from the bottom of cooking pots, stirred into soya milk. It is blacker in some places than in others, and from close by you can see the strokes of the brush.',
			'In our story this was an evening school for farmers. By day there were fields to dig, water to carry, pigs to feed. After dark each brought a stick of firewood or half a lamp of oil and came to learn to read. The teacher did not start from a book. First came everyone’s own surname, then field, rice, water, work. Hands that were used to a hoe could not hold the chalk, so they wrote with a twig in a tray of sand. When it was full, one sweep of the palm made it a new field. The tray is beside the desk. Write the first word you ever learned.',
			'The pegs along the wall were for lanterns. After class the lights went off along the dykes one behind another, like a line of writing that slowly walks away. Several times a day a bell rings for a lesson of ten minutes: one character, one story. Anyone may sit down and join.',
			'Before you go, look at the lower right corner of the board, which has been left empty. Who taught you to write your first word, and did you ever say thank you?'
		)
	},
	long: {
		zh: zh(
			'听见铃声了吗？那是一只旧的牛铃，挂在门框上，上课摇三下，下课摇一下。别的学校用钟，这里用牛铃，因为来上课的人，耳朵最熟的就是这个声音。门口有一级石阶，请抬一抬脚。进了门，先别看墙上的展板，先坐下。这间屋子要坐着看，站着看不出味道来。',
			'您坐的这条长凳没有靠背，凳面被磨得像一块旧玉。凳子两头不一样高，靠墙的一头矮，靠过道的一头高。矮的那头坐孩子，高的那头坐大人，一家子坐一条凳，父亲和女儿认的是同一个字。在我们的故事里，常常是孩子先学会，回家的路上再教给大人。大人不好意思，就说：你走前头，我替你照着亮。其实是要看孩子在手心里比画的笔画。',
			'再看前面的黑板。那不是买来的，是用几块门板拼的，锅底灰和着豆浆，刷一层，晒一天，再刷一层。拼缝的地方写不上字，所以老师写字都绕着缝走，久而久之，字就排成了三行。请您数一数，黑板上是不是正好三道缝？右下角有一块地方总是空着，那是留给来晚了的人的：谁来晚了，就请谁上去写一个字，写对写错都鼓掌。于是来晚的人不再躲在窗外，都愿意进来。',
			'讲台边有一只木盘，一尺来宽，里面铺着细沙。握惯锄头的手，力气太大，一捏粉笔就断，一下笔纸就破，先生就想出了这个办法：在沙里写。用手指写、用树枝写都行，写坏了，手掌一抹，又是一块平平整整的新地。种田的人懂这个道理：地荒了可以再耕，字错了可以再写。请您也写一个。沙子凉凉的，一笔下去，两边会鼓起小小的田埂。',
			'那么学些什么字呢？头一晚学自己的姓。一个人活了半辈子，第一次看见自己的姓写出来是什么样子，常常要看很久。接着学“田”“米”“水”“工”，学斗和秤上的数目字，学借条上的“借”和“还”。为什么先学这些？因为不识字的人最怕的，就是在一张看不懂的纸上按手印。认得了数目和“借”“还”，至少知道自己按下去的是什么。墙上的那张“借条”是我们仿着编的，名字的地方画着两个圆圈。',
			'灯油是大家凑的。每人带来半盏油，或者一小截柴，门边那只陶罐就是盛油的，罐口有一圈黑黑的油渍，是倒油的时候一滴一滴淌下来的。油够了，就多学一会儿；油少了，先生就让大家闭上眼睛，在黑暗里用手指在膝盖上写，写今天的字，写昨天的字。据说这样记得最牢。导览的时候，我们也会关一次灯，请大家闭上眼睛写一个字。黑暗里十几只手沙沙地动，您听，像不像下小雨？',
			'先生也不是一位，是轮流来的，有的会算账，有的会讲古，有的自己也只比大家多认得几百个字，今天学会了，明晚就来教。所以屋里有一句老话：会一个，教一个。后来这句话传了下来，今天社区的老年手机班，就是放了学的孩子教爷爷奶奶怎么放大字号，怎么分辨骗人的短信。认字的难处变了，怕按错手印的心没有变；教的耐心，也没有变。',
			'靠窗的那张桌子上摆着几样文具，都是仿制的：一支削得很短的毛笔，一方缺了角的砚台，一叠裁成小块的草纸，正面写完写背面，背面写完了还可以练写大字，一层盖着一层，到最后整张纸都黑了，才舍得拿去引火。请注意那支笔，笔杆上套着一小节竹管，那是因为笔已经短得握不住了，接上一节，还能再写一个冬天。东西少的时候，人对每一样东西都格外客气。',
			'下课最好看。墙上那一排木钉原是挂灯笼的，铃一响，各人取下自己的灯笼，散到四面的田埂上去。站在门口望，一盏一盏排成弯弯的一行，越走越小，拐过竹林就看不见了。老人说，像一行字，慢慢走远了。现在门外是大街，路灯很亮，看不见灯笼，可到了晚上八九点，您还是能看见放学的孩子、下班的骑手和散步的老人，一个一个从门口走过去，那也是一行字。',
			'屋后有卫生间，院里有石凳，走累了可以歇一歇。每天有几场十分钟的小课，只讲一个字，配一个小故事，不用报名，听见牛铃就坐下。课上会请一位客人上去，写黑板右下角的那个字。别害羞，写得歪一点才像真的。写完先生会问大家一句：这个字，你打算教给谁？答得出来，才算学会。',
			'从这里往东走三四分钟，就是红宫桥，桥下是龙津河。出门的时候，请回头再看一眼那块没有写满的黑板。我们小时候总盼着早点把书念完，长大了才知道，一块写满的黑板，是没有地方再写新字的。请您想一想：今天，您愿意在那个空着的角落里写一个什么字？'
		),
		en: en(
			'Did you hear the bell? It came off an ox. Other schools have gongs or clocks; here an old ox bell hangs on the door frame, three rings to begin and one to end, because that was the sound its pupils knew best. Mind the stone step. And when you are inside, leave the panels on the wall for later and sit down. This is a room to be seen sitting; standing up, one misses most of it.',
			'The bench under you has no back, and its top is as smooth as an old piece of jade. Its two ends differ in height: the low end by the wall was for children, the high end by the aisle for their parents. A family shared a bench, and a father and his daughter learned the same word. In our story it was mostly the child who had it first and taught it on the way home. You walk ahead, the grown-up would say, and I will hold the light for you. Really he wanted to see the strokes that she drew on her palm.',
			'Now the blackboard. Nobody bought it. It was put together from old doors and painted with soot and soya milk, one coat, a day in the sun, another coat. Chalk will not write across the seams, so the teachers wrote around them, and in time all lessons fell into rows. In the lower right corner a patch was always left free for those who came late. Whoever was late was asked to write one word there, and right or wrong, everybody clapped. After that, people no longer hid under the window. They came in.',
			'On the desk’s left is a wooden tray of fine sand. A hand that has swung a hoe for twenty years snaps the chalk and pushes the brush through the paper. So they wrote in sand, with a finger or a twig, and one sweep of the palm made everything smooth again. Farmers understood this at once: a field that went wild can be ploughed again, a word gone wrong can be written again. Please try. The sand is cool, and each stroke raises two tiny dykes along its sides.',
			'And what did they learn? On the first evening, their own surname. A man who sees his name for the first time at forty looks at it for a long while. Then field, rice, water and work; the figures on scales and measures; borrow and repay, as they stand on a note of debt. Why those? Because the great fear of those who could not read was to press a thumb on a sheet of paper they did not understand. The note on the wall was written by us to show the idea. Where names should be, there are two circles.',
			'The oil for the lamps was everybody’s. The clay jar by the door, with a black ring about its mouth, received half a lamp from each. When there was enough, lessons went on; when there was little, the teacher blew out the flame, and people closed their eyes and wrote on their knees, today’s word and yesterday’s word. It is said that those were remembered best. On guided visits we put the light out too. Listen to a dozen hands moving in the dark. Does it not sound like the beginning of rain?',
			'There was no single teacher. One could keep accounts, one could tell stories, one knew a few hundred characters more than the others, and what he learned today he taught tomorrow. Know one, teach one, went the saying. It is still in use. On some afternoons schoolchildren sit here beside their grandparents and show them how to make the letters on a telephone larger, and how to tell a swindler’s message from an honest one. The words have changed. The fear of signing the wrong thing has not, and neither has the patience of a good teacher.',
			'By the window lie a few tools, all of them copies: a brush worn short, an ink stone with a corner gone, a stack of rough paper written on one side, then the other, then over again until each sheet was black and might be used to light the stove. A piece of bamboo has been slipped over the brush to make it long enough to hold for one more winter. When people have few things, they are polite to every one of them.',
			'The loveliest moment was the end of class. The bell rang once, everyone took a lantern down from the pegs on the wall, and the lights went off along the dykes in a long bent line, smaller and smaller, until the bamboo hid them. Like a line of writing, old people said, that walks away. Today there is a bright street outside and no lantern to be seen. But stand at the door at about nine in the evening and watch who passes: children from their homework, riders from their last order, couples on their walk. That is a line of writing too.',
			'There are toilets behind the house and stone seats in the yard. The ten-minute lesson needs no booking: sit down when the bell rings. One character, one story, and then a guest is called up to write in the free corner. Do not be shy; a crooked word looks more real. At the end the teacher asks the same question every time. To whom are you going to teach it? Only those who have an answer have learned it.',
			'Honggong Bridge is three or four minutes to the east. As you leave, turn round once more. As children we longed to be done with school. Later one finds that a board which is full has no room for anything new. What word would you write today, in the corner that has been left free?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: {
				zh: '不会握粉笔的人，先在哪里写字？',
				en: 'Where did people write who could not yet hold the chalk?'
			},
			answers: [
				{ zh: '墙上', en: 'On the wall' },
				{ zh: '沙盘里', en: 'In a tray of sand' },
				{ zh: '树叶上', en: 'On leaves' }
			],
			right: 1,
			why: {
				zh: '用树枝在沙盘里写，写满了用手一抹，又能重写。',
				en: 'With a twig in the sand: a sweep of the palm makes it new.'
			}
		},
		{
			ask: { zh: '夜校的黑板是用什么刷黑的？', en: 'What was the blackboard painted with?' },
			answers: [
				{ zh: '墨鱼汁', en: 'Ink of the cuttlefish' },
				{ zh: '油漆', en: 'House paint' },
				{ zh: '锅底灰和豆浆', en: 'Soot and soya milk' }
			],
			right: 2,
			why: {
				zh: '锅底灰和着豆浆刷了一遍又一遍，凑近能看见刷子的道道。',
				en: 'Soot from the pots in soya milk: from close by one sees the brush.'
			}
		},
		{
			ask: { zh: '墙上的一排木钉是挂什么的？', en: 'What hung from the pegs along the wall?' },
			answers: [
				{ zh: '灯笼', en: 'Lanterns' },
				{ zh: '斗笠', en: 'Hats' },
				{ zh: '书包', en: 'School bags' }
			],
			right: 0,
			why: {
				zh: '下课后各人取下灯笼，沿着田埂走回家。',
				en: 'After class everyone took a lantern and walked home along the dykes.'
			}
		}
	]
};
