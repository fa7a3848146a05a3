import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 红宫桥 Honggong Bridge */
export const red03: SiteText = {
	people: [
		{ zh: '石匠和他们的徒弟', en: 'Stonemasons and their apprentices' },
		{ zh: '每天过桥赶集、上学、下田的人', en: 'Those who cross every day for market, school and field' }
	],
	events: [
		{ zh: '桥栏上刻下十二个劳动场景', en: 'Twelve scenes of work were carved on the railing' },
		{
			zh: '涨水的日子，街坊轮流守桥',
			en: 'In times of high water, neighbours took turns to watch the bridge'
		}
	],
	access: { steps: 0, toilets: false, seats: false, wheels: true },
	short: {
		zh: zh(
			'走到桥中间，请先把手放在桥栏上。石头是凉的，边角却是圆的，那是过桥的人一代一代扶出来的。桥下是龙津河，水不急，水草顺着一个方向梳过去，早晨能看见白鹭站在浅滩上，一只脚收着，半天不动，孩子们总要打赌它是不是石头做的。桥面缓缓拱起来，没有台阶，推车的、骑车的、坐轮椅的，都走同一条路，谁也不用绕。',
			'桥栏两边一共刻着十二个劳动场景，一边六个。从西头数起，先是翻土、插秧、车水、割稻、舂米、晒谷，过到另一边，是织布、打铁、撑船、挑担、砌墙、教书。石匠没有给这些人刻出眉眼，只刻了身子怎样弯、胳膊怎样使劲。老街坊说，这是故意的：没有脸，人人都可以把自己家里人的样子放进去。请您找一找，哪一个像您的外婆，哪一个像您的父亲。',
			'孩子们喜欢玩一个游戏：一个人学着石刻的样子弯腰、举手，另一个人猜是哪一幅。桥上没有坐的地方，人多时请靠边走，给骑车的人让一让。雨后石面有些滑，请牵好小朋友。',
			'看完十二幅，请再看看桥上正在走的人：送外卖的，买菜的，背书包的，推婴儿车的。要是请您在桥栏上添第十三幅，您会刻今天的哪一种劳动？'
		),
		en: en(
			'Walk to the middle of the bridge and lay your hand on the railing. The stone is cold, but every edge is round: generations of people have steadied themselves on it. Below is the Longjin River. It is in no hurry, and early in the day an egret stands in the shallows on one leg. The bridge rises gently and has no steps, so carts, bicycles and wheelchairs all take the same way as everybody else.',
			'Twelve scenes of work are carved along it, six on either side. From the western end there is digging, planting rice, treading the water wheel, reaping, pounding and drying the grain. Across the way you will find weaving, forging, punting a boat, carrying a load, laying bricks and teaching. The masons gave these people no faces, only a bent back, a raised arm, a foot set firmly on the ground. That was on purpose, old neighbours say: where there is no face, everyone can put in the face of someone at home. Which of them is your grandmother?',
			'Children play a game here. One of them copies a scene, the others guess which. There is nowhere to sit on the bridge, so please keep to the side and leave room for bicycles, and hold small hands after rain, when the stone is slippery.',
			'When you have seen all twelve, look at those who are crossing just now: a rider with somebody’s lunch, a woman with vegetables, a boy with a school bag, a man who pushes a pram. If a thirteenth scene could be added to the railing, which work of our own day would you carve?'
		)
	},
	long: {
		zh: zh(
			'文化街到了这里，要从龙津河上跨过去。桥不长，快走不到一分钟就过完了，可我们请您慢慢走，走上十分钟。桥面是大块的条石，一块挨着一块，缝里长着细细的青草。它缓缓地拱起来，又缓缓地落下去，没有一级台阶。故事里的石匠说，桥是给挑担的人造的，挑着担子的人，最怕脚底下忽然高出一截。这一句替挑担人着想的话，如今也方便了轮椅和婴儿车。',
			'请先到桥中间站一站，往水里看。水不深，看得见水草顺着一个方向梳过去，像梳头。靠东岸有一片浅滩，早晨常有白鹭，一只脚收着，一动不动，孩子们打赌它是不是石头做的。从前两岸的人洗衣、淘米、饮牛都在河边，各有各的时辰：清早挑水吃，上午洗菜，下午洗衣，傍晚才轮到牛。没有人写成告示，大家都记得，因为水从上游流到下游，谁都是别人的上游。',
			'现在看桥栏。两边一共十二块石板，每块刻着一个劳动的场景，一边六幅。请从西头看起，左手这一边讲的是一碗饭：翻土、插秧、车水、割稻、舂米、晒谷。六幅连起来，就是一粒米从春天走到秋天的路。右手那一边讲的是一个家：织布、打铁、撑船、挑担、砌墙、教书。吃的有了，还要有穿的、用的、住的，要有人走出去，有人捎回来，末了还要有人教孩子认字。',
			'您大概已经发觉了，这些人都没有五官。不是风吹雨打磨掉的，是当初就没有刻。石匠只刻身子：插秧的人腰弯成一张弓，打铁的人一条胳膊举过头顶，挑担的人脖子微微往前伸，小腿上绷着一道筋。有个孩子问过，没有脸，怎么知道他累不累？石匠的徒弟说，你照他的样子站一会儿，就知道了。请您也试试，照着“插秧”弯下腰，数到三十。腰酸的时候，您就看见那张脸了。',
			'有一幅值得多看几眼，就是“车水”。四个人并排踩一架水车，胳膊搭在横杆上，步子一样齐。踩水车是不能一个人快、一个人慢的，快的人会踏空，慢的人会被打了脚踝。所以要有人领着唱，唱的什么不要紧，要紧的是合着拍子。天旱的时候，一条垄上几架水车日夜不停，歌声也不停。后来办事情讲究“一起使劲”，这四个字，怕就是从水车上学来的。',
			'再走几步，看“教书”。这一幅在最东头，刻着一个人站着，七八个人坐着，坐着的人里有大人也有孩子，站着的那个人手里没有书，只伸出一根手指，像是在空中写字。十二幅里只有这一幅的人不出汗，为什么也算劳动？从前真有街坊这样问过石匠。石匠的回答是：你去教教看。于是那个街坊去桥西的夜校教了一晚算盘，回来逢人便说，教书真累，比打谷还累。',
			'在我们的故事里，这座桥也有过担心的日子。涨水的季节，河水一夜之间能漫到桥墩的肩膀，两岸的人就轮流守桥，一家出一个人，一更换一班，提着灯照水位。桥墩上有三道横线，是当年做的记号：水到第一道，叫醒邻居；水到第二道，把老人孩子送到高处；水到第三道，谁也不许再上桥。您低头找一找，靠东的那个桥墩上，还看得见一道半。',
			'如今不用提灯了，水位有仪器量，短信会发到手机上。可是守的道理没有变：水还没有来，先想好叫醒谁。雨季里，这一段的网格员和街坊志愿者每天要来看两趟，看完在本子上写一个字，“平”。一个月写满一页的“平”字，翻起来最没意思，也最让人安心。这本子不在桥上，在东边不远的那间调解室里，想看的朋友可以去问。',
			'说到孩子，请带孩子的朋友留两分钟，玩一个“桥上猜”。一个人背对石刻，另一个人挑一幅，用身子做出来，不许出声。猜中的人换过去做。玩到最后，孩子们常常自己想出新的样子：有的蹲下来敲键盘，有的举着手送外卖，有的趴在地上，说自己是修水管的。我们把这些新样子画下来，贴在社区的墙上，起名叫“第十三幅”，已经贴了满满一墙。',
			'桥上没有座位，也没有卫生间，往东走一小段的调解室里都有。雨后石面滑，请牵好小朋友的手；骑车的朋友请推着过，桥上看画的人多。拍照请别坐到桥栏上，一来危险，二来那是别人的外婆和父亲。',
			'离开之前，再摸一摸桥栏上最光滑的那一处。它就在桥的正中间，高矮刚好是一个人走到半路、要歇一口气的地方。多少人在这里歇过，我们不知道，也没有人数过，石头替大家记着。请您想一想：一天的路走到一半，您会在哪里歇一口气，又是为了谁，才把后一半走完？'
		),
		en: en(
			'Here the culture street has to cross the Longjin River. At a brisk step it takes less than a minute. Give it ten. The bridge is paved with long slabs, and fine grass grows in the joints between them. It rises slowly and sinks slowly, without one step. A bridge, said the mason in our story, is built for someone with a load on his shoulder, and nothing is worse for him than ground that suddenly stands up. He meant carrying poles. Wheelchairs and prams have every reason to thank him.',
			'Stop in the middle and look down. The water is shallow, and the weeds in it are combed in one direction like hair. On the eastern side there is a gravel bank with an egret on it, so still that children bet whether it is made of stone. People on both banks once had hours for the river: early morning for drinking water, then vegetables, laundry after noon, and only towards evening the buffalo. Nobody ever wrote these hours down and everyone kept them. Water flows on, and each of us is upstream of somebody.',
			'Now for the railing. There are twelve slabs, six on either side, each with a scene of work. Start in the west. On your left is the story of a bowl of rice: turning the soil, planting out, treading the water wheel, reaping, pounding, drying. Together they are the road that a grain travels from spring to autumn. On your right is the story of a household: weaving, forging, punting, carrying, laying bricks, teaching. After food come clothes, tools and a roof; someone has to go out and someone to bring things back; and at the end somebody must teach the children to read.',
			'You will have noticed that none of them has a face. Weather did not take it; it was never there. The masons carved bodies only. The planter is bent like a bow, the smith has one arm above his head, the carrier’s neck is pushed forward a little, and there is a cord standing out on his calf. How can you tell whether he is tired, a child once asked, if he has no face? Stand as he stands for a while, said the apprentice, and you will know. Try it with the planter. Bend down and count to thirty. About then, you will see the face.',
			'One slab deserves a longer look, the water wheel. Four people tread it side by side with their arms over a bar and their feet in step. No one may be faster or slower: the quick foot treads on air, the slow one is struck on the ankle. So somebody must sing, and what he sings matters less than the beat. In dry summers several wheels went day and night, and the singing never stopped either. When people here say that a thing wants doing together, this may be the picture they have in mind.',
			'A few steps on, at the far end, is teaching. One figure stands, seven or eight sit, young and old. The one who stands holds no book, only a finger in the air, as if he were writing on it. It is the one scene in which nobody sweats, and it is told that a neighbour objected. How is this work? Go and try, answered the mason. The man went over to the evening school and taught the abacus for one night. Afterwards he told everyone that threshing was easier.',
			'Our story has its anxious nights too. In the rainy season the river could climb to the shoulder of the piers by morning, and the two banks kept watch in turn, one from each house, with a lantern held to the water. Three lines were cut into a pier. At the first, wake your neighbours. At the second, bring the old and the small to high ground. At the third, nobody goes on the bridge. Look at the eastern pier: a line and a half can still be made out.',
			'Lanterns are not needed now; an instrument reads the level and a message reaches every telephone. But the rule stays the same: think of whom to wake before the water comes. All through the rains, grid workers and volunteers look at the river twice a day and write one character into a notebook, the one for calm. A page of thirty calms is dull to read and very good to have. The book is kept in the mediation room a short way east. Ask, and they will show you.',
			'If you have children with you, play at guessing. One turns away from the railing, the other chooses a slab and becomes it, without a sound. Sooner or later they invent scenes of their own. One crouches and types. One runs on the spot with a lunch box held high. One lies flat on the ground and explains that he mends pipes. We draw these and hang them up in the neighbourhood under the name of the thirteenth scene, and the wall is already full.',
			'There are no seats or toilets on the bridge; the mediation room to the east has both. Hold small hands after rain, and please push your bicycle: people are looking at pictures. Do not climb the railing for a photograph. It is dangerous, and besides, it is somebody’s grandmother.',
			'Before you leave, find the smoothest place on the stone. It is exactly in the middle, at the height of a hand that wants a rest halfway. How many have rested there nobody has counted; the railing remembers. When you are halfway through your own day, where do you stop for breath, and for whose sake do you walk the other half?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '桥栏上一共刻着几个劳动场景？', en: 'How many scenes of work are carved on the railing?' },
			answers: [
				{ zh: '六个', en: 'Six' },
				{ zh: '九个', en: 'Nine' },
				{ zh: '十二个', en: 'Twelve' }
			],
			right: 2,
			why: { zh: '一边六个，两边一共十二个。', en: 'Six on either side make twelve.' }
		},
		{
			ask: { zh: '石刻上的人有什么特别的地方？', en: 'What is special about the people in the carvings?' },
			answers: [
				{ zh: '没有刻五官', en: 'They have no faces' },
				{ zh: '都戴着斗笠', en: 'They all wear hats' },
				{ zh: '都是孩子', en: 'They are all children' }
			],
			right: 0,
			why: {
				zh: '没有脸，人人都可以把自己家里人的样子放进去。',
				en: 'Where there is no face, everyone can put in someone from home.'
			}
		},
		{
			ask: { zh: '为什么轮椅也能走过这座桥？', en: 'Why can a wheelchair cross this bridge?' },
			answers: [
				{ zh: '桥边有电梯', en: 'There is a lift beside it' },
				{ zh: '桥面缓缓拱起，没有台阶', en: 'It rises gently and has no steps' },
				{ zh: '有船接送', en: 'A boat takes it over' }
			],
			right: 1,
			why: {
				zh: '桥面一级台阶也没有，大家走同一条路。',
				en: 'There is not one step; everybody takes the same way.'
			}
		}
	]
};
