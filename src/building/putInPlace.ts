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

/** The same as it is written down: which files go is known before any file moves. */
type Journal = Pick<Changes, 'whole' | 'gone'>;

/**
 * Puts the finished site in place. What is to be done is written down first: a build that is killed
 * while it moves files leaves each file whole, and the next one finishes the work.
 */
export function putInPlace(outDir: string, { whole, gone, renewed }: Changes): void {
	const journal: Journal = { whole, gone: [] };
	if (!whole) {
		const staged = new Set(filesIn(join(stagingOf(outDir), 'site')));
		const left = renewed.flatMap((folder) => filesIn(join(outDir, folder)).map((path) => join(folder, path)));
		journal.gone = [...gone, ...left].filter((path) => !staged.has(path));
	}
	const file = journalOf(outDir);
	writeFileSync(`${file}.new`, JSON.stringify(journal));
	renameSync(`${file}.new`, file);
	finish(outDir);
}

/**
 * Finishes what a build that was cut short had begun to put in place; what one left that did not come so far is removed.
 * Returns whether there was something to finish.
 */
export function recover(outDir: string): boolean {
	const begun = existsSync(journalOf(outDir));
	if (begun) finish(outDir);
	else rmSync(stagingOf(outDir), { recursive: true, force: true });
	return begun;
}

/** Moves all files of a folder into another, folders that are not there as a whole. A file that is the same there stays as it is. */
export function mergeInto(from: string, to: string): void {
	if (!existsSync(to)) {
		mkdirSync(dirname(to), { recursive: true });
		if (moved(from, to)) return;
		mkdirSync(to);
	}
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [one, other] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) mergeInto(one, other);
		else if (!isSame(one, other)) moveFile(one, other);
	}
}

function finish(outDir: string): void {
	const { whole, gone } = JSON.parse(readFileSync(journalOf(outDir), 'utf8')) as Journal;
	const site = join(stagingOf(outDir), 'site');
	if (whole) swap(site, outDir, join(stagingOf(outDir), 'previous'));
	else {
		// Not there: the build was killed after the last move.
		if (existsSync(site)) mergeInto(site, outDir);
		for (const path of gone) removeFile(join(outDir, path), outDir);
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

function moveFile(from: string, to: string): void {
	if (moved(from, to)) return;
	// On another disk: whole, or not at all.
	copyFileSync(from, `${to}.new`);
	renameSync(`${to}.new`, to);
}

/** Moves a file or folder, if both places are on one disk. */
function moved(from: string, to: string): boolean {
	try {
		renameSync(from, to);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		return false;
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
