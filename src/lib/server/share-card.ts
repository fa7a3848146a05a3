import sharp from 'sharp';
import type { TourSummary } from '../tour/tour.ts';

/** What a share card tells of a tour. */
export type Told = Pick<TourSummary, 'name' | 'minutes' | 'metres' | 'stops'>;

/** Pixels of a picture for Open Graph. */
export const CARD = { width: 1200, height: 630 };
const PICTURE = 780;
const LINE_ZH = 6;
const LINE_EN = 26;
const FONT =
	"'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Zen Hei',sans-serif";

/**
 * The picture that is shown where a tour is shared: its first picture, its name, how long it is. A machine without a Chinese font would write
 * boxes: there the card is the picture alone, since the page that shares it says the name too.
 * @param picture JPEG of the first stop; null: none
 */
export async function shareCard(
	told: Told,
	picture: Uint8Array | null,
	written = canWrite()
): Promise<Buffer> {
	const words = await written;
	const width = words ? PICTURE : CARD.width;
	const base = sharp({ create: { ...CARD, channels: 3, background: '#b8322a' } });
	const shown = picture && (await sharp(picture).resize(width, CARD.height, { fit: 'cover' }).toBuffer());
	return base
		.composite([
			...(shown ? [{ input: shown, left: CARD.width - width, top: 0 }] : []),
			...(words ? [{ input: Buffer.from(panel(told)), left: 0, top: 0 }] : [])
		])
		.png({ palette: true, quality: 90, effort: 4 })
		.toBuffer();
}

/** Whether this machine can write Chinese: 一 is flat, and a box that stands for a missing letter is not. */
let able: Promise<boolean> | undefined;
const canWrite = (): Promise<boolean> => (able ??= writesFlat());
async function writesFlat(): Promise<boolean> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120"><text x="10" y="95" font-size="90" font-family="${FONT}">一</text></svg>`;
	const { data, info } = await sharp(Buffer.from(svg))
		.extractChannel('alpha')
		.raw()
		.toBuffer({ resolveWithObject: true });
	const inked = (y: number): boolean =>
		data.subarray(y * info.width, (y + 1) * info.width).some((ink) => ink > 100);
	const rows = Array.from({ length: info.height }, (_, y) => inked(y)).filter(Boolean).length;
	return rows > 0 && rows < info.height / 4;
}

function panel({ name, minutes, metres, stops }: Told): string {
	const zh = cutInto(name.zh, LINE_ZH).slice(0, 4);
	const en = wrapped(name.en, LINE_EN).slice(0, 3);
	const kilometres = (metres / 1000).toFixed(1);
	const below = 120 + zh.length * 76;
	const line = (text: string, y: number, size: number, ink: string, weight = 400): string =>
		`<text x="44" y="${y}" font-size="${size}" font-weight="${weight}" fill="${ink}">${escaped(text)}</text>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width - PICTURE}" height="${CARD.height}" font-family="${FONT}">
		<rect width="100%" height="100%" fill="#b8322a"/>
		${line('民情地图 · 红色路线', 70, 24, '#f6d9a8')}
		${zh.map((text, i) => line(text, 156 + i * 76, 58, '#ffffff', 700)).join('')}
		${en.map((text, i) => line(text, below + 34 + i * 34, 25, '#fbe6dd')).join('')}
		<path d="M44 500h332" stroke="#f6d9a8" stroke-width="2"/>
		${line(`${stops} 站 · ${kilometres} 公里 · ${minutes} 分钟`, 544, 25, '#ffffff', 600)}
		${line(`${stops} stops · ${kilometres} km · ${minutes} min`, 584, 21, '#fbe6dd')}
	</svg>`;
}

/** Lines of so many characters. */
const cutInto = (text: string, most: number): string[] => text.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [];

/** Lines of whole words. */
const wrapped = (text: string, most: number): string[] =>
	text.split(/\s+/).reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		return last !== undefined && last.length + word.length < most
			? [...lines.slice(0, -1), `${last} ${word}`]
			: [...lines, word];
	}, []);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
