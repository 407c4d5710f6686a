import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Book } from './book.ts';
import { bookStyle } from './bookStyle.ts';
import { navigationDocument } from './navigationDocument.ts';
import { packageDocument } from './packageDocument.ts';
import { el, serialise, xhtml } from './xhtml.ts';

/** The book as an EPUB file: the same bytes for the same book, whenever and wherever it is packed. */
export function packBook(book: Book): Promise<Uint8Array> {
	const [year, month, day] = book.modified.split('-').map(Number) as [number, number, number];
	const zip = new ZipFile();
	const add = (path: string, text: string, compress = true) =>
		zip.addBuffer(Buffer.from(text), path, {
			compress,
			// ZIP keeps the hour of the clock on the wall: noon of that day, whatever the zone of the machine.
			mtime: new Date(year, month - 1, day, 12),
			mode: 0o100644,
			forceDosTimestamp: true,
		});
	// What kind of file this is: the first in the archive, and not compressed (EPUB 3.3, 4.2.3).
	add('mimetype', 'application/epub+zip', false);
	add('META-INF/container.xml', container());
	add('EPUB/package.opf', packageDocument(book));
	add('EPUB/nav.xhtml', navigationDocument(book));
	add('EPUB/book.css', bookStyle);
	for (const document of book.documents) add(`EPUB/${document.file}`, xhtml(document));
	zip.end();
	return buffer(zip.outputStream as NodeJS.ReadableStream);
}

function container(): string {
	return serialise(
		el(
			'container',
			{ xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
			el(
				'rootfiles',
				{},
				el('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
			),
		),
	);
}
