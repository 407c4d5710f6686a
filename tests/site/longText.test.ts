import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openSite, type Site } from './browser.ts';
import { htmlOf, READOUT } from './builtPages.ts';
import { longPage } from './longPage.ts';
import { until } from './until.ts';

const PATH = `readouts/${READOUT}/`;
let site: Site;
before(async () => {
	site = await openSite();
});
after(() => site.close());

/** How often the text stands there: some 100 pages of 3,000 characters. */
const TIMES = 100;
/** Its last paragraph of those that speak of a ceasefire, and one that is far down. */
const [LAST, FAR] = [8 * (TIMES - 1) + 5, 8 * (TIMES - 5) + 5];

/** The reading page with some 1,700 sentences. */
async function openLong(address: string, options?: BrowserContextOptions): Promise<Page> {
	const page = await site.open('404.html', options);
	const body = longPage(htmlOf('dist', PATH), TIMES).replace(/<article class="?text"? /, '<article class="text long" ');
	await page.route(`**/${PATH}*`, (route) => {
		const { pathname } = new URL(route.request().url());
		return pathname.endsWith(PATH)
			? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
			: route.continue();
	});
	await page.goto(site.address + PATH + address);
	return page;
}
const inView = (page: Page, id: string) =>
	until(() =>
		page.locator(`#${id}`).evaluate((element) => {
			const { top, bottom } = element.getBoundingClientRect();
			return top >= 0 && bottom <= innerHeight;
		}),
	);

test('a link lands far down in a long text, with and without scripts', async () => {
	for (const javaScriptEnabled of [true, false]) {
		const page = await openLong(`#p${FAR}s2`, { javaScriptEnabled });
		await inView(page, `p${FAR}s2`);
		assert.equal(await page.locator(':target').getAttribute('id'), `p${FAR}s2`);
	}
});

test('the margin stands beside its paragraph, and lies in the same columns everywhere', async () => {
	const page = await openLong('');
	const lefts = await page
		.locator('#text .source')
		// Some of them: to be measured, each that is out of sight has to be laid out.
		.evaluateAll((all) => {
			const some = all.filter((_, index) => index % 40 === 0);
			return new Set(some.map((source) => Math.round(source.getBoundingClientRect().left))).size;
		});
	assert.equal(lefts, 1);
	const head = await page.locator('h1').evaluate((element) => Math.round(element.getBoundingClientRect().left));
	assert.equal(await page.locator('#p100').evaluate((p) => Math.round(p.getBoundingClientRect().left)), head);
});

test('finding steps through all of it, and switches reach what is out of sight', async () => {
	const page = await openLong('?find=ceasefire');
	const counted = page.locator('.find [role=status]');
	await counted.filter({ hasText: `1 of ${TIMES},` }).waitFor();
	await page.getByRole('button', { name: 'Previous passage' }).click();
	await counted.filter({ hasText: `${TIMES} of ${TIMES}, ¶ ${LAST}.1` }).waitFor();
	await inView(page, `p${LAST}s1`);
	await page.locator('#layer-text').check();
	await page.locator('#p100').scrollIntoViewIfNeeded();
	assert.ok(!(await page.locator('.paragraph:has(#p100) .margin').isVisible()));
});

test('in print all of it is there', async () => {
	const page = await openLong('');
	await page.emulateMedia({ media: 'print' });
	const skipped = await page
		.locator('.paragraph')
		.evaluateAll((all) => all.filter((one) => getComputedStyle(one).contentVisibility !== 'visible').length);
	assert.equal(skipped, 0);
});
