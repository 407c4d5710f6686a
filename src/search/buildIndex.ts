import { createIndex } from 'pagefind';
import type { KeptEdition } from '../edition/editionStore.ts';
import type { Register } from '../schema/register.ts';
import type { Lengths } from './layout.ts';
import { factsOf } from './makeFacts.ts';
import { numberedIndex } from './numberedIndex.ts';
import { indexParts } from './parts.ts';
import { tokensOf } from './places.ts';
import { searchedText } from './searchedText.ts';

/** Files that all parts of an index share: the script that reads them, and Pagefind itself. */
export const SHARED = ['pagefind.js', 'pagefind.wasm'];

/**
 * Makes the whole index, for one who serves it as it is made; returns its files, by path below `pagefind/`.
 * `most`: sentences in a part of it.
 */
export async function buildSearchIndex(
	editions: readonly KeptEdition[],
	register: Register,
	most?: number,
): Promise<Map<string, Uint8Array>> {
	const files = new Map<string, Uint8Array>();
	for (const { folder, editions: texts } of indexParts(editions, most))
		for (const [path, content] of await buildIndexPart(texts, register))
			files.set(SHARED.includes(path) ? path : `${folder}/${path}`, content);
	return files;
}

/**
 * Makes the index of some texts, in their order; returns its files, by path below its folder: those of
 * Pagefind, with one record a readout, and what makes sentences of its places.
 */
export async function buildIndexPart(
	editions: readonly KeptEdition[],
	register: Register,
): Promise<Map<string, Uint8Array>> {
	const { index, errors } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
	const lengths: Lengths = [];
	const own = new Map<string, Uint8Array>();
	for (const [number, edition] of editions.entries()) {
		const text = searchedText(edition, register);
		const tokens = text.sentences.map(tokensOf);
		const content = [...tokens.flatMap(({ own }) => own), ...tokens.flatMap(({ beside }) => beside)].join(' ');
		const added = await index.addCustomRecord({
			url: `${number}`,
			content,
			language: 'en',
			meta: {},
			filters: {},
			sort: {},
		});
		if (added.errors.length > 0) throw new Error(`Pagefind refused ${edition.id}: ${added.errors.join('; ')}`);
		lengths.push(tokens.flatMap(({ own, beside }) => [own.length, beside.length]));
		own.set(`texts/${number}.json`, json(text));
	}
	const { files } = await index.getFiles();
	await index.deleteIndex();
	return new Map([
		...numberedIndex(new Map(files.map(({ path, content }) => [path, content]))),
		...own,
		['lengths.json', json(lengths)],
		['facts.json', json(factsOf(editions, register))],
	]);
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
