import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 渡口交通站旧址 Former Ferry Relay Post */
export const red01: SiteText = {
	people: [
		{ zh: '摆渡人和他们的家人', en: 'Ferrymen and their families' },
		{ zh: '替乡亲捎信的人', en: 'People who carried letters for their neighbours' }
	],
	events: [
		{ zh: '过河的人在这里歇脚、换信', en: 'Travellers crossing the water rested and exchanged letters here' },
		{ zh: '夜里用油灯给对岸报平安', en: 'At night an oil lamp told the far bank that all was well' }
	],
	access: { steps: 2, toilets: false, seats: true, wheels: false },
	short: {
		zh: zh(
			'各位先别急着进门，低头看看脚下：门口有两级青石台阶，中间磨得凹下去一块。那是多少双赤脚、草鞋和布鞋，一步一步磨出来的。屋子很小，三步就能从门口走到后墙，可它当年是一处“交通站”。交通站不是车站，是把口信和信札从一个人手里接过来，再交到下一个人手里的地方。',
			'进门左手边靠着一支长桨，比大人还高，桨柄上缠的布条已经发黑。桌上是一盏油灯，灯罩半边糊着纸，只让光朝河的一边亮。灯亮着，对岸的人就知道：今夜平安，可以过来；灯灭了，就在那边等一等，等云过去，等脚步声远了，再看一眼。柜子里的信札都是仿制的，信纸叠成手指那么细，好塞进斗笠的竹圈里。',
			'当年门前有一条小河汊，通到东边的龙津河，后来填成了路，所以如今在门口看不到水了。站在台阶上侧耳听，听见的是车声和孩子们的笑声，要很静的早晨，才像有水轻轻拍着石头。摆渡人大多不识字，却从来不拆别人的信；他们知道，人家把信交给你，就是把自己交给你。',
			'临走请在长凳上坐半分钟，想一想：要是有人把一件要紧的东西托付给你，不说是什么，也不说为什么，你愿意替他送到吗？'
		),
		en: en(
			'Before you go in, look down. Two stone steps lead to the door, and each is worn hollow in the middle by bare feet, straw sandals and cloth shoes. The house is so small that three paces take you from the door to the back wall. Yet in our story it was a relay post: not a station for carriages, but a place where a message passed from one pair of hands to the next.',
			'An oar leans on the left, taller than a grown man, its grip wound with cloth gone dark. On the table stands an oil lamp with paper pasted over half the glass, so that it shone only towards the water. A burning lamp told people on the far bank that the night was quiet and they could cross. A dark window meant: wait. The letters in the case are copies, folded as thin as a finger to slip inside the bamboo rim of a hat.',
			'A creek once ran past the door and down to the Longjin River in the east. It was filled in long ago and became the street, so you will hear bicycles here instead of water. Most of the ferrymen could not read, but they never opened another person’s letter. Whoever hands you a letter, they used to say, hands you a piece of himself.',
			'Before you leave, sit on the bench for half a minute and let the street go by. If somebody trusted you with something important, without telling you what it was or why, would you carry it to the other side?'
		)
	},
	long: {
		zh: zh(
			'这是整条文化街最西头的一站，也是最小的一站。很多人骑着车一晃就过去了，以为是谁家的杂物间。请您停一停。灰瓦，矮檐，一扇木门，一扇只有两块砖宽的小窗。门口两级青石台阶，中间磨得凹了下去，下雨的时候会积一小汪水，麻雀来喝。',
			'先说说“交通站”这三个字。今天的孩子听见“交通”，想到的是红绿灯和公共汽车。在这个故事里，交通说的是人和人之间的一条线：山里的人有话要带给城里的人，城里的人有药要捎给山里的人，路远，又不放心托给生人，就一站一站地传。每一站的人只认得前一站和后一站，把东西接过来，歇一口气，再送出去。渡口是两条路碰头的地方，所以这间小屋就成了一站。',
			'您也许要问：渡口在哪儿，河又在哪儿？这话问得好。当年门前有一条小河汊，弯弯曲曲通到东边的龙津河。后来城里修路，河汊填平了，水没有了，“渡口”两个字却留了下来。您从这里往东走十来分钟，到了红宫桥，就能看见龙津河。这一路正好可以想象，当年的小船是怎样一篙一篙撑过来的。我们在门外的地面上嵌了一条浅色的石线，那是演示里设想的旧岸，孩子们喜欢踩着它走，一边走一边说自己在水边。',
			'现在进屋。左手边靠墙的是一支桨。请伸手比一比，它比一般的大人还高出一个头。桨叶的边缘缺了几处，那是撑船离岸时顶石头顶出来的。桨柄上缠着布条，一层压着一层，最里面一层已经看不出颜色。摆渡的人手上有老茧，可冬天的桨柄又湿又冷，不缠布，握不到对岸。一支桨能看出一个人的脾气：性子急的人，桨叶磨偏一边；性子稳的人，两边一样薄。您看看这一支，属于哪一种？',
			'桌上是一盏油灯。灯罩朝街的那半边糊着一层厚纸，朝水的那半边是透亮的。点上灯，街上的人看不见什么，对岸的人却能看见豆大的一点黄光。灯亮着，是说今夜平安，可以过来；灯灭了，是说再等一等。没有电话的年月里，一点光就是一句话。我们每天下午关上小窗，点一次灯，用的是安全的小电灯。请孩子们退到屋角去看，看看这么小的光，能不能让整间屋子安静下来。',
			'玻璃柜里放着几封信札，都是仿制的，柜角写得清清楚楚。信纸又薄又软，叠了再叠，最后细得像一根手指，好塞进斗笠的竹圈里、扁担的裂缝里、红薯挖空的肚子里。柜里没有一封写着真人的名字，因为这里的故事是编出来给大家体会的。可是叠信这件事，您可以自己试一试：桌边有一叠废纸，写上一句想对家人说的话，看您能叠得多小，又能不能让人完好地打开。',
			'摆渡的人多半不识字。有人问过：不识字，你怎么知道送的信要紧不要紧？故事里的老船工这样回答：人家走了一夜的山路，鞋底都走穿了，把信放在我手里的时候，手是抖的。信上写什么我看不懂，手抖我看得懂。所以不识字的人守住了信，靠的不是学问，是将心比心。后来文化街东边办起了夜校，船工们也去坐过那条长板凳，头一个学会写的，据说是“渡”字，三点水，右边是一个“度”。',
			'屋里还有一样东西容易漏看，就是门后墙上的一排竹钉。一共五根，挂过斗笠、蓑衣、鱼篓和一把茶壶。过河的人进来，先摘下斗笠挂上，再把湿了的草鞋搁到门槛外面，就是告诉主人：我不急着走，先喝口水。主人不问你从哪里来，也不问到哪里去，只问一句：吃过了没有？这句话如今街坊见面还在说。一座城里最老的东西，有时候不是墙，也不是桥，是一句问候的话。',
			'今天的交通站旧址已经不送信了，它送的是另一样东西。附近的骑手师傅路过，会在门口的长凳上歇脚；社区的网格员把这里当成一个碰头的地方，哪家老人要买药，哪条巷子的路灯不亮，说一声，就有人接过去。接过来，歇一口气，再送出去，和当年是一个道理。只是如今不用把话藏在斗笠里，可以大大方方地讲出来；办完了，还要回来告诉一声，让托付的人心里有数。',
			'参观到这里就差不多了。屋里窄，请一次进去七八个人，让后面的朋友在长凳上等一等。台阶有两级，推轮椅的朋友可以在窗外看，桨和灯都摆在看得见的地方。出门往东，是沿文化街去夜校旧址的路。走之前，请您在凹下去的那级台阶上站一站，把脚放在前人放过脚的地方，然后想一想：今天有没有一句话，是您该替别人带到，却一直忘了带的？'
		),
		en: en(
			'This is the westernmost stop of the whole culture street, and the smallest. People ride past and take it for somebody’s shed. Please stop. Grey tiles, low eaves, a wooden door and a window two bricks wide. The two stone steps are worn hollow in the middle, and after rain each holds a palmful of water, from which the sparrows drink.',
			'What was a relay post? In our story it was one knot in a long string of people. Someone in the hills had word for someone in the town; someone in the town had medicine for the hills. The way was far, and one does not hand such things to a stranger. So they went from post to post. Each keeper knew only the one before and the one after. He took what came, let the bearer catch his breath, and passed it on. A ferry is where two roads meet, and so this hut became one of those knots.',
			'You may well ask where the ferry is, and where the water. A creek used to wind past the door and down to the Longjin River. When streets were laid it was filled in; the water went and the name stayed. Walk a good ten minutes east to Honggong Bridge and you will see the river itself. In the pavement outside we have set a line of pale stone where the demonstration imagines the old bank. On a quiet morning, before the traffic, it takes little to hear the pole go down and the boat slide up against the stones. Children walk along the line with their arms out, and inform their parents that they are at the waterside.',
			'Now step inside. The oar on the left stands a head above most grown-ups; go and measure yourself. Its blade is chipped where it pushed the boat away from stones. Strips of cloth are wound about the grip, layer on layer, and the innermost has no colour left. A ferryman’s palms are hard, but in winter the wet wood is so cold that without cloth he could not hold it to the other bank. They say an oar shows its owner’s temper: a hasty man wears one edge thin, a patient man both. Which was this one?',
			'On the table is the oil lamp. Half of its glass is covered with thick paper, and the clear half faces where the water was. From the street there was next to nothing to see; from the far bank, a yellow spark. Burning meant that the night was quiet: come over. Dark meant: wait a little. In years without telephones a point of light could be a whole sentence. In the afternoons we close the shutter and light it, with a small safe bulb. Stand in the corner with the children and see whether so little light can make a room go silent.',
			'The letters in the case are copies, and the label says so. The paper is thin and soft, folded and folded again until it is no wider than a finger, to hide in the rim of a hat, a crack in a carrying pole, a hollowed sweet potato. None of them carries anyone’s name, for this story was made up so that you could feel your way into it. But the folding is real enough. Take a sheet of scrap from the table, write one sentence to somebody at home, and find out how small it will go, and whether it still opens whole.',
			'Most ferrymen could not read. How then did they know which letter mattered? The old boatman of our tale has an answer. A man walks all night over the hills, he says, until his soles are through. When he puts the letter into my hand, his hand shakes. What is in the letter I cannot read. The shaking I can. Later, when an evening school opened further along the street, the boatmen sat on its benches too. The first character they learned, we like to think, was the one for crossing a river.',
			'One thing is easily missed: the row of five bamboo pegs behind the door. They held hats, rain capes, a fish basket, a teapot. A traveller who hung up his hat was saying that he had time for a cup of water. The keeper did not ask where he came from, nor where he was going. He asked only, have you eaten? Neighbours here still greet each other with those words. The oldest thing in a town is sometimes neither a wall nor a bridge but a way of saying hello.',
			'The post carries no letters now. It carries something else. Delivery riders rest on the bench outside; the grid workers of the neighbourhood meet here. An old woman needs her medicine fetched, a lamp is out in a lane: say it once, and someone takes it on. To receive, to draw breath, to pass on, as it always was. Only nothing has to be hidden in a hat any more, and when the thing is done, someone comes back to say so, and whoever asked can sleep.',
			'The room holds seven or eight at a time, so please let the others wait on the bench. With a wheelchair you can look in through the window: oar and lamp have been placed where they can be seen. Before you walk on to the east, stand for a moment on the hollow step, with your foot where other feet have been. Is there a message you promised to pass on, and still have not delivered?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '靠在左手边墙上的是什么？', en: 'What leans against the wall on the left?' },
			answers: [
				{ zh: '一支长桨', en: 'A long oar' },
				{ zh: '一架梯子', en: 'A ladder' },
				{ zh: '一面铜锣', en: 'A brass gong' }
			],
			right: 0,
			why: {
				zh: '桨比大人还高，桨柄上缠着发黑的布条。',
				en: 'The oar is taller than a grown man, with dark cloth round its grip.'
			}
		},
		{
			ask: {
				zh: '油灯亮着，是告诉对岸的人什么？',
				en: 'What did the burning lamp tell people on the far bank?'
			},
			answers: [
				{ zh: '要下雨了', en: 'That rain was coming' },
				{ zh: '今夜平安，可以过来', en: 'That the night was quiet and they could cross' },
				{ zh: '晚饭做好了', en: 'That supper was ready' }
			],
			right: 1,
			why: {
				zh: '灯罩只让光朝河的一边亮：灯亮可以过来，灯灭就等一等。',
				en: 'It shone only towards the water: come over when it burns, wait when it is dark.'
			}
		},
		{
			ask: { zh: '门口有几级青石台阶？', en: 'How many stone steps lead to the door?' },
			answers: [
				{ zh: '五级', en: 'Five' },
				{ zh: '一级也没有', en: 'None' },
				{ zh: '两级', en: 'Two' }
			],
			right: 2,
			why: { zh: '两级，中间都磨得凹了下去。', en: 'Two, both worn hollow in the middle.' }
		}
	]
};
