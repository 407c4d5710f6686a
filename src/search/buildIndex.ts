import { createIndex } from 'pagefind';
import type { Edition } from '../edition/edition.ts';
import type { Register } from '../schema/register.ts';
import { searchRecords } from './records.ts';
import { stableIndex } from './stableIndex.ts';

/** Makes the search index; returns its files, by path below `pagefind/`. */
export async function buildSearchIndex(
	editions: readonly Edition[],
	register: Register,
): Promise<Map<string, Uint8Array>> {
	const { index, errors } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
	for (const edition of editions)
		for (const record of searchRecords(edition, register)) {
			const added = await index.addCustomRecord(record);
			if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
		}
	const { files } = await index.getFiles();
	await index.deleteIndex();
	// The stock interfaces are not used: the search page is our own.
	return stableIndex(
		new Map(
			files
				.filter(({ path }) => !/ui|component|modular|highlight|playground/.test(path))
				.map(({ path, content }) => [path, content]),
		),
	);
}
