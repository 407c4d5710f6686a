import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSite, openSite, type Site } from './browser.ts';
import { htmlOf, ONE_OF_EACH_KIND, pagesIn, READOUT } from './builtPages.ts';

/** Attributes that name an address; simple ones need no quotation marks. */
const LINK = /\s(?:href|src|action)=(?:"([^"]*)"|([^\s"&>][^\s">]*))/g;

/** Every link of every page whose target, or the id within it, is not there. */
function brokenLinks(folder: string, base: string): string[] {
	const ids = new Map<string, Set<string>>();
	const idsOf = (page: string) => {
		const known =
			ids.get(page) ??
			new Set([...htmlOf(folder, page).matchAll(/\sid="?([^"\s>]+)/g)].map((match) => match[1] as string));
		ids.set(page, known);
		return known;
	};
	const pages = pagesIn(folder);
	const known = new Set(pages);
	const broken: string[] = [];
	for (const page of pages)
		for (const [, quoted, bare = ''] of htmlOf(folder, page).matchAll(LINK)) {
			const link = quoted ?? bare;
			if (/^https?:\/\//.test(link)) continue;
			const url = new URL(link.replaceAll('&amp;', '&'), `http://site${base}${page}`);
			if (!url.pathname.startsWith(base)) {
				broken.push(`${page}: ${link} leaves the site's path`);
				continue;
			}
			const path = decodeURI(url.pathname.slice(base.length));
			const isPage = known.has(path);
			if (!isPage && !existsSync(join(folder, path))) broken.push(`${page}: ${link}`);
			const id = decodeURIComponent(url.hash.slice(1));
			if (isPage && id && !idsOf(path).has(id)) broken.push(`${page}: ${link} (no such id)`);
		}
	return broken;
}

test('every internal link and fragment of every page resolves', () => {
	assert.deepEqual(brokenLinks('dist', '/'), []);
	assert.ok(pagesIn('dist').length > 50);
});

test('every page has one main heading, a title and a description of its own', () => {
	const seen = new Map<string, string>();
	for (const page of pagesIn('dist')) {
		const html = htmlOf('dist', page);
		assert.equal([...html.matchAll(/<h1[ >]/g)].length, 1, page);
		const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
		assert.equal(seen.get(title), undefined, `${page} and ${seen.get(title)} are both called ${title}`);
		seen.set(title, page);
		assert.match(html, /<meta name="description" content="[^"]{20,}"/, page);
	}
});

describe('below a sub-path', () => {
	let folder: string;
	let site: Site;
	before(async () => {
		folder = buildSite({ base: '/sub/path/' });
		site = await openSite(folder, '/sub/path/');
	});
	after(() => site.close());

	test('every link resolves and stays below it', () => assert.deepEqual(brokenLinks(folder, '/sub/path/'), []));

	test('search finds and lands', async () => {
		const page = await site.open('search/?q=zeppelin');
		await page.locator('.status').filter({ hasText: 'No sentence' }).waitFor();
		await page.locator('main input[type=search]').fill('ceasefire');
		await page.locator('.hits a').first().click();
		await page.waitForURL(`**/sub/path/readouts/${READOUT}/**#p5s1`);
	});

	test('no page complains in the console or asks another host', () => assert.deepEqual(site.complaints, []));
});

describe('in a browser', () => {
	let site: Site;
	before(async () => {
		site = await openSite();
	});
	after(() => site.close());

	test('no page of any kind complains in the console, fails a request or asks another host', async () => {
		const page = await site.open('');
		for (const path of ONE_OF_EACH_KIND) {
			await page.goto(site.address + path);
		}
		assert.deepEqual(site.complaints, []);
	});

	test('an unknown address gets the page that helps', async () => {
		const page = await site.open('readouts/2025-12-28-putin/', { javaScriptEnabled: false });
		assert.equal(await page.locator('h1').textContent(), 'No page has this address');
		assert.ok(await page.getByRole('link', { name: 'All readouts' }).isVisible());
		site.complaints.length = 0;
	});
});
