import type { Span } from '../anchoring/quote.ts';
import type { Step } from './alignTokens.ts';
import { type Folded, foldText } from './foldText.ts';
import { compareWriting, NOTHING_LEFT_OUT, withMarks } from './marks.ts';
import { anyCapital, CLOSING, hasWords, OPENING, type Token, tokensOf } from './quotedWords.ts';
import type { Part } from './verdict.ts';

/** A text with its tokens; `breaks`: the tokens behind which it has an ellipsis. */
export interface ReadyText {
	original: string;
	folded: Folded;
	tokens: Token[];
	breaks?: Set<number>;
}

export function readyText(original: string): ReadyText {
	const folded = foldText(original);
	return { original, folded, tokens: tokensOf(folded.text) };
}

/** Whether a word of the quotation is that of the text: of its first, the first letter may be in the other case. */
export function isSame(asked: Token, given: Token): boolean {
	return asked.text === given.text || (asked.first && anyCapital(asked.text).includes(given.text));
}

/**
 * What two aligned texts share and what not, as stretches of both originals, and where in the text they
 * stand; undefined where no word lies on another. Words that differ side by side are one change.
 */
export function alignedParts(
	steps: readonly Step[],
	quote: ReadyText,
	text: ReadyText,
): { parts: Part[]; start: number; end: number; tolerated: Set<string> } | undefined {
	const laid = steps.flatMap(({ asked, given }) => (asked === undefined || given === undefined ? [] : [given]));
	const [first, last] = [text.tokens[laid[0] ?? -1], text.tokens[laid.at(-1) ?? -1]];
	if (!first || !last) return undefined;
	const tolerated = new Set<string>();
	// Marks around words that the text does not have there are not looked for in it.
	let marks = quote.folded.text;
	if (steps[0]?.given === undefined) marks = marks.replace(OPENING, '');
	if (steps.at(-1)?.given === undefined) marks = marks.replace(CLOSING, '');
	const { start, end } = withMarks(
		{ start: first.start, end: last.end },
		marks,
		{ text: text.original, folded: text.folded },
		tolerated,
		true,
	);

	const parts: Part[] = [];
	const put = (op: Part['op'], words: string) => {
		if (words === '') return;
		const before = parts.at(-1);
		if (before?.op === op) before.text += words;
		else parts.push({ op, text: words });
	};
	const { at } = text.folded;
	put('same', text.original.slice(start, at[first.start]));
	let reached = first.start;
	const upTo = (offset: number): string => {
		const words = text.original.slice(at[reached], at[offset]);
		reached = offset;
		return words;
	};
	for (const { op, asked, given } of stretches(steps, quote, text)) {
		const theirs = asked && spanOf(quote.tokens, asked);
		const ours = given && spanOf(text.tokens, given);
		if (op === 'same' && theirs && ours) {
			put('same', upTo(ours.end));
			compareWriting(slice(quote, theirs), slice(text, ours), tolerated);
		} else if (op === 'left out' && ours) {
			const next = text.tokens[given[1]]?.start ?? ours.end;
			const gap = upTo(next);
			if (hasWords(gap)) put('left out', gap);
			else {
				put('same', gap);
				tolerated.add(NOTHING_LEFT_OUT);
			}
		} else {
			if (ours) {
				put('same', upTo(ours.start));
				put('removed', upTo(ours.end));
			}
			if (theirs) {
				const words = slice(quote, theirs);
				const [before, after] = [quote.folded.text[theirs.start - 1], quote.folded.text[theirs.end]];
				const blank = !ours && text.folded.text[reached] === ' ' && reached < last.end;
				if (ours) put('added', words);
				else if (before === ' ' && blank) {
					put('same', upTo(reached + 1));
					put('added', after === ' ' ? `${words} ` : words);
				} else
					put(
						'added',
						`${before === ' ' && reached > first.start ? ' ' : ''}${words}${after === ' ' && !blank && reached < last.end ? ' ' : ''}`,
					);
			}
		}
	}
	put('same', text.original.slice(at[reached], end));
	return { parts, start, end, tolerated };
}

interface Stretch {
	op: 'same' | 'changed' | 'left out';
	/** Numbers of tokens: the first, and the one behind the last. */
	asked?: [number, number];
	given?: [number, number];
}

/** Steps of one kind in a row, as one. What is the same on both sides of an ellipsis is two stretches. */
function stretches(steps: readonly Step[], quote: ReadyText, text: ReadyText): Stretch[] {
	const found: Stretch[] = [];
	for (const { asked, given, free } of steps) {
		const paired = asked !== undefined && given !== undefined;
		const same = paired && isSame(quote.tokens[asked]!, text.tokens[given]!);
		const op = same ? 'same' : free && !paired ? 'left out' : 'changed';
		const last = found.at(-1);
		const parted = same && quote.breaks?.has(asked - 1);
		if (!last || last.op !== op || parted) found.push({ op });
		const stretch = found.at(-1)!;
		if (asked !== undefined) stretch.asked = [stretch.asked?.[0] ?? asked, asked + 1];
		if (given !== undefined) stretch.given = [stretch.given?.[0] ?? given, given + 1];
	}
	return found;
}

const spanOf = (tokens: readonly Token[], [from, to]: [number, number]): Span => ({
	start: tokens[from]!.start,
	end: tokens[to - 1]!.end,
});

const slice = ({ original, folded: { at } }: ReadyText, { start, end }: Span): string =>
	original.slice(at[start], at[end]);
