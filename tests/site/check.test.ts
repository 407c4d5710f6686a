import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { buildSite, openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { until } from './until.ts';

const BASE = '/sub/path/';
let site: Site;
before(async () => {
	site = await openSite(buildSite({ base: BASE }), BASE);
});
after(() => site.close());

async function check(page: Page, quotation: string): Promise<string> {
	await page.getByLabel('The quotation').fill(quotation);
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	const status = page.getByRole('status');
	await status.filter({ hasText: /^(Exact|Altered|Not found|There are no words)/ }).waitFor();
	return (await status.textContent()) ?? '';
}

test('an exact quotation: where it stands, whose claim it is, and a link that marks it', async () => {
	const page = await site.open('check/');
	assert.equal(
		await check(
			page,
			'“… The temporary cease\u00adfire proposed by Ukraine and Europe - under the pretext of [...] would merely\u00a0prolong the conflict.”',
		),
		'Exact, in 1 place. Searched: 17 sentences, all of this edition.',
	);
	const place = page.locator('.place');
	assert.match(
		await place.innerText(),
		/Vladimir Putin and Donald Trump, as reported by Yury Ushakov \(reported shared view\)/,
	);
	assert.match(await place.innerText(), /Left out of account: .*dashes.*the final “\.”/);
	assert.match(
		(await place.locator('.left-out').textContent()) ?? '',
		/left out: .*a referendum or other such measures/,
	);
	await place.getByRole('link', { name: '¶ 5.1' }).click();
	await page.waitForURL(`**/sub/path/readouts/${READOUT}/?in=p5s1&quote=*`);
	const marked = () => page.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map(String)[0] ?? '');
	await until(async () => /^the temporary ceasefire .* prolong the conflict$/.test(await marked()));
	assert.deepEqual(site.complaints, []);
});

test('an altered quotation: what differs, in words and in marks', async () => {
	const page = await site.open('check/');
	assert.match(
		await check(page, 'Vladimir Putin and Donald Trump promised to speak again by telephone'),
		/^Altered\. /,
	);
	assert.equal(await page.locator('.diff ins').textContent(), ' (not in the text: promised) ');
	assert.match(await page.locator('.diff del').innerText(), /agreed/);
	assert.deepEqual(await page.locator('.changes li').allTextContents(), [
		'In the quotation, not in the text: “promised”.',
		'In the text, not in the quotation: “agreed”.',
	]);
	const decorated = (name: string) =>
		page.locator(`.diff ${name}`).evaluate((element) => getComputedStyle(element).textDecorationLine);
	assert.equal(await decorated('ins'), 'underline');
	assert.equal(await decorated('del'), 'line-through');
});

test('what is not attributed stays so', async () => {
	const page = await site.open('check/');
	await check(page, 'a bold and responsible political decision from Kiev');
	assert.match(await page.locator('.place').innerText(), /¶ 5\.2: not attributed; said by Yury Ushakov/);
});

test('words that no text has, no words, and markup', async () => {
	const page = await site.open('check/');
	assert.match(await check(page, 'Peace will come by next spring, said nobody'), /^Not found\. Searched: 17 sentences/);
	assert.equal(await check(page, ' … '), 'There are no words to check.');
	assert.match(await check(page, '<img src=x onerror=alert(1)> agreed to speak again by telephone'), /^Altered/);
	assert.equal(await page.locator('main img').count(), 0);
	assert.deepEqual(site.complaints, []);
});

test('with the keyboard alone, and texts loaded on first use only', async () => {
	const page = await site.open('check/');
	const asked: string[] = [];
	page.context().on('request', (request) => {
		if (!request.url().endsWith('.svg')) asked.push(request.url());
	});
	await page.getByLabel('The quotation').focus();
	await page.keyboard.type('agreed to speak again');
	assert.deepEqual(asked, []);
	await page.keyboard.press('Control+Enter');
	await page.getByText('Exact, in 1 place').waitFor();
	await page.context().setOffline(true);
	await page.getByLabel('The quotation').fill('most likely in early January');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.locator('.place').filter({ hasText: '¶ 7.3' }).waitFor();
});

test('texts that cannot be loaded are said to be so, and tried again', async () => {
	// A page that has not loaded them before.
	const page = await site.open('check/', {});
	await page.context().route('**/check/*.json', (route) => route.abort());
	await page.getByLabel('The quotation').fill('agreed to speak again');
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await page.getByText('The texts could not be loaded.').waitFor();
	await page.context().unroute('**/check/*.json');
	assert.match(await check(page, 'agreed to speak again'), /^Exact/);
	site.complaints.length = 0;
});

test('without scripts the page says what there is instead', async () => {
	const page = await site.open('check/', { javaScriptEnabled: false });
	assert.ok(!(await page.getByLabel('The quotation').isVisible()));
	await page.locator('main').getByRole('link', { name: 'concordance' }).click();
	await page.waitForURL('**/sub/path/concordance/');
});

test('on a phone nothing is wider than the window', async () => {
	const page = await site.open('check/', { hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });
	await check(page, 'Vladimir Putin and Donald Trump promised to speak again by telephone');
	assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
});

test('to search earlier texts too leaves the focus at what is told of it', async () => {
	const page = await site.open('check/', {});
	await check(page, 'agreed to speak again by telephone');
	const more = page.locator('.check-more');
	await more.evaluate((button: HTMLButtonElement) => {
		button.hidden = false;
	});
	await more.press('Enter');
	assert.equal(await page.evaluate(() => document.activeElement?.className), 'status');
});

test('where its worker does not load, it says so, and loads it when it is asked again', async () => {
	const page = await site.open('check/', {});
	await page.route(/checkWorker/, (route) => route.abort());
	const status = page.getByRole('status');
	const ask = () => page.getByRole('button', { name: 'Check', exact: true }).click();
	await page.getByLabel('The quotation').fill('agreed to speak again by telephone');
	for (const _ of [1, 2]) {
		await ask();
		await status.filter({ hasText: 'The texts could not be loaded. Check the connection and try again.' }).waitFor();
	}
	await page.unroute(/checkWorker/);
	await ask();
	await status.filter({ hasText: /^Exact/ }).waitFor();
});
