/** A name residents read, and the same in letters. */
export type Name = readonly [chinese: string, english: string];

/** '井头 Jingtou, 顺记粮油 Shunji Grocery': Chinese up to the first space, the rest in letters. */
export function names(list: string): Name[] {
	return list.split(', ').map((entry) => {
		const [chinese = '', ...english] = entry.split(' ');
		return [chinese, english.join(' ')];
	});
}

/** The same with what follows each of them: 街, Street. */
export const named = (list: string, chinese: string, english: string): Name[] =>
	names(list).map(([name, letters]) => [`${name}${chinese}`, `${letters} ${english}`]);
