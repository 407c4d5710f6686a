import { occurrences, type Span } from '../anchoring/quote.ts';
import { nearestSpan, sharedWords, wordsOf } from '../anchoring/similarity.ts';
import { wordDiff } from '../anchoring/wordDiff.ts';
import { placeOf, type Source, sourceOf } from './checkedSource.ts';
import { foldText } from './foldText.ts';
import { anyCapital, core, ELLIPSIS, hasWords, joinParted } from './quotedWords.ts';
import type { CheckedReadout, Part, Place } from './verdict.ts';

/** Passages looked at closely for the nearest words. */
const CLOSE_LOOKS = 4;

/** The stretches that share most words with the quotation, over all readouts. */
export function likelyWindows(
	quotation: string,
	readouts: readonly CheckedReadout[],
): { source: Source; span: Span }[] {
	const sought = [...new Set(wordsOf(foldText(quotation).text))];
	const likely: { readout: CheckedReadout; first: number; last: number; score: number }[] = [];
	for (const readout of readouts) {
		const bags = readout.passages.map(([, , text]) => wordsOf(text));
		bags.forEach((_, first) => {
			let last = first;
			let length = readout.passages[first]?.[2].length ?? 0;
			while (length < quotation.length && last + 1 < bags.length) {
				last += 1;
				length += readout.passages[last]?.[2].length ?? 0;
			}
			const score = sharedWords(sought, new Set(bags.slice(first, last + 1).flat()));
			if (score >= 0.4) likely.push({ readout, first, last, score });
		});
		likely.sort((a, b) => b.score - a.score).splice(CLOSE_LOOKS);
	}
	return likely.map(({ readout, first, last }) => {
		const source = sourceOf(readout);
		const [before, after] = [Math.max(0, first - 1), Math.min(readout.passages.length - 1, last + 1)];
		const end = (source.starts[after] ?? 0) + (readout.passages[after]?.[2].length ?? 0);
		return { source, span: { start: source.starts[before] ?? 0, end } };
	});
}

/** The words of a window that are most like the quotation, with what differs. */
export function nearestPlace(
	quotation: string,
	source: Source,
	window: Span,
): { place: Place; alike: number } | undefined {
	const [quote, mended] = joinParted(quotation, source);
	const segments = quote
		.split(ELLIPSIS)
		.filter(hasWords)
		.map((segment) => core(foldText(segment).text));
	const parts: Part[] = [];
	let reached: number | undefined;
	let start = 0;
	let [alike, size] = [0, 0];
	for (const segment of segments) {
		const letters = wordsOf(segment).join('').length;
		size += letters;
		const from = reached ?? window.start;
		const folded = foldText(source.text.slice(from, window.end));
		const [same] = anyCapital(segment).flatMap((words) => occurrences(folded.text, words));
		const near = same ? { ...same, alike: 1 } : nearestSpan(segment, folded.text);
		if (!near) {
			parts.push({ op: 'added', text: `${segment} ` });
			continue;
		}
		alike += near.alike * letters;
		const span = widen(segment, folded.text, near);
		const [begin, end] = [from + (folded.at[span.start] ?? 0), from + (folded.at[span.end] ?? 0)];
		if (reached === undefined) start = begin;
		else if (begin > reached) parts.push({ op: 'left out', text: source.text.slice(reached, begin) });
		parts.push(...differences(source.text.slice(begin, end), segment));
		reached = end;
	}
	if (reached === undefined) return undefined;
	const tolerated = mended ? ['hyphens at line ends'] : [];
	return { place: { ...placeOf(source, start, reached), parts, tolerated }, alike: alike / size };
}

/** Words looked at beyond either end of the nearest stretch, besides those that the quotation has more there. */
const BEYOND = 6;

/**
 * The nearest stretch with words that stand somewhat before or after it, where the quotation has them
 * and leaves out what stands between: the nearest of “would extend” in “would merely extend” is “extend”.
 */
function widen(words: string, text: string, { start, end }: Span): Span {
	const count = (part: string) => wordsOf(part).length;
	const letters = (parts: Part[], op: Part['op']) =>
		parts.reduce((sum, part) => sum + (part.op === op ? wordsOf(part.text).join('').length : 0), 0);
	const better = (from: number, to: number) => {
		const [now, then] = [wordDiff(text.slice(start, end), words), wordDiff(text.slice(from, to), words)];
		const gained = letters(then, 'same') - letters(now, 'same');
		return gained > 0 && 3 * gained >= letters(then, 'removed') - letters(now, 'removed');
	};
	const edges = wordDiff(text.slice(start, end), words).filter(({ text: part }) => count(part) > 0);
	if (edges[0]?.op === 'added' || (edges[0]?.op === 'removed' && edges[1]?.op === 'added')) {
		const beyond = [...text.slice(0, start).matchAll(/\S+/g)].slice(-BEYOND - count(words) / 2);
		const from = beyond.find(({ 0: word, index }) => words.includes(word) && better(index, end))?.index;
		if (from !== undefined) start = from;
	}
	if (edges.at(-1)?.op === 'added') {
		const beyond = [...text.slice(end).matchAll(/\S+/g)].slice(0, BEYOND + count(words) / 2);
		const last = beyond.findLast(
			({ 0: word, index }) => words.includes(core(word)) && better(start, end + index + word.length),
		);
		if (last) end += last.index + last[0].length;
	}
	return { start, end };
}

/** What differs between words of the source, given back as they stand there, and folded words. */
function differences(original: string, words: string): Part[] {
	const { text, at } = foldText(original);
	const [first = ''] = text;
	// A first letter that differs in case alone is no change.
	const alike = anyCapital(words).find((variant) => variant.startsWith(first)) ?? words;
	let offset = 0;
	return wordDiff(text, alike).map(({ op, text: part }) => {
		if (op === 'added') return { op, text: part };
		const start = offset;
		offset += part.length;
		return { op, text: original.slice(at[start], at[offset]) };
	});
}
