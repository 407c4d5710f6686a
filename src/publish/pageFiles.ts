import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfReadout } from '../edition/addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { pageFormats, readoutFormats } from '../export/formats.ts';
import { revisedOn } from '../export/toCsl.ts';
import { namesFormat, wantedFormats } from '../export/wantedFormats.ts';
import type { ExportContext } from '../export/writers.ts';
import { addBookmarks, bookmarkStyle } from './bookmarks.ts';
import { browserAtHand } from './browser.ts';
import { noteCost } from './fileCosts.ts';
import { letterStyles } from './letters.ts';
import { openPrinter, type Printer } from './printer.ts';
import { singleFile } from './singleFile.ts';

/** Books are made of a corpus of up to so many readouts, where the setting does not name them: a print takes half a second. */
export const MOST_READOUTS = { epub: 1000, html: 1000, pdf: 100 } as const;
type Book = keyof typeof MOST_READOUTS;

/**
 * Takes from the wanted formats, before pages link to them, the books that take long in a corpus of this
 * size, and PDF where nothing can print; returns a line for the log on each. What the setting leaves out
 * needs no word.
 */
export async function leaveOutBooks(readouts: number, hasBrowser = browserAtHand): Promise<string[]> {
	const lines: string[] = [];
	for (const { key, name } of wantedFormats(readoutFormats)) {
		const most = MOST_READOUTS[key as Book] ?? Number.POSITIVE_INFINITY;
		const why =
			readouts > most && !namesFormat(key)
				? `made for up to ${most} readouts, and here are ${readouts}; VERBATIM_FORMATS=+${key} makes it`
				: key === 'pdf' && !(await hasBrowser())
					? 'no Chrome or Chromium is at hand to print the pages'
					: undefined;
		if (why === undefined) continue;
		lines.push(`No ${name}: ${why}.`);
		process.env.VERBATIM_FORMATS = [process.env.VERBATIM_FORMATS, `-${key}`].filter(Boolean).join(',');
	}
	return lines;
}

interface PlaceOfPage extends Pick<ExportContext, 'site'> {
	/** The text of a file of the site, by its address as pages have it: a style sheet that a page links to. */
	read: (href: string) => string;
}

/** The page of a readout as one file. */
export function toSingleFile(html: string, { id }: Pick<Edition, 'id'>, place: PlaceOfPage): string {
	return singleFile(html, optionsOf(id, place));
}

/** The same for printing: with letters of its own, and headings for bookmarks. */
export function toPrintable(html: string, { id }: Pick<Edition, 'id'>, place: PlaceOfPage): string {
	return singleFile(html, { ...optionsOf(id, place), styles: letterStyles() + bookmarkStyle, change: addBookmarks });
}

function optionsOf(id: string, { site, read }: PlaceOfPage) {
	return { path: rootOf(site) + pathOfReadout(id), site: URL.parse(site)?.origin, sheet: read };
}

/** The path of the site, as links begin with it. */
const rootOf = (site: string): string => URL.parse(site)?.pathname ?? site;

/** Reads files of a built site, each once. */
function readerOf(folder: string, site: string): PlaceOfPage['read'] {
	const known = new Map<string, string>();
	return (href) => {
		const text = known.get(href) ?? readFileSync(join(folder, href.slice(rootOf(site).length)), 'utf8');
		known.set(href, text);
		return text;
	};
}

/** The readout whose page as one file stands at a path from the root of the site. */
export function pageFileOf<E extends Pick<Edition, 'id'>>(path: string, editions: readonly E[]): E | undefined {
	return wantedFormats(pageFormats).some(({ key }) => key === 'html')
		? editions.find(({ id }) => path === `${pathOfReadout(id)}edition.html`)
		: undefined;
}

/** Makes of each built page what is made of pages. Returns a line for the log where pages could not be printed. */
export async function writePageFiles(
	editions: readonly Edition[],
	{ pages, folder }: { pages: string; folder: string },
	{ site }: Pick<ExportContext, 'site'>,
	printer: Printer = openPrinter(),
): Promise<string | undefined> {
	const wanted = wantedFormats(pageFormats);
	const place = { site, read: readerOf(pages, site) };
	let trouble: string | undefined;
	try {
		for (const edition of editions) {
			const path = pathOfReadout(edition.id);
			const page = join(pages, path, 'index.html');
			if (!existsSync(page)) continue;
			const html = readFileSync(page, 'utf8');
			mkdirSync(join(folder, path), { recursive: true });
			for (const { key, file } of wanted) {
				const started = performance.now();
				const target = join(folder, path, file);
				let made: string | Uint8Array | undefined;
				if (key === 'html') made = toSingleFile(html, edition, place);
				else if (!trouble) {
					made = await printer.print(toPrintable(html, edition, place), revisedOn(edition)).catch((error: Error) => {
						trouble = `No PDF: the browser did not print. ${error.message.split('\n')[0]}`;
						return undefined;
					});
					if (!made) trouble ??= 'No PDF: no Chrome or Chromium was found.';
				}
				if (!made) continue;
				writeFileSync(target, made);
				noteCost([target], started);
			}
		}
	} finally {
		await printer.close().catch(() => {});
	}
	return trouble;
}
