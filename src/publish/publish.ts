import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { passageCardsWanted } from '../cards/setting.ts';
import { stateOf } from '../edition/corpusIndex.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import type { ExportContext } from '../export/writers.ts';
import { corpusFiles } from './corpusFiles.ts';
import { bytesOf, type FileSet, type PublishedFile, writePublished, writeSet } from './publishedFile.ts';
import { readoutFiles } from './readoutFiles.ts';

/** Writes the files beside the pages of the readouts that are wanted. */
export async function publishReadouts(
	editions: readonly KeptEdition[],
	wanted: ReadonlySet<string>,
	context: ExportContext,
	folder: string,
): Promise<void> {
	const passageCards = passageCardsWanted(editions);
	for (const edition of editions)
		if (wanted.has(edition.id))
			for (const file of readoutFiles(edition, context, { passageCards })) await writePublished(file, folder);
}

/**
 * Writes the files of the whole edition that are not made last, but for those that are as they were
 * `before`. Returns the paths of all, each with the digest of the editions that it is made of, or nothing.
 */
export async function publishWhole(
	editions: readonly KeptEdition[],
	context: ExportContext,
	folder: string,
	before: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
	const files = corpusFiles(() => editions, context, bytesOf).map((file) => ({ ...file, key: keyOf(file) }));
	const sets = new Set<FileSet>();
	for (const file of files.filter(({ last, key, path }) => !last && (key === '' || key !== before[path]))) {
		if (!file.together) await writePublished(file, folder);
		else if (!sets.has(file.together)) writeSet(file.together, folder);
		if (file.together) sets.add(file.together);
	}
	return Object.fromEntries(files.map(({ path, key }) => [path, key]));
}

function keyOf({ of }: PublishedFile): string {
	if (!of) return '';
	return createHash('sha256').update(stateOf(of()).join('\n')).digest('base64url').slice(0, 22);
}

/**
 * Writes the files of the whole edition that hold what others hold: read from where those were written
 * just now or, where they did not change, by the last build.
 */
export async function publishLast(
	editions: readonly KeptEdition[],
	context: ExportContext,
	folder: string,
	before: string | undefined,
): Promise<void> {
	const read = async (file: PublishedFile): Promise<Buffer> => {
		for (const place of [folder, before])
			if (place && existsSync(join(place, file.path))) return readFile(join(place, file.path));
		return bytesOf(file);
	};
	for (const file of corpusFiles(() => editions, context, read)) if (file.last) await writePublished(file, folder);
}

/** The file at a path from the root of the site, made when it is asked for. */
export function findFile(
	path: string,
	editions: readonly KeptEdition[],
	context: ExportContext,
): PublishedFile | undefined {
	const passageCards = passageCardsWanted(editions);
	// Only files of the readout that the path names are looked through.
	const [section, id] = path.split('/');
	const edition = editions.find((one) => one.id === id && (section === 'readouts' || section === 'agreements'));
	const files = edition
		? readoutFiles(edition, context, { passageCards })
		: corpusFiles(() => editions, context, bytesOf);
	return files.find((file) => file.path === path);
}
