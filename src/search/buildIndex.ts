import { createIndex } from 'pagefind';
import type { KeptEdition } from '../edition/editionStore.ts';
import type { Register } from '../schema/register.ts';
import { factsOf } from './facts.ts';
import { indexParts } from './parts.ts';
import { searchRecords } from './records.ts';
import { stableIndex } from './stableIndex.ts';

/** The stock interfaces, since the search page is our own; and filters, since `facts.json` has them. */
const UNUSED = /ui|component|modular|highlight|playground|^filter\//;

/** The script that reads all parts of an index. */
export const LOADER = 'pagefind.js';

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
	for (const { name, editions: texts } of indexParts(editions, most))
		for (const [path, content] of await buildIndexPart(texts, register))
			files.set(path === LOADER || !name ? path : `${name}/${path}`, content);
	return files;
}

/** Makes the index of some texts; returns its files, by path below its folder. */
export async function buildIndexPart(
	editions: readonly KeptEdition[],
	register: Register,
): Promise<Map<string, Uint8Array>> {
	const { index, errors } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
	const records = editions.flatMap((edition) => searchRecords(edition, register));
	for (const record of records) {
		const added = await index.addCustomRecord(record);
		if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
	}
	const { files } = await index.getFiles();
	await index.deleteIndex();
	const made = stableIndex(new Map(files.map(({ path, content }) => [path, content])));
	return new Map([
		...[...made].filter(([path]) => !UNUSED.test(path)),
		['facts.json', new TextEncoder().encode(JSON.stringify(factsOf(records)))],
	]);
}
