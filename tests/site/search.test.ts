import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';

let site: Site;
before(async () => {
	site = await openSite();
});
after(() => site.close());

test('the box on every page is reached by “/” and leads to the results', async () => {
	const page = await site.open('timeline/');
	await page.keyboard.press('/');
	await page.keyboard.type('referendum');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/search/?q=referendum');
	await page.locator('.hits li').first().waitFor();
	assert.match(
		(await page.locator('.hits li').first().textContent()) ?? '',
		/under the pretext of preparing for a referendum/,
	);
	assert.equal(await page.getByRole('status').textContent(), '1 sentence for referendum');
});

test('a hit shows the sentence, its number and whose it is, and lands with the words marked', async () => {
	const page = await site.open('search/?q=ceasefire');
	const hit = page.locator('.hits li').first();
	await hit.waitFor();
	const text = await hit.innerText();
	assert.match(text, /¶ 5\.1 · Vladimir Putin, Donald Trump, as reported by Yury Ushakov/);
	assert.deepEqual(await hit.locator('mark').allTextContents(), ['ceasefire']);
	await hit.getByRole('link').click();
	await page.waitForURL(`**/readouts/${READOUT}/?mark=ceasefire#p5s1`);
	assert.ok(await page.locator('#p5s1').evaluate((element) => element.matches(':target')));
	const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
	assert.deepEqual(marked, ['ceasefire']);
});

test('the query is in the address: back and forward bring it again', async () => {
	const page = await site.open('search/?q=Donbass');
	await page.locator('.hits li').first().waitFor();
	const box = page.locator('main input[type=search]');
	await box.fill('Anchorage');
	await box.press('Enter');
	await page.getByText('1 sentence for Anchorage').waitFor();
	await page.goBack();
	await page.getByText('1 sentence for Donbass').waitFor();
	assert.equal(await box.inputValue(), 'Donbass');
});

test('markup in a query is text', async () => {
	const page = await site.open(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
	await page.getByRole('status').filter({ hasText: '<img' }).waitFor();
	assert.equal(await page.locator('main img').count(), 0);
	assert.deepEqual(site.complaints, []);
});
