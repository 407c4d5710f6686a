import { type XmlElement, xml } from './xml.ts';

/**
 * How browsers and other programs are to ask the search page (OpenSearch 1.1). A template has to be a
 * whole address: a site that does not know its own has no such document. The words stand in the fragment,
 * which no host is sent.
 */
export function toOpenSearch(address: (path: string) => string): XmlElement {
	return xml(
		'OpenSearchDescription',
		{ xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
		xml('ShortName', {}, 'Verbatim'),
		xml('Description', {}, 'Sentences of official readouts, each marked with whose claim it is'),
		// The name in braces is OpenSearch’s own: it is put in after the address is made, which would escape it.
		xml('Url', { type: 'text/html', method: 'get', template: `${address('search/')}#q={searchTerms}` }),
		xml('Url', { type: OPEN_SEARCH, rel: 'self', template: address('opensearch.xml') }),
		xml('Image', { type: 'image/svg+xml', width: '16', height: '16' }, address('icon.svg')),
		xml('InputEncoding', {}, 'UTF-8'),
		xml('OutputEncoding', {}, 'UTF-8'),
	);
}

export const OPEN_SEARCH = 'application/opensearchdescription+xml';
