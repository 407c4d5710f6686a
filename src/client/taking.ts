import { isBoundary, occurrences, type Span } from '../anchoring/quote.ts';
import { type Address, encode, LONGEST } from './address.ts';

/** The text of a page as its paragraphs, joined by line ends; spans are UTF-16 offsets in it. */
export interface TextOfPage {
	text: string;
	paragraphs: (Span & { id: string })[];
	sentences: (Span & { id: string })[];
}

/** A selection as words: without the blanks at its ends, and to the ends of words cut in two. */
export function wholeWords(text: string, { start, end }: Span): Span | undefined {
	const words = text.slice(start, end);
	if (!words.trim()) return undefined;
	start += words.length - words.trimStart().length;
	end -= words.length - words.trimEnd().length;
	while (!isBoundary(text, start)) start -= 1;
	while (!isBoundary(text, end)) end += 1;
	return { start, end };
}

/** The address of a stretch of the text: of paragraphs or sentences where it is whole ones, else of words. */
export function addressOf(page: TextOfPage, span: Span): Address {
	const ends = (passages: TextOfPage['sentences']) => {
		const within = touched(passages, span);
		return { from: within[0]!, to: within.at(-1)! };
	};
	const paragraphs = ends(page.paragraphs);
	const { from, to } =
		paragraphs.from.start === span.start && paragraphs.to.end === span.end ? paragraphs : ends(page.sentences);
	const address = { from: from.id, to: to.id };
	if ((from.start === span.start && to.end === span.end) || span.end - span.start > LONGEST) return address;
	const quote = page.text.slice(span.start, span.end);
	const [before, after] = [page.text.slice(from.start, span.start), page.text.slice(span.end, to.end)];
	const once = occurrences(before + quote + after, quote).length === 1;
	return { ...address, words: once ? { quote } : { quote, prefix: before.slice(-32), suffix: after.slice(0, 32) } };
}

/** The passages of which a stretch has at least one character. */
export function touched<T extends Span>(passages: readonly T[], { start, end }: Span): T[] {
	return passages.filter((passage) => passage.start < end && passage.end > start);
}

/** More characters than this are given by their first and last words. */
const SHORT = 100;
const MOST_PARAGRAPHS = 4;

/**
 * Text Fragment directives, one a paragraph, for a browser that marks the words by itself. Such a
 * browser takes the first place in the page that fits: `before` is all text of the page that stands
 * before the stretch, and neighbouring words go along where they are needed to make this the first.
 * None where no words do, since nothing is better than wrong words.
 */
export function directivesOf(page: TextOfPage, span: Span, before: string): string[] {
	const paragraphs = touched(page.paragraphs, span);
	if (paragraphs.length > MOST_PARAGRAPHS) return [];
	const directives = paragraphs.map((paragraph) => {
		const [start, end] = [Math.max(paragraph.start, span.start), Math.min(paragraph.end, span.end)];
		const piece = page.text.slice(start, end);
		const [first, last] = firstAndLast(piece);
		// A number stands before each sentence, and over it no browser matches: neighbours are of the same.
		const sentences = touched(page.sentences, { start, end });
		const prefix = /(?:\S+\s+){0,5}$/.exec(page.text.slice(sentences[0]!.start, start))![0].trim();
		const suffix = last ? '' : /^(?:\s*\S+){0,5}/.exec(page.text.slice(end, sentences.at(-1)!.end))![0].trim();
		const earlier = plain(before + page.text.slice(span.start, start));
		const fit = [
			['', ''],
			[prefix, ''],
			['', suffix],
		].find(([left, right]) => !earlier.includes(plain(`${left} ${first} ${right}`)));
		return (
			fit &&
			`text=${[fit[0] && `${encode(fit[0])}-`, encode(first), encode(last), fit[1] && `-${encode(fit[1])}`].filter(Boolean)}`
		);
	});
	return directives.every((directive) => directive !== undefined) ? directives : [];
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The first and the last words of a stretch; all of it where it is short, or has the last ones before its end too. */
function firstAndLast(piece: string): [string, string] {
	const first = /^(?:\S+\s+){4}\S+/.exec(piece)?.[0];
	const last = /(?:\S+\s+){4}\S+$/.exec(piece)?.[0];
	const tellable =
		piece.length > SHORT && first && last && piece.indexOf(last, first.length) === piece.length - last.length;
	return tellable ? [first, last] : [piece, ''];
}

/** `5.2` and `5.2–6.1`: a passage, or a range of them, as readers see it. */
export function labelOfRange(from: string, to: string): string {
	return [...new Set([from, to])].map((id) => id.slice(1).replace('s', '.')).join('–');
}

/** A quotation to be pasted elsewhere: the words, whose claim they are, where they stand, and the link. */
export function quotationOf(taken: {
	words: string;
	/** For each sentence, whose it is, in the order of the text. */
	voices: { id: string; voice: string }[];
	title: string;
	link: string;
}): string {
	const runs: { voice: string; from: string; to: string }[] = [];
	for (const { id, voice } of taken.voices) {
		const last = runs.at(-1);
		if (last?.voice === voice) last.to = id;
		else runs.push({ voice, from: id, to: id });
	}
	const whose = runs.map(({ voice, from, to }) => `${voice}, ¶ ${labelOfRange(from, to)}`).join('; ');
	return `“${taken.words}” — ${whose}. ${taken.title}. ${taken.link}`;
}
