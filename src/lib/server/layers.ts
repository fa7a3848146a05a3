import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Sql } from './db.ts';

const statements = import.meta.glob<string>('/geo/*/features.sql', {
	eager: true,
	query: '?raw',
	import: 'default'
});

/** What a layer shows: the SELECT of its folder, without a closing semicolon; undefined where there is no such layer. */
const statement = (id: string): string | undefined =>
	statements[`/geo/${id}/features.sql`]?.trim().replace(/;$/, '');

/**
 * The features of a layer as the text of a GeoJSON FeatureCollection, made by the database; within a box if one is given
 * (`[west, south, east, north]`, WGS 84). Null where there is no such layer.
 */
export async function features(
	sql: Sql,
	id: string,
	bbox?: readonly [number, number, number, number]
): Promise<string | null> {
	const select = statement(id);
	if (!select) return null;
	const box = bbox ? 'where f.geom && st_makeenvelope($1, $2, $3, $4, 4326)' : '';
	const [row] = await sql.unsafe<{ collection: string }[]>(
		`select json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(json_build_object(
			'type', 'Feature', 'id', f.id, 'geometry', st_asgeojson(f.geom, 7)::json,
			'properties', f.properties || jsonb_build_object('id', f.id)) order by f.id), '[]'))::text as collection
		from (${select}) f ${box}`,
		bbox ? [...bbox] : []
	);
	return row?.collection ?? null;
}

/** How many features each of the layers has. */
export async function counts(sql: Sql, ids: readonly string[]): Promise<Map<string, number>> {
	const known = ids.flatMap((id) => {
		const select = statement(id);
		return select ? [{ id, select }] : [];
	});
	if (known.length === 0) return new Map();
	const rows = await sql.unsafe<{ id: string; count: number }[]>(
		known
			.map(({ select }, i) => `select $${i + 1}::text as id, count(*)::int as count from (${select}) f`)
			.join(' union all '),
		known.map(({ id }) => id)
	);
	return new Map(rows.map(({ id, count }) => [id, count]));
}

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** A text as an answer with an ETag: 304 where the asker has it already, else compressed as it can read. */
export async function tagged(request: Request, text: string, type: string): Promise<Response> {
	const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
	const headers = new Headers({
		etag,
		'content-type': `${type}; charset=utf-8`,
		'cache-control': 'no-cache',
		vary: 'accept-encoding'
	});
	// A compressed copy has the same meaning: the tag is compared weakly, as RFC 9110 has it for If-None-Match.
	const known = (request.headers.get('if-none-match') ?? '')
		.split(',')
		.map((tag) => tag.trim().replace(/^W\//, ''));
	if (known.includes(etag)) return new Response(null, { status: 304, headers });
	const accepted = request.headers.get('accept-encoding') ?? '';
	if (text.length < 1024) return new Response(text, { headers });
	if (/\bbr\b/.test(accepted)) {
		headers.set('content-encoding', 'br');
		// Quality 4: within a few per cent of gzip's best, at a fraction of the time.
		const body = await compress.br(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
		return new Response(new Uint8Array(body), { headers });
	}
	if (/\bgzip\b/.test(accepted)) {
		headers.set('content-encoding', 'gzip');
		return new Response(new Uint8Array(await compress.gzip(text)), { headers });
	}
	return new Response(text, { headers });
}
