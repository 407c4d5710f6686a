import type { Edition } from '../../edition/edition.ts';
import { packBook } from './packBook.ts';
import { type BookContext, readoutBook, volumeBook } from './readoutBook.ts';
import type { Volume } from './volumes.ts';

/** One readout as an EPUB 3.3. */
export const toEpub = (edition: Edition, context: BookContext): Promise<Uint8Array> =>
	packBook(readoutBook(edition, context));

/** The whole edition, or a part of it, as an EPUB 3.3. */
export const toEpubVolume = ({ editions, part }: Volume, context: BookContext): Promise<Uint8Array> =>
	packBook(volumeBook(editions, context, part));
