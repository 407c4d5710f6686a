import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { launch } from '../../src/bench/browser.ts';
import { loadContent } from '../../src/edition/loadContent.ts';
import { toPrintable } from '../../src/publish/pageFiles.ts';
import { openPrinter } from '../../src/publish/printer.ts';

import { READOUT } from './builtPages.ts';

const root = resolve('dist', 'readouts', READOUT);
const [edition] = loadContent().editions;
const text = edition?.paragraphs.map((paragraph) => paragraph.text) ?? [];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let folder: string;
before(async () => {
	browser = await launch();
	folder = mkdtempSync(join(tmpdir(), 'verbatim-books-'));
});
after(async () => {
	await browser.close();
	rmSync(folder, { recursive: true });
});

describe('the single file, opened from a disk without a network', () => {
	for (const javaScriptEnabled of [true, false])
		test(`${javaScriptEnabled ? 'with' : 'without'} scripts: text, links, folds and choices work, nothing is asked for`, async () => {
			const context = await browser.newContext({ javaScriptEnabled, offline: true });
			const page = await context.newPage();
			const complaints: string[] = [];
			page.on('console', (message) => complaints.push(message.text()));
			page.on('request', (request) => {
				if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`);
			});
			await page.goto(`file://${join(root, 'edition.html')}`);
			assert.deepEqual(await page.locator('#text .source p').allTextContents(), text);
			assert.equal(
				await page.locator('#p5s2 .n').evaluate((number) => getComputedStyle(number, '::before').content),
				'"2"',
			);
			await page.locator('a[href="#p8s1"]').first().click();
			assert.ok(await page.locator('#p8s1').evaluate((sentence) => sentence.matches(':target')));
			const fold = page.locator('details.provenance');
			await fold.locator('summary').click();
			assert.ok(await fold.locator('dl').isVisible());
			await page.locator('#layer-text').check();
			assert.ok(!(await page.locator('#p1-m1').isVisible()));
			const links = await page
				.locator('a[href]')
				.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
			assert.deepEqual(
				links.filter((link) => !/^(#|https?:)/.test(link)),
				[],
			);
			assert.deepEqual(complaints, []);
			await context.close();
		});
});

describe('the PDF', () => {
	test('has a title, a language, tags, a bookmark for every paragraph, and the day of the edition', async () => {
		const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(root, 'edition.pdf'))));
		const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string> };
		assert.equal(info.Title, `[${edition?.description.title.supplied}] · Verbatim`);
		assert.equal(info.Language, 'en');
		assert.equal(
			info.CreationDate,
			`D:${edition?.description.revisions.at(-1)?.date.replaceAll('-', '')}000000+00'00'`,
		);
		assert.equal((await pdf.getMarkInfo())?.Marked, true);
		const [title] = await pdf.getOutline();
		assert.equal(title?.title, `[${edition?.description.title.supplied}]`);
		assert.deepEqual(
			title?.items.map((item: { title: string }) => item.title),
			[
				'Said to be agreed',
				'About this text',
				...text.map((_, index) => `Paragraph ${index + 1}`),
				'Changes to this text',
			],
		);
		const tags = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
		for (const role of ['H1', 'L', 'LI', 'P']) assert.ok(tags.includes(`"role":"${role}"`), role);
	});

	test('is the same, byte for byte, when it is printed again', async () => {
		assert.ok(edition);
		const html = toPrintable(readFileSync(join(root, 'index.html'), 'utf8'), edition, {
			site: '/',
			read: (href) => readFileSync(join('dist', href), 'utf8'),
		});
		const prints = [];
		for (const attempt of ['first', 'second']) {
			const printer = openPrinter({ folder: join(folder, attempt) });
			prints.push(Buffer.from((await printer.print(html, '2026-01-02')) ?? ''));
			await printer.close();
		}
		assert.ok((prints[0]?.length ?? 0) > 50_000);
		assert.ok(prints[0]?.equals(prints[1] ?? Buffer.of()));
	});
});

test('axe finds nothing on any page of the EPUB', async () => {
	const files = Object.entries(unzipSync(readFileSync(join(root, 'edition.epub'))));
	for (const [path, bytes] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	const context = await browser.newContext({ viewport: { width: 400, height: 600 } });
	const page = await context.newPage();
	for (const [path] of files.filter(([path]) => path.endsWith('.xhtml'))) {
		await page.goto(`file://${join(folder, path)}`);
		await page.evaluate(axe);
		const violations = await page.evaluate(
			"axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((found) => found.violations)",
		);
		assert.deepEqual(violations, [], path);
		assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${path} is too wide`);
	}
});
