import { passageCardsWanted } from '../cards/setting.ts';
import type { Edition } from '../edition/edition.ts';
import type { ExportContext } from '../export/writers.ts';
import { corpusFiles } from './corpusFiles.ts';
import { type PublishedFile, writePublished } from './publishedFile.ts';
import { readoutFiles } from './readoutFiles.ts';

/** Writes all that is published beside the pages; returns the number of files. */
export async function publishFiles(
	editions: readonly Edition[],
	context: ExportContext,
	folder: string,
): Promise<number> {
	let count = 0;
	for (const file of allFiles(editions, context)) {
		await writePublished(file, folder);
		count += 1;
	}
	return count;
}

/** The file at a path from the root of the site, made when it is asked for. */
export function findFile(
	path: string,
	editions: readonly Edition[],
	context: ExportContext,
): PublishedFile | undefined {
	for (const file of allFiles(editions, context)) if (file.path === path) return file;
	return undefined;
}

function* allFiles(editions: readonly Edition[], context: ExportContext): Iterable<PublishedFile> {
	const passageCards = passageCardsWanted(editions);
	for (const edition of editions) yield* readoutFiles(edition, context, { passageCards });
	yield* corpusFiles(() => editions, context);
}
