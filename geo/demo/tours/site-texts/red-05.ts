import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 标语墙 Wall of Slogans */
export const red05: SiteText = {
	people: [
		{ zh: '提着灰桶写字的年轻人', en: 'Young people who wrote with a bucket of limewash' },
		{ zh: '修房子时停下手的工匠', en: 'The craftsmen who stopped work when letters appeared' }
	],
	events: [
		{ zh: '修缮时，旧墙面露了出来', en: 'Repairs laid the old wall bare' },
		{ zh: '三层字迹一起保存在玻璃罩下', en: 'Three layers of writing were kept together under glass' }
	],
	access: { steps: 0, toilets: false, seats: true, wheels: true },
	short: {
		zh: zh(
			'这面墙要斜着看。请走到玻璃罩的左边，头稍微偏一偏，让光从侧面照过来，字就浮出来了。一共三层。最底下一层是赭红色的，笔画粗，像是用刷子写的，只认得出半个“田”字；中间一层是白灰写的，字方方正正，盖住了红字的一大半；最上面一层是墨笔小字，是店家写的“今日有鱼”。三个时候的人，用的是同一面墙。',
			'墙是修房子时露出来的。故事里的泥水师傅铲灰皮，铲到一半，看见底下有颜色，就停了手，喊大家来看。有人说铲掉重刷，干净；有人说只留最老的那层，稀罕；最后商量下来，三层都留，一笔也不添。所以您看到的字是残的，念不成一句整话，可是每一笔都是真真切切写上去的，粗的地方用力，细的地方喘了口气。玻璃罩前有一张长椅，高矮正合适坐着看，地面是平的，推轮椅可以一直到跟前。',
			'旁边那块木板是给大家练手的：一桶清水，一把板刷，蘸水写在石板上，太阳一晒就没了，谁都可以再写。写大字要用腰，站稳了，一口气写完一笔，手才不抖。',
			'墙上的话，当年写的人盼着别人看见。请您想一想：要是一面墙只给您写四个字，又要让几十年后的人看了不脸红，您写什么？'
		),
		en: en(
			'This wall wants to be seen from the side. Go to the left end of the glass and tilt your head until the light falls along the plaster, and the writing will come up. There are three layers. The lowest is a reddish brown, broad, as if done with a brush for whitewash; no more than half a character can be read, a piece of the one for field. Over it lies lime white, square and careful, hiding most of the red. On top is a small line in ink that a shopkeeper left: fresh fish today. Three different times have used one wall.',
			'It came to light during repairs. In our story the plasterer was knocking off the old coat when he saw colour, put down his hammer and called the street together. Scrape it clean, some said. Keep only the oldest, said others, for that is the rare one. In the end they kept all three and added nothing. That is why you cannot read one whole sentence here. A bench stands before the glass at a good height for looking, and the ground is level right up to it.',
			'The slate beside it is for practice: clear water and a flat brush. What you write dries away in the sun, and the next person may begin. Large letters come from the waist. Stand firmly, and make each stroke in one breath.',
			'Those who wrote on the wall hoped to be seen. Suppose you had room for four words, and people would still read them in fifty years without making you blush. Which four would you choose?'
		)
	},
	long: {
		zh: zh(
			'别的地方看古迹要正着看，这面墙要斜着看。请走到玻璃罩的左头，离墙半步，把头偏一偏，让光贴着墙面照过来。看见了吗？先是一片灰白，接着有一点红，再接着，几道粗粗的笔画像是从墙里慢慢浮上来。要是阴天看不清，玻璃罩下沿有一个按钮，按一下，侧面的小灯会亮一分钟。',
			'我们从底下往上说。最底下一层是赭红色，用的是红土和着米汤，一把刷墙的大板刷，一笔就有巴掌宽。只认得出半个“田”字，还有一横一竖，不知道是谁的边。写字的人想必是年轻人，个子不太高，因为字的顶边到这里就够不着了，最后一横是踮着脚写的，收笔的时候往下滑了一截。请您比一比自己的手，抬高了，够不够得着那一横？',
			'中间一层是白灰写的，字方方正正，四角像用尺子量过。白灰盖过了红字的一大半，好像一个人站在另一个人前面。可是日子久了，白灰薄的地方，红色又透了出来，反而像一个人站在另一个人身后，轻轻扶着他的肩膀。这一层认得出一个“人”字，一撇一捺，站得稳稳的。老先生们说，最难写的就是“人”字，只有两笔，哪一笔偷懒，都要倒。',
			'最上面一层最好认，墨笔小字，四个：“今日有鱼”。这是后来开铺子的人写的。他大概不知道底下还有字，也可能知道，可是鱼要趁新鲜卖。修缮的时候，有人觉得这四个字不够庄重，想去掉。一位卖菜的婶子说，怎么不庄重？从前写字的人，盼的不就是家家今日有鱼吗？一句话，把大家说得都不作声了。于是这四个字留到了今天，孩子们最喜欢的也是它。',
			'讲讲墙是怎么露出来的，这是编的故事，可做工的道理是真的。铺子的墙皮鼓了，请泥水师傅来铲。铲灰皮是力气活，一锤一锤，灰土扑得满头满脸。铲到齐胸高，锤子下面露出指甲大的一点红。师傅没有再敲，换了一把小刮刀，后来干脆用手指，一点一点地抠。他说，我也不知道是什么，可是一个人费了力气写上去的东西，总要看清楚了再决定留不留。',
			'看清楚了，街坊们就议起来。有人说铲掉，刷一面新墙，亮堂；有人说上面两层都不要，只留最老的红字，那才稀罕；也有人说，找人照着样子描一描，描成完整的句子，游客才看得懂。议了三个晚上，最后定下三条：三层都留，一笔不添，一笔不描。不懂的地方就让它不懂着。一面墙肯说“这里我不知道”，旁的话人家才信。',
			'所以您今天看到的，是一面念不成整话的墙。有的朋友觉得可惜，我倒觉得正好。念得成整话，看一眼就走了；念不成，您就会站住，会猜，会跟旁边的人商量：这一横是“平”字的，还是“耕”字的？有一回，两个不认识的游客在这里争了半个钟头，争完了一起去吃了碗面。墙没有告诉他们答案，墙给了他们一个认识的机会。',
			'玻璃罩也有讲究，它不贴着墙，离开一掌宽，上下透气，墙才不会闷坏。罩子朝南的一边挂着竹帘，中午日头毒的时候放下来，因为红土怕晒。管竹帘的是隔壁的街坊，几家轮着来，门边的小本子上写着今天轮到谁家，写的是门牌，不写名字。保护一面墙，听上去是专家的事，做起来，是每天中午有人记得放一次帘子。',
			'旁边这块青石板是请大家动手的。桶里是清水，刷子是板刷，蘸水就写，写完太阳一晒，慢慢地没了，干干净净，留给下一个人。写大字跟写小字不一样，用手腕写不动，要用腰。两脚站开，吸一口气，一笔送到底再换气。孩子们排着队，有的写自己的名字，有的画一条鱼。请看着自己写的字一点一点变淡，那种心情，写红字的年轻人大概没有，他盼的是永远不褪。',
			'这里地面是平的，没有台阶，轮椅可以一直推到玻璃跟前，按钮也装在坐着够得着的高度。长椅有靠背，老人家可以慢慢坐着看。卫生间这里没有，沿街往东走到印刷所旧址就有。晚上玻璃罩里留着一盏小灯，散步的人走过，常常会停下来，念一句“今日有鱼”，笑一笑，再往前走。',
			'从前没有报纸的地方，一面墙就是一张报纸；后来没有招牌的铺子，一面墙就是一块招牌；如今人人手里有一面小小的墙，一天能写上几十句，写完一划就过去了。写得容易了，分量会不会也轻了呢？走之前，请您再看一眼踮着脚写的那一横，然后想一想：您写过的话里，有哪一句，是踮起脚来也要写上去的？'
		),
		en: en(
			'Most monuments are looked at from the front. This one wants you at its side. Go to the left end of the glass, half a pace from the wall, and tilt your head until the light runs along the plaster. First there is only a greyish white. Then a little red. And then some broad strokes come up slowly, as though from inside. On a dull day press the button on the lower frame, and a small lamp will shine along the wall for a minute.',
			'Let us read from below. The lowest layer is red earth stirred into rice water, put on with a plasterer’s brush as wide as a palm. Half of the character for field can be made out, and two strokes whose neighbours are lost. Whoever wrote it was young, one imagines, and not tall, for here the arm gave out: the topmost stroke was made on tiptoe, and it slides down at its end. Lift your own hand. Could you reach?',
			'The middle layer is limewash, square and even, as if measured with a ruler. It covers most of the red, like one person standing in front of another. But where it has worn thin the red has come through again, and now it looks as if someone stood behind, with a hand on the other’s shoulder. One character is still readable. It means a human being and has two strokes, leaning on each other. Old teachers call it the hardest of all, because if either stroke is lazy, both fall down.',
			'The top layer needs no scholar. It is a small line in ink: fresh fish today. A shopkeeper wrote it later. Perhaps he had no idea of what lay beneath; perhaps he had, but fish will not wait. When the wall was restored some people thought the line undignified and wished it gone. Why undignified, asked a woman who sold vegetables. Those who wrote down there, what did they hope for, if not that every house should have its fish? Nobody knew an answer. So the line stayed, and children love it best of all.',
			'How the wall came to light is our invention, though the craft in it is true. The plaster of a shop had blown, and a man was sent to knock it off, which is heavy, dusty work. At the height of his chest a spot of red appeared, no larger than a fingernail. He stopped hammering. He took a small scraper, and in the end his fingers. I had no notion what it was, he said. But when somebody has taken such pains to put a thing up, one ought to see it properly before deciding whether it comes down.',
			'When it could be seen, the street held council. Scrape it off and have a bright new wall. Take away the upper two and keep the red, since only that is rare. Or find a painter to complete the letters, so that visitors can understand. They talked for three evenings, and this is what they settled: all three layers stay, no stroke is added, no stroke is painted over. What we do not understand, we leave not understood. A wall that admits what it does not know may be believed about the rest.',
			'And so you are looking at a wall that will not give you one complete sentence. Some find that a pity. I am glad of it. A complete sentence is read and left behind. An incomplete one makes you stop, and guess, and turn to the person beside you: does that stroke belong to the word for level, or to the word for ploughing? Once two strangers argued here for half an hour and then went off together to eat noodles. The wall had not told them the answer. It had introduced them.',
			'The glass has been thought about too. It stands a hand’s breadth away from the wall, open above and below, so that the plaster can breathe. On the south side hangs a bamboo blind, let down at noon because red earth fades. The neighbours see to it in turn; the little book by the door gives the house number for today, and no name. Preserving a wall sounds like work for experts. In practice it means that somebody remembers the blind every day at twelve.',
			'The slate is for you. There is water in the bucket and a flat brush beside it. Whatever you write will fade in the sun and leave the stone clean for the next visitor. Large writing cannot be done from the wrist. Set your feet apart, breathe in, and carry each stroke through before you breathe again. Children queue for it; some write their names, some draw a fish. Watch your own words grow pale. It is a feeling the young person with the red brush did not know, who hoped that they would stay for ever.',
			'The ground is level, and a wheelchair can come right up to the glass; the button is within reach from a seat. The bench has a back. For toilets, walk on to the printing house in the east. At night a small lamp is left burning, and people out for a stroll often stop, read aloud that there is fresh fish today, smile and go on.',
			'A wall was once a newspaper where there were no newspapers, and a sign for shops that had no sign. Today each of us carries a little wall in a pocket and writes on it all day long, and everything slides away under a thumb. It has become easy. Has it become lighter as well? Look once more at the stroke made on tiptoe. Of all that you have ever written, for which words would you have stretched so far?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '玻璃罩下看得见几层字迹？', en: 'How many layers of writing can be seen under the glass?' },
			answers: [
				{ zh: '一层', en: 'One' },
				{ zh: '三层', en: 'Three' },
				{ zh: '七层', en: 'Seven' }
			],
			right: 1,
			why: {
				zh: '最底下赭红色，中间白灰，最上面是墨笔小字。',
				en: 'Red earth below, lime white over it, a line in ink on top.'
			}
		},
		{
			ask: { zh: '最上面一层写的是什么？', en: 'What does the top layer say?' },
			answers: [
				{ zh: '今日有鱼', en: 'Fresh fish today' },
				{ zh: '请勿停车', en: 'No parking' },
				{ zh: '新年快乐', en: 'Happy New Year' }
			],
			right: 0,
			why: { zh: '那是后来开铺子的人写的。', en: 'A shopkeeper wrote it later.' }
		},
		{
			ask: { zh: '大家商量以后，怎么处理这面墙？', en: 'What did the street decide about the wall?' },
			answers: [
				{ zh: '全部刷白', en: 'To paint it all white' },
				{ zh: '描成完整的句子', en: 'To paint the sentences whole' },
				{ zh: '三层都留，一笔不添', en: 'To keep all three and add nothing' }
			],
			right: 2,
			why: {
				zh: '所以今天看到的字是残的，念不成一句整话。',
				en: 'That is why no whole sentence can be read today.'
			}
		}
	]
};
