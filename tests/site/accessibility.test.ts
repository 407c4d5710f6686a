import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ALL_RULES, axeFinds, RULES_OF_LOOK } from './axe.ts';
import { openSite, type Site } from './browser.ts';
import { ONE_OF_EACH_KIND, READOUT } from './builtPages.ts';

let site: Site;
before(async () => {
	site = await openSite();
});
after(() => site.close());

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 800 };
// The other looks ask for what they change alone, or where the most of it stands.
const manifold = ONE_OF_EACH_KIND.filter((path) =>
	/^(?:readouts\/[^/]+\/(?:5\.1\/)?|search\/|check\/|data\/|timeline\/)?$/.test(path),
);
const looks = [
	{
		name: 'light, desktop',
		options: { colorScheme: 'light', viewport: desktop },
		runOnly: ALL_RULES,
		pages: ONE_OF_EACH_KIND,
	},
	{
		name: 'dark, phone',
		options: { colorScheme: 'dark', viewport: phone },
		runOnly: RULES_OF_LOOK,
		pages: ONE_OF_EACH_KIND,
	},
	{ name: 'light, phone', options: { colorScheme: 'light', viewport: phone }, runOnly: ALL_RULES, pages: manifold },
	{
		name: 'dark, desktop',
		options: { colorScheme: 'dark', viewport: desktop },
		runOnly: RULES_OF_LOOK,
		pages: manifold,
	},
] as const;

for (const { name, options, runOnly, pages } of looks)
	test(`axe finds nothing on any kind of page: ${name}`, async () => {
		const found: string[] = [];
		const page = await site.open('', options);
		for (const path of pages) {
			await page.goto(site.address + path);
			if (path === `readouts/${READOUT}/`) await page.locator('#layer-topics').check();
			found.push(...(await axeFinds(page, runOnly)));
		}
		await page.context().close();
		assert.deepEqual(found, []);
	});

/** Goes on by Tab: where to, and whether it is in sight, with nothing over it, and ringed; nowhere after the last. */
async function nextStop(page: Page) {
	await page.keyboard.press('Tab');
	return page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		if (element === document.body) return undefined;
		// The focus ring of a switch is drawn around its whole chip.
		const ringed = element.closest('.choice') ?? element;
		const [{ left = 0, top = 0, width = 0, height = 0 } = {}] = element.getClientRects();
		const there = document.elementFromPoint(left + width / 2, top + height / 2);
		return {
			key: `${element.tagName} ${element.id} ${element.getAttribute('href')} ${element.textContent}`,
			seen: element.contains(there),
			ringed: getComputedStyle(ringed).outlineStyle !== 'none',
		};
	});
}

test('the whole reading page is reached by keyboard, with a visible focus', async () => {
	const page = await site.open(`readouts/${READOUT}/`);
	const keys = new Set<string>();
	for (let press = 0; press < 400; press += 1) {
		const stop = await nextStop(page);
		if (!stop) break;
		assert.deepEqual(stop, { key: stop.key, seen: true, ringed: true });
		keys.add(stop.key);
	}
	assert.ok([...keys].some((key) => key.includes('#p8s1')));
	assert.ok(keys.size > 100);
});

test('on other pages too each stop of the keyboard is in sight, with a visible focus', async () => {
	const page = await site.open('');
	for (const path of ['search/', 'agreements/', 'data/']) {
		await page.goto(site.address + path);
		for (let press = 0; press < 16; press += 1) {
			const stop = await nextStop(page);
			assert.deepEqual(stop, { key: stop?.key, seen: true, ringed: true }, path);
		}
	}
});

test('single keys can be switched off, and on again', async () => {
	const page = await site.open('method/');
	const asked = page.getByLabel('Use these keys');
	const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).type ?? '');
	await asked.waitFor();
	assert.ok(await asked.isChecked());
	const reloaded = () => page.waitForEvent('load');
	await Promise.all([reloaded(), asked.uncheck()]);
	await page.keyboard.press('/');
	assert.equal(await focused(), '');
	assert.equal(await page.locator('.search-box kbd').count(), 0, 'the hint goes with the key');
	await page.goto(`${site.address}readouts/${READOUT}/`);
	await page.keyboard.press('f');
	assert.equal(await page.locator('.find').count(), 0);
	await page.goto(`${site.address}method/`);
	await Promise.all([reloaded(), asked.check()]);
	await page.keyboard.press('/');
	assert.equal(await focused(), 'search');
	await page.context().close();
});

test('without scripts no switch for keys is shown', async () => {
	const page = await site.open('method/', { javaScriptEnabled: false });
	assert.equal(await page.getByLabel('Use these keys').isVisible(), false);
	await page.context().close();
});
