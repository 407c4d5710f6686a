import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { KeptEdition } from '../edition/editionStore.ts';
import { entryFile, entryFiles } from '../edition/entryFile.ts';
import { contentFolder } from '../edition/loadContent.ts';
import { archiveReadme } from '../export/archiveReadme.ts';
import { isWritten, readoutFormats } from '../export/formats.ts';
import { wantedFormats } from '../export/wantedFormats.ts';
import { editionDays } from '../export/whose.ts';
import { type Body, type ExportContext, writers } from '../export/writers.ts';
import type { PublishedFile } from './publishedFile.ts';
import { lastRevision } from './tableFiles.ts';

/** A file of the archive, made when its turn comes. */
interface Archived {
	path: string;
	/** The day it bears, so that two builds are equal. */
	day: string;
	make: () => Promise<Buffer> | Buffer;
}
/** How a file that is published is read: from where it was written, or made anew. */
export type ReadFile = (file: PublishedFile) => Promise<Buffer>;

/** Everything in one ZIP, streamed: the content itself, the text formats of each readout, the tables. */
export function archiveFile(
	editions: () => Iterable<KeptEdition>,
	context: ExportContext,
	tables: readonly PublishedFile[],
	read: ReadFile,
): PublishedFile {
	return {
		path: 'verbatim.zip',
		mediaType: 'application/zip',
		last: true,
		make: () => zipped(archived(editions, context, tables, read)),
	};
}

function* archived(
	editions: () => Iterable<KeptEdition>,
	context: ExportContext,
	tables: readonly PublishedFile[],
	read: ReadFile,
): Iterable<Archived> {
	const day = lastRevision(editions()) ?? '2025-01-01';
	yield { path: 'README.md', day, make: () => Buffer.from(archiveReadme(context.site, day)) };
	for (const file of tables) yield { path: file.path, day, make: () => read(file) };
	const register = join(contentFolder(), 'register');
	for (const name of existsSync(register) ? readdirSync(register).toSorted() : [])
		if (name.endsWith('.yaml'))
			yield { path: `content/register/${name}`, day, make: () => readFileSync(join(register, name)) };
	for (const edition of editions()) {
		const { last } = editionDays(edition);
		for (const name of entryFiles)
			yield { path: `content/readouts/${edition.id}/${name}`, day: last, make: () => entryFile(edition.id, name) };
		for (const { key, file, mediaType } of wantedFormats(readoutFormats).filter(isWritten).filter(inArchive)) {
			const path = `readouts/${edition.id}/${file}`;
			const make = () => writers[key](edition, context);
			yield { path, day: last, make: () => read({ path, mediaType, make }) };
		}
	}
}

/** Texts with their annotations. References are short and on the pages, books are large, and all are made of these. */
function inArchive({ rel, key, mediaType }: { rel: string; key: string; mediaType: string }): boolean {
	if (key === 'entry') return false;
	return key === 'annotations' || (rel === 'alternate' && /^text\/(plain|markdown)|json$|xml$/.test(mediaType));
}

async function* zipped(files: Iterable<Archived>): AsyncIterable<Body> {
	const zip = new ZipFile();
	const sums: string[] = [];
	for (const { path, day, make } of files)
		add(zip, path, day, async () => {
			const bytes = await make();
			sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
			return bytes;
		});
	add(zip, 'SHA256SUMS', '2025-01-01', async () => Buffer.from(sums.join('')));
	zip.end();
	for await (const part of zip.outputStream) yield part as Buffer;
}

/** Entries are read one after the other, each when the one before it is written. */
function add(zip: ZipFile, path: string, day: string, make: () => Promise<Buffer>): void {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	// ZIP keeps the hour of the clock on the wall: noon of that day, whatever the zone of the machine.
	const mtime = new Date(year, month - 1, date, 12);
	zip.addReadStreamLazy(path, { mtime, mode: 0o100644, forceDosTimestamp: true }, (done) => {
		make().then(
			(bytes) => done(null, Readable.from([bytes])),
			(fault) => done(fault, Readable.from([])),
		);
	});
}
