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
	rel: 'alternate' | 'describedby' | 'linkset';
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

/** What is made of the built page of a readout, where it stands: for the screen without the site, and for paper. */
export const pageFormats = [
	{
		key: 'html',
		file: 'edition.html',
		name: 'HTML, one file',
		mediaType: 'text/html',
		what: 'The page of the readout as one file that works from a disk with no network.',
		goodFor: 'keeping, passing on, and reading offline',
		rel: 'alternate',
	},
	{
		key: 'pdf',
		file: 'edition.pdf',
		name: 'PDF',
		mediaType: 'application/pdf',
		what: 'The print version of the page, with bookmarks and tags.',
		goodFor: 'printing, and archives',
		rel: 'alternate',
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
		key: 'markdown',
		file: 'index.html.md',
		name: 'Markdown',
		mediaType: 'text/markdown',
		what: 'The numbered sentences with whose claim each is, how else they may be read, and the acts with parties, time and follow-ups: the gist of the page as plain Markdown. It says what it leaves out.',
		goodFor: 'notes, and language models',
		rel: 'alternate',
	},
	{
		key: 'entry',
		file: 'readout.md',
		name: 'Entry',
		mediaType: 'text/markdown',
		what: 'The entry as the editors write it: the description of the source, and below it the text.',
		goodFor: 'taking a text over into an edition made with this software',
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
	{
		key: 'epub',
		file: 'edition.epub',
		name: 'EPUB',
		mediaType: 'application/epub+zip',
		what: 'The edition of the readout as a book: text, whose claim each sentence is, notes, acts, source, register.',
		goodFor: 'reading devices, and reading offline',
		rel: 'alternate',
	},
	...pageFormats,
	{
		key: 'annotations',
		file: 'annotations.jsonld',
		name: 'W3C Web Annotation',
		mediaType: 'application/ld+json',
		what: 'Everything that the editors say beside the text, each on its exact words: whose claim, topic, name, act, time, note.',
		goodFor: 'annotation tools such as Recogito and Hypothesis',
		rel: 'describedby',
	},
	{
		key: 'schema-org',
		file: 'schema.jsonld',
		name: 'schema.org',
		mediaType: 'application/ld+json',
		what: 'The page, the text, every sentence as a quotation with whose claim it is, the event, and whom the text names.',
		goodFor: 'search engines and linked data',
		rel: 'describedby',
	},
	{
		key: 'linkset',
		file: 'linkset.json',
		name: 'Linkset',
		mediaType: 'application/linkset+json',
		what: 'The typed links of FAIR Signposting between the page, the forms of the text and what describes them.',
		goodFor: 'programs that look for data and its terms',
		rel: 'linkset',
	},
	...references,
] as const satisfies Format[];

/** What the whole edition is given out as. `file` is the one to begin with, where there are several. */
export const corpusFormats = [
	{
		key: 'zip',
		file: 'verbatim.zip',
		name: 'Everything, as ZIP',
		mediaType: 'application/zip',
		what: 'All texts, annotations, tables and registers in one file, with a README and SHA-256 checksums.',
		goodFor: 'keeping a copy, and working without a network',
		rel: 'alternate',
	},
	{
		key: 'epub',
		file: 'verbatim.epub',
		name: 'EPUB',
		mediaType: 'application/epub+zip',
		what: 'All readouts as one book with one register. Of a large edition it holds the newest; the books of single years hold all.',
		goodFor: 'reading devices, and reading offline',
		rel: 'alternate',
	},
	{
		key: 'csv',
		file: 'data/sentences.csv',
		name: 'CSV',
		mediaType: 'text/csv',
		what: 'Tables of readouts, sentences with their attributions, mentions, acts, parties, follow-ups, times and notes.',
		goodFor: 'spreadsheets, R, pandas and databases',
		rel: 'alternate',
	},
	{
		key: 'jsonl',
		file: 'data/sentences.jsonl',
		name: 'JSON Lines',
		mediaType: 'application/jsonl',
		what: 'The same tables, one JSON object a line.',
		goodFor: 'programs that read one line after the other, such as jq, DuckDB and BigQuery',
		rel: 'alternate',
	},
	{
		key: 'datapackage',
		file: 'data/datapackage.json',
		name: 'Frictionless Data Package',
		mediaType: 'application/json',
		what: 'The data dictionary: every table and column, with types and keys, for programs; data/README.md says the same to people.',
		goodFor: 'loading the tables with their types, and checking them',
		rel: 'describedby',
	},
	{
		key: 'register',
		file: 'data/register.json',
		name: 'Registers',
		mediaType: 'application/json',
		what: 'People, places, organisations, events and topics, with every form of each name and the item of Wikidata where it is certain.',
		goodFor: 'matching names with other collections',
		rel: 'alternate',
	},
	{
		key: 'json-schema',
		file: 'schema/edition.schema.json',
		name: 'JSON Schema',
		mediaType: 'application/schema+json',
		what: 'What edition.json of each readout holds, key by key.',
		goodFor: 'checking edition.json, and making types for a program',
		rel: 'describedby',
	},
	{
		key: 'dts',
		file: 'dts.jsonld',
		name: 'Distributed Text Services',
		mediaType: 'application/ld+json',
		what: 'The collection and the structure of each text, as DTS 1.0 has them, in static files.',
		goodFor: 'reading environments for collections of texts',
		rel: 'alternate',
	},
	{
		key: 'atom',
		file: 'feed.xml',
		name: 'Atom',
		mediaType: 'application/atom+xml',
		what: 'New readouts, follow-ups and errata, in full; every speaker, topic and act has a feed of its own.',
		goodFor: 'feed readers',
		rel: 'alternate',
	},
	{
		key: 'json-feed',
		file: 'feed.json',
		name: 'JSON Feed',
		mediaType: 'application/feed+json',
		what: 'The same feeds as JSON.',
		goodFor: 'feed readers, and one’s own programs',
		rel: 'alternate',
	},
	{
		key: 'sitemap',
		file: 'sitemap.xml',
		name: 'Sitemap',
		mediaType: 'application/xml',
		what: 'The address of every page with the day of its last change; only where the address of the site is set.',
		goodFor: 'search engines and archives of the web',
		rel: 'describedby',
	},
	{
		key: 'llms',
		file: 'llms.txt',
		name: 'llms.txt',
		mediaType: 'text/plain',
		what: 'What this site is and where its data stand, for language models; each readout has a twin in Markdown.',
		goodFor: 'language models, and whoever wants the site on one page',
		rel: 'describedby',
	},
	{
		key: 'linkset',
		file: 'linkset.json',
		name: 'Linkset',
		mediaType: 'application/linkset+json',
		what: 'The typed links of FAIR Signposting: what describes what, under which terms, by whom.',
		goodFor: 'programs that look for data and its terms',
		rel: 'describedby',
	},
] as const satisfies Format[];

export type ReadoutFormat = (typeof readoutFormats)[number];
export type PageFormat = (typeof pageFormats)[number];
/** A format that is written from the edition itself, without its page. */
export type WrittenFormat = Exclude<ReadoutFormat, PageFormat>;
export type CorpusFormat = (typeof corpusFormats)[number];
export type ReferenceFormat = (typeof references)[number];

export const isOfPage = (format: ReadoutFormat): format is PageFormat =>
	pageFormats.some(({ key }) => key === format.key);
export const isWritten = (format: ReadoutFormat): format is WrittenFormat => !isOfPage(format);
