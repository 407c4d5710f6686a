import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a finished site in the staging folder changes in the output folder. */
export interface Changes {
	/** It takes the place of the output folder as a whole. */
	whole: boolean;
	/** Files of the output folder that are gone, by their paths in it. */
	gone: string[];
	/** Folders of which only what is staged remains. */
	renewed: string[];
}

/** Where a build works: beside its output folder, on the same disk. The finished site stands in `site`. */
export const stagingOf = (outDir: string): string => `${outDir}.staging`;
const journalOf = (outDir: string): string => join(stagingOf(outDir), 'journal.json');

/**
 * Puts the finished site in place. What is to be done is written down first: a build that is killed
 * while it moves files leaves each file whole, and the next one finishes the work.
 */
export function putInPlace(outDir: string, changes: Changes): void {
	const journal = journalOf(outDir);
	writeFileSync(`${journal}.new`, JSON.stringify(changes));
	renameSync(`${journal}.new`, journal);
	finish(outDir);
}

/** Finishes what a killed build had begun to put in place; what one left that did not come so far is removed. */
export function recover(outDir: string): void {
	if (existsSync(journalOf(outDir))) finish(outDir);
	else rmSync(stagingOf(outDir), { recursive: true, force: true });
}

/** Moves all files of a folder into another. A file that is the same there stays as it is. */
export function mergeInto(from: string, to: string): void {
	for (const path of filesIn(from)) move(join(from, path), join(to, path));
}

function finish(outDir: string): void {
	const { whole, gone, renewed } = JSON.parse(readFileSync(journalOf(outDir), 'utf8')) as Changes;
	const site = join(stagingOf(outDir), 'site');
	if (whole) swap(site, outDir, join(stagingOf(outDir), 'previous'));
	else {
		const left = renewed.flatMap((folder) => filesIn(join(outDir, folder)).flatMap((path) => join(folder, path)));
		const staged = new Set(filesIn(site));
		mergeInto(site, outDir);
		for (const path of [...gone, ...left]) if (!staged.has(path)) removeFile(join(outDir, path), outDir);
	}
	rmSync(stagingOf(outDir), { recursive: true, force: true });
}

function swap(site: string, outDir: string, previous: string): void {
	// Not there: the build was killed after the swap.
	if (!existsSync(site)) return;
	rmSync(previous, { recursive: true, force: true });
	mkdirSync(dirname(outDir), { recursive: true });
	if (existsSync(outDir)) renameSync(outDir, previous);
	renameSync(site, outDir);
}

function move(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	if (isSame(from, to)) return;
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		// On another disk: whole, or not at all.
		copyFileSync(from, `${to}.new`);
		renameSync(`${to}.new`, to);
	}
}

function isSame(one: string, other: string): boolean {
	return (
		existsSync(other) && statSync(one).size === statSync(other).size && readFileSync(one).equals(readFileSync(other))
	);
}

function removeFile(file: string, outDir: string): void {
	rmSync(file, { force: true });
	let folder = dirname(file);
	while (folder !== outDir && existsSync(folder) && readdirSync(folder).length === 0) {
		rmdirSync(folder);
		folder = dirname(folder);
	}
}

function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
		entry.isFile() ? join(entry.parentPath, entry.name).slice(folder.length + 1) : [],
	);
}
