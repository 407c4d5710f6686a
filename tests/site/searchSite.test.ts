import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { projectFolder, withContent } from '../unit/contentFolder.ts';
import { axeFinds } from './axe.ts';
import { buildSite, openSite, type Site } from './browser.ts';
import { htmlOf, pagesIn, READOUT } from './builtPages.ts';
import { until } from './until.ts';

const BASE = '/sub/path/';
const SECOND = `${READOUT}-again`;
let folder: string;
let site: Site;
before(async () => {
	process.env.VERBATIM_SITE = 'https://example.org';
	try {
		const twice = (content: string) => {
			cpSync(join(projectFolder, 'content', 'pages'), join(content, 'pages'), { recursive: true });
			cpSync(join(content, 'readouts', READOUT), join(content, 'readouts', SECOND), { recursive: true });
			// People and errata for more than a page.
			const people = Array.from(
				{ length: 200 },
				(_, at) => `- { id: invented-${at}, name: Zeno ${at}, forms: [], about: Invented. }\n`,
			);
			appendFileSync(join(content, 'register', 'people.yaml'), people.join(''));
			const file = join(content, 'readouts', SECOND, 'readout.md');
			const revisions = Array.from({ length: 100 }, (_, at) => `  - { date: 2026-11-20, what: Revision ${at}. }\n`);
			const text = readFileSync(file, 'utf8');
			writeFileSync(
				file,
				text.replace('revisions:\n', (key) => key + revisions.join('')),
			);
		};
		folder = withContent([twice], (content) => buildSite({ content, base: BASE }));
	} finally {
		delete process.env.VERBATIM_SITE;
	}
	site = await openSite(folder, BASE);
});
after(() => site.close());

test('more hits are shown on demand; back from one brings as many, as far down', async () => {
	const page = await site.open(`search/?readout=${READOUT}&readout=${SECOND}`);
	const hits = page.locator('.hits li');
	await until(async () => (await hits.count()) === 20);
	await page.getByRole('button', { name: 'Show more' }).click();
	await until(async () => (await hits.count()) === 34);
	assert.ok(!(await page.getByRole('button', { name: 'Show more' }).isVisible()));
	assert.equal(
		await hits
			.nth(20)
			.locator('a')
			.evaluate((link) => link === document.activeElement),
		true,
	);
	const link = hits.nth(30).locator('a');
	await link.scrollIntoViewIfNeeded();
	const scroll = await page.evaluate(() => scrollY);
	assert.ok(scroll > 1000);
	await link.click();
	await page.waitForURL(`**/${SECOND}/#p*`);
	await page.goBack();
	await until(async () => (await hits.count()) === 34);
	await until(async () => Math.abs((await page.evaluate(() => scrollY)) - scroll) < 5);
	assert.ok(!page.url().includes('most'), 'a shared address begins at the top');
});

test('the order of the text is for one readout', async () => {
	const page = await site.open('search/?q=the&sort=text');
	await page.locator('.hits li').first().waitFor();
	const order = page.getByRole('combobox', { name: 'Order' });
	assert.equal(await order.inputValue(), 'best');
	await page.goto(`${site.address}search/?q=the&readout=${SECOND}&sort=text`);
	await page.locator('.hits li').first().waitFor();
	assert.equal(await order.inputValue(), 'text');
	const labels = await page.locator('.hits .ref').allTextContents();
	assert.deepEqual(labels, labels.toSorted());
});

test('a month lists its readouts', async () => {
	const page = await site.open('search/?q=2025-12');
	await until(async () => (await page.locator('.status').textContent()) === '2 readouts for 2025-12');
	assert.equal(await page.locator('.dated li').count(), 2);
});

test('a search with hits has nothing that axe finds', async () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const page = await site.open('search/?q=hostilities Donbass&voice=no-one&voice=donald-trump', { colorScheme });
		await page.locator('.hits li').first().waitFor();
		await page.locator('.facet.none').first().waitFor();
		assert.deepEqual(await axeFinds(page), []);
	}
});

/** From the first page of a list to the second and back; `there` looks at the second. */
async function pageThrough(list: string, [on, back]: [string, string], there: (page: Page) => Promise<void>) {
	const page = await site.open(list);
	await page.getByRole('link', { name: on }).click();
	await page.waitForURL(`**/${list}page/2/`);
	assert.match(await page.title(), /, page 2 /);
	await there(page);
	await page.getByRole('link', { name: back }).click();
	await page.waitForURL(`**/${list}`);
	return page;
}

test('a list of more than a page leads on and back; its second page has nothing that axe finds', async () => {
	const entries = (page: Page) => page.locator('.timeline .changes').count();
	const first = await pageThrough('errata/', ['Older', 'Newer'], async (page) => {
		assert.ok((await entries(page)) > 0);
		assert.deepEqual(await axeFinds(page), []);
	});
	assert.equal(await entries(first), 100);
});

test('the people of a large register stand on several pages, in the order of their names', async () => {
	const names = (page: Page) => page.locator('.scroll:not([aria-label^=Voices]) tbody th a');
	const first = await pageThrough('speakers/', ['Next', 'Previous'], async (page) => {
		assert.match((await names(page).last().textContent()) ?? '', /^Zeno/);
		assert.equal(await page.locator('.matrix-counts').count(), 0);
	});
	assert.equal(await names(first).count(), 200);
});

test('a site that knows its address tells browsers how to search it', async () => {
	const description = readFileSync(join(folder, 'opensearch.xml'), 'utf8');
	assert.match(
		description,
		/^<\?xml version="1\.0" encoding="utf-8"\?>\n<OpenSearchDescription xmlns="http:\/\/a9\.com\/-\/spec\/opensearch\/1\.1\/">/,
	);
	const { headers } = await fetch(`${site.address}opensearch.xml`);
	assert.equal(headers.get('content-type'), 'application/opensearchdescription+xml');
	const template = /<Url type="text\/html" method="get" template="([^"]+)"\/>/.exec(description)?.[1];
	assert.equal(template, 'https://example.org/sub/path/search/#q={searchTerms}');
	for (const path of pagesIn(folder).filter((path) => path.endsWith('/') || path === ''))
		assert.match(
			htmlOf(folder, path),
			/<link rel="search" type="application\/opensearchdescription\+xml" title="Verbatim" href="\/sub\/path\/opensearch\.xml">/,
			path,
		);
	const page = await site.open(
		template.replace('https://example.org/sub/path/', '').replace('{searchTerms}', 'Donbas%20%22such%20a%22'),
	);
	await until(async () =>
		/^2 sentences for Donbas "such a"$/.test((await page.locator('.status').textContent()) ?? ''),
	);
});

test('a site that does not know its address has no such description', () => {
	assert.ok(!existsSync('dist/opensearch.xml'));
	assert.ok(!htmlOf('dist', 'search/').includes('opensearch'));
});

test('nothing complains or leaves the site', () => assert.deepEqual(site.complaints, []));
