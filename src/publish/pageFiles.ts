import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfReadout } from '../edition/addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { namesFormat, pageFormats, wantedFormats } from '../export/formats.ts';
import { revisedOn } from '../export/toCsl.ts';
import type { ExportContext } from '../export/writers.ts';
import { addBookmarks, bookmarkStyle } from './bookmarks.ts';
import { browserAtHand } from './browser.ts';
import { letterStyles } from './letters.ts';
import { openPrinter, type Printer } from './printer.ts';
import { singleFile } from './singleFile.ts';

/** Pages are printed while the corpus has no more readouts than these: each takes about half a second. */
export const MOST_PRINTS = 100;

/**
 * Takes PDF from the wanted formats where none can be made, before pages link to them; returns why, in a
 * line for the log. What the setting leaves out needs no word.
 */
export async function withoutPrints(readouts: number, hasBrowser = browserAtHand): Promise<string | undefined> {
	const setting = process.env.VERBATIM_FORMATS;
	if (!wantedFormats(pageFormats).some(({ key }) => key === 'pdf')) return undefined;
	const why =
		readouts > MOST_PRINTS && !namesFormat('pdf')
			? `they are made for up to ${MOST_PRINTS} readouts, and here are ${readouts}; VERBATIM_FORMATS=+pdf makes them`
			: (await hasBrowser())
				? undefined
				: 'no Chrome or Chromium is at hand to print the pages';
	if (why === undefined) return undefined;
	process.env.VERBATIM_FORMATS = [setting, '-pdf'].filter(Boolean).join(',');
	return `no PDFs: ${why}`;
}

type Place = Pick<ExportContext, 'site'>;

/** The page of a readout as one file. */
export function toSingleFile(html: string, { id }: Pick<Edition, 'id'>, { site }: Place): string {
	return singleFile(html, placeOf(id, site));
}

/** The same for printing: with letters of its own, and headings for bookmarks. */
export function toPrintable(html: string, { id }: Pick<Edition, 'id'>, { site }: Place): string {
	return singleFile(html, { ...placeOf(id, site), styles: letterStyles() + bookmarkStyle, change: addBookmarks });
}

function placeOf(id: string, site: string) {
	const root = URL.parse(site);
	return { path: (root?.pathname ?? site) + pathOfReadout(id), site: root?.origin };
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
	place: Place,
	printer: Printer = openPrinter(),
): Promise<string | undefined> {
	const wanted = wantedFormats(pageFormats);
	let trouble: string | undefined;
	try {
		for (const edition of editions) {
			const path = pathOfReadout(edition.id);
			const page = join(pages, path, 'index.html');
			if (!existsSync(page)) continue;
			const html = readFileSync(page, 'utf8');
			mkdirSync(join(folder, path), { recursive: true });
			for (const { key, file } of wanted) {
				const target = join(folder, path, file);
				if (key === 'html') writeFileSync(target, toSingleFile(html, edition, place));
				if (key !== 'pdf' || trouble) continue;
				const pdf = await printer.print(toPrintable(html, edition, place), revisedOn(edition)).catch((error: Error) => {
					trouble = `no PDFs: the browser did not print. ${error.message.split('\n')[0]}`;
				});
				if (pdf) writeFileSync(target, pdf);
				else trouble ??= 'no PDFs: no Chrome or Chromium was found';
			}
		}
	} finally {
		await printer.close().catch(() => {});
	}
	return trouble;
}
