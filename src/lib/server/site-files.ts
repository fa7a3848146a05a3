import { createHash } from 'node:crypto';
import { holds, type Asker } from './asker.ts';
import { readAtMost, SLOWEST_FILE, TooLongError } from './body.ts';
import type { Sql } from './db.ts';
import { accept } from './photographs/accept.ts';
import { tell } from './photographs/content.ts';
import type { Pool } from './photographs/pool.ts';
import { refuse } from './photographs/refuse.ts';
import type { PhotographStore, Size } from './photographs/store.ts';
import { RefusedError } from './refused.ts';
import { tellSound, type Sound } from './sound.ts';

/** 20 MB at most: an hour of speech. */
export const MOST_SOUND_BYTES = 20 * 2 ** 20;

export type KeptPicture = { hash: string; kind: 'picture'; width: number; height: number; bytes: number };
export type KeptSound = { hash: string; kind: 'sound'; type: Sound['type']; bytes: number };

/** What is read of a file: its bytes, what they are, and whether everybody may have them. */
export type SiteFile = { bytes: Uint8Array<ArrayBuffer>; type: string; public: boolean };

/** The pictures and the sound of sites. Made once in a process. */
export type SiteFiles = ReturnType<typeof openSiteFiles>;

/**
 * Opens them over the decoders and the store of the photographs: the same distrust of what is uploaded, the same names by content.
 * @param sql may be the application's: it adds rows to `site_file` and takes none away
 */
export function openSiteFiles(sql: Sql, pool: Pick<Pool, 'enter' | 'decode'>, store: PhotographStore) {
	/**
	 * Keeps a picture as JPEG without metadata, at most 1600 pixels long, and a small one of 400. Again is harmless.
	 * @param by whose upload it is (`person.id`); null: a script's
	 * @throws {RefusedError} with the sentence for whoever sent it
	 */
	async function keepPicture(upload: Uint8Array, by: string | null = null): Promise<KeptPicture> {
		const { hash, full, small, width, height } = await accept(upload, pool);
		await store.put(hash, { full, small }).catch(refuse);
		const bytes = full.length;
		await sql`
			insert into site_file (hash, kind, bytes, width, height, added_by)
			values (${hash}, 'picture', ${bytes}, ${width}, ${height}, ${by}) on conflict (hash) do nothing`;
		return { hash, kind: 'picture', width, height, bytes };
	}

	/**
	 * Keeps a recording: MP3, AAC or M4A, Ogg with Opus, told by content. Again is harmless.
	 * @throws {RefusedError} with the sentence for whoever sent it
	 */
	async function keepSound(upload: Uint8Array, by: string | null = null): Promise<KeptSound> {
		if (upload.length > MOST_SOUND_BYTES) throw tooLarge();
		const sound = tellSound(upload);
		if (!sound) throw noSound();
		return keepTold(sound, by);
	}

	async function keepTold(sound: Sound, by: string | null): Promise<KeptSound> {
		const hash = createHash('sha256').update(sound.bytes).digest('hex');
		const { type } = sound;
		const bytes = sound.bytes.length;
		await store.put(hash, { sound: sound.bytes }).catch(refuse);
		await sql`
			insert into site_file (hash, kind, bytes, type, added_by)
			values (${hash}, 'sound', ${bytes}, ${type}, ${by}) on conflict (hash) do nothing`;
		return { hash, kind: 'sound', type, bytes };
	}

	return {
		keepPicture,
		keepSound,

		/**
		 * Takes what an administrator uploads, a picture or a sound, whichever it is.
		 * @throws {RefusedError}
		 */
		async take(asker: Asker, request: Request): Promise<KeptPicture | KeptSound> {
			if (!holds(asker, 'administrator')) throw notYours(asker);
			const by = asker.kind === 'staff' ? asker.person : null;
			return pool.enter(async () => {
				const upload = await readAtMost(request, MOST_SOUND_BYTES, SLOWEST_FILE).catch((problem: unknown) => {
					throw problem instanceof TooLongError ? tooLarge() : problem;
				});
				const sound = tellSound(upload);
				if (sound) return keepTold(sound, by);
				const content = tell(upload);
				if (upload.length > 0 && content !== 'heic' && !content.picture) throw neither(content.name);
				return keepPicture(upload, by);
			});
		},

		/**
		 * A picture or a sound. The public may have what the latest publication of a public site refers to, an administrator all.
		 * @throws {RefusedError} 404 where there is none, or none for this asker: which of both is not said
		 */
		async read(asker: Asker, hash: string, size: Size): Promise<SiteFile> {
			const [file] = await sql<{ type: string | null; public: boolean }[]>`
				select f.type, exists (
					select from place p cross join lateral (
						select v.content from site_version v where v.place_id = p.id and v.published_at is not null
						order by v.published_at desc, v.id desc limit 1
					) latest
					where p.layer = 'red-sites' and p.public and (
						latest.content -> 'pictures' @> jsonb_build_array(jsonb_build_object('hash', f.hash))
						or f.hash in (latest.content -> 'sound' ->> 'zh', latest.content -> 'sound' ->> 'en'))
				) as public
				from site_file f where f.hash = ${hash}`;
			if (!file || !(file.public || holds(asker, 'administrator'))) throw noFile();
			const bytes = await store.get(hash, file.type === null ? size : 'sound').catch(refuse);
			if (!bytes) throw noFile();
			return { bytes, type: file.type ?? 'image/jpeg', public: file.public };
		}
	};
}

const noFile = (): RefusedError =>
	new RefusedError(404, '没有这个文件，或尚未公开 / there is no such file, or it is not public');
const notYours = ({ kind }: Asker): RefusedError =>
	kind === 'public'
		? new RefusedError(401, '请先登录 / please sign in')
		: new RefusedError(
				403,
				'只有系统管理员可以上传红色文化点的图片和录音 / only an administrator may upload pictures and sound of sites'
			);
const tooLarge = (): RefusedError =>
	new RefusedError(
		413,
		'文件太大：图片最大 15 MB，录音最大 20 MB / the file is too large: a picture has at most 15 MB, a recording 20 MB'
	);
const noSound = (): RefusedError =>
	new RefusedError(
		415,
		'这不是能用的录音，请用 MP3、M4A（AAC）或 Ogg（Opus） / this is no recording that can be used: MP3, M4A (AAC) or Ogg (Opus) is needed'
	);
const neither = (name: string): RefusedError =>
	new RefusedError(
		415,
		`这不是能用的图片或录音（${name}）。图片请用 JPEG、PNG、WebP、GIF 或 AVIF，录音请用 MP3、M4A（AAC）或 Ogg（Opus） / this is no picture and no recording that can be used (${name}): JPEG, PNG, WebP, GIF or AVIF is needed, or MP3, M4A (AAC) or Ogg (Opus)`
	);
