import { type XmlElement, xml } from '../xml.ts';
import { FEED_RIGHTS, type Feed, updatedOf } from './feed.ts';

/** A feed in Atom (RFC 4287). `self` is its own address. */
export function toAtom(feed: Feed, self: string): XmlElement {
	return xml(
		'feed',
		{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
		xml('id', {}, feed.id),
		xml('title', {}, feed.title),
		xml('subtitle', {}, feed.subtitle),
		xml('updated', {}, updatedOf(feed)),
		xml('author', {}, xml('name', {}, 'Verbatim')),
		xml('rights', {}, FEED_RIGHTS),
		xml('link', { rel: 'self', type: 'application/atom+xml', href: self }),
		xml('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
		...feed.entries.map(({ id, title, url, published, updated, html }) =>
			xml(
				'entry',
				{},
				xml('id', {}, id),
				xml('title', {}, title),
				xml('published', {}, published),
				xml('updated', {}, updated),
				xml('link', { rel: 'alternate', type: 'text/html', href: url }),
				xml('content', { type: 'html' }, html),
			),
		),
	);
}
