import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import type { ExportContext } from '../../../src/export/writers.ts';
import { corpusFiles } from '../../../src/publish/corpusFiles.ts';
import { bytesOf, type PublishedFile } from '../../../src/publish/publishedFile.ts';
import { readoutFiles } from '../../../src/publish/readoutFiles.ts';

/** All files beside the pages of these editions, by their paths. */
export function published(editions: readonly KeptEdition[], context: ExportContext): Map<string, PublishedFile> {
	return new Map(
		[
			...editions.flatMap((edition) => readoutFiles(edition, context, { passageCards: false })),
			...corpusFiles(() => editions, context, bytesOf),
		].map((file) => [file.path, file]),
	);
}

export async function textOf(files: Map<string, PublishedFile>, path: string): Promise<string> {
	const file = files.get(path);
	if (!file) throw new Error(`No file ${path} is published.`);
	return (await bytesOf(file)).toString();
}
