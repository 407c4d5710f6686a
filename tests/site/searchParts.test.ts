import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { close } from 'pagefind';
import type { Page } from 'playwright-core';
import { newestFirst } from '../../src/edition/corpusIndex.ts';
import { loadContent } from '../../src/edition/loadContent.ts';
import { buildSearchIndex } from '../../src/search/buildIndex.ts';
import { indexParts } from '../../src/search/parts.ts';
import { withContent } from '../unit/contentFolder.ts';
import { openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { until } from './until.ts';

// A large edition has an index a year. The same in small: the built site, with an index of two years.
const OLDER = '2024-12-28-another-call';
const NEWER = '2025-12-29-another-call';
const root = mkdtempSync(join(tmpdir(), 'verbatim-parts-'));
let site: Site;
before(async () => {
	const folder = join(root, 'site');
	cpSync('dist', folder, { recursive: true });
	rmSync(join(folder, 'pagefind'), { recursive: true });
	const another = (id: string) => (content: string) => {
		const to = join(content, 'readouts', id);
		cpSync(join(content, 'readouts', READOUT), to, { recursive: true });
		const text = readFileSync(join(to, 'readout.md'), 'utf8');
		writeFileSync(join(to, 'readout.md'), text.replace('supplied: 2025-12-28', `supplied: ${id.slice(0, 10)}`));
	};
	const changes = [another(OLDER), another(NEWER)];
	const { editions, register, faults } = withContent(changes, (content) => loadContent(content));
	assert.deepEqual(faults, []);
	const all = newestFirst(editions);
	const ofYear = 2 * (all[0]?.passages.length ?? 0);
	for (const [path, bytes] of await buildSearchIndex(all, register, ofYear)) {
		mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
		writeFileSync(join(folder, 'pagefind', path), bytes);
	}
	await close();
	assert.deepEqual(
		readdirSync(join(folder, 'pagefind', 'parts'))
			.filter((name) => /^\d{4}\./.test(name))
			.map((name) => name.slice(0, 4)),
		['2024', '2025'],
	);
	const parts = indexParts(all, ofYear).map(({ folder, years }) => ({ folder, years }));
	const page = join(folder, 'search', 'index.html');
	const data = `data-parts="${JSON.stringify(parts).replaceAll('"', '&quot;')}"`;
	writeFileSync(page, readFileSync(page, 'utf8').replace(/data-parts="[^"]*" data-single/, data));
	site = await openSite(folder);
});
after(async () => {
	await site.close();
	rmSync(root, { recursive: true, force: true });
});

const outcome = (page: Page, text: string) => until(async () => (await page.locator('.status').textContent()) === text);

/** Opens a page, and tells which parts of the index it has asked for. */
async function open(address: string) {
	const page = await site.open('404.html');
	const asked = new Set<string>();
	page.on('request', (request) => {
		const [, part] = /\/pagefind\/parts\/(\d+)\./.exec(request.url()) ?? [];
		if (part) asked.add(part);
	});
	await page.goto(site.address + address);
	return { page, asked };
}

/** The readouts of the hits, in their order. */
const readouts = (page: Page) =>
	page
		.locator('.hits a')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2)));

test('older texts are searched while there are fewer hits than are shown', async () => {
	const { page, asked } = await open('search/?q=ceasefire');
	await outcome(page, '3 sentences for ceasefire');
	assert.deepEqual([...asked].toSorted(), ['2024', '2025']);
	assert.deepEqual(await readouts(page), [NEWER, READOUT, OLDER]);
});

test('where the newest have hits enough, older texts are searched when the reader asks for them', async () => {
	const { page, asked } = await open('search/?voice=vladimir-putin&voice=donald-trump&voice=yury-ushakov&voice=no-one');
	await outcome(page, '34 sentences');
	assert.match((await page.locator('.remarks').textContent()) ?? '', /^Older texts \(2024\) are not searched yet/);
	assert.deepEqual([...asked], ['2025']);
	await page.getByRole('link', { name: 'search them too' }).click();
	await outcome(page, '51 sentences');
	assert.equal(await page.locator('.remarks').textContent(), '');
});

test('a year that is chosen is the only part that is asked for', async () => {
	const { page, asked } = await open('search/?q=ceasefire&year=2024');
	await outcome(page, '1 sentence for ceasefire');
	assert.deepEqual([...asked], ['2024']);
	assert.deepEqual(await readouts(page), [OLDER]);
});

test('facets count over all that was searched, and narrow all of it', async () => {
	const { page } = await open('search/?q=ceasefire&kind=reported-shared-view');
	await outcome(page, '3 sentences for ceasefire');
	const none = await open('search/?q=ceasefire&kind=reported-act');
	await until(async () => /Without them: 3/.test((await none.page.locator('.remarks').textContent()) ?? ''));
});

test('a word that no part has is said to be in none', async () => {
	const { page } = await open('search/?q=ceasefire zeppelin');
	await until(async () => /No passage contains “zeppelin”/.test((await page.locator('.remarks').textContent()) ?? ''));
	assert.doesNotMatch((await page.locator('.remarks').textContent()) ?? '', /“ceasefire”/);
});

test('nothing complains', () => assert.deepEqual(site.complaints, []));
