import { named, type Name } from './name.ts';

/** Streets of the newer quarters, in the order they are given out. */
export const STREETS: Name[] = [
	...named(
		'和顺 Heshun, 木棉 Mumian, 春晖 Chunhui, 紫荆 Zijing, 丰收 Fengshou, 凤凰 Fenghuang, 康乐 Kangle, 玉兰 Yulan, ' +
			"同心 Tongxin, 海棠 Haitang, 平安 Ping'an, 友谊 Youyi, 育才 Yucai, 富民 Fumin, 龙眼 Longyan, 杨桃 Yangtao, " +
			'石湾 Shiwan, 长堤 Changdi, 河唇 Hechun, 晨光 Chenguang, 金穗 Jinsui, 明德 Mingde, 清风 Qingfeng, 云路 Yunlu',
		'街',
		'Street'
	),
	...named(
		'稻香 Daoxiang, 荷塘 Hetang, 青年 Qingnian, 工农 Gongnong, 兴业 Xingye, 环山 Huanshan, 创业 Chuangye, 果园 Guoyuan, ' +
			'甘泉 Ganquan, 松岗 Songgang, 竹园 Zhuyuan, 桥头 Qiaotou',
		'路',
		'Road'
	)
];

/** Lanes of the old town: crafts, wells, trees. */
export const LANES: Name[] = named(
	'井头 Jingtou, 米市 Mishi, 打铁 Datie, 竹篾 Zhumie, 豆腐 Doufu, 灯笼 Denglong, 石榴 Shiliu, 书院 Shuyuan, 染布 Ranbu, ' +
		'盐埕 Yancheng, 鱼行 Yuhang, 码头 Matou, 庙前 Miaoqian, 塔脚 Tajiao, 桂花 Guihua, 芒果 Mangguo, 白兰 Bailan, ' +
		'黄皮 Huangpi, 水井 Shuijing, 长寿 Changshou, 仁和 Renhe, 义兴 Yixing, 积善 Jishan, 三友 Sanyou, 青石 Qingshi, ' +
		'瓦窑 Wayao, 糖坊 Tangfang, 酒坊 Jiufang, 油坊 Youfang, 绣花 Xiuhua, 纸伞 Zhisan, 木屐 Muji, 针线 Zhenxian, ' +
		'烟墩 Yandun, 后塘 Houtang, 莲塘 Liantang, 月眉 Yuemei, 半边 Banbian, 九曲 Jiuqu, 燕子 Yanzi, 渡口 Dukou, ' +
		'凉亭 Liangting, 牌坊 Paifang, 戏台 Xitai, 鼓楼 Gulou, 学宫 Xuegong, 文笔 Wenbi, 墨池 Mochi, 钱庄 Qianzhuang, ' +
		'当铺 Dangpu, 药铺 Yaopu, 茶亭 Chating, 花窗 Huachuang, 麻石 Mashi, 谷仓 Gucang, 银匠 Yinjiang, 风车 Fengche, ' +
		'古榕 Gurong, 双井 Shuangjing, 桥脚 Qiaojiao, 上横 Shangheng, 下横 Xiaheng, 东横 Dongheng, 西横 Xiheng, ' +
		'北横 Beiheng, 南横 Nanheng',
	'巷',
	'Lane'
);
