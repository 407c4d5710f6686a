import { counted } from '../counted.ts';

/** One mistake in the content, told to the person who can mend it. Lines and columns count from 1; what was typed has line 0. */
export interface Fault {
	file: string;
	line: number;
	column: number;
	found: string;
	expected: string;
	remedy: string;
	/** Something is not there yet: a draft may lack it, a published readout may not. */
	missing?: boolean;
}

/** All faults of a run in one error, so that an editor sees the whole list at once. */
export class ContentFaults extends Error {
	readonly faults: readonly Fault[];
	constructor(faults: readonly Fault[]) {
		super(formatFaults(faults));
		this.name = 'ContentFaults';
		this.faults = faults;
		// The place of the mistake is in the content; where the engine noticed it helps nobody.
		this.stack = this.message;
	}
}

/**
 * The list as a person reads it: grouped by file, in the order of lines, with a count at the end, and what was not
 * done because of it.
 */
export function formatFaults(faults: readonly Fault[], undone = ''): string {
	const sorted = faults.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
	const files = new Set(faults.flatMap(({ file, line }) => (line > 0 ? file : []))).size;
	const list = sorted.map(
		(fault) =>
			`${fault.file}${fault.line > 0 ? `:${fault.line}:${fault.column}` : ''}\n` +
			`  found     ${visible(fault.found)}\n` +
			`  expected  ${visible(fault.expected)}\n` +
			`  do        ${visible(fault.remedy)}`,
	);
	const where = files > 0 ? ` in ${counted(files, 'file')}` : '';
	return [...list, [`${counted(faults.length, 'mistake')}${where}.`, undone].join(' ').trim()].join('\n\n');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Control and bidirectional characters could rewrite what a terminal shows: they are named instead. */
export function visible(text: string): string {
	return text.replace(
		/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
		(character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`,
	);
}

/** A text cut to `most` characters, for quoting in a message. */
export function excerpt(text: string, most = 80): string {
	return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
