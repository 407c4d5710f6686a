/**
 * The addresses of passages, ranges and words on the page of a readout.
 *
 *     #p5                                     a paragraph
 *     #p5s2                                   a sentence
 *     #p5s1-p6s2                              from one passage to another, in either order (scripts)
 *     ?in=p5s1-p6s2#p5s1                      the same, as it is offered
 *     ?in=p5s1&quote=WORDS#p5s1               words of a sentence
 *     …#p5s1:~:text=WORDS                     … and the browser's own Text Fragment
 *
 * What is offered works three times over. Without scripts, and in any browser, the id lands on the
 * passage, or on the notice that tells what became of it. Where Text Fragments are known, the browser
 * marks the words itself, one directive a paragraph, since the margin stands between paragraphs. With
 * scripts, the query has the range and the words (a W3C `TextQuoteSelector`: exact, and prefix and
 * suffix where the words stand more than once), so that they are found again after the text around
 * them was edited, and it is said when they are gone; see `findWords.ts`.
 *
 * The query names its passage itself. So a link whose fragment was lost on the way still lands, and a
 * reader who goes on to another passage without scripts does not carry a wrong range along: a query
 * counts only with the fragment that it came with. More than `LONGEST` characters are not carried:
 * a link to a longer stretch names its sentences.
 *
 * Both parts are a stranger's text. What is no id is dropped, words are only ever compared with the
 * text of the page, and what is too long is left alone.
 */
export interface Address {
	from: string;
	/** The same as `from` for a single passage. */
	to: string;
	words?: QuotedWords | undefined;
}

export interface QuotedWords {
	quote: string;
	prefix?: string | undefined;
	suffix?: string | undefined;
}

export const LONGEST = 500;
const ID = /^p\d{1,6}[a-z]{0,4}(?:s\d{1,6}[a-z]{0,4})?$/;

/** What an address points at, its two passages as they are given; undefined where at nothing. */
export function readAddress(search: string, hash: string): Address | undefined {
	const fragment = hash.slice(1).split(':~:')[0] ?? '';
	const query = new URLSearchParams(search);
	const named = rangeIn(query.get('in') ?? '');
	if (!named || (fragment && fragment !== named.from && fragment !== named.to)) return rangeIn(fragment);
	const [quote, prefix, suffix] = ['quote', 'prefix', 'suffix'].map((key) => query.get(key) || undefined);
	if (!quote?.trim() || [quote, prefix, suffix].some((text) => (text?.length ?? 0) > LONGEST)) return named;
	return { ...named, words: { quote, prefix, suffix } };
}

function rangeIn(text: string): Address | undefined {
	const [from = '', to = from, more] = text.split('-');
	return ID.test(from) && ID.test(to) && more === undefined ? { from, to } : undefined;
}

/** Query and fragment of an address. */
export function writeAddress({ from, to, words }: Address, directives: readonly string[] = []): string {
	const query = from === to && !words ? [] : [`in=${from === to ? from : `${from}-${to}`}`];
	for (const [key, value] of Object.entries(words ?? {})) if (value) query.push(`${key}=${encode(value)}`);
	return `${query.length > 0 ? `?${query.join('&')}` : ''}#${from}${directives.length > 0 ? `:~:${directives.join('&')}` : ''}`;
}

/** Percent-encoded, so that neither a Text Fragment nor a program that finds links in prose cuts it short. */
export function encode(text: string): string {
	return encodeURIComponent(text).replace(/[-.!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
