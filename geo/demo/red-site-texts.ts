import { isHoursName, type HoursName } from './hours.ts';

/** What every text here carries, so that nobody takes it for history. */
export const NOTE = '演示数据';

export type Site = {
	name: string;
	nameEn: string;
	period: string;
	level: string;
	hours: HoursName;
	summary: string;
};

/** 'name|name in letters|period|level|name of the opening hours|summary' */
function site(row: string): Site {
	const [name = '', nameEn = '', period = '', level = '', hours = '', summary = ''] = row.split('|');
	if (!isHoursName(hours)) throw new Error(`no such opening hours: ${hours}`);
	return { name, nameEn, period, level, hours, summary };
}

/** At the square. Invented, as the whole town is. */
export const SQUARE: Site[] = [
	'红宫|Red Palace|二十世纪二十年代|省级（演示）|museum|旧学宫改成的会堂，群众大会在这里开。如今是主题教室，墙上留着当年的标语样式。',
	'红场|Red Square|二十世纪二十年代|省级（演示）|always|红宫门前的广场。逢节日有升旗和红歌会，平日是街坊们散步的地方。'
].map(site);

/** Along the culture street from west to east. */
export const STREET: Site[] = [
	'渡口交通站旧址|Former Ferry Relay Post|二十世纪三十年代|县级（演示）|museum|河边一间小屋，摆渡人曾在这里传递消息。现在陈列船桨、油灯和仿制的信札。',
	'红宫桥|Honggong Bridge|二十世纪二十年代|县级（演示）|always|文化街跨龙津河的老桥，桥栏上刻着十二个劳动场景。',
	'夜校旧址|Former Evening School|二十世纪二十年代|市级（演示）|museum|农民识字班的课堂，保留着长条凳和黑板，可以坐下来上一堂十分钟的课。',
	'调解室（旧居）|Mediation Room (Former Residence)|清末民初|县级（演示）|room|一座旧居改成的红色调解室，街坊有了疙瘩到这里说一说。',
	'标语墙|Wall of Slogans|二十世纪二十年代|未定级（演示）|always|修缮时露出的旧墙面，玻璃罩下看得见三层字迹。',
	'印刷所旧址|Former Printing House|二十世纪二十年代|县级（演示）|museum|石印机和铅字架都能上手，孩子们可以印一张自己的传单。',
	"农会旧址|Former Farmers' Association|二十世纪二十年代|市级（演示）|museum|三进的祠堂，曾是农会办事的地方，现在讲减租和丈量田地的故事。",
	'粮仓展厅|Granary Hall|二十世纪四十年代|县级（演示）|museum|旧粮仓，讲支前运粮的独轮车和扁担，中间一辆可以推着走一圈。',
	"妇女之家陈列室|Women's House|二十世纪三十年代|未定级（演示）|museum|织布机、草鞋和洗衣队的老照片（均为仿制），隔壁是巾帼巡逻队的值班点。",
	'英烈墙|Wall of Remembrance|纪念设施|市级（演示）|always|刻着“人民不会忘记”的弧形石墙。演示数据中不列任何人名。',
	'红色讲堂|Red Lecture Hall|新建|未定级（演示）|lecture|法治课、故事会和红色课堂轮着办，二百个座位，欢迎旁听。',
	'东门哨所|East Gate Post|二十世纪四十年代|县级（演示）|always|老城东门外的石砌哨所，登上去能看见整条文化街。'
].map(site);
