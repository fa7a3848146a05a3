const first = '(select id from ticket order by id limit 1)';
const photograph = (changes: Record<string, string> = {}): string => {
	const values = {
		ticket_id: first,
		number: '2',
		hash: `repeat('b', 64)`,
		kind: `'before'`,
		width: '1600',
		height: '1200',
		bytes: '90000',
		added_by: `'resident'`,
		...changes
	};
	return `insert into photograph (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;
};

/** One photograph, for the refused statements to stand on. */
export const photographFoundation = photograph({ number: '1', hash: `repeat('a', 64)` });

/** As in refused-statements.ts: what the table of photographs must refuse. */
export const refusedByPhotographs: readonly (readonly [constraint: string, statement: string])[] = [
	['photograph_ticket_fkey', photograph({ ticket_id: '999999' })],
	['photograph_twelve_at_most', photograph({ number: '13' })],
	['photograph_twelve_at_most', photograph({ number: '0' })],
	['photograph_number_key', photograph({ number: '1' })],
	['photograph_once_per_ticket', photograph({ hash: `repeat('a', 64)` })],
	['photograph_hash_sha256', photograph({ hash: `'../../etc/passwd'` })],
	['photograph_kind_known', photograph({ kind: `'during'` })],
	['photograph_some_size', photograph({ width: '1601' })],
	['photograph_some_size', photograph({ bytes: '0' })],
	['photograph_given_place_on_earth', photograph({ given_place: `'SRID=4326;POINT(115 95)'` })],
	['photograph_given_place_on_earth', photograph({ given_place: `'SRID=4326;POINT EMPTY'` })],
	['photograph_added_by_known', photograph({ added_by: `'display'` })],
	['photograph_person_fkey', photograph({ added_by: `'staff'`, person_id: '999999' })],
	['photograph_staff_has_a_name', photograph({ added_by: `'staff'` })],
	['photograph_staff_has_a_name', photograph({ person_id: '1' })],
	['photograph_released_by_fkey', `update photograph set released_at = now(), released_by = 999999`],
	['photograph_released_at_a_time', `update photograph set released_by = 1`],
	['photograph_stays', `update photograph set kind = 'after'`],
	['photograph_stays', `update photograph set released_at = now(), hash = repeat('c', 64)`],
	['photograph_stays', `update photograph set given_place = 'SRID=4326;POINT(115 22)'`],
	['photograph_stays', 'delete from photograph'],
	['photograph_stays', 'truncate photograph']
];
