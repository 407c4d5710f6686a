import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Card } from '../../../src/cards/card.ts';
import { drawCard } from '../../../src/cards/draw.ts';
import { layOut } from '../../../src/cards/layout.ts';
import { palettePng, ramp } from '../../../src/cards/palettePng.ts';

const card: Card = {
	kind: 'agreement',
	kicker: 'Said to be agreed',
	words: '“agreed to speak again”',
	standIn: 'The exact words stand on the page',
	frame: 'according to Yury Ushakov, ¶ 8.1',
	note: '[A title]',
	noteStandIn: 'From a readout',
};
const drawn = (words: string) => drawCard({ ...card, words });

describe('the image', () => {
	test('is a PNG of 1200 by 630, and small', async () => {
		const png = await drawCard(card);
		assert.deepEqual(png.subarray(0, 8), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
		assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
		assert.ok(png.length < 40_000, `${png.length} bytes`);
	});

	test('has the same bytes each time, in another process too', async () => {
		const script = `import { drawCard } from './src/cards/draw.ts';
			process.stdout.write((await drawCard(${JSON.stringify(card)})).toString('base64'));`;
		const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
		assert.equal(stdout, (await drawCard(card)).toString('base64'));
		assert.ok((await drawCard(card)).equals(await drawCard(card)));
	});

	test('shows other words as another image; markup is text', async () => {
		const plain = await drawn('“agreed”');
		for (const words of ['“<b>agreed</b>”', '“&lt;agreed”', '“agreed</text><rect/>”', '“\'agreed"”', '“Договорились”'])
			assert.ok(!plain.equals(await drawn(words)), words);
	});

	test('characters that steer the direction of others change nothing', async () => {
		assert.ok((await drawn('“agreed”')).equals(await drawn('“\u202eag\u2066re\u200fed\u2069”')));
	});

	test('says that the words stand on the page where the fonts lack a letter of them', async () => {
		const without = await drawn(card.standIn);
		for (const words of ['“مرحبا”', '“你好”', '“agreed 😀”', '“\u{10fffd}”'])
			assert.ok(without.equals(await drawn(words)), words);
	});

	test('takes any length and any letters', async () => {
		for (const words of ['', ' ', 'W'.repeat(5000), 'a\u0301'.repeat(300), String.fromCharCode(0xd800), 'x\n\t\u0000y'])
			assert.ok((await drawCard({ ...card, words, note: words, frame: words, kicker: words })).length > 0);
	});
});

test('what a card says is laid out as plain strings', () => {
	const texts: string[] = [];
	const walk = (part: ReturnType<typeof layOut> | string) => {
		if (typeof part === 'string') texts.push(part);
		else part.props.children.forEach(walk);
	};
	walk(layOut(card, { serif: 'serif', sans: 'sans' }));
	assert.deepEqual(texts, [card.kicker, card.words, card.frame, card.note, 'Verbatim']);
});

test('a pixel becomes the nearest colour of the palette', () => {
	const palette = [0xffffff, ...ramp('#ffffff', '#000000', 2)];
	assert.deepEqual(palette, [0xffffff, 0x808080, 0]);
	const png = palettePng(Uint8Array.from([250, 255, 255, 255, 9, 0, 0, 255, 120, 130, 128, 255]), 3, 1, palette);
	const at = png.indexOf('IDAT');
	assert.deepEqual([...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))], [0, 0x02, 0x10]);
});
