import { occurrences, type Span } from '../anchoring/quote.ts';
import { nearestSpan, sharedWords, wordsOf } from '../anchoring/similarity.ts';
import { wordDiff } from '../anchoring/wordDiff.ts';
import { type Folded, foldNames, foldText, QUOTATION_MARKS } from './foldText.ts';

/** A readout as the quote checker knows it: its sentences in order, with the number of their voice. */
export interface CheckedReadout {
	id: string;
	title: string;
	/** As readers see it, in brackets where it is supplied. */
	date: string;
	/** The language of the text. */
	lang: string;
	/** Whose claims its sentences are, in words, each once. */
	voices: string[];
	passages: [id: string, voice: number, text: string][];
}

/**
 * A stretch of words: `same` in quotation and source; `removed` from the source; `added` to it;
 * `left out` where the quotation has an ellipsis. All but `added` together are the source.
 */
export interface Part {
	op: 'same' | 'removed' | 'added' | 'left out';
	text: string;
}

/** Where a quotation stands. */
export interface Place {
	readout: CheckedReadout;
	/** The sentences that it touches, and UTF-16 offsets of it in them, joined by spaces. */
	passages: CheckedReadout['passages'];
	start: number;
	end: number;
	parts: Part[];
	/**
	 * What was left out of account, in words: all of it for an exact quotation, and empty where that is
	 * the source character for character.
	 */
	tolerated: string[];
}

export interface Verdict {
	verdict: 'exact' | 'altered' | 'not found' | 'nothing to check';
	/** All exact places, or the one that is nearest. */
	places: Place[];
	/** For an altered quotation, how alike the words are, 0 to 1. */
	alike: number;
}

/** Less alike than this, a quotation is not an alteration of a passage but something else. */
const ALTERED = 0.6;
/** Passages looked at closely for the nearest words. */
const CLOSE_LOOKS = 4;
const MOST_PLACES = 50;
export const LONGEST_QUOTATION = 5000;

const ELLIPSIS = /\s*[[(<]\s*(?:…|\.(?:\s?\.){2,3})\s*[\])>]\s*|\s*(?:…|\.(?:\s?\.){2,3})\s*/;
/** A word parted at the end of a line. */
const PARTED = /(?<=(\p{L}+))-[ \t]*\r?\n\s*(?=(\p{L}+))/gu;
const OPENING = new RegExp(`^[\\s…${QUOTATION_MARKS}]+`);
const CLOSING = new RegExp(`[\\s….,;:!?${QUOTATION_MARKS}]+$`);

/**
 * Looks a quotation up in readouts. `exact`: the source has these words in this order, and what the
 * quotation leaves out it marks. `altered`: the nearest words differ. Tolerated and told: marks and
 * spaces of another kind, a capital or small first letter, the final point, words parted at line ends.
 */
export function checkQuote(quotation: string, readouts: readonly CheckedReadout[]): Verdict {
	const asked = quotation.slice(0, LONGEST_QUOTATION);
	if (wordsOf(asked).length === 0) return { verdict: 'nothing to check', places: [], alike: 0 };
	const exact: Place[] = [];
	for (const readout of readouts) {
		const source = sourceOf(readout);
		const [quote, mended] = joinParted(asked, source);
		// A source may have an ellipsis of its own.
		for (const segments of [[quote], quote.split(ELLIPSIS)]) {
			const found = exactPlaces(segments.filter(hasWords), source, quotation, mended);
			exact.push(...found);
			if (found.length > 0) break;
		}
		if (exact.length >= MOST_PLACES) break;
	}
	if (exact.length > 0) {
		const places = exact.sort((a, b) => a.tolerated.length - b.tolerated.length).slice(0, MOST_PLACES);
		return { verdict: 'exact', places, alike: 1 };
	}
	const [best] = likelyWindows(asked, readouts)
		.flatMap(({ source, span }) => nearestPlace(asked, source, span) ?? [])
		.sort((a, b) => b.alike - a.alike);
	if (!best || best.alike < ALTERED) return { verdict: 'not found', places: [], alike: 0 };
	return { verdict: 'altered', places: [best.place], alike: best.alike };
}

interface Source {
	readout: CheckedReadout;
	text: string;
	/** For each passage, its offset in `text`. */
	starts: number[];
	folded: Folded;
	/** Folded, for comparison without case. */
	lower: string;
}

const sources = new WeakMap<CheckedReadout, Source>();

function sourceOf(readout: CheckedReadout): Source {
	const known = sources.get(readout);
	if (known) return known;
	let text = '';
	const starts = readout.passages.map(([, , sentence]) => {
		if (text) text += ' ';
		const start = text.length;
		text += sentence;
		return start;
	});
	const folded = foldText(text);
	const source = { readout, text, starts, folded, lower: folded.text.toLowerCase() };
	sources.set(readout, source);
	return source;
}

const hasWords = (text: string) => wordsOf(text).length > 0;

/** Joins words parted at line ends: by their hyphen where the source has one, else without. */
function joinParted(quotation: string, { lower }: Source): [quote: string, mended: boolean] {
	const quote = quotation.replace(PARTED, (_, before: string, after: string) =>
		lower.includes(`${before}-${after}`.toLowerCase()) ? '-' : '',
	);
	return [quote, quote !== quotation];
}

/** The folded words of a quotation without the marks at its ends. */
function core(folded: string): string {
	return folded.replace(OPENING, '').replace(CLOSING, '');
}

function anyCapital(words: string): string[] {
	const [first = ''] = words;
	const rest = words.slice(first.length);
	return [...new Set([words, first.toLowerCase() + rest, first.toUpperCase() + rest])];
}

/** Every place where the segments of a quotation stand in the source, in order, as near together as may be. */
function exactPlaces(segments: string[], source: Source, quotation: string, mended: boolean): Place[] {
	const { folded } = source;
	const sought = segments.map((segment) =>
		anyCapital(core(foldText(segment).text))
			.flatMap((words) => occurrences(folded.text, words))
			.sort((a, b) => a.start - b.start),
	);
	const [first = [], ...others] = sought;
	const chains: Span[][] = [];
	for (const start of first) {
		const chain = [start];
		for (const places of others) {
			const next = places.find((place) => place.start >= (chain.at(-1)?.end ?? 0));
			if (next) chain.push(next);
		}
		if (chain.length < sought.length) break;
		// Two chains with one end: the later start is the nearer.
		if (others.length > 0 && chains.at(-1)?.at(-1) === chain.at(-1)) chains.pop();
		chains.push(chain);
		if (chains.length >= MOST_PLACES) break;
	}
	return chains.map((chain) => {
		const tolerated = new Set<string>();
		const spans = chain.map((span, index) =>
			withMarks(span, segments[index] ?? '', source, tolerated, index === chain.length - 1),
		);
		if (mended) tolerated.add('hyphens at line ends');
		if (spans.length > 1) tolerated.add('words left out at an ellipsis');
		const parts: Part[] = [];
		spans.forEach((span, index) => {
			const gap = source.text.slice(spans[index - 1]?.end ?? span.start, span.start);
			if (gap) parts.push({ op: 'left out', text: gap });
			parts.push({ op: 'same', text: source.text.slice(span.start, span.end) });
		});
		const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
		if (source.text.slice(start, end) === quotation.trim()) tolerated.clear();
		return { ...placeOf(source, start, end), parts, tolerated: [...tolerated] };
	});
}

/** The original of a folded place, with the marks at its ends that quotation and source share; notes what differs. */
function withMarks(
	place: Span,
	segment: string,
	{ text, folded }: Source,
	tolerated: Set<string>,
	last: boolean,
): Span {
	const { at } = folded;
	const span = { start: at[place.start] ?? 0, end: at[place.end] ?? text.length };
	const asked = foldText(segment).text;
	const words = folded.text.slice(place.start, place.end);
	if (core(asked)[0] !== words[0]) tolerated.add('a capital or small first letter');
	for (const name of foldNames) {
		const [theirs, ours] = [segment, text.slice(span.start, span.end)].map((original) =>
			core(foldText(original, name).text),
		);
		if (theirs?.slice(1) !== ours?.slice(1)) tolerated.add(name);
	}
	const opening = (OPENING.exec(asked)?.[0] ?? '').replace(/[\s…]/g, '');
	const closing = (CLOSING.exec(asked)?.[0] ?? '').replace(/[\s…]/g, '');
	const point = closing.replaceAll("'", '');
	const reach = (marks: string) => {
		const end = place.end + marks.length;
		if (folded.text.slice(place.end, end) !== marks) return false;
		span.end = at[end] ?? text.length;
		return true;
	};
	if (opening && folded.text.slice(place.start - opening.length, place.start) === opening)
		span.start = at[place.start - opening.length] ?? 0;
	else if (opening) tolerated.add('quotation marks around it');
	if (closing && !reach(closing)) {
		if (closing !== point) tolerated.add('quotation marks around it');
		if (point && !reach(point) && last) tolerated.add(`the final “${point}”, which the source does not have there`);
	}
	return span;
}

function placeOf({ readout, starts }: Source, start: number, end: number): Omit<Place, 'parts' | 'tolerated'> {
	const touched = readout.passages.flatMap((passage, index) => {
		const from = starts[index] ?? 0;
		return from < end && from + passage[2].length > start ? [{ passage, from }] : [];
	});
	const from = touched[0]?.from ?? 0;
	return { readout, passages: touched.map(({ passage }) => passage), start: start - from, end: end - from };
}

/** The stretches that share most words with the quotation, over all readouts. */
function likelyWindows(quotation: string, readouts: readonly CheckedReadout[]): { source: Source; span: Span }[] {
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
function nearestPlace(quotation: string, source: Source, window: Span): { place: Place; alike: number } | undefined {
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
