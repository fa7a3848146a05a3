import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 粮仓展厅 Granary Hall */
export const red10: SiteText = {
	people: [
		{ zh: '推独轮车、挑扁担运粮的乡亲', en: 'Villagers who moved grain by barrow and carrying pole' },
		{ zh: '守仓、晒谷、补麻袋的人', en: 'Those who kept the store, dried the grain and mended sacks' }
	],
	events: [
		{ zh: '各家凑的粮食在这里过秤入仓', en: 'Grain given by every household was weighed and stored here' },
		{ zh: '运粮的队伍从这里出发', en: 'The carriers set out from here' }
	],
	access: { steps: 0, toilets: true, seats: true, wheels: true },
	short: {
		zh: zh(
			'这座粮仓没有窗，只有高高的一排气孔，麻雀都钻不进来。门开得很宽，地面和路一样平，为的是车子能一直推到里头。进门先抬头看墙，墙上有一道一道的横线，那是从前谷子堆到的高度；再低头看地，青砖底下是架空的，垫着石灰和炭，谷子才不会返潮。把手贴在墙上，夏天也是凉的。',
			'屋子中间停着一辆独轮车，可以推。请站到两根车把中间，把车襻挂上肩膀，两手压稳，眼睛看前面，不要看轮子，一看轮子就要倒。一个人推，一个人在旁边扶，沿着地上的白线走一圈，车上的两只麻袋装的是木屑，不重，可是转弯的时候它会自己往一边倒。推完一圈，您就知道什么叫“走稳了”。墙边的扁担有长有短，短的那一根，是给半大孩子用的。',
			'在我们的故事里，前方要粮的时候，家家户户把口粮匀出来一点，一升半升地送到这里，过了秤，缝进麻袋，再一站一站地推出去，推到天黑，又推到天亮。有的袋口缝的是红线，有的是蓝线，都是各家自己的记号，到了地方，空袋子还要还回来。',
			'出门前请掂一掂门口那只小布袋，里面是一升米的分量。想一想：要是家里只剩下两升，您会送出去几升？'
		),
		en: en(
			'The granary has no windows, only a row of holes high up, too small for sparrows. Its door is wide and its floor is level with the street, so that barrows could be pushed right in. Look at the walls: the lines across them show how high the grain once stood. Now look down. The floor is hollow underneath, laid on lime and charcoal to keep out the damp. Put your palm on the wall. It is cool even in summer.',
			'In the middle stands a wheelbarrow that you may push. Step between the handles, hang the strap over your shoulder, press down with both hands, and look ahead, never at the wheel. One pushes, one walks beside it, once round the hall along the white line. The two sacks hold wood shavings and weigh little, and yet at the bend the whole thing tries to lie down. After one lap you will know what steady means. Of the carrying poles by the wall, the short one was for children half grown.',
			'In our story, when grain was needed far away, each household put by a little of its own and brought it here by the cup. It was weighed, sewn into sacks, and pushed off from stage to stage. Some sacks were sewn with red thread and some with blue. Every house had its sign, for the empty sacks were to come home again.',
			'Before you leave, lift the small cloth bag by the door. It weighs as much as a measure of rice. If there were two such measures left at home, how many would you give?'
		)
	},
	long: {
		zh: zh(
			'远远看去，这房子有点怪：墙又高又厚，一扇窗也没有，只在屋檐底下开了一排小方孔。它不是给人住的，是给谷子住的。谷子怕潮、怕热、怕鼠、怕雀，所以造粮仓的人处处替谷子着想。门前的地和门里的地一样平，门也格外宽，为的是车子不用卸，一直推到里头。这份方便，今天推轮椅和童车的朋友也享用到了。',
			'请先把手贴在墙上。凉不凉？墙是用泥土和着石灰、糯米汤，一层一层夯起来的，比您的胳膊还厚。抬头看，墙上有一道一道浅浅的横线，有的旁边画着圈，那是从前谷子堆到的高度。最高的一道快到气孔，想来是个好年成；最低的一道，只到小孩子的膝盖。谷子不会写日记，墙替它记着。请孩子们站到墙边比一比，自己在哪一道线上？',
			'再看脚下。敲敲地砖，声音是空的。砖底下垫着石灰、炭和一层碎瓦，中间留着风道，风从前墙的小洞进来，从后墙的小洞出去，谷子就不会发霉。墙角有一块砖可以揭开，底下放了灯，看得见那条风道。有个孩子趴着看了半天，说：谷子睡的是架空床，下面还开着风扇。说得真好，我们把这句话写在了说明牌上。',
			'屋子中间是大家最喜欢的独轮车。一个轮子，两根把，一条车襻。推的时候车襻挂在肩上，两手往下压，眼睛看前面，千万不要看轮子，一看轮子就要倒。请两个人一组，一个推，一个在旁边扶，沿着地上的白线走一圈。车上两只麻袋装的是木屑，加起来还没有一个书包重，可是转弯的时候，车会自己往一边躺。大人推起来常常比孩子还慌，没关系，倒了再扶起来，扶车也是推车的一部分。',
			'推完了，请揉揉肩膀，听我说故事。在我们的故事里，有一年前方要粮，路远，没有汽车，全靠肩挑车推。家家户户从口粮里匀出一点，一升半升地送到这里。有人送的是白米，有人送的是谷子，有人只有番薯干，切得薄薄的，晒得透透的，用干净的布包着。守仓的人不说多少，只说两个字：“收好。”送的人也不说什么，看着过了秤，拍拍衣裳上的灰，回去了。',
			'您看墙边的一排麻袋，袋口缝的线颜色不一样，红的、蓝的、黑的，还有一只是两股拧在一起的。那是各家的记号。麻袋在那时候也是要紧的东西，粮食送到了，空袋子还要一站一站还回来，认线不认人。拧着两股线的那只，故事里说，是两家人合凑了一袋，一家出谷子，一家出袋子，两家的媳妇坐在一张凳上，你一针我一针缝的口。',
			'挑扁担的人也要说一说。扁担有长有短，有硬有软，软的走起来一颤一颤，省力；短的那根，是给半大孩子用的。架子上还有一种带铁尖的，上山歇脚的时候往地上一戳，担子不用落地。挑夫有个规矩，走夜路，前面的人踩到坑，要往后喊一声“坑”，后面的人也要往后喊，一直喊到最后一个。最后一个没有人可喊了，也还是要喊一声，喊给路听。',
			'粮食在路上，会不会少？当然会，麻袋磨破了，要漏。所以队伍里总有一两个不推车的人，多半是上了年纪的女人，挎着针线，走在最后，看见路上有一行谷粒，就顺着找到那辆车，当场补上，再回头把谷粒一粒一粒捡起来。故事里有人说，几粒谷子算什么，走吧。补袋子的人头也不抬：这几粒，是人家锅里省下来的。后来就没有人再催了。',
			'后墙边有一只大陶瓮，是“公仓”的样子。粮食富余的年头存一点，谁家一时接不上，可以来借，新谷下来再还。借多少、还没还，用竹签子记，一根签劈成两半，一半留在仓里，一半带回家，还的时候两半一合，纹路对得上，就清了。今天社区的“共享米缸”和“工具角”，学的就是这个办法，只不过竹签换成了一张小卡片。',
			'这里有卫生间，有座位，轮椅在展厅里可以转一整圈，地上的白线够宽，坐轮椅的朋友也可以在车前引路，喊“左一点、右一点”，这是真正有用的活。独轮车一次一组，请排队；扁担请不要挥，后面有人。夏天最热的时候，街坊们会进来站一会儿，靠着墙，什么也不看，就为了那一股凉气，我们也欢迎。',
			'门口挂着一只小布袋，里面装着一升米的分量，请您掂一掂，再放回去。一升米，一家三口能吃一两顿。如今我们很少掂米了，米是送到楼下的，送的人骑着车，赶着点，也是一站一站，把粮食送到要它的人手里。请您想一想：有人替您走过的那些路上，有没有一个坑，是他先踩到了，喊了一声，您才没有踩进去的？'
		),
		en: en(
			'From far off the building looks strange: tall thick walls without a window, only a row of square holes beneath the eaves. It was not made for people. It was made for grain, and grain dreads damp and heat, mice and sparrows, so its builders thought of everything grain could want. The ground outside and the floor inside are one level and the door is very wide, so that a barrow never had to be unloaded. Wheelchairs and prams enjoy that kindness today.',
			'Put your hand on the wall. It was rammed, layer on layer, out of earth, lime and the water of sticky rice, and it is thicker than your arm is long. Faint lines run across it, some with a circle beside them. Each shows how high the grain once lay. The highest is close to the vents and must have been a good year; the lowest comes up to a child’s knee. Grain keeps no diary. The wall kept one for it. Let the children stand beside it and find out how much rice they are tall.',
			'Now knock on the floor. It sounds hollow. Below the bricks lie lime, charcoal and broken tiles, with channels between, so that a draught comes in at the front wall and goes out at the back. One brick in the corner can be lifted, and there is a light under it. A boy lay on his stomach there for a long time. The rice has a bunk bed, he reported, with a fan underneath. We have printed that on the label, since nobody has ever put it better.',
			'Everybody’s favourite is the wheelbarrow in the middle. One wheel, two handles, one strap. The strap goes over your shoulder, your hands press down, your eyes go ahead. Do not look at the wheel, or you will fall over it. One pushes, one walks alongside, once round on the white line. The sacks are filled with shavings and together weigh less than a school bag, yet in the bend the barrow wants to lie down. Grown-ups tend to be more alarmed than children. If it tips, pick it up. Picking it up is part of pushing.',
			'Rub your shoulder now, and listen. One year, our story goes, grain was needed far away. There were no lorries. It had to go on backs and wheels. Every household took a little from its own jar and brought it here, some white rice, some unhusked, some only slices of sweet potato dried in the sun and wrapped in a clean cloth. The keeper of the store never remarked on how much. Safely received, he said, and nothing else. They watched it being weighed, beat the dust off their clothes and went home.',
			'Look at the sacks along the wall. They are sewn with thread of different colours, and those were the signs of the houses. A sack was worth something, and when the grain had arrived, the empty sacks travelled home stage by stage, each to its thread. One of them is closed with two colours twisted together. Two families filled it between them, one giving the grain and one the sack, and the two wives sat on one bench and sewed it up in turns, a stitch each.',
			'Then there are the poles. The springy ones dip at every step and spare the shoulder; the short one was for children half grown; the one with an iron tip could be stuck into the path on a hill, so that you rested without setting down the load. Carriers had a custom for the dark. Whoever stepped into a hole called out, hole, and the one behind him called it too, and so on down the line to the last. The last had nobody behind him. He called it all the same.',
			'Did grain get lost on the way? Of course it did; sacks wore through. So one or two walked behind without a load, elderly women mostly, with a needle. When they saw a trail of grains they followed it to the barrow, mended the sack on the spot, and then went back to pick up every grain. What do a few grains matter, someone called to them, come along. These were kept back from someone’s pot, said the woman, without raising her head. Nobody hurried her after that.',
			'By the rear wall stands a great jar, which shows how the common store worked. In fat years something was put by. A family that could not reach the harvest might borrow and return it in autumn. A bamboo tally was split in two, one half for the store, one for the borrower, and when the halves fitted grain to grain, the debt was gone. The sharing jar and the tool corner of our neighbourhood are run in the same way, except that the tally is now a card.',
			'There are toilets and seats. A wheelchair can go all the way round the hall, and from it you can steer: left a bit, right a bit, which is real work. One pair at a time with the barrow, please, and no swinging of poles, for somebody is behind you. On the hottest afternoons neighbours come in, lean on the wall and look at nothing at all. They are welcome too.',
			'By the door hangs a small cloth bag as heavy as one measure of rice. Lift it and hang it back. It would feed a family of three once, or twice. We seldom feel the weight of rice now. It is brought to the door by somebody on a scooter who is racing the clock, stage by stage, to those who need it. On all the ways that others have gone for you, was there not a hole that somebody stepped into first, and called, so that you did not?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: {
				zh: '推独轮车的时候，眼睛应该看哪里？',
				en: 'Where should you look when you push the wheelbarrow?'
			},
			answers: [
				{ zh: '看前面', en: 'Ahead' },
				{ zh: '看轮子', en: 'At the wheel' },
				{ zh: '看麻袋', en: 'At the sacks' }
			],
			right: 0,
			why: { zh: '看着前面，两手压稳，车才不倒。', en: 'Look ahead and press down, and it will not tip.' }
		},
		{
			ask: { zh: '粮仓为什么地下要架空？', en: 'Why is the floor of the granary hollow?' },
			answers: [
				{ zh: '藏东西', en: 'To hide things' },
				{ zh: '让谷子不返潮', en: 'To keep the grain from the damp' },
				{ zh: '省砖头', en: 'To save bricks' }
			],
			right: 1,
			why: { zh: '砖底下垫着石灰和炭，还能通风。', en: 'Under the bricks are lime and charcoal.' }
		},
		{
			ask: {
				zh: '麻袋口的线为什么颜色不一样？',
				en: 'Why were the sacks sewn with thread of different colours?'
			},
			answers: [
				{ zh: '线不够用了', en: 'There was not enough thread' },
				{ zh: '表示轻重', en: 'To show the weight' },
				{ zh: '是各家的记号，空袋子要还', en: 'Each house had its sign, to get the sack back' }
			],
			right: 2,
			why: {
				zh: '粮食送到了，空袋子还要一站一站还回来。',
				en: 'The empty sacks were to come home again.'
			}
		}
	]
};
