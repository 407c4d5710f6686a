import { foldWord, SPELLING_MARK } from './spellings.ts';

/** Endings that a stemmer takes off; what is longer than its stem by one of these is the same word. */
const ENDING = /^(?:[’']?s|es|d|ed|er|ers|ing|ings|ly|al|ally|e|ion|ions|ation|ations|ment|ments|ive|y|ies|ied|ying)$/;
const SHORTEST_STEM = 3;

/** Whether a word of a text is one that was asked for: the same, begun by it, or another form of it. */
export function isWord(word: string, asked: string): boolean {
	const [a, b] = [foldWord(word), foldWord(asked)];
	if (a.startsWith(b)) return true;
	let common = 0;
	while (common < a.length && a[common] === b[common]) common += 1;
	if (common < SHORTEST_STEM) return false;
	const [restOfWord, restOfAsked] = [a.slice(common), b.slice(common)];
	return (restOfWord === '' || ENDING.test(restOfWord)) && ENDING.test(restOfAsked);
}

/** A sentence as it is shown, and the places of the words that were asked for: UTF-16 offsets. */
export interface Shown {
	text: string;
	marks: { start: number; end: number }[];
	/** Those of the words asked for that are there. */
	found: string[];
	/** Spellings by which a word was found that stands otherwise in the text. */
	otherwise: { asked: string; stands: string }[];
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-’'.][\p{L}\p{N}\p{M}]+)*/gu;

/** Takes the other spellings out of an indexed sentence, and finds the words asked for under any of them. */
export function showIndexed(content: string, asked: readonly string[]): Shown {
	const found = new Set<string>();
	const marks: Shown['marks'] = [];
	const otherwise: Shown['otherwise'] = [];
	let text = '';
	let offset = 0;
	for (const chunk of content.matchAll(/\S+/g)) {
		const [stands = '', ...others] = chunk[0].split(SPELLING_MARK);
		text += content.slice(offset, chunk.index);
		for (const match of stands.matchAll(WORD)) {
			const parts = [match[0], ...match[0].split(/[-’'.]/)];
			// A spelling that is listed goes before one that is only alike: Zelenskyy stands here as Zelensky.
			const same = (word: string, one: string) => foldWord(word) === foldWord(one);
			const listed = (one: string) =>
				others.some((other) => same(other, one)) && !parts.some((part) => same(part, one));
			const direct = asked.filter((one) => !listed(one) && parts.some((part) => isWord(part, one)));
			const indirect = asked.filter((one) => !direct.includes(one) && others.some((other) => isWord(other, one)));
			for (const one of [...direct, ...indirect]) found.add(one);
			for (const one of indirect)
				if (!otherwise.some((other) => other.asked === one && other.stands === match[0]))
					otherwise.push({ asked: one, stands: match[0] });
			if (direct.length + indirect.length > 0)
				marks.push({ start: text.length + match.index, end: text.length + match.index + match[0].length });
		}
		text += stands;
		offset = chunk.index + chunk[0].length;
	}
	text += content.slice(offset);
	return { text, marks, found: asked.filter((one) => found.has(one)), otherwise };
}
