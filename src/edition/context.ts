/** Characters of context on each side, at most. */
const CONTEXT = 45;

/** Words of a sentence with what stands around them. */
export interface Context {
	before: string;
	word: string;
	after: string;
	/** The sentence goes on before or after that. */
	cutBefore: boolean;
	cutAfter: boolean;
}

/**
 * What stands around some words of a sentence, in its exact characters; cut only between words. Offsets are UTF-16,
 * the end exclusive.
 */
export function contextOf(sentence: string, { start, end }: { start: number; end: number }): Context {
	let from = Math.max(0, start - CONTEXT);
	if (from > 0 && !/\s/.test(sentence[from - 1] ?? ''))
		from += /^\S*/.exec(sentence.slice(from, start))?.[0].length ?? 0;
	let to = Math.min(sentence.length, end + CONTEXT);
	if (!/^\s/.test(sentence.slice(to)))
		to -= to < sentence.length ? (/\S*$/.exec(sentence.slice(end, to))?.[0].length ?? 0) : 0;
	const before = sentence.slice(from, start).trimStart();
	const after = sentence.slice(end, to).trimEnd();
	return { before, word: sentence.slice(start, end), after, cutBefore: from > 0, cutAfter: to < sentence.length };
}
