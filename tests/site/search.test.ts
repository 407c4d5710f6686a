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

const outcomes: [query: string, status: string, sentences: string[], remark?: RegExp][] = [
	['q=Kyiv', '1 sentence for Kyiv', ['5.2'], /“Kyiv” is also searched as “Kiev”, the spelling of the text\./],
	['q=Zelenskyy', '2 sentences for Zelenskyy', ['6.3', '2.3'], /“Zelensky”/],
	['q=Київ', '1 sentence for Київ', ['5.2']],
	['q=emphasized', '1 sentence for emphasized', ['6.1']],
	['q="regarding Donbas"', '1 sentence for "regarding Donbas"', ['5.3']],
	['q=“temporary ceasefire” Europe', '1 sentence for “temporary ceasefire” Europe', ['5.1']],
	['q="ceasefire temporary"', 'No sentence was found for "ceasefire temporary"', []],
	['q=conflict -ceasefire', '2 sentences for conflict -ceasefire', ['2.2', '3.2']],
	['q=ceasefire zeppelin', 'No sentence was found for ceasefire zeppelin', [], /No passage contains “zeppelin”\./],
	['q=negociations', 'No sentence was found for negociations', [], /Did you mean “negotiations”\?/],
	[
		'q=ceasefirezz',
		'No sentence was found for ceasefirezz',
		[],
		/No passage contains “ceasefirezz”\. Did you mean “ceasefire”\?/,
	],
	[
		'q=ceasefire telephone',
		'No sentence was found for ceasefire telephone',
		[],
		/No sentence holds all of “ceasefire”, “telephone”\./,
	],
	['q=5.2', '1 sentence for 5.2', ['5.2']],
	['q=p8s1', '1 sentence for p8s1', ['8.1']],
	['voice=no-one', '2 sentences', ['5.2', '5.3']],
	['voice=no-one&topic=donbas-region', '1 sentence', ['5.3']],
	['voice=vladimir-putin&kind=reported-act&kind=reported-shared-view', '2 sentences', ['5.1', '7.1']],
	['q=agreement&act=agreement', 'No sentence was found for agreement', []],
	['q=agreed&act=agreement', '1 sentence for agreed', ['8.1']],
];
for (const [query, status, sentences, remark] of outcomes)
	test(`?${query}`, async () => {
		const page = await site.open(`search/?${encodeURI(query)}`);
		await page.getByText(status, { exact: true }).waitFor();
		const labels = (await page.locator('.hit-whose').allTextContents()).map((text) => /¶ (\S+)/.exec(text)?.[1]);
		assert.deepEqual(labels.toSorted(), sentences.toSorted());
		if (remark) assert.match((await page.locator('.remarks').textContent()) ?? '', remark);
	});

test('a facet narrows the search, several widen it, and the address keeps them', async () => {
	const page = await site.open('search/');
	await page.getByRole('checkbox', { name: /^No one/ }).check();
	await page.getByText('2 sentences', { exact: true }).waitFor();
	await page
		.getByRole('group', { name: 'Ascribed to' })
		.getByRole('checkbox', { name: /^Vladimir Putin/ })
		.check();
	await page.getByText('6 sentences', { exact: true }).waitFor();
	assert.match(page.url(), /\?voice=vladimir-putin&voice=no-one$|\?voice=no-one&voice=vladimir-putin$/);
	await page.goBack();
	await page.getByText('2 sentences', { exact: true }).waitFor();
});

test('arrows go from the box through the hits and back', async () => {
	const page = await site.open('search/?voice=no-one');
	await page.locator('.hits a').nth(1).waitFor();
	await page.locator('main input[type=search]').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /^(Given|A definitive)/);
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	assert.ok(await page.locator('main input[type=search]').evaluate((input) => input === document.activeElement));
});

test('a hit shows the words of the source, never another spelling', async () => {
	const page = await site.open('search/?q=Zelenskyy');
	await page.locator('.hits li').first().waitFor();
	const text = (await page.locator('.hit-text').allTextContents()).join(' ');
	assert.ok(!text.includes('Zelenskyy') && !text.includes('~'));
	assert.deepEqual([...new Set(await page.locator('.hits mark').allTextContents())], ['Zelensky']);
});
