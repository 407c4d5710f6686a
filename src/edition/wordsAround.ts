/** Words of a sentence with a few of those around them; `…` where the sentence goes on. */
export interface WordsAround {
	before: string;
	words: string;
	after: string;
}

/** An expression of fewer words tells little by itself. */
const SHORT = 4;
/** So many words stand on either side of a short one. */
const AROUND = 4;

/** A short expression between its neighbours, a longer one by itself; offsets are UTF-16, end exclusive. */
export function wordsAround(sentence: string, { start, end }: { start: number; end: number }): WordsAround {
	const words = sentence.slice(start, end);
	if (countOf(words) >= SHORT) return { before: '', words, after: '' };
	const [before = ''] = new RegExp(`(?:\\S+\\s+){0,${AROUND}}\\S*$`).exec(sentence.slice(0, start)) ?? [];
	const [after = ''] = new RegExp(`^\\S*(?:\\s+\\S+){0,${AROUND}}`).exec(sentence.slice(end)) ?? [];
	return {
		before: before.length < start ? `… ${before}` : before,
		words,
		after: end + after.length < sentence.length ? `${after} …` : after,
	};
}

const countOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;
