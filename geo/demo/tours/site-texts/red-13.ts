import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 红色讲堂 Red Lecture Hall */
export const red13: SiteText = {
	people: [
		{ zh: '讲故事的老人和听故事的孩子', en: 'Old people who tell stories and children who listen' },
		{ zh: '来讲法的律师、来旁听的街坊', en: 'Lawyers who explain the law, neighbours who sit in' }
	],
	events: [
		{ zh: '法治课、故事会和红色课堂轮着办', en: 'Legal talks, story evenings and classes take turns' },
		{ zh: '每场最后留一刻钟给听的人提问', en: 'The last quarter of an hour belongs to questions' }
	],
	access: { steps: 0, toilets: true, seats: true, wheels: true },
	short: {
		zh: zh(
			'这座房子是新的，我们不把它说成旧的。木头是新木头，砖是新砖，只有门口那块门槛石，是从拆掉的老屋里捡来的，平平地嵌在地上，轮椅推过去只轻轻响一声。里面有二百个座位，一排一排微微往上升，坐在哪里都看得见讲台。走道是缓坡，没有台阶，第一排和最后一排都留了放轮椅的位置，跟家人挨着坐。',
			'讲台上只有一张小桌、两把椅子、一杯水。为什么是两把？这里的规矩，讲的人不能一个人讲到底，旁边总要坐一位“替大家问的人”，多半是街坊里的普通人，听不懂就举手说：“这一句，请再说一遍。”法治课这样讲，故事会这样讲，红色课堂也这样讲。一个道理要是说得连买菜的大婶都点头，那才算说清楚了。',
			'墙边有一排木格子，放着大家写的纸条，都是想问还没有问的话：“楼上漏水，谁来修？”“奶奶的故事是真的吗？”每一场开讲以前，先抽三张来答。孩子们最爱坐的是右边那几级软垫，脱了鞋上去，靠着，听着听着睡着了，也不要紧，会有人给他们盖上衣裳。',
			'欢迎您坐下来旁听，不用登记，也不用花钱。请您也写一张纸条放进木格子里：有一个问题，您想了很久，却一直不好意思开口的，是什么？'
		),
		en: en(
			'This is a new house, and we do not pretend otherwise. The wood is new and so are the bricks. Only the door stone came out of an old house that was pulled down. It has been laid flush with the floor, and a wheelchair rolling over it makes one soft sound. There are two hundred seats in gently rising rows, and you can see from every one of them. The aisles are ramps without steps, and in the first row and the last there is room for wheelchairs, next to the family.',
			'On the platform are a small table, two chairs and a glass of water. Why two? Because nobody may lecture alone. Beside each speaker sits someone who asks on everybody’s behalf, an ordinary neighbour as a rule, who lifts a hand and says: that sentence once more, please. It is the custom at legal talks, at story evenings and at the red classroom. A thing has been explained when the woman with the shopping basket nods.',
			'The wooden pigeonholes along the wall are full of slips with questions that no one has asked aloud yet. Water comes through my ceiling; who must mend it? Are grandmother’s stories true? Before every talk three slips are drawn and answered. Children like the cushioned steps on the right best, with their shoes off. If they fall asleep there, somebody lays a coat over them.',
			'Do come in and sit down; it costs nothing, and no one takes your name. And leave a slip. What have you been wondering about for a long time, and never quite dared to ask?'
		)
	},
	long: {
		zh: zh(
			'一路走来，看的都是旧房子，到这里换一换眼睛：红色讲堂是新盖的，我们不把它说成旧的。木头是新木头，墙是新砖，玻璃擦得亮亮的，街上走过的人看得见里面在讲什么，里面的人也看得见街上下没下雨。只有门口一块门槛石是旧的，从拆掉的老屋里捡来，磨得发亮，平平地嵌在地上。轮椅推过去，只轻轻“咯”一声，好像跟老屋打了个招呼。',
			'进门先别忙着找座位，看看左手的墙。墙上是一张大大的课表，一格是一场：法治课、故事会、红色课堂，还有一种叫“空着”。空着的那一格谁都可以来讲，提前说一声就行。讲过怎么养兰花的，讲过怎么分辨假药广告的，有一位外卖骑手讲过城里哪些楼的门牌最难找，讲完第二天，就有两栋楼把门牌换大了。课表下面挂着一支笔，用绳子拴着，是请您写的。',
			'屋里有二百个座位，一排一排微微往上升。走道是缓坡，从门口到最后一排，一级台阶也没有。放轮椅的位置不在角落里，第一排有，中间有，最后一排也有，旁边就是家人的座位。座位之间比一般的剧场宽一点，因为来听的人常常带着菜篮、书包和睡着的孩子。扶手底下有个小钩，就是给菜篮用的，这个主意是一位大婶提的，她说：把菜放在地上，我听不进去。',
			'讲台只有一个小小的平台，上面一张桌、两把椅、一杯水。为什么是两把椅子？这里的规矩，讲的人不能一个人讲到底，旁边要坐一位“替大家问的人”。这个人不是专家，是街坊里抽签抽出来的，卖豆腐的、教书的、上初中的都做过。他的本事只有一样：听不懂，就举手。起先讲课的先生们不大习惯，后来都说好，因为他一举手，满屋子的人都松了一口气，原来不是我一个人没有听懂。',
			'法治课讲什么？讲跟日子贴得最近的：租房的押金怎么退，老人立遗嘱要注意什么，网上买的东西坏了找谁，收到陌生人要验证码的电话怎么办。讲课的律师有个习惯，不先念条文，先讲一件编出来的小事，请大家猜该怎么办，猜完举牌子，红牌一边，绿牌一边，再翻开条文来看。猜错的人往往记得最牢。讲完把要紧的几句印成一张纸，放在门口，谁都可以拿。',
			'故事会是晚上的事。灯调暗一些，讲台上只留一盏，讲的人坐着，听的人也坐着，孩子们脱了鞋，挤在右边那几级软垫上。讲的有老人自己经过的事，也有从文化街各站里生出来的故事，桨的故事、绳结的故事、两股线的故事。讲之前有一句话一定要先说：“这一段是真有的”，或者“这一段是编的”。孩子们最看重这句话。编的故事不丢人，把编的说成真的，才丢人。',
			'红色课堂是给学生们上的。老师带着一个班，上午沿街走几站，下午到这里坐下来，每一组讲一件看见的东西。不许讲大道理，只许讲那件东西：它有多重，哪里磨损了，摸上去是什么感觉，谁可能用过它。有一组讲了一整节课的“车襻”，就是独轮车上挂肩膀的那根带子，讲到后来，全班都不由自主地揉起自己的肩膀来。老师说，这一课可以下课了。',
			'墙边那排木格子，请您走近看看。一格一格，放着折起来的纸条，是大家想问、还没有问的话。有的写得端正，有的歪歪扭扭，有的画了一幅图代替写字。每场开讲以前抽三张，能答的当场答；答不了的，讲的人要说“我不知道”，记下来，下一回带着答案来。“我不知道”这四个字，在别的讲台上不大听得见，在这里，说完常常有人鼓掌。',
			'每场最后一刻钟，不讲了，专门给听的人问，给听的人说。有过冷场的时候，一分钟，两分钟，没有人开口。主持的人也不催，大家就安静地坐着。据说有一回，安静了很久以后，后排一位从来不说话的老伯站起来，说：我没有问题，我就是想说，坐在这里听，比一个人在家好。说完又坐下了。那天散场，好几个人绕过去，跟他一起走回家。',
			'参观请留意：这里下午和晚上开，星期二休息，来之前可以看一看门口的课表。没有课的时候，讲堂也开着门，可以进来坐，看书、写作业、避雨都行。卫生间在后面，有扶手，有一间低的给孩子。旁听不登记姓名，只在门口的大碗里放一粒豆子，好知道来了多少人。听到一半要走，请走边上，轻轻的就好，没有人会怪您。',
			'房子新，没有什么年头可说，可是一座房子会老成什么样子，要看今天的人在里面做些什么。再过很多年，扶手会磨亮，软垫会补上补丁，也许那时候有人指着某一处说：从前有人在这里问过一个问题，后来有一条路就修好了。走之前，请写一张纸条，放进木格子里。请您想一想：有一个问题，搁在您心里很久了，一直不好意思问；今天，您愿意把它问出来吗？'
		),
		en: en(
			'After so many old houses, give your eyes a change. The lecture hall was built lately, and we do not make it out to be older than it is. Its wood and bricks are new. Through its clear windows people in the street can see what is going on, and people inside can see whether it rains. Only the door stone is old, saved from a house that came down and laid level with the floor. When a wheelchair crosses it there is one soft knock, like a greeting.',
			'Before you look for a seat, look at the wall on the left. It holds a large timetable, one box for each evening: legal talk, stories, red classroom, and then a kind that is called free. In a free box anyone may speak who says so beforehand. Somebody has talked about orchids, and somebody about false advertisements for medicine. A delivery rider once named the buildings whose numbers are hardest to find. By the following day two of them had put up bigger ones. The pencil on the string is meant for you.',
			'There are two hundred seats in rows that rise a little. The aisles are ramps from the door to the very back. Places for wheelchairs are not in a corner; they are in front, in the middle and in the last row, each beside seats for the family. Rows are wider apart than in a theatre, since those who come bring baskets, school bags and sleeping children. Beneath every armrest is a hook. A woman asked for it. With my vegetables on the floor, she said, I cannot listen.',
			'The platform has a table, two chairs and a glass of water. Two, because here nobody is allowed to lecture alone. In the other chair sits someone who asks for all of us. This is no expert but a neighbour chosen by lot: a seller of bean curd, a teacher, a boy of fourteen. Only one skill is needed, to raise a hand when you do not understand. Learned speakers found it odd at first. Then they came to like it, because each time the hand goes up, the whole room breathes out. So it was not only me.',
			'What are the legal talks about? Whatever lies closest to daily life: getting a deposit back, writing a will, returning something bought online that broke, and what to do when a stranger on the telephone wants a code. The lawyer does not begin with the paragraph. She begins with a small made-up case and lets everybody vote with red and green cards, and only afterwards is the law opened. Those who guessed wrong remember best. The few sentences that matter are printed on a sheet that you can take at the door.',
			'Stories belong to the night. The light is turned down to a single lamp; teller and listeners are seated, and children crowd on the cushioned steps with their shoes off. Some stories are of things that old people have lived through. Others have grown out of the stops along the street: the oar, the knotted rope, the two twisted threads. One sentence must come first. This one happened; or, this one is made up. Children are strict about it. There is no shame in a made-up story. The shame is in passing it off as true.',
			'The red classroom is for schools. A class walks along a few stops in the morning and sits down here after lunch, and every group reports on one thing it has seen. Grand lessons are forbidden. You may speak of the thing alone: how heavy it is, where it is worn, what it feels like, who could have used it. One group spent a whole lesson on the strap of the wheelbarrow. By the end of it everyone in the room was rubbing a shoulder. That, said the teacher, will do for today.',
			'Go up to the pigeonholes. They hold folded slips with what people wanted to ask and have not asked. Some are written neatly, some are crooked, and some are drawn. Three are taken out before each talk. What can be answered is answered. Otherwise the speaker has to say, I do not know, and bring the answer next time. Those words are not often heard from a platform. Here they tend to get applause.',
			'In the last quarter of an hour nobody lectures; it belongs to those who listened. Sometimes nothing comes, for a minute, for two. No one is pressed, and people just sit there quietly. Once, so they tell it, an old man in the back who had never said a word stood up after a long silence. I have no question, he said. I only want to say that it is better to sit here than at home alone. He sat down again. That evening several people went round by the back row, and walked home with him.',
			'The hall is open in the afternoon and the evening, except on Tuesdays; the timetable is also at the door. When there is no talk you are welcome to come in and read, do homework or wait for the rain to pass. The toilets at the back have rails, and one is low for children. We take no names. Drop a bean in the big bowl as you enter, so that we know how many came. If you must leave early, go by the side, softly, and no one will mind.',
			'A new house has no past to speak of. What it will look like when it is old depends on what people do in it now. One day the armrests will shine and the cushions will be patched, and perhaps somebody will point to a seat and say: a question was asked from there once, and afterwards a road was mended. Write your slip before you go. Which question have you carried with you for so long, and would you let it out today?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '讲台上有几把椅子？', en: 'How many chairs are on the platform?' },
			answers: [
				{ zh: '一把', en: 'One' },
				{ zh: '两把', en: 'Two' },
				{ zh: '六把', en: 'Six' }
			],
			right: 1,
			why: {
				zh: '一把给讲的人，一把给“替大家问的人”。',
				en: 'One for the speaker, one for whoever asks on everybody’s behalf.'
			}
		},
		{
			ask: { zh: '这座讲堂里，哪一样是旧的？', en: 'Which part of this hall is old?' },
			answers: [
				{ zh: '门口的门槛石', en: 'The door stone' },
				{ zh: '座位', en: 'The seats' },
				{ zh: '玻璃窗', en: 'The windows' }
			],
			right: 0,
			why: {
				zh: '门槛石是从拆掉的老屋里捡来的，平平地嵌在地上。',
				en: 'It came from a house that was pulled down and lies level with the floor.'
			}
		},
		{
			ask: { zh: '墙边的木格子里放着什么？', en: 'What is in the pigeonholes along the wall?' },
			answers: [
				{ zh: '旧报纸', en: 'Old newspapers' },
				{ zh: '鞋子', en: 'Shoes' },
				{ zh: '写着问题的纸条', en: 'Slips with questions' }
			],
			right: 2,
			why: {
				zh: '每一场开讲以前，先抽三张来答。',
				en: 'Before every talk three of them are drawn and answered.'
			}
		}
	]
};
