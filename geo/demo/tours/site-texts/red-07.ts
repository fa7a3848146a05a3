import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 红宫 Red Palace */
export const red07: SiteText = {
	people: [
		{ zh: '从四乡走来开会的农民和工人', en: 'Farmers and workers who walked in from all sides' },
		{ zh: '今天来上课的学生', en: 'Pupils who have lessons here today' }
	],
	events: [
		{ zh: '旧学宫改成了开大会的会堂', en: 'The old school hall became a hall for meetings' },
		{ zh: '如今在这里上主题课', en: 'Lessons on the theme are held here now' }
	],
	access: { steps: 5, toilets: true, seats: true, wheels: false },
	short: {
		zh: zh(
			'上这五级石阶，请慢一点。台阶是整块的青石，中间有两道浅浅的槽，那是独轮车推上来的时候碾出来的。为什么会有车推上台阶？因为开大会的日子，乡下的人推着米、推着番薯、推着走不动的老人，一起来了。门是朱红色的，墙也是，所以街坊叫它红宫。',
			'这里原先是学宫，读书人念书的地方，门槛高，一般人进不来。在我们的故事里，后来它改成了会堂，门槛锯掉了一截，挑担的、抱孩子的、鞋上带泥的，谁都可以进。您低头看，门槛两头还是高的，中间是平的，锯口打磨得很光滑。堂里有十几根木柱，开会的时候，人们就靠着柱子站，柱子齐肩的高处都磨得发亮。站在后面的人听不清，前面的人就一排一排往后传话，传到门外，往往多出几句笑话来。',
			'如今堂里摆的是课桌，是一间主题教室。两边墙上照当年的样式写着标语，都是新写的，一看就懂：“人人识字”“男女一样”“劳动光荣”。讲台不高，只有一级，先生说，站得太高就看不见后排的孩子了。',
			'请在后排找个座位坐下，闭上眼睛，想象满屋子站着人，一句话正从前面传过来。要是轮到您往后传，您会不会一个字也不改？'
		),
		en: en(
			'Five stone steps lead up; please take your time. In the middle of each run two shallow grooves, worn by wheelbarrows. Who would push a barrow up steps? On the days of the great meetings people came from the villages with rice, with sweet potatoes, and with grandparents who could no longer walk so far. The gate is vermilion and so are the walls, and that is why the neighbours call it the Red Palace.',
			'At first it was a school for scholars, and its threshold was so high that ordinary people stayed outside. In our story it later became a meeting hall, and the threshold was sawn down so that anyone might enter. Look: it is still high at both ends and level in the middle, with the cut rubbed smooth. Inside are more than a dozen wooden columns. People leaned against them as they listened, and at the height of a shoulder they shine. Those at the back could not hear. So each row passed the words on to the next, and by the time they reached the yard, a joke or two had joined them.',
			'The hall is a classroom now, with desks. The slogans along the walls are newly painted in the manner of that time, and easy to understand: everyone shall read; women and men alike; honour to work. The platform has a single step. From any higher, says the teacher, one loses sight of the back row.',
			'Choose a seat in that back row and close your eyes. The hall is full of people standing, and a sentence is travelling towards you. When it is your turn to pass it on, will you leave every word as it was?'
		)
	},
	long: {
		zh: zh(
			'站在红场上，最先看见的就是这座朱红的门。它不算高，也不算大，可是门前的五级石阶把它托起来，就有了一股端正的样子。上台阶请慢一点，看看脚下：青石中间有两道浅浅的槽，一边一道，刚好是独轮车和扶车人的宽窄。台阶是给人走的，怎么会有车印呢？这就是今天要讲的故事的头一句：有一天，推车的人也上来了。',
			'这里原先是学宫。学宫是读书、祭孔的地方，院子里种柏树，门前有半圆的水池，一般种田做工的人，一年到头难得进来一回。不是谁拦着，是那道门槛高，高得要提着衣襟才跨得过去，挑着担子的人就更不用想了。人心里也有一道门槛：我不识字，我的鞋上有泥，我进去做什么呢？',
			'在我们的故事里，后来这里改成了会堂，做的第一件事，是请木匠来锯门槛。木匠围着门槛走了三圈，舍不得下锯，那是一整根上好的硬木。他想了一夜，第二天只锯掉中间的一段，两头留着，锯口磨得光光滑滑。他说，留着两头，好叫后来的人知道，这里原先有多高。请您蹲下来摸一摸锯口，再看看两头，心里就有数了。',
			'门锯开了，推车的就进来了。开大会的日子，人们天不亮就动身，推着米，推着番薯，推着走不动的老人和睡着的孩子。车停在院子里，一排一排，车把朝外，散会好走。有人专门看车，不收钱，只在每辆车上插一片不一样的树叶：榕树叶、荔枝叶、竹叶、芭蕉叶。散会时说一声“我是竹叶”，车就推过来了。不识字的人，有不识字的办法，而且这个办法从来没有推错过一辆车，也没有谁家的番薯少过一个。',
			'现在进堂里。请抬头，梁上没有雕花，都是直直的木头；再平着看，十几根柱子，齐肩高的地方都磨得发亮。那时没有凳子，人是站着的，站久了就靠着柱子。有的柱子亮的地方高，有的亮的地方低，低的那几根靠近边门，是孩子们靠的。请您也找一根柱子靠一靠，看看自己的肩膀，跟从前哪一位差不多高。',
			'人多，堂深，后面的人听不清，怎么办？前面的人听一句，回头说一句，一排传一排，一直传到院子里。传话有传话的学问，太长了传不动，太文了传走样，所以在这里讲话的人，都学会了说短句子、说明白话。传到门外，难免多出几句笑话来，院子里常常比堂里先笑。讲话的人听见外面笑，就停一停，等笑声再从外面传回来，一直传到他跟前，他也笑了，再往下讲。',
			'两边墙上的标语，是照那个年代常见的样式新写的，不是旧物：“人人识字”“男女一样”“劳动光荣”。字是描在白灰上的，笔画直来直去，没有花样，站得远也看得清。请孩子们挑一条，想一想：这句话今天做到了没有？哪里做到了，哪里还差一点？从前写在墙上的盼望，如今有些成了平常日子，平常到我们想不起来它也曾经是盼望。',
			'堂里现在摆着课桌，是一间主题教室。讲台只有一级，不高。有一位常来上课的老师说，站得太高，就看不见后排的孩子，而后排的孩子，往往最需要有人看见。课常常从一个问题开始：“要是只有一碗饭，三个人，怎么分才公道？”孩子们吵得厉害，有人说平分，有人说给最小的，有人说谁干的活多谁先吃。老师不急着给答案，只在黑板上把每个办法都写下来，最后请大家举手。',
			'说到举手，请看讲台左边的那只陶罐，旁边是一碟黄豆。这是仿着老办法做的：不会写字的人要表一个主意，就往罐里放一粒豆。每人一粒，放的时候背过身去，谁也不看谁。今天学生们选课题、定班规，也还用它。罐子肚大口小，手伸进去，听得见豆子落底的一声轻响，很小，可是每个人都听见了自己的那一声。',
			'参观时请留意：上课的时候可以从边门进，坐后排旁听，请把手机调成静音。五级台阶对轮椅不方便，坐轮椅的朋友可以在红场上看门楼，广场是平的，请值班的人放一段堂里的录像。院子里有石凳、有卫生间，柏树底下很凉快。停自行车请停在院墙外面，车头朝外，照老规矩，插一片树叶也行。',
			'走出来的时候，请在锯过的门槛中间站一站，前面是敞亮的红场，背后是安静的课堂。一道门，把它锯低，也不过是一个人一天的活；可是先要有人觉得，外面的人也该进来。请您想一想，在您住的地方、您做事的地方，还有没有一道门槛，自己天天跨过去不觉得，别人却一直被挡在外面？'
		),
		en: en(
			'From the square, the first thing you see is a vermilion gate. It is neither very tall nor very large, but five stone steps hold it up, and that gives it an upright look. Climb slowly and watch the ground. Two shallow grooves run up the middle of the steps, as far apart as a wheelbarrow and the one who steadies it. Steps are for feet; so why the marks of wheels? That is how our story begins. One day the people with barrows came up as well.',
			'It had been a school for scholars, with cypresses in the yard and a half-round pond before the gate. Those who tilled and carried hardly entered it once a year. Nobody stopped them. It was the threshold, so high that one had to gather up one’s robe to cross it, and with a load on the shoulder one need not try. There was another threshold inside people. I cannot read; there is mud on my shoes; what would I do in there?',
			'When the place became a meeting hall, as our story has it, the first thing done was to send for a carpenter. He walked round the threshold three times and could not bring himself to saw, for it was a single beam of the finest hardwood. He slept on it. In the morning he took out the middle, left both ends standing, and rubbed the cut until it was smooth. Leave the ends, he said, so that those who come later can see how high it was. Crouch down and feel it.',
			'Then the barrows came in. On meeting days people set out in the dark with rice, with sweet potatoes, with old people who could not walk and children who were still asleep. In the yard the barrows stood in rows with their handles outward. Someone kept watch, for nothing, and put a different leaf on each: banyan, lychee, bamboo, banana. Afterwards you said, I am the bamboo leaf, and your barrow was brought. People who cannot write find a way without writing.',
			'Now go inside. The beams are plain. More than a dozen columns stand in two lines, and at the height of a shoulder each of them shines. There were no chairs; whoever grew tired leaned. On some the bright patch is high. On those near the side door it is low, because that was where the children stood. Find the column that suits you, and lean. Somebody just your height has been here before you.',
			'The hall is deep, and at the back one could not hear. So those in front listened to a sentence, turned round and repeated it, and row after row it travelled out to the yard. Long sentences broke on the way and learned ones changed their meaning. Speakers soon learned to be short and plain. Sometimes a joke slipped in, and the yard laughed before the hall did. Then the speaker would wait until the laughter had been handed forward, row by row, and reached him, and he would laugh as well and go on.',
			'The slogans on the walls are new, painted in the manner of the period; they are not relics. Everyone shall read. Women and men alike. Honour to work. The strokes are straight and made to be seen from afar. Let the children choose one and ask themselves whether it has come true: where it has, and where something is still wanting. Some of what was once a hope on a wall has become so ordinary that we forget anybody ever had to hope for it.',
			'Today the hall is a classroom. The platform has one step only. From higher up, says a teacher who often comes, you lose the back row, and it is in the back row that children most need to be seen. Lessons like to begin with a question. One bowl of rice, three people: what is fair? Equal shares, they shout; the youngest first; whoever worked most. The teacher hurries nobody. Every proposal goes on the board, and at the end there is a vote.',
			'For the vote, look at the clay jar on the left with a dish of soya beans beside it. It copies an old method for people who could not write: one bean each, dropped with your back to the others. Pupils use it to choose topics and to settle the rules of their class. The jar is wide, its mouth is narrow, and as the bean strikes the bottom there is a tiny sound. Tiny as it is, everyone has heard his own.',
			'During lessons you may slip in by the side door and listen from the back, with your telephone silent. The five steps are hard on wheelchairs; from the square, which is level, the gate is best seen anyhow, and the person on duty will gladly show a film of the inside. There are stone seats, toilets, and cool shade under the cypresses. Bicycles stay outside the wall, handles outward, in the old manner. You may add a leaf.',
			'On your way out stop in the gap of the threshold, with the bright square in front and the quiet room behind. To cut down a threshold is one day’s work for one man. But first somebody has to think that those outside should come in. Where you live, or where you work, is there a threshold that you cross each day without noticing, and that keeps others out?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '红宫门前有几级石阶？', en: 'How many stone steps lead up to the gate?' },
			answers: [
				{ zh: '五级', en: 'Five' },
				{ zh: '九级', en: 'Nine' },
				{ zh: '二十级', en: 'Twenty' }
			],
			right: 0,
			why: { zh: '五级，中间有两道车轮碾出的浅槽。', en: 'Five, with two grooves that barrows have worn.' }
		},
		{
			ask: { zh: '门槛中间为什么是平的？', en: 'Why is the threshold level in the middle?' },
			answers: [
				{ zh: '被水冲平了', en: 'Water washed it away' },
				{ zh: '本来就这样', en: 'It was always like that' },
				{ zh: '锯掉一截，让谁都能进来', en: 'It was sawn down so that anyone may enter' }
			],
			right: 2,
			why: { zh: '两头还是高的，看得出原先有多高。', en: 'The ends are still high and show how it was.' }
		},
		{
			ask: {
				zh: '后面的人听不清，大家怎么办？',
				en: 'What was done so that the people at the back could hear?'
			},
			answers: [
				{ zh: '用大喇叭', en: 'They used a loudspeaker' },
				{ zh: '一排一排往后传话', en: 'Each row passed the words on to the next' },
				{ zh: '散会后再讲一遍', en: 'Everything was said again afterwards' }
			],
			right: 1,
			why: {
				zh: '前面的人听一句，回头说一句，一直传到门外。',
				en: 'Sentence by sentence the words travelled out to the yard.'
			}
		}
	]
};
