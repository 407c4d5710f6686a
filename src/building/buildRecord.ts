import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptFolder } from '../keptFolder.ts';

/** What an output folder was made of, so that the next build makes only what changed. */
export interface BuildRecord {
	/** Digest of engine, registers, settings and options: another one makes all anew. */
	setting: string;
	/** Digest of our own prose. */
	prose: string;
	/** Editions by id: the digest of each. */
	editions: Record<string, string>;
	/** Addresses of pages, each with the digest of what it shows. */
	pages: Record<string, string>;
	/** Files of the whole edition that are not pages, each with the digest of the editions that it is made of, or nothing. */
	files: Record<string, string>;
	/** Folders of the parts of the search index, each named by what it holds. */
	search: string[];
}

const fileOf = (outDir: string): string =>
	keptFolder('outputs', `${createHash('sha256').update(outDir).digest('hex').slice(0, 24)}.json`);

/** The record of an output folder; none if that is another folder now, or was made otherwise. */
export function readRecord(outDir: string): BuildRecord | undefined {
	try {
		const { folder, ...record } = JSON.parse(readFileSync(fileOf(outDir), 'utf8')) as BuildRecord & { folder: string };
		return folder === identityOf(outDir) ? record : undefined;
	} catch {
		return undefined;
	}
}

export function writeRecord(outDir: string, record: BuildRecord): void {
	const file = fileOf(outDir);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.new`, JSON.stringify({ folder: identityOf(outDir), ...record }));
	renameSync(`${file}.new`, file);
}

export const forgetRecord = (outDir: string): void => rmSync(fileOf(outDir), { force: true });

/** A folder that was removed and made again is another one. */
function identityOf(folder: string): string {
	if (!existsSync(join(folder, 'index.html'))) return '';
	const { dev, ino, birthtimeMs } = statSync(folder);
	return `${dev} ${ino} ${birthtimeMs}`;
}
