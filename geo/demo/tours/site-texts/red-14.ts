import { en, INVENTED, zh, type SiteText } from '../site-text.ts';

/** 东门哨所 East Gate Post */
export const red14: SiteText = {
	people: [
		{ zh: '轮流守哨的街坊', en: 'Neighbours who took turns on watch' },
		{ zh: '早出晚归、从东门经过的人', en: 'Those who passed the east gate early and late' }
	],
	events: [
		{
			zh: '夜里点灯、敲梆，给全城报平安',
			en: 'By night a lamp and a wooden clapper told the town that all was well'
		},
		{ zh: '如今登楼看整条文化街', en: 'Today one climbs up to see the whole culture street' }
	],
	access: { steps: 24, toilets: false, seats: true, wheels: false },
	short: {
		zh: zh(
			'整条文化街走到这里，就到了东头。眼前是一座石砌的小哨所，方方正正，石头有大有小，缝里塞着碎瓦片，像老人的牙齿，不齐，却咬得很紧。里面一架石梯，二十四级，又窄又陡，上去的人靠右，下来的人靠左，一次不要超过十个人。不方便登楼的朋友，楼下有石凳，墙上有一面潜望镜，坐着也能看见楼顶上的景。',
			'到了楼顶，请先往东看，是田野和村庄，风从那边来；再转过身往西看，您刚才走过的路，一样一样都在那里：近处是讲堂的新屋顶，再过去有英烈墙边的松树，有红宫的红墙，有红宫桥拱起的桥背，再往远，就淡进天色里去了。走的时候觉得很长，站在这里看，不过是一眼。',
			'墙上有四个方孔，一面一个，叫望孔。在我们的故事里，守哨的人不是兵，是街坊，一家一夜，轮着来。天黑点一盏灯，每过一更敲一回梆子，敲得不急不慢，城里的人在被窝里听见，翻个身，接着睡。梆子还挂在墙上，敲的地方凹下去一块，您可以敲一下，轻轻的，楼下卖菜的人会抬起头来。',
			'下楼以前，请再往西看一眼，找到您今天出发的地方。想一想：这些年，有谁在您睡着的时候，替您醒着？'
		),
		en: en(
			'Here the culture street comes to its eastern end. Before you is a small square tower of rough stone. The blocks are large and small, and broken tiles are wedged into the joints; they look like an old man’s teeth, uneven but tight. The stair inside has twenty-four steps, narrow and steep. Going up, keep to the right, and no more than ten people at once, please. If you would rather not climb, there are stone seats below and a periscope in the wall, through which one can see the view sitting down.',
			'At the top look east first, to fields and villages; the wind comes from there. Then turn round. The way you have come lies before you piece by piece: close by the new roof of the lecture hall, then the pines beside the wall of remembrance, the red walls of the palace, the bent back of the bridge, and beyond it everything fades into the sky. It seemed long while you were walking. From here it is one look.',
			'In each of the four walls is a square hole for watching. In our story those on watch were no soldiers but neighbours, one house each night. At dark they lit a lamp, and at every change of the hour they beat a wooden clapper, neither fast nor slow. In the town people heard it under their blankets, turned over and slept on. The clapper is still on the wall. You may strike it once, gently.',
			'Before you go down, look west again and find the place where you set out today. Who, in all these years, has stayed awake for you while you slept?'
		)
	},
	long: {
		zh: zh(
			'走到这里，文化街就到头了，再往东是田野和村庄。老城的东门早已没有了，只剩下门外这座小小的石砌哨所，蹲在路边，像一个守着行李等人的老人。墙上的石头有大有小，有青有黄，是从河滩上、田埂上、拆掉的屋脚下一块一块捡来的，缝里塞着碎瓦片。石匠说，整齐的石头好砌，杂石头难砌，可是杂石头砌好了，反而更结实，因为它们一块咬着一块。',
			'门很矮，大人要低一低头。进去是一架石梯，二十四级，又窄又陡，梯边拴着一根粗麻绳，可以拉着上。请靠右走，让下来的人靠左；一次上去不要超过十个人，带孩子的朋友请走在孩子后面。数台阶是这里的老规矩，数着数着就不觉得累了。据说谁也没有数错过，可孩子们总要再数一遍，有人数出二十三，有人数出二十五，争着下来重新数。',
			'不方便登楼的朋友，请不要觉得可惜。楼下有石凳，墙上装了一面潜望镜，高矮都能调，坐在轮椅上也能用。镜子是附近中学的学生做的，两块玻璃，一根方管，道理简单，装的时候却调了整整两个下午，因为他们坚持要让坐着的人看到的，跟站在楼顶上的人看到的，一样多。镜子旁边刻着一行小字：“上面的风，请您自己想象。”',
			'到了楼顶，先喘口气，往东看。近处是菜地，一畦一畦，再过去是村庄，屋顶上有人晒着东西，更远是一道淡淡的山。风从那边来，带着泥土和稻子的气味。从前赶早市的人，天不亮就挑着担子从那边走过来，守哨的人远远看见一串晃动的火光，就知道今天有新鲜菜了。哪一天火光少了，他也会在心里记着：是下雨，还是谁家有事？',
			'现在请转过身来，往西看。您今天走过的路，一样一样都在眼前。近处是讲堂的新屋顶；过去一点，松树围着的是英烈墙；再过去是妇女之家门前的小巷，粮仓没有窗的高墙；当中那一抹朱红是红宫，旁边空出来的是红场；再往西，能看见红宫桥微微拱起的背，桥那头是夜校；最远处，渡口的那间小屋，已经看不清了，要靠您自己记得它在哪里。走的时候觉得很长，站在这里看，不过是一眼。',
			'楼顶四面墙上各有一个方孔，叫望孔，外头大、里头小，站在里面看得见一大片，外面却不容易看见里面。请孩子们一人守一面，安静地看一分钟，然后说说看见了什么，不许猜，只说看见的。“我看见一只白狗。”“我看见一个人在修车。”“我看见云的影子走过去了。”守哨的第一样本事，就是把看见的和猜想的分开。这个本事，做什么事都用得上。',
			'在我们的故事里，守哨的人不是兵，是街坊，一家一夜，轮着来。轮到哪家，白天就有人送一小捆柴、一壶茶来，说是给今晚的人。守的人天黑上楼，先点灯，灯一亮，城里人看见了，心就定一半；再把四个望孔看一遍，心就定了另一半。夜里要是有人敲门求宿，要是哪一处起了火光，要是河水涨了，就敲梆子，急三下，缓两下，各有各的意思，连小孩都背得出来。',
			'没有事的夜里，也要敲梆子，每过一更敲一回，不急不慢，“笃、笃、笃”，意思是：我在这里，没有事。您想想，没有事，为什么还要敲呢？故事里有个年轻人也这样问，他觉得吵人，有一夜就没有敲。第二天早上，半条街的人眼睛都是红的，都说一夜没有睡踏实，总觉得少了点什么。从此他再也没有偷过懒。平安两个字，有时候是要有人说出声来的。',
			'那只梆子还挂在墙上，木头挖空的，敲的地方凹下去一块。可以敲一下，轻轻的，楼下卖菜的人会抬起头来看您，有的还会挥挥手，意思是听见了。旁边的架子上是一盏灯，现在装了感应的小灯泡，天黑自己会亮，一直亮到天明。附近上夜班的人说，其实路灯已经很亮了，可是回来的时候看见哨所上那一点黄光，还是觉得，到家了。',
			'如今守夜的人换了样子：巡逻队的手电，值班室的电话，半夜抢修水管的师傅，医院走廊里轻手轻脚的护士，还有网格员枕头边那部不关机的手机。他们不敲梆子，我们也就不大知道他们在。楼下的木箱里有一叠小卡片，上面印着“我听见了，谢谢”，您可以写给一位这样的人，投进箱子，街坊们会替您送到。卡片不用写自己的名字。',
			'这里没有卫生间，往西走，讲堂里有。下雨天石梯滑，请不要上去；傍晚来最好，能看见整条街的灯从东头一盏一盏亮到西头。要是您从西头一路走来，那么恭喜您，走完了。要是您从这里出发，前面还有长长的一条街在等着您。下楼以前，请再往西看一眼，找到您今天出发的地方。想一想：这一路上看见的人和事，您最想讲给谁听？讲的时候，您从哪一块石头、哪一盏灯说起？'
		),
		en: en(
			'This is where the culture street ends; further east there are fields. Of the old town’s eastern gate nothing is left except the little stone post outside it, squatting by the road like someone who minds the luggage. Its stones are grey and yellow, large and small, gathered one at a time from the river bed, the dykes and the feet of fallen houses, with bits of tile pushed in between. Dressed stone is easy to lay, masons say, and rubble is hard. But when rubble is laid well it holds better, because each stone bites the next.',
			'Grown-ups have to bow in the doorway. Then come twenty-four steep and narrow steps with a thick rope to hold. Keep right going up, leave the left for those coming down, walk behind your children, and let there never be more than ten on top. Counting the steps is an old custom here and makes them shorter. There are twenty-four. All the same, every class has one who finds twenty-three and one who finds twenty-five, and both go back to begin again.',
			'If stairs are not for you, do not be sorry. There are stone seats at the bottom and a periscope in the wall that can be set to any height. Pupils of the nearby school built it of two mirrors and a square tube. The principle is simple, yet they spent two afternoons adjusting it, since they insisted that a person sitting below should see as much as a person standing above. Under it they wrote: the wind up there is left to your imagination.',
			'On top, catch your breath and look east. Vegetable beds, a village with something spread on the roofs to dry, a pale line of hills. The wind smells of earth and rice. People on their way to market came from there with their loads before it was light, and whoever was on watch would see a string of small flames swinging along the path, and know that there would be fresh greens. If there were fewer of them than usual, he noticed that as well. Was it the rain, or was something the matter in one of the houses?',
			'Now turn to the west. All that you have passed today lies there in its order. Nearest is the new roof of the lecture hall; then the pines about the wall of remembrance; the lane of the women’s house; the blind high wall of the granary. The touch of vermilion in the middle is the palace, with the gap beside it that is the square. Beyond rises the back of the bridge, and on its far side is the school. As for the ferryman’s hut at the very end, you cannot make it out any more. You will have to remember where it is.',
			'Each of the four walls has a hole for watching, narrow within and wide without. Let the children take one each, look out for a minute in silence, and then say what they have seen. Guessing is not allowed. I saw a white dog. I saw a man mending a bicycle. I saw the shadow of a cloud go by. To keep what you have seen apart from what you suppose is the first skill of a watchman, and there is no trade in which it does harm.',
			'In our story the watch was kept by neighbours, one house each night. During the day somebody would bring that house a few sticks of wood and a pot of tea, for tonight. At dusk the watchman climbed up and lit the lamp, and half the town’s worries were over. Then he looked through all four holes, and so was the other half. If a traveller knocked, if there was fire somewhere, if the river rose, he beat the clapper, three quick or two slow, and every child knew what it meant.',
			'On nights when there was nothing he beat it too, at each change of the hour, neither fast nor slow: I am here, and nothing is wrong. But why make a noise when nothing is wrong? A young man of our story wondered about that. One night he let everybody sleep in peace. In the morning half the street had red eyes. They had lain awake, they said; something had been missing. He never left it out again. There are times when it is not enough for things to be well. Somebody must say so.',
			'The clapper is on the wall, a hollow block with a dent where it was struck. Strike it once, softly. Down below the woman with the vegetables will look up, and perhaps she will wave to say that she has heard. The lamp beside it comes on by itself now and burns until morning. People who work at night tell us that the street lights are quite bright enough. And yet when they come home and see that yellow point, they think: there, I am back.',
			'Those who stay awake today look different: a patrol with torches, a voice on a telephone, a man who mends a water main at three in the morning, a nurse on soft shoes, a grid worker whose phone lies switched on beside the pillow. They carry no clapper, and so we hardly know that they are there. In the box downstairs are cards that read, I heard you, thank you. Address one to any of them, drop it in, and the neighbours will deliver it. You need not sign.',
			'There are no toilets here; the lecture hall has them. In rain the steps are slippery, so please stay below. Towards evening is the best time, when the lights go on one after another from this end of the street to the other. If you have walked all the way, well done. If you are setting out, it is all still before you. Look west once more before you go down. To whom do you most want to tell what you have seen, and with which stone, or which lamp, will you begin?'
		)
	},
	sources: [INVENTED],
	picture: null,
	questions: [
		{
			ask: { zh: '哨所里的石梯有多少级？', en: 'How many steps has the stair in the post?' },
			answers: [
				{ zh: '十二级', en: 'Twelve' },
				{ zh: '二十四级', en: 'Twenty-four' },
				{ zh: '一百级', en: 'A hundred' }
			],
			right: 1,
			why: {
				zh: '二十四级，又窄又陡，上去的人靠右。',
				en: 'Twenty-four, narrow and steep; keep right going up.'
			}
		},
		{
			ask: { zh: '墙上的四个方孔叫什么？', en: 'What are the four square holes in the walls for?' },
			answers: [
				{ zh: '烟孔，用来出烟', en: 'For smoke' },
				{ zh: '鸟窝，用来养鸽子', en: 'For pigeons' },
				{ zh: '望孔，用来瞭望', en: 'For watching' }
			],
			right: 2,
			why: { zh: '一面一个，四面都看得见。', en: 'One in each wall, so that all sides can be seen.' }
		},
		{
			ask: { zh: '没有事的夜里，守哨的人为什么也敲梆子？', en: 'What did the clapper say on a quiet night?' },
			answers: [
				{ zh: '报平安', en: 'That all was well' },
				{ zh: '赶麻雀', en: 'That the sparrows must go' },
				{ zh: '叫人起床', en: 'That it was time to get up' }
			],
			right: 0,
			why: {
				zh: '城里的人听见了，翻个身，接着睡。',
				en: 'People heard it under their blankets, turned over and slept on.'
			}
		}
	]
};
