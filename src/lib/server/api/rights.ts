import { actions, stepOf } from '../../ticket/law.ts';
import { states } from '../../ticket/states.ts';
import { askerNames, askers, both, type AskerName, type Who } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { pages } from './pages.ts';

/** One row of the table of rights: a method of a route, or a form on a page. */
export type RightsRow = {
	name: string;
	kind: 'api' | 'page' | 'form';
	path: string;
	form?: string;
	who: Who;
};

/** Every row, in the order in which it is printed. */
export const rightsRows: readonly RightsRow[] = [
	...endpoints.map(({ method, path, who }) => ({
		name: `${method} ${path}`,
		kind: 'api' as const,
		path,
		who
	})),
	...pages.flatMap(({ path, who, forms = {} }) => [
		{ name: path, kind: 'page' as const, path, who },
		...Object.entries(forms).map(([form, may]) => ({
			name: `POST ${path}?/${form}`,
			kind: 'form' as const,
			path,
			form,
			who: may
		}))
	])
];

/** ● on everything, ◐ on what is theirs, · not at all. */
const sign = ({ rights }: Who, asker: AskerName): string => {
	const right = rights[asker];
	return right === 'all' ? '●' : right === 'own' ? '◐' : '·';
};

/** docs/rights.md, whole. */
export function rightsPage(): string {
	const notes = rightsRows.flatMap(({ name, who: { own, which, wall, hidden } }) => [
		...(own ? [`- \`${name}\` ◐:${both(own)}`] : []),
		...(which ? [`- \`${name}\`:${both(which)}`] : []),
		...(hidden ? [`- \`${name}\`:不该看到的人得到 404 / whoever may not is told 404`] : []),
		...(wall
			? [`- \`${name}\`:WALL_OPEN=no 时只给大屏和工作人员 / with WALL_OPEN=no displays and staff only`]
			: [])
	]);
	return `# Rights 权限表

Written by \`UPDATE_DOCS=1 npx vitest run --project unit src/lib/server/api\` from \`src/lib/server/api/\` and \`src/lib/ticket/law.ts\`; a test fails
where it is out of date. tests/e2e/rights.test.ts sends a request for every row and every column, tests/e2e/law-http.test.ts one for every state,
step and role.

● 可以 / may  ◐ 只限自己的 / only what is theirs  · 不可以 / may not

${table(
	['', ...askers.map((asker) => both(askerNames[asker]))],
	[...rightsRows.map(({ name, who }) => [`\`${name}\``, ...askers.map((asker) => sign(who, asker))])]
)}

${notes.join('\n')}

## 办理规则 The law of the loop

${table(
	['step', 'from', 'to', 'by', 'in turn', 'needs', 'not by'],
	actions.map((action) => {
		const { from, to, by, inTurn = [], needs = [], not } = stepOf(action);
		return [action, list(from), to ?? '=', list(by), list(inTurn), list(needs), not === undefined ? '' : not];
	})
)}

${actions.length} steps, ${states.length} states. \`=\`: the state stays. "By": whoever has the role over the ticket's ground; "in turn": only while the ticket is with
their post. Every other step is refused, by the database too (\`migrations/0009_law.sql\`). \`resident\` is the reporter by the secret link of
their ticket, \`system\` the clock, which no request can be.
`;
}

const list = (names: readonly string[]): string => names.join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
