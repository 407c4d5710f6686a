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
	await status.filter({ hasText: /^(Exact|Found with|Not found|There are no words)/ }).waitFor();
	return (await status.textContent()) ?? '';
}

test('an exact quotation: where it stands, whose claim it is, and a link that marks it', async () => {
	const page = await site.open('check/');
	assert.equal(
		await check(
			page,
			'“… The temporary cease\u00adfire proposed by Ukraine and Europe - under the pretext of [...] would merely\u00a0prolong the conflict.”',
		),
		'Exact but for the words left out, in 1 place. Searched: 17 sentences, all of this edition.',
	);
	const place = page.locator('.place');
	assert.match(
		await place.innerText(),
		/Vladimir Putin and Donald Trump, as reported by Yury Ushakov \(reported shared view\)/,
	);
	assert.match(await place.innerText(), /Not counted as a difference: .*dashes.*the final “\.”/);
	assert.match(
		(await place.locator('.left-out').textContent()) ?? '',
		/left out at an ellipsis: .*a referendum or other such measures/,
	);
	assert.deepEqual(await place.locator('.changes li').allTextContents(), [
		'Left out at an ellipsis: “preparing for a referendum or other such measures –”.',
	]);
	await place.getByRole('link', { name: '¶ 5.1' }).click();
	await page.waitForURL(`**/sub/path/readouts/${READOUT}/?in=p5s1&quote=*`);
	const marked = () => page.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map(String)[0] ?? '');
	await until(async () => /^the temporary ceasefire .* prolong the conflict$/.test(await marked()));
	assert.deepEqual(site.complaints, []);
});

test('a quotation that differs: what differs, in words and in marks, and that the text is a translation', async () => {
	const page = await site.open('check/');
	assert.match(
		await check(page, 'Vladimir Putin and Donald Trump promised to speak again by telephone'),
		/^Found with differences\. /,
	);
	assert.equal(await page.locator('.diff ins').textContent(), ' (here in the quotation alone: promised) ');
	assert.match(await page.locator('.diff del').innerText(), /agreed/);
	assert.deepEqual(await page.locator('.changes li').allTextContents(), [
		'In the quotation “promised”, in the text “agreed”.',
	]);
	assert.equal(
		await page.locator('.verdict > .version').textContent(),
		'This text is its issuer’s English version of remarks made in [Russian]. Another translation of them may differ.',
	);
	const decorated = (name: string) =>
		page.locator(`.diff ${name}`).evaluate((element) => getComputedStyle(element).textDecorationLine);
	assert.equal(await decorated('ins'), 'underline');
	assert.equal(await decorated('del'), 'line-through');
});

test('what the text has is not said to be missing from it, and another form of a name is told as that', async () => {
	const page = await site.open('check/');
	await check(page, 'the temporary ceasefire would prolong the conflict and risk a political decision from Kyiv');
	const told = await page.locator('.changes li').allTextContents();
	assert.deepEqual(
		told.filter((line) => line.includes('nowhere')),
		[],
	);
	assert.ok(told.includes('In the quotation “Kyiv”, in the text “Kiev”: forms of one name.'), told.join('\n'));
	assert.ok(told.includes('In the text, left out in the quotation: “merely”.'), told.join('\n'));
});

test('whose claim the quoted sentences are, and not those of sentences that are left out', async () => {
	const page = await site.open('check/');
	await check(page, 'Donald Trump paid close attention … and spoke of the very impressive prospects');
	assert.deepEqual(
		(await page.locator('.place ul:not(.changes) li').allTextContents()).map((claim) => claim.slice(0, 6)),
		['¶ 4.1:', '¶ 6.1:'],
	);
});

test('an empty box is told to be filled, whatever was found before', async () => {
	const page = await site.open('check/');
	await check(page, 'agreed to speak again');
	await page.getByLabel('The quotation').fill(' ');
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await page.getByText('The box is empty. Paste or type the words').waitFor();
	assert.ok(!(await page.locator('.verdict').isVisible()));
	assert.equal(await page.evaluate(() => document.activeElement?.id), 'quotation');
});

test('what the box cannot hold is told', async () => {
	const page = await site.open('check/');
	await check(page, 'agreed to speak again '.repeat(300).slice(0, 5000));
	await page.getByText('The box takes 5,000 characters: what was longer is cut off').waitFor();
});

test('what is not attributed stays so', async () => {
	const page = await site.open('check/');
	await check(page, 'a bold and responsible political decision from Kiev');
	assert.match(await page.locator('.place').innerText(), /¶ 5\.2: not attributed; said by Yury Ushakov/);
});

test('words that no text has, no words, and markup', async () => {
	const page = await site.open('check/');
	assert.match(await check(page, 'Peace will come by next spring, said nobody'), /^Not found\. Searched: 17 sentences/);
	assert.equal(await check(page, ' … '), 'There are no words to check: there are signs alone.');
	assert.match(
		await check(page, '<img src=x onerror=alert(1)> agreed to speak again by telephone'),
		/^Found with differences/,
	);
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
