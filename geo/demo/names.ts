import { named, type Name } from './name.ts';

const grids = (list: string) => named(list, '网格', 'Grid');

/** All invented; the county's number is not assigned. */
export const COUNTY_CODE = '441599';
export const COUNTY_NAME: Name = ['红津县', 'Hongjin County'];
export const TOWN_CODE = `${COUNTY_CODE}001`;
export const TOWN_NAME: Name = ['红宫街道', 'Honggong Subdistrict'];

/** The communities by number, each with names for its grids in the order of their numbers. */
export const COMMUNITIES: { name: Name; grids: Name[] }[] = [
	{
		name: ['红宫社区', 'Honggong Community'],
		grids: grids(
			'井头 Jingtou, 米市 Mishi, 北门楼 Beimenlou, 钟楼 Zhonglou, 书院 Shuyuan, 榕树头 Rongshutou, 东市 Dongshi, ' +
				'码头 Matou, 灯笼 Denglong, 桂花 Guihua, 塔脚 Tajiao, 石榴 Shiliu, 南门 Nanmen, 水巷 Shuixiang'
		)
	},
	{
		name: ['北门社区', 'Beimen Community'],
		grids: grids(
			'松岗 Songgang, 环山 Huanshan, 上围 Shangwei, 榕湖 Ronghu, 甘泉 Ganquan, 学府 Xuefu, 云路 Yunlu, 果园 Guoyuan, 榕荫 Rongyin'
		)
	},
	{
		name: ['东园社区', 'Dongyuan Community'],
		grids: grids(
			'大岭 Daling, 荔枝 Lizhi, 东园 Dongyuan, 紫荆 Zijing, 站前 Zhanqian, 玉兰 Yulan, 凤凰 Fenghuang, 康乐 Kangle, 春晖 Chunhui'
		)
	},
	{
		name: ['龙津社区', 'Longjin Community'],
		grids: grids(
			"龙津 Longjin, 海棠 Haitang, 平安 Ping'an, 晨光 Chenguang, 莲塘 Liantang, 长堤 Changdi, 鱼塘 Yutang, 丰收 Fengshou, 金穗 Jinsui"
		)
	},
	{
		name: ['新桥社区', 'Xinqiao Community'],
		grids: grids(
			'石湾 Shiwan, 水口 Shuikou, 新桥 Xinqiao, 兴业 Xingye, 木棉 Mumian, 桥西 Qiaoxi, 渡口 Dukou, 竹园 Zhuyuan, 河唇 Hechun'
		)
	},
	{
		name: ['南田社区', 'Nantian Community'],
		grids: grids(
			'南堤 Nandi, 稻香 Daoxiang, 同心 Tongxin, 沙洲 Shazhou, 荷塘 Hetang, 南田 Nantian, 下围 Xiawei, 大田 Datian'
		)
	}
];

/** The grid that holds the red square is called after it. */
export const SQUARE_GRID: Name = ['红场网格', 'Red Square Grid'];
