import { opensSentence, pointEnds } from './abbreviations.ts';
import { enclosures } from './enclosures.ts';

export interface CutOptions {
	/** BCP 47 tag of the text's language; `en` unless told. */
	locale?: string;
	/** No cut after these strings. */
	joinAfter?: string[];
	/** A cut after these strings, wherever they end a word; stronger than all else. */
	cutAfter?: string[];
}

/**
 * The sentences of one paragraph, in order, without white space at their ends; with white space
 * between them they are the paragraph again. Decides only what a new passage is: once issued, the
 * ledger says where a passage ends.
 *
 * The cuts are those of `Intl.Segmenter`, except:
 * - no cut after titles, or after other abbreviations and ellipses unless the next word plainly
 *   opens a sentence (`1:00 P.M. The`), nor before a small letter (`“Stop!” he said`);
 * - no cut within a quotation or bracket that opened in the middle of a sentence and closes in the
 *   paragraph (`He said: “Stop. Go on.”` is one); a quotation that begins with a sentence is cut
 *   like any text;
 * - none after an enumerator that begins a sentence (`1. First`), or without white space, save in
 *   scripts that write none.
 */
export function cutSentences(
	paragraph: string,
	{ locale = 'en', joinAfter = [], cutAfter = [] }: CutOptions = {},
): string[] {
	const text = paragraph.trim();
	if (text === '') return [];
	const forced = new Set(cutAfter.flatMap((end) => endsOf(end, text)));
	const within = enclosures(text);
	const starts = [0];
	for (const at of candidates(text, locale, forced)) {
		const start = starts.at(-1) ?? 0;
		const before = text.slice(start, at).trimEnd();
		const joined = joinAfter.some((end) => end.trim() !== '' && before.endsWith(end.trim()));
		const held = within.some(
			({ open, close }) => open > start && open < at && at <= close && HAS_WORD.test(text.slice(start, open)),
		);
		if (forced.has(at) || (!joined && !held && isCut(text, start, at))) starts.push(at);
	}
	return starts.map((start, k) => text.slice(start, starts[k + 1]).trim());
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const CLOSERS = String.raw`["'”’“»)\]}]*`;
const NOTE_MARK = String.raw`(?:\[\d+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)`;

/** Ends that the segmenter does not know: an ellipsis in one character, a mark of a note. */
const MORE_ENDS = new RegExp(String.raw`(?:…${CLOSERS}|[.!?…]${CLOSERS}${NOTE_MARK})\s+(?=\S)`, 'gu');
const ELLIPSIS = /(?:…|(?<!\.)\.{3}|\.\s\.\s\.)$/u;
const ENUMERATOR = /^[([]?(?:\d{1,3}|[a-z]|[ivx]+)[.)]$/iu;
const UNSPACED_END = new RegExp(`[。！？｡]${CLOSERS}$`, 'u');

const segmenters = new Map<string, Intl.Segmenter>();

/** Offsets at which a sentence may begin, ascending, each at the first character after white space. */
function candidates(text: string, locale: string, forced: Set<number>): number[] {
	const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
	segmenters.set(locale, segmenter);
	const found = new Set(forced);
	for (const { index } of segmenter.segment(text)) found.add(skipSpace(text, index));
	for (const end of text.matchAll(MORE_ENDS)) found.add(end.index + end[0].length);
	return [...found].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b);
}

function skipSpace(text: string, at: number): number {
	return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Offsets of what follows each occurrence of `end` that does not stop within a word. */
function endsOf(end: string, text: string): number[] {
	const wanted = end.trim();
	const found: number[] = [];
	if (wanted === '') return found;
	for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
		const stop = at + wanted.length;
		if (!/^[\p{L}\p{N}]{2}/u.test(text.slice(stop - 1, stop + 1))) found.push(skipSpace(text, stop));
	}
	return found;
}

/** Whether the sentence begun at `start` ends before `at`. */
function isCut(text: string, start: number, at: number): boolean {
	const before = text.slice(start, at);
	const ended = before.trimEnd();
	if (ended === before && !UNSPACED_END.test(before)) return false;
	if (ENUMERATOR.test(ended)) return false;
	const rest = text.slice(at);
	if (!HAS_WORD.test(rest)) return false;
	const next = rest.replace(/^[^\p{L}\p{N}]+/u, '');
	if (/^\p{Ll}/u.test(next)) return false;

	const bare = ended.replace(new RegExp(`${NOTE_MARK}$`, 'u'), '').replace(new RegExp(`${CLOSERS}$`, 'u'), '');
	if (ELLIPSIS.test(bare)) return opensSentence(next);
	if (!bare.endsWith('.')) return true;
	const token = /[\p{L}\p{N}][^\s\-–—/]*$/u.exec(bare)?.[0] ?? '';
	const ends = pointEnds(token, next);
	return ends === 'either' ? opensSentence(next) : ends === 'yes';
}
