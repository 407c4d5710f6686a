import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readoutFormats } from '../../../src/export/formats.ts';
import { wantedFormats } from '../../../src/export/wantedFormats.ts';
import { leaveOutBooks, MOST_READOUTS, writePageFiles } from '../../../src/publish/pageFiles.ts';
import type { Printer } from '../../../src/publish/printer.ts';
import { openPrinter } from '../../../src/publish/printer.ts';
import { editions } from '../edition/textEdition.ts';

const setting = process.env.VERBATIM_FORMATS;
const set = (value: string | undefined) => {
	if (value === undefined) delete process.env.VERBATIM_FORMATS;
	else process.env.VERBATIM_FORMATS = value;
};
const wanted = () =>
	wantedFormats(readoutFormats)
		.map(({ key }) => key)
		.filter((key) => key in MOST_READOUTS);
let folder: string;
let page: string;
let made: string;
let beside: string;
beforeEach(() => {
	set(undefined);
	folder = mkdtempSync(join(tmpdir(), 'verbatim-pages-'));
	page = join(folder, 'readouts', editions[0]?.id ?? '');
	made = join(folder, 'made');
	beside = join(made, 'readouts', editions[0]?.id ?? '');
	mkdirSync(page, { recursive: true });
	writeFileSync(join(page, 'index.html'), '<!doctype html><title>T</title><p id="p1">One</p>');
});
afterEach(() => {
	set(setting);
	rmSync(folder, { recursive: true });
});

describe('books', () => {
	const yes = async () => true;
	const no = async () => false;
	for (const [name, formats, readouts, browser, left, lines] of [
		['of a small corpus are all made', undefined, MOST_READOUTS.pdf, yes, ['epub', 'html', 'pdf'], []],
		['without a browser are no PDFs', undefined, 1, no, ['epub', 'html'], [/^No PDF: no Chrome or Chromium/]],
		[
			'of a larger corpus are no PDFs',
			undefined,
			101,
			yes,
			['epub', 'html'],
			[/^No PDF: .* 101; VERBATIM_FORMATS=\+pdf/],
		],
		['of a large one are none', undefined, 1001, yes, [], [/^No EPUB: /, /^No HTML, one file: /, /^No PDF: /]],
		['are made when the setting asks for them', '+pdf', 1001, yes, ['pdf'], [/^No EPUB: /, /^No HTML, one file: /]],
		['are made when the setting names them', 'json,pdf,epub', 1001, yes, ['epub', 'pdf'], []],
		['that the setting leaves out need no word', '-pdf,-epub', 1, no, ['html'], []],
	] as const)
		test(name, async () => {
			set(formats);
			const told = await leaveOutBooks(readouts, browser);
			assert.equal(told.length, lines.length);
			for (const [index, line] of lines.entries()) assert.match(told[index] ?? '', line);
			assert.deepEqual(wanted(), left);
		});
});

describe('what is made of a page', () => {
	const printer = (print: Printer['print']): Printer => ({ print, close: async () => {} });

	test('has its place beside it', async () => {
		const trouble = await writePageFiles(
			editions,
			{ pages: folder, folder: made },
			{ site: '/' },
			printer(async () => Buffer.from('%PDF')),
		);
		assert.equal(trouble, undefined);
		assert.match(readFileSync(join(beside, 'edition.html'), 'utf8'), /default-src/);
		assert.equal(readFileSync(join(beside, 'edition.pdf'), 'utf8'), '%PDF');
	});

	test('is no PDF where the browser is missing or does not start; the rest is made, and a line says so', async () => {
		for (const print of [async () => undefined, async () => Promise.reject(new Error('no display\nat …'))]) {
			const trouble = await writePageFiles(editions, { pages: folder, folder: made }, { site: '/' }, printer(print));
			assert.match(
				trouble ?? '',
				/^No PDF: (no Chrome or Chromium was found\.|the browser did not print\. no display)$/,
			);
			assert.ok(existsSync(join(beside, 'edition.html')));
			assert.ok(!existsSync(join(beside, 'edition.pdf')));
		}
	});
});

test('a print that is kept is not made again; another page or day is', async () => {
	let starts = 0;
	const pages: string[] = [];
	const browser = {
		newContext: async () => ({
			newPage: async () => ({
				setContent: async (html: string) => pages.push(html),
				evaluate: async () => {},
				pdf: async () => Buffer.from("/CreationDate (D:20300101010203+00'00') /ModDate (D:20300101010203+00'00')"),
				close: async () => {},
			}),
		}),
		close: async () => {},
	};
	const launch = async () => {
		starts += 1;
		return browser as never;
	};
	for (const [html, day] of [
		['a', '2026-01-02'],
		['a', '2026-01-02'],
		['b', '2026-01-02'],
		['a', '2026-01-03'],
	] as const) {
		const printer = openPrinter({ launch, folder: join(folder, 'kept') });
		const pdf = Buffer.from((await printer.print(html, day)) ?? '').toString('latin1');
		const moment = `(D:${day.replaceAll('-', '')}000000+00'00')`;
		assert.equal(pdf, `/CreationDate ${moment} /ModDate ${moment}`);
		await printer.close();
	}
	assert.deepEqual([starts, pages], [3, ['a', 'b', 'a']]);
});
