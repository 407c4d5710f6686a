import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { until } from './until.ts';

const PATH = `readouts/${READOUT}/`;
let site: Site;
before(async () => {
	site = await openSite();
});
after(() => site.close());

const edition = JSON.parse(readFileSync(`dist/${PATH}edition.json`, 'utf8')) as {
	passages: { number: string; text: string }[];
};
/** The labels of the sentences that hold this. */
const holding = (words: RegExp) => edition.passages.filter(({ text }) => words.test(text)).map(({ number }) => number);
const box = (page: Page) => page.getByRole('searchbox', { name: 'Find in this text' });
const counted = (page: Page) => page.locator('.find [role=status]').textContent();
const says = (page: Page, text: string) => until(async () => (await counted(page)) === text);
const marks = (page: Page, name: string) =>
	page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);
const onShape = (page: Page, selector: string) => page.locator(`.strip ${selector}`).allTextContents();
const inView = (page: Page, id: string) =>
	page.locator(`#${id}`).evaluate((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return top >= 0 && bottom <= innerHeight;
	});

test('opened by its key, it steps through the passages, forward and back, and round', async () => {
	const page = await site.open(PATH);
	const text = await page.locator('#text .source').allTextContents();
	await page.keyboard.press('f');
	await box(page).waitFor();
	await page.keyboard.type('trump');
	const here = holding(/Trump/);
	assert.ok(here.length > 2);
	await says(page, `1 of ${here.length}, ¶ ${here[0]}`);
	for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
	await says(page, `3 of ${here.length}, ¶ ${here[2]}`);
	for (const key of ['Shift+Enter', 'Shift+Enter', 'Shift+Enter']) await page.keyboard.press(key);
	await says(page, `${here.length} of ${here.length}, ¶ ${here.at(-1)}`);
	assert.deepEqual([...new Set(await marks(page, 'current'))], ['Trump']);
	assert.deepEqual(await page.locator('#text .source').allTextContents(), text);
});

test('with the mouse: the buttons step, and the passage comes into view; the shape shows where', async () => {
	const page = await site.open(PATH, { viewport: { width: 1280, height: 500 } });
	await page.getByRole('link', { name: 'Find in this text' }).click();
	await box(page).fill('ceasefire Ukraine');
	await says(page, '1 of 1, ¶ 5.1');
	assert.ok(await inView(page, 'p5s1'));
	await box(page).fill('conflict');
	const here = holding(/conflict/i);
	// The passage that was shown is found again.
	await says(page, `${here.indexOf('5.1') + 1} of ${here.length}, ¶ 5.1`);
	assert.deepEqual(await onShape(page, '[data-found]'), here);
	assert.deepEqual(await onShape(page, '[aria-current]'), ['5.1']);
	await page.getByRole('button', { name: 'Previous passage' }).click();
	const before = here.at(here.indexOf('5.1') - 1) ?? '';
	assert.deepEqual(await onShape(page, '[aria-current]'), [before]);
	assert.ok(await inView(page, `p${before.replace('.', 's')}`));
	const look = (selector: string) =>
		page
			.locator(`.strip ${selector}`)
			.first()
			.evaluate((cell) => {
				const { outlineStyle, fontWeight, backgroundColor } = getComputedStyle(cell);
				return { outlineStyle, fontWeight, backgroundColor };
			});
	assert.notDeepEqual(await look('[data-found]:not([aria-current])'), await look('a:not([data-found])'));
	assert.notEqual(
		(await look('[aria-current]')).backgroundColor,
		(await look('[data-found]:not([aria-current])')).backgroundColor,
	);
});

test('a name is found under any spelling, and a number leads to its passage', async () => {
	const page = await site.open(PATH);
	await page.keyboard.press('f');
	await box(page).fill('Kyiv');
	await says(page, '1 of 1, ¶ 5.2');
	assert.deepEqual(await marks(page, 'found'), ['Kiev']);
	await box(page).fill('"Volodymyr Zelenskyy"');
	await until(async () => (await marks(page, 'found')).includes('Zelensky'));
	await box(page).fill('7.3');
	await says(page, '1 of 1, ¶ 7.3');
	await box(page).fill('zeppelin');
	await says(page, 'No passage');
	assert.deepEqual(await onShape(page, '[data-found]'), []);
});

test('the words are in the address, and an address opens them; Escape closes and takes them away', async () => {
	// Only where the service worker is at work, which sends no query on.
	const page = await site.open(PATH, { serviceWorkers: 'allow' });
	await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null));
	const entries = await page.evaluate(() => history.length);
	await page.keyboard.press('f');
	await box(page).fill('working groups');
	await until(async () => new URL(page.url()).searchParams.get('find') === 'working groups');
	assert.equal(await page.evaluate(() => history.length), entries);
	const other = await site.open(page.url().slice(site.address.length), { serviceWorkers: 'allow' });
	await until(() => other.evaluate(() => navigator.serviceWorker.controller !== null));
	await until(async () => /^1 of/.test((await counted(other)) ?? ''));
	assert.equal(await box(other).inputValue(), 'working groups');
	await other.keyboard.press('Escape');
	assert.ok(!(await box(other).isVisible()));
	assert.equal(new URL(other.url()).search, '');
	assert.deepEqual([await marks(other, 'found'), await marks(other, 'current')], [[], []]);
	assert.deepEqual(await onShape(other, ':is([data-found], [aria-current])'), []);
});

test('the address is changed after the last key, and a browser that refuses to finds all the same', async () => {
	const page = await site.open('404.html');
	await page.addInitScript(() => {
		let asked = 0;
		history.replaceState = () => {
			asked += 1;
			document.documentElement.dataset.asked = String(asked);
			throw new DOMException('', 'SecurityError');
		};
	});
	await page.goto(site.address + PATH);
	await page.keyboard.press('f');
	await box(page).pressSequentially('ceasefire');
	await says(page, '1 of 1, ¶ 5.1');
	await until(async () => (await page.locator('html').getAttribute('data-asked')) === '1');
	site.complaints.length = 0;
});

test('on a phone it keeps inside the window; in print it is not there', async () => {
	const page = await site.open(`${PATH}?find=ceasefire`, { viewport: { width: 320, height: 640 }, hasTouch: true });
	await box(page).waitFor();
	const edges = await page.locator('.find').evaluate((element) => {
		const { left, right } = element.getBoundingClientRect();
		return [left >= 0, right <= innerWidth, document.documentElement.scrollWidth <= innerWidth];
	});
	assert.deepEqual(edges, [true, true, true]);
	await page.emulateMedia({ media: 'print' });
	assert.ok(!(await page.locator('.find').isVisible()));
});

test('without scripts there is a link to the search, with this text chosen', async () => {
	const page = await site.open(PATH, { javaScriptEnabled: false });
	const link = page.getByRole('link', { name: 'Find in this text' });
	assert.equal(new URL((await link.getAttribute('href')) ?? '', site.address).search, `?readout=${READOUT}`);
	assert.equal(await page.locator('.find').count(), 0);
});

test('hostile words in the address do nothing', async () => {
	for (const words of ['<img src=x onerror=alert(1)>', '"'.repeat(500), '(((((', 'a'.repeat(5000), '%00%ff'])
		await (await site.open(`${PATH}?find=${encodeURIComponent(words)}`)).locator('.find').waitFor();
	assert.deepEqual(site.complaints, []);
});

test('where its script does not load, the link is followed', async () => {
	const page = await site.open(PATH);
	await page.route(/\/find\./, (route) => route.abort());
	await page.keyboard.press('f');
	await page.waitForURL(`**/search/?readout=${READOUT}`);
	site.complaints.length = 0;
});
