import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 调解室（旧居） Mediation Room (Former Residence) */
export const red04: SiteText = {
	people: [
		{ zh: '来说事的街坊', en: 'Neighbours with something to talk over' },
		{ zh: '人民调解员和驻点的律师', en: 'People’s mediators and a lawyer on duty' }
	],
	events: [
		{ zh: '旧居改成了调解室', en: 'A former residence became a mediation room' },
		{ zh: '街坊在方桌边把疙瘩说开', en: 'Neighbours untie their knots at the square table' }
	],
	access: { steps: 2, toilets: true, seats: true, wheels: false },
	short: {
		zh: zh(
			'这座旧居不大，一厅两房，中间一口天井。进门要上一级台阶，再跨一道木门槛，老人说，跨门槛就是把脾气留在外面。天井里有一口水缸，养着几尾小鱼，谁进来的时候气呼呼的，先请他看一会儿鱼，再倒一杯茶。茶要慢慢喝，话才能慢慢说。',
			'厅里摆着一张方桌，四条长凳，四面一样高，没有主位，也没有惊堂木。两家人有了疙瘩，就一家坐一边，调解员坐第三边，第四边总是空着。空着给谁坐呢？有人说留给道理，有人说留给还没有来的那个人，比如两家的孩子。墙上挂着一块小木牌：“先听完”，只有三个字，是屋里唯一的规矩。谁要是抢话，旁边的人就伸手指一指它，抢话的人自己先笑了。',
			'旧居原来的主人是谁，演示里没有写。我们只知道这里从前是住家的，灶台还在，窗台上有孩子量身高的刻痕。如今它是社区的调解室，房前滴水、楼上漏水、停车占道、借钱不还，都可以来说一说，不收钱，说的话不外传。正在调解的时候门会虚掩着，请轻声走过。',
			'没有人的时候，欢迎在方桌边坐一坐。请您选一条长凳，想一件跟人闹过的小别扭，再换到对面那条凳上坐一会儿。同一件事，从那边看，还是原来的样子吗？'
		),
		en: en(
			'It is not a large house: a hall, two rooms and a small courtyard open to the sky. You climb one step and then lift your foot over a wooden threshold. That, old people say, is where one leaves one’s temper. In the courtyard stands a water jar with a few little fish. Whoever comes in angry is invited to look at the fish for a while, and is then given tea. Tea has to be sipped slowly, so the talking becomes slow as well.',
			'In the hall is a square table with four benches of one height. There is no seat of honour, no gavel. Two families with a knot between them take two sides, the mediator takes the third, and the fourth is left empty. For whom? For reason, some say. For those who are not here, say others, such as the children of both. A small board on the wall carries the only rule of the house: hear them out. When someone breaks in, a neighbour points at the board, and usually the one who broke in is the first to laugh.',
			'Whose house it was, the demonstration does not say. The stove is still there, and on a window frame are the notches where children were measured. Now it belongs to the neighbourhood: dripping eaves, leaking ceilings, a car in the way, a loan that never came back. It costs nothing and stays between these walls. If the door is half closed, people are talking; please pass softly.',
			'When the room is free, do sit down. Choose a bench and think of some small quarrel of your own. Then move to the bench across from it. From over there, does it still look the same?'
		)
	},
	long: {
		zh: zh(
			'从红宫桥往东，几步路就到了这座旧居。青砖墙，窄窄的门脸，不看门边的木牌，您会以为是谁家的老屋。它本来就是谁家的老屋。进门先上一级台阶，再跨一道门槛，推轮椅的朋友我们在门外另备了一张桌子，屋里能说的话，桌边一样能说。请先站在门口看一眼：门槛中间低，两头高，是被人踩成这样的。',
			'进来是天井。天井只有一张席子大小，抬头看得见一方蓝天，下雨的时候，四面屋檐的水都落到中间，老话叫“四水归堂”。靠墙一口大水缸，养着几尾小鱼和一丛水草。来这里的人，有的是一路吵着来的，进门脸还红着。调解员从不急着问，只说：先看看鱼吧，那条尾巴上有白点的，昨天躲在石头后面不肯出来。等他找到那条鱼，气也就喘匀了。',
			'再往里是厅。厅里最要紧的家具是这张方桌，没有上漆，桌面被茶杯烫出一圈一圈的印子。四条长凳一样高，一样长，谁坐哪一面都行。为什么不摆成一排呢？摆成一排，就有了正中间，坐在正中间的人会觉得自己比较对。方桌没有正中间。两家各坐一面，调解员坐一面，第四面空着。请您猜一猜第四面留给谁，等一会儿我们再说。',
			'墙上的木牌只写了三个字：“先听完”。字写得不算好，是街坊里一位修鞋师傅写的，他说写得太好看了，人家光顾着看字。这三个字，做起来比看上去难。人听别人说自己的不是，多半听到一半就要回嘴，其实对方的后半句，常常是一句软话。调解员说，她见过许多次，吵得最凶的两个人，只要有一个能把对方的话听完，后面的事就好办了。',
			'讲一个编出来的小故事，您听听像不像身边的事。楼上那家的空调滴水，滴在楼下那家的雨棚上，夜里嗒、嗒、嗒，楼下的老人睡不着。上去说了两回，话赶话，两家就不来往了。后来坐到这张桌边，楼下的先说，说了一刻钟，说的全是夜里怎么难熬。楼上的年轻人听完愣住了，他说：我一直以为您是嫌我们吵，不知道是滴水。第二天接了一根管子，三块钱。疙瘩常常不在事情上，在没有听完的那半句话上。',
			'左边这间房，从前是卧房，现在是谈话间。有些话当着人说不出口，可以先在这里跟调解员单独说。窗框上请您蹲下来看：一道一道的刻痕，由低到高，是从前这家孩子量身高留下的，旁边没有名字，只有小小的圆点。修房子的时候，师傅问要不要刨平，大家都说留着。一间劝人和好的屋子里，有一排孩子长大的记号，比什么标语都管用。',
			'右边那间有一张书桌，每个星期有律师来坐一坐，解答借条怎么写、租约怎么看。调解和打官司不一样，调解讲的是两边都愿意，谁也不能按着谁的头；可是两边说定了的事，要一条一条写清楚，念一遍，各自签字，才算数。桌上的玻璃板底下压着一份样子，名字的地方画着圆圈，供大家学着写。说清楚，写明白，是对两家都好。',
			'后面是厨房，灶台还在，铁锅换成了烧水的壶。这屋里泡茶是有讲究的：不用小杯，用大碗，一碗茶要两只手捧着喝。两只手都捧着碗，就不会拍桌子，也不会指着人的鼻子。这当然是说笑，可您捧起来试试，人真的会坐得端正一些，声音会低一些。茶叶是街坊们轮流送的，送的人里，有不少是从前坐在这张桌边的人。',
			'现在说说第四面。有人说，第四面留给“道理”，道理看不见，可是不能没有它的座位。有人说，留给法律，两边怎么商量都行，不能越过它去。也有人说，留给没有来的人，比如两家的孩子，他们还要一起上学，一起长大。哪个对呢？都记在这里的本子上，欢迎您也写一条。我自己最喜欢一个小学生写的：“留给明天，明天还要见面的。”',
			'参观请留意：门虚掩着，就是里面正在说事，请轻轻走过，别拍照，也别在窗下听。这里说的话不外传，公开的只有一个总的数目。门敞开着，就请进来坐，院里有长凳，后面有卫生间。要是您自己心里也有一件事，不必不好意思，跟值班的人说一声“想坐一坐”，就行了。',
			'最后请您做一件小事。选一条长凳坐下，想一个跟您闹过别扭的人，想想那天您是怎么说的。然后站起来，绕过桌角，坐到对面那条凳上去，替那个人把他的道理说一遍，在心里说就好。说完了再听一听：那后半句软话，您当时是没有听见，还是没有等到？'
		),
		en: en(
			'A few steps east of Honggong Bridge stands a narrow front of grey brick. But for the little board by the door you would take it for somebody’s old house, which is what it is. There is one step, and after it a threshold, higher at both ends than in the middle, where feet have pressed it down. For visitors in wheelchairs a second table stands outside, and anything that can be said in the hall can be said there.',
			'First comes the courtyard, no bigger than a sleeping mat, with a square of sky on top. When it rains, the water of four roofs comes together here. Against the wall is a great jar with weeds and small fish. Some people have quarrelled all the way to the door, and their faces are still red. The mediator asks no questions. Have a look at the fish, she says; the one with a white spot on its tail would not come out yesterday. By the time they have found it, they are breathing evenly.',
			'Then the hall, and in it the one important piece of furniture: a bare square table, marked all over with the rings of hot cups. The four benches are equally high and equally long. Why not put chairs in a row? Because a row has a middle, and whoever sits in the middle feels a little more right than the others. A square table has none. Two families sit on two sides, the mediator on the third. The fourth remains free. Guess for whom; we shall come back to it.',
			'The board on the wall says: hear them out. The brushwork is nothing special. A cobbler from the street did it, and he claimed that if it were beautiful, people would look instead of listening. It is harder than it sounds. When we hear our faults named, most of us answer in the middle of the sentence, and the second half of that sentence was very often the kind one. The mediator has seen it many times: of two people at their angriest, if one can listen to the end, the rest is easy.',
			'Here is a small story, made up, but perhaps you know it. An air conditioner dripped on to the awning below, tick, tick, tick, all night, and the old man underneath could not sleep. He went upstairs twice. One word led to another, and the two households stopped greeting. At last they sat here. The old man spoke for a quarter of an hour about his nights. The young man stared at him. I thought you were complaining that we were loud, he said. I never knew that it dripped. Next morning he put on a length of hose that cost less than breakfast. The knot is seldom in the matter. It is in the half sentence nobody heard.',
			'The room on the left used to be a bedroom. Now one can speak in it alone, for some things will not be said before others. Crouch down by the window. The notches in the frame, one above another, are where the children of the house were measured; no names, only tiny dots. When the place was repaired, the carpenter asked whether to plane them off, and everybody said no. In a room where people make peace, the marks of children growing up do more than any motto.',
			'On the right is a desk where a lawyer sits every week and explains how to word a loan or read a lease. Mediation is not a trial. Both sides must want it, and nobody’s head may be pressed down. But what has been agreed is written out point by point, read aloud and signed by each. Under the glass lies a specimen with circles in place of names, so that people may learn. To be clear is a kindness to both.',
			'At the back the old stove is still there, though the pan has made way for a kettle. Tea is served in bowls, which have to be held with both hands. With both hands round a bowl, they say, you can neither bang on the table nor point at anyone. It is a joke, of course; but lift one. You will find yourself sitting straighter and speaking lower. The tea is given by neighbours in turn, and a good many of those who give it have sat on these benches themselves.',
			'And the fourth side? For reason, some think; it cannot be seen, but it ought to have a seat. For the law, say others: agree on what you like, so long as you do not climb over it. Or for those who did not come, the children of both houses, who will sit in one classroom tomorrow. All the answers are kept in a book, and you may add yours. My favourite is by a schoolgirl: it is for tomorrow, because tomorrow we meet again.',
			'A few requests. If the door is half closed, people are talking: walk past softly, take no pictures, do not linger under the window. What is said here stays here, and all that is ever made public is a single total. If the door is open, come in and sit down. There are benches in the yard and toilets behind the house. And should you have something on your own mind, just tell the person on duty that you would like to sit for a while.',
			'One last thing. Take a bench and think of somebody with whom you have fallen out, and of what you said that day. Then get up, walk around the corner of the table, sit down on the other side, and make that person’s case, silently, as well as you can. The kind half of the sentence: did you not hear it, or did you not wait for it?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '方桌的第四面平时谁坐？', en: 'Who usually sits on the fourth side of the table?' },
			answers: [
				{ zh: '空着，没有人坐', en: 'It is left empty' },
				{ zh: '年纪最大的人', en: 'The oldest person' },
				{ zh: '律师', en: 'The lawyer' }
			],
			right: 0,
			why: {
				zh: '两家各坐一面，调解员坐一面，第四面总是空着。',
				en: 'Two families and the mediator take three sides; the fourth stays free.'
			}
		},
		{
			ask: { zh: '墙上木牌写的规矩是哪三个字？', en: 'What is the rule on the board?' },
			answers: [
				{ zh: '莫高声', en: 'Speak low' },
				{ zh: '请喝茶', en: 'Have some tea' },
				{ zh: '先听完', en: 'Hear them out' }
			],
			right: 2,
			why: { zh: '“先听完”，是屋里唯一的规矩。', en: 'It is the only rule of the house.' }
		},
		{
			ask: {
				zh: '气呼呼进门的人，先被请去看什么？',
				en: 'What are angry visitors invited to look at first?'
			},
			answers: [
				{ zh: '墙上的画', en: 'A painting' },
				{ zh: '水缸里的小鱼', en: 'The fish in the jar' },
				{ zh: '天上的云', en: 'The clouds' }
			],
			right: 1,
			why: {
				zh: '天井里的水缸养着小鱼，看一会儿，再喝一杯茶。',
				en: 'Small fish swim in the jar in the courtyard; after them comes tea.'
			}
		}
	]
};
