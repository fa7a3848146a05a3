import sharp from 'sharp';
import { expect, test } from 'vitest';
import { shareCard } from './share-card.ts';

const told = {
	name: { zh: '从渡口到东门', en: 'From the ferry & to the <east> gate' },
	minutes: 180,
	metres: 4012,
	stops: 14
};
const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#2b5fa8' } })
	.jpeg()
	.toBuffer();
const pixel = async (card: Buffer, x: number, y: number): Promise<number[]> => [
	...(await sharp(card).removeAlpha().extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())
];

test('A card is 1200 × 630, its picture to the right, its words to the left, and light enough to be sent', async () => {
	const card = await shareCard(told, picture, Promise.resolve(true));
	expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
	expect((await pixel(card, 1000, 300))[2]).toBeGreaterThan(140);
	expect((await pixel(card, 20, 300))[0]).toBeGreaterThan(160);
	expect(card.length).toBeLessThan(300_000);
});

test('Where no Chinese can be written, the picture stands alone', async () => {
	const card = await shareCard(told, picture, Promise.resolve(false));
	expect((await pixel(card, 20, 300))[2]).toBeGreaterThan(140);
});

test('A tour without a picture has its words', async () => {
	const card = await shareCard(told, null, Promise.resolve(true));
	expect((await pixel(card, 1000, 300))[0]).toBeGreaterThan(160);
});
