/** A file that readers take away: what it is, in words. How it is written stands in `writers.ts`. */
export interface Format {
	/** As the setting `VERBATIM_FORMATS` calls it. */
	key: string;
	/** Its file: beside the page of a readout or a sentence, or, of the whole edition, from the root of the site. */
	file: string;
	name: string;
	mediaType: string;
	/** What it holds, in a sentence. */
	what: string;
	/** For whom, or for what, it is good. */
	goodFor: string;
	/** How a page links to it: another form of the same, or a description of it. */
	rel: 'alternate' | 'describedby';
}

/** A reference, of a readout and of each of its passages. */
export const references = [
	{
		key: 'bibtex',
		file: 'cite.bib',
		name: 'BibTeX',
		mediaType: 'application/x-bibtex',
		what: 'The reference to the text, for LaTeX and reference managers.',
		goodFor: 'citing in LaTeX',
		rel: 'describedby',
	},
	{
		key: 'ris',
		file: 'cite.ris',
		name: 'RIS',
		mediaType: 'application/x-research-info-systems',
		what: 'The reference to the text, in the format that most reference managers read.',
		goodFor: 'Zotero, EndNote, Mendeley and others',
		rel: 'describedby',
	},
	{
		key: 'csl-json',
		file: 'cite.csl.json',
		name: 'CSL-JSON',
		mediaType: 'application/vnd.citationstyles.csl+json',
		what: 'References to the text and to each of its sentences, as data.',
		goodFor: 'Pandoc, Zotero and one’s own programs',
		rel: 'describedby',
	},
] as const satisfies Format[];

/** What a readout is given out as. */
export const readoutFormats = [
	{
		key: 'text',
		file: 'source.txt',
		name: 'Plain text',
		mediaType: 'text/plain',
		what: 'The source file, byte for byte: the text and nothing else.',
		goodFor: 'reading anywhere, and checking the hash',
		rel: 'alternate',
	},
	{
		key: 'json',
		file: 'edition.json',
		name: 'JSON',
		mediaType: 'application/json',
		what: 'The whole edition of the readout: description, sentences, attributions, acts, mentions, notes.',
		goodFor: 'one’s own programs',
		rel: 'alternate',
	},
	{
		key: 'tei',
		file: 'tei.xml',
		name: 'TEI',
		mediaType: 'application/tei+xml',
		what: 'The whole edition of the readout in TEI P5: the text with its sentences, and attributions, acts, mentions, times, notes, registers and changes beside it.',
		goodFor: 'digital editions and corpora; `npm run new` reads it back',
		rel: 'alternate',
	},
	...references,
] as const satisfies Format[];

export type ReadoutFormat = (typeof readoutFormats)[number];
export type ReferenceFormat = (typeof references)[number];

/** The formats that are made: all, or those that `VERBATIM_FORMATS` names (`json,tei`) or does not leave out (`-epub,-pdf`). */
export function wantedFormats<F extends Format>(formats: readonly F[], setting = process.env.VERBATIM_FORMATS): F[] {
	const parts = (setting ?? '').split(',').flatMap((part) => part.trim() || []);
	const left = new Set(parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1)));
	const named = new Set(parts.filter((part) => !part.startsWith('-')));
	return formats.filter(({ key }) => !left.has(key) && (named.size === 0 || named.has(key)));
}
