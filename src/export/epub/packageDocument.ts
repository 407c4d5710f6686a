import { type Book, itemId } from './book.ts';
import { type Child, el, serialise } from './xhtml.ts';

/** How the book is accessible, for catalogues and readers: EPUB Accessibility 1.1. */
const ACCESSIBILITY: [property: string, value: string][] = [
	['schema:accessMode', 'textual'],
	['schema:accessModeSufficient', 'textual'],
	['schema:accessibilityFeature', 'structuralNavigation'],
	['schema:accessibilityFeature', 'tableOfContents'],
	['schema:accessibilityFeature', 'readingOrder'],
	['schema:accessibilityFeature', 'displayTransformability'],
	['schema:accessibilityFeature', 'index'],
	['schema:accessibilityFeature', 'pageNavigation'],
	['schema:accessibilityFeature', 'ARIA'],
	['schema:accessibilityHazard', 'none'],
	[
		'schema:accessibilitySummary',
		'Text only, in reading order, with headings, a table of contents, links between notes and their places, and a list of sentence numbers in place of pages. Nothing depends on colour. Sentence numbers and note figures stand in the text as words of their own.',
	],
	['dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'],
	['a11y:certifiedBy', 'Verbatim'],
	// The list of places follows the numbers of sentences, not the pages of anything printed.
	['pageBreakSource', 'none'],
];

/** The package document (EPUB 3.3): what the book is, what is in it, in which order it is read. */
export function packageDocument(book: Book): string {
	return serialise(
		el(
			'package',
			{
				xmlns: 'http://www.idpf.org/2007/opf',
				version: '3.0',
				'unique-identifier': 'identifier',
				'xml:lang': 'en',
				dir: 'ltr',
			},
			el('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, ...metadata(book)),
			el(
				'manifest',
				{},
				item('nav', 'nav.xhtml', { properties: 'nav' }),
				item('css', 'book.css', { 'media-type': 'text/css' }),
				...book.documents.map(({ file }, index) => item(itemId(index), file)),
			),
			el(
				'spine',
				{},
				...book.documents.flatMap((_, index) => [
					el('itemref', { idref: itemId(index) }),
					index === 0 ? el('itemref', { idref: 'nav' }) : null,
				]),
			),
		),
	);
}

const item = (id: string, href: string, attributes: Record<string, string> = {}) =>
	el('item', { id, href, 'media-type': 'application/xhtml+xml', ...attributes });

function metadata(book: Book): Child[] {
	const meta = (property: string, value: string, refines?: string, scheme?: string) =>
		el('meta', { property, refines: refines && `#${refines}`, scheme }, value);
	const people = (element: string, id: string, role: string, names: readonly { name: string; fileAs?: string }[]) =>
		names.flatMap(({ name, fileAs }, index) => [
			el(element, { id: `${id}${index + 1}` }, name),
			meta('role', role, `${id}${index + 1}`, 'marc:relators'),
			fileAs ? meta('file-as', fileAs, `${id}${index + 1}`) : null,
		]);
	return [
		el('dc:identifier', { id: 'identifier' }, book.identifier),
		el('dc:title', { id: 'title' }, book.title),
		meta('title-type', 'main', 'title'),
		el('dc:title', { id: 'subtitle' }, book.subtitle),
		meta('title-type', 'subtitle', 'subtitle'),
		...book.languages.map((tag) => el('dc:language', {}, tag)),
		...people('dc:creator', 'speaker', 'spk', book.speakers),
		...people(
			'dc:contributor',
			'issuer',
			'isb',
			book.issuers.map((name) => ({ name })),
		),
		...people(
			'dc:contributor',
			'editor',
			'edt',
			book.editors.map((name) => ({ name })),
		),
		el('dc:publisher', {}, 'Verbatim'),
		el('dc:date', {}, book.modified),
		el('dc:description', {}, book.description),
		...book.sources.map((source) => el('dc:source', {}, source)),
		el('dc:rights', {}, book.rights),
		meta('dcterms:modified', `${book.modified}T00:00:00Z`),
		...ACCESSIBILITY.map(([property, value]) => meta(property, value)),
	];
}
