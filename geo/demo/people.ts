import { random } from './random.ts';

export type Person = { key: string; name: string };

const SURNAMES = Array.from('陈林黄李吴郑张刘叶罗曾蔡余钟温庄谢施吕马杨何许苏卢范丘柯');
/** Given names are put together from plants, waters and weather: pleasant, and nobody in particular. */
const FIRST = Array.from('晓海春秋惠佳嘉锦思静雅玉彩素清立少小亦以可若初望知乐安青南北');
const SECOND = Array.from('禾棠榆苗溪岚麦桐杉舟湾堤荔榕稻苇莲渔帆笙墨砚茵芷葵橙柚椰枫橘');

/** Invents people one after another; no two share a name. */
export function register(seed: number): { people: Person[]; hire: () => string } {
	const chance = random(seed, 'people');
	const people: Person[] = [];
	const taken = new Set<string>();
	const hire = () => {
		let name = '';
		do {
			const given = chance.chance(0.14) ? chance.pick(SECOND) : chance.pick(FIRST) + chance.pick(SECOND);
			name = chance.pick(SURNAMES) + given;
		} while (taken.has(name));
		taken.add(name);
		const key = `demo-${String(people.length + 1).padStart(4, '0')}`;
		people.push({ key, name });
		return key;
	};
	return { people, hire };
}
