import { createIndex } from 'pagefind';
import type { Edition } from '../edition/edition.ts';
import type { Register } from '../schema/register.ts';
import { factsOf } from './facts.ts';
import { searchRecords } from './records.ts';
import { stableIndex } from './stableIndex.ts';

/** The stock interfaces, since the search page is our own; and filters, since `facts.json` has them. */
const UNUSED = /ui|component|modular|highlight|playground|^filter\//;

/** Makes the search index; returns its files, by path below `pagefind/`. */
export async function buildSearchIndex(
	editions: readonly Edition[],
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
