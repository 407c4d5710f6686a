import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as resvg from '@resvg/resvg-js';
import type satori from 'satori';
import { keptFolder } from '../keptFolder.ts';
import type { Card } from './card.ts';
import { type Box, CARD_SIZE, COLOURS, colourOf, layOut } from './layout.ts';
import { numberOf, palettePng, ramp } from './palettePng.ts';

// Loaded from the project's packages when the first card is drawn, and so no part of what Vite
// bundles: one is a native library, and the output folder may be anywhere.
const load = createRequire(join(process.cwd(), 'package.json'));

const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'] as const;
const FACES = { serif: 'source-serif-4', sans: 'source-sans-3' } as const;
const WEIGHTS = [400, 600] as const;
const familiesOf = (face: string): string => SCRIPTS.map((script) => `${face}-${script}`).join(', ');
const FAMILIES = { serif: familiesOf('serif'), sans: familiesOf('sans') };

/** Paper, and letters from faint to full in the colours that a kind of card has. */
function paletteOf(kind: Card['kind']): number[] {
	const shades = [
		[COLOURS.ink, 6],
		[colourOf(kind), 4],
		[COLOURS.quiet, 4],
		[COLOURS.line, 1],
	] as const;
	return [numberOf(COLOURS.paper), ...shades.flatMap(([colour, steps]) => ramp(COLOURS.paper, colour, steps))];
}

/** Drawn cards, each under the hash of all that it is made from: only what changed is drawn again. */
const kept = keptFolder('cards');

/** The image of a card as a PNG: the same bytes for the same words. */
export async function cardPng(card: Card): Promise<Buffer> {
	const made = createHash('sha256')
		.update(JSON.stringify([versions(), String(palettePng), paletteOf(card.kind), layOut(visible(card), FAMILIES)]))
		.digest('hex');
	const file = join(kept, `${made.slice(0, 32)}.png`);
	if (existsSync(file)) return readFileSync(file);
	const png = await drawCard(card);
	mkdirSync(kept, { recursive: true });
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, png);
	renameSync(draft, file);
	return png;
}

/** Draws a card, whether it is kept already or not. */
export async function drawCard(card: Card): Promise<Buffer> {
	const shown = visible(card);
	let { svg, lacking } = await toSvg(layOut(shown, FAMILIES));
	if (lacking.size > 0) {
		const lacks = (text: string) => [...lacking].some((letter) => text.includes(letter));
		const words = lacks(shown.words) ? shown.standIn : shown.words;
		const note = lacks(shown.note) ? shown.noteStandIn : shown.note;
		({ svg } = await toSvg(layOut({ ...shown, words, note }, FAMILIES)));
	}
	// A turn of the event loop lets the native memory of earlier images go.
	await new Promise((resolve) => setImmediate(resolve));
	const { Resvg } = load('@resvg/resvg-js') as typeof resvg;
	const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
	return palettePng(pixels, width, height, paletteOf(card.kind));
}

/** The words with letters composed, and without characters that only steer others (direction marks and the like). */
function visible(card: Card): Card {
	const clean = (text: string) =>
		text
			.toWellFormed()
			.normalize('NFC')
			.replace(/[\s\p{Cc}]+/gu, ' ')
			.replace(/[\p{Cf}\p{Variation_Selector}]/gu, '');
	return Object.fromEntries(Object.entries(card).map(([key, value]) => [key, clean(value)])) as unknown as Card;
}

/** Letters as outlines, and those that no font has. */
async function toSvg(box: Box): Promise<{ svg: string; lacking: Set<string> }> {
	const draw = (load('satori') as { default: typeof satori }).default;
	const lacking = new Set<string>();
	const svg = await draw(box as unknown as Parameters<typeof satori>[0], {
		...CARD_SIZE,
		fonts: fonts(),
		loadAdditionalAsset: async (_, segment) => {
			for (const letter of segment) if (letter.trim()) lacking.add(letter);
			return [];
		},
	});
	return { svg, lacking };
}

let read: Parameters<typeof satori>[1]['fonts'] | undefined;
function fonts() {
	read ??= (['serif', 'sans'] as const).flatMap((face) =>
		SCRIPTS.flatMap((script) =>
			WEIGHTS.map((weight) => ({
				name: `${face}-${script}`,
				weight,
				style: 'normal' as const,
				data: readFileSync(
					load.resolve(`@fontsource/${FACES[face]}/files/${FACES[face]}-${script}-${weight}-normal.woff`),
				),
			})),
		),
	);
	return read;
}

let known: string[] | undefined;
function versions(): string[] {
	known ??= ['satori', '@resvg/resvg-js', ...Object.values(FACES).map((face) => `@fontsource/${face}`)].map(
		(name) => `${name} ${(load(`${name}/package.json`) as { version: string }).version}`,
	);
	return known;
}
