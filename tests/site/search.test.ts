import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { marked } from './marked.ts';
import { until } from './until.ts';

let site: Site;
before(async () => {
	site = await openSite();
});
after(() => site.close());

/** Waits for the line that says how much was found. */
const outcome = (page: Page, text: string) => until(async () => (await page.locator('.status').textContent()) === text);
const labelsOf = async (page: Page) =>
	(await page.locator('.hits .ref').allTextContents()).map((text) => text.replace('¶ ', ''));
const box = (page: Page) => page.locator('main input[type=search]');
const hasFocus = (page: Page) => box(page).evaluate((input) => input === document.activeElement);
const found = (page: Page, name = 'found') => marked(page, name);

test('the box on every page is reached by “/” and leads to the results', async () => {
	const page = await site.open('timeline/');
	await page.keyboard.press('/');
	await page.keyboard.type('referendum');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/search/#?q=referendum');
	await outcome(page, '1 sentence for referendum');
	assert.match(
		(await page.locator('.hits li').first().textContent()) ?? '',
		/under the pretext of preparing for a referendum/,
	);
});

test('the first screen of the edition says what it holds, and starts a search, on a phone too', async () => {
	const height = 800;
	const page = await site.open('', { viewport: { width: 390, height } });
	const read = (path: string) => JSON.parse(readFileSync(`dist/${path}`, 'utf8'));
	const { passages, acts } = read(`readouts/${READOUT}/edition.json`);
	const { entries } = read('data/register.json');
	const entered = (kind: string) => entries.filter((entry: { kind: string }) => entry.kind === kind).length;
	const figures = page.locator('.figures a');
	assert.deepEqual(await figures.allTextContents(), [
		'1 readout',
		`${passages.length} sentences`,
		`${entered('person')} people`,
		`${entered('topic')} topics`,
		`${acts.length} acts`,
	]);
	for (const part of [page.locator('h1'), page.locator('.lead'), box(page), ...(await figures.all())]) {
		const place = await part.boundingBox();
		assert.ok(place && place.y > 0 && place.y + place.height < height, String(part));
	}
	await box(page).fill('referendum');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/search/#?q=referendum');
	await outcome(page, '1 sentence for referendum');
});

test('a hit shows the sentence, its number and whose it is, and lands with the words marked', async () => {
	const page = await site.open('search/?q=ceasefire');
	const hit = page.locator('.hits li').first();
	await hit.waitFor();
	assert.match(await hit.innerText(), /¶ 5\.1 · Vladimir Putin, Donald Trump, as reported by Yury Ushakov/);
	assert.match(await hit.innerText(), /Statement by .* · \[28 December 2025\]/);
	assert.deepEqual(await hit.locator('mark').allTextContents(), ['ceasefire']);
	await hit.getByRole('link').click();
	await page.waitForURL(`**/readouts/${READOUT}/#p5s1`);
	assert.ok(await page.locator('#p5s1').evaluate((element) => element.matches(':target')));
	assert.deepEqual(await found(page), ['ceasefire']);
});

test('two sentences are one hit, told apart from one, and land together with the words marked in both', async () => {
	const page = await site.open('search/?q=hostilities Donbass');
	await outcome(page, '2 pairs of neighbouring sentences for hostilities Donbass');
	assert.deepEqual(await labelsOf(page), ['5.2–5.3', '5.3', '6.1']);
	assert.equal(
		await page.locator('.remarks').textContent(),
		'No sentence holds all of “hostilities”, “Donbass”; these pairs of neighbouring sentences do.',
	);
	const [first, second] = [page.locator('.hits li').first(), page.locator('.hits li').nth(1)];
	assert.match(await first.innerText(), /¶ 5\.2–5\.3 · Not attributed, said by Yury Ushakov/);
	assert.match(await second.innerText(), /¶ 5\.3 · Not attributed, .*\n*¶ 6\.1 · Donald Trump, as reported/);
	await first.getByRole('link').click();
	await page.waitForURL(`**/readouts/${READOUT}/?in=p5s2-p5s3#p5s2`);
	assert.deepEqual(await found(page), ['hostilities', 'Donbass']);
	const around = (await found(page, 'around')).join('');
	assert.ok(around.startsWith('A definitive cessation') && around.endsWith('without further delay.'));
});

test('words of a phrase are marked as one, where they stand in this order', async () => {
	const page = await site.open('search/?q="meeting with Volodymyr Zelenskyy"');
	await outcome(page, '1 sentence for "meeting with Volodymyr Zelenskyy"');
	assert.deepEqual(await page.locator('.hits mark').allTextContents(), ['meeting with Zelensky']);
	assert.equal(
		await page.locator('.remarks').textContent(),
		'“meeting with Volodymyr Zelenskyy” is also searched as “meeting with Zelensky”, the spelling of the text.',
	);
	await page.locator('.hits a').click();
	await page.waitForURL('**#p2s3');
	assert.deepEqual(await found(page), ['meeting with Zelensky']);
});

test('the query is in the address: back and forward bring it again', async () => {
	const page = await site.open('search/?q=Donbass');
	await outcome(page, '1 sentence for Donbass');
	await box(page).fill('Anchorage');
	await box(page).press('Enter');
	await outcome(page, '1 sentence for Anchorage');
	await page.goBack();
	await outcome(page, '1 sentence for Donbass');
	assert.equal(await box(page).inputValue(), 'Donbass');
	await page.goForward();
	await outcome(page, '1 sentence for Anchorage');
});

const hostile: [name: string, q: string, told: RegExp][] = [
	['markup', '<img src=x onerror=alert(1)>', /^No sentence was found for <img src=x onerror=alert\(1\)>/],
	['the name of a prototype', '__proto__', /^No sentence was found for __proto__No passage contains “proto”\./],
	['ten thousand characters', 'x'.repeat(10_000), /^No sentence .*only its first words are searched/],
	['two thousand words', 'word '.repeat(2000), /only its first words are searched/],
	['lone surrogates', 'war\uD800 \uDC00peace', /^No sentence was found/],
	['bidirectional controls', '\u202Erav\u2066', /^No sentence was found for ravNo passage contains “rav”\./],
	['punctuation', '!?… —', /There is no word in this to look for/],
	['an exclusion alone', '-call', /Say also what the sentences should hold/],
	['patterns of replacement', "$& $' zeppelin", /No passage contains “zeppelin”/],
];
for (const [name, q, told] of hostile)
	test(`a query of ${name} is answered in plain words`, async () => {
		// Typed, and from an address, which may be longer than the box lets anybody type.
		const page = await site.open('search/');
		if (q.length < 1000) {
			await box(page).fill(q);
			await box(page).press('Enter');
			await until(async () => told.test((await page.locator('.status, .remarks').allTextContents()).join('')));
			await page.reload();
		} else await page.goto(`${site.address}search/?${new URLSearchParams({ q })}`);
		await until(async () => told.test((await page.locator('.status, .remarks').allTextContents()).join('')));
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
	[
		'q="ceasefire temporary"',
		'No sentence was found for "ceasefire temporary"',
		[],
		/in this order. Search for these words in any order/,
	],
	['q="Europe under the pretext"', '1 sentence for "Europe under the pretext"', ['5.1']],
	['q=2025-12', '1 readout for 2025-12', []],
	['q=December 2025', '1 readout for December 2025', []],
	['q=28.12.2025', '1 readout for 28.12.2025', []],
	['q=2025', '1 readout for 2025', []],
	['q=¶ 5', '3 sentences for ¶ 5', ['5.1', '5.2', '5.3']],
	['q=war&kind=reported-act', 'No sentence was found for war', [], /Without them: 1$/],
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
		/No sentence holds all of “ceasefire”, “telephone”\. Search for one alone: ceasefire telephone/,
	],
	[
		'q=ceasefire -referendum',
		'No sentence was found for ceasefire -referendum',
		[],
		/Every sentence that was found holds “referendum”, which is left out\. With it: 1$/,
	],
	['q=cease fire', 'No sentence was found for cease fire', [], /^Did you mean “ceasefire”, in one word\?/],
	['q=5.2', '1 sentence for 5.2', ['5.2']],
	['q=p8s1', '1 sentence for p8s1', ['8.1']],
	['voice=no-one', '2 sentences', ['5.2', '5.3']],
	['voice=no-one&topic=donbas-region', '1 sentence', ['5.3']],
	['voice=vladimir-putin&kind=reported-act&kind=reported-shared-view', '2 sentences', ['5.1', '7.1']],
	['q=agreement&act=agreement', 'No sentence was found for agreement', []],
	['q=agreed&act=agreement', '1 sentence for agreed', ['8.1']],
];
describe('what an address finds', () => {
	let page: Page;
	before(async () => {
		page = await site.open('search/');
	});
	// Gone to as by the keys for back and forward, which load no page anew.
	const goTo = (address: string) =>
		page.evaluate((address) => {
			history.pushState(null, '', address);
			dispatchEvent(new PopStateEvent('popstate'));
		}, address);

	for (const [query, status, sentences, remark] of outcomes)
		test(`?${query}`, async () => {
			await goTo(`?${encodeURI(query)}`);
			await outcome(page, status);
			assert.deepEqual((await labelsOf(page)).toSorted(), sentences.toSorted());
			if (remark) assert.match((await page.locator('.remarks').textContent()) ?? '', remark);
		});
});

test('a facet narrows the search, several widen it, and the address keeps them', async () => {
	const page = await site.open('search/');
	await page.getByRole('checkbox', { name: /^Not attributed/ }).check();
	await outcome(page, '2 sentences');
	await page
		.getByRole('group', { name: 'Voice' })
		.getByRole('checkbox', { name: /^Vladimir Putin/ })
		.check();
	await outcome(page, '6 sentences');
	assert.match(page.url(), /#\?voice=vladimir-putin&voice=no-one$|#\?voice=no-one&voice=vladimir-putin$/);
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
	await page.getByRole('button', { name: 'Without Voice: Vladimir Putin' }).click();
	await outcome(page, '2 sentences');
	assert.equal(await focused(), 'Without Voice: Not attributed');
	await page.getByRole('button', { name: 'Without Voice: Not attributed' }).click();
	assert.ok(await hasFocus(page));
	await page.goBack();
	await outcome(page, '2 sentences');
	await page.goBack();
	await outcome(page, '6 sentences');
});

test('the facets count what was found; a value with nothing is dimmed, and works', async () => {
	const page = await site.open('search/');
	const value = (name: RegExp) => page.getByRole('group', { name: 'Voice' }).locator('label', { hasText: name });
	const counts = async () =>
		(await page.locator('.facets fieldset').first().locator('.count').allTextContents()).join(' ');
	assert.equal(await counts(), '9 5 4 2');
	assert.match((await page.locator('.counts-note').textContent()) ?? '', /of the whole edition/);
	await box(page).fill('ceasefire');
	await until(async () => (await counts()) === '1 0 1 0');
	assert.match((await page.locator('.counts-note').textContent()) ?? '', /hits of this search/);
	assert.match((await value(/^ *Not attributed/).getAttribute('class')) ?? '', /none/);
	await value(/^ *Not attributed/).click();
	await outcome(page, 'No sentence was found for ceasefire');
	// What is chosen says nothing of how many another value of the same facet would have.
	assert.equal(await counts(), '1 0 1 0');
	await page.getByRole('link', { name: 'Without them: 1' }).click();
	await outcome(page, '1 sentence for ceasefire');
	await box(page).fill('');
	await until(async () => (await counts()) === '9 5 4 2');
});

test('words have one entry in the history however they were typed, and a filter has another', async () => {
	const page = await site.open('search/');
	for (const words of ['ceasefire', 'Trump']) {
		await box(page).fill(words);
		await page.waitForURL(`**/search/#?q=${words}`);
	}
	await page.getByRole('checkbox', { name: /^Not attributed/ }).check();
	await page.waitForURL('**/search/#?q=Trump&voice=no-one');
	await page.goBack();
	await page.waitForURL('**/search/#?q=Trump');
	await page.goBack();
	await page.waitForURL('**/search/');
});

test('a value that is not listed is searched all the same where the address names it', async () => {
	const page = await site.open('search/?q=Trump&person=someone-rare&voice=__proto__');
	await outcome(page, 'No sentence was found for Trump');
	assert.match((await page.locator('.remarks').textContent()) ?? '', /^Nothing was found under the chosen filters/);
	await page.getByRole('button', { name: 'Without Person mentioned: someone rare' }).click();
	await page.waitForURL('**/search/#?q=Trump');
	await page.goBack();
	await outcome(page, 'No sentence was found for Trump');
});

test('a year is chosen, in an edition with one index too', async () => {
	const page = await site.open('search/?year=2025');
	await outcome(page, '17 sentences');
	await page.goto(`${site.address}search/?year=2024`);
	await outcome(page, 'No sentence was found');
});

test('the order is chosen, and is in the address', async () => {
	const page = await site.open('search/?q=Trump');
	await page.locator('.hits li').first().waitFor();
	await page.getByRole('combobox', { name: 'Order' }).selectOption('As in the text');
	await page.waitForURL('**/search/#?q=Trump&sort=text');
	await until(async () => (await labelsOf(page)).join() === (await labelsOf(page)).toSorted().join());
	await page.goBack();
	await page.waitForURL('**/search/?q=Trump');
	assert.equal(await page.getByRole('combobox', { name: 'Order' }).inputValue(), 'best');
	await page.goto(`${site.address}search/?voice=no-one&sort=oldest`);
	await outcome(page, '2 sentences');
	assert.equal(await page.getByRole('combobox', { name: 'Order' }).inputValue(), 'oldest');
});

test('arrows go from the box through the hits and back, Enter opens one, Escape leaves', async () => {
	const page = await site.open('search/?voice=no-one');
	await page.locator('.hits a').nth(1).waitFor();
	await page.keyboard.press('/');
	assert.ok(await hasFocus(page));
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /^(Given|A definitive)/);
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	assert.ok(await hasFocus(page));
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	assert.ok(await hasFocus(page));
	await page.keyboard.type('Kiev');
	await outcome(page, '1 sentence for Kiev');
	await page.keyboard.press('Escape');
	await outcome(page, '2 sentences');
	assert.equal(await box(page).inputValue(), '');
	await page.keyboard.press('Escape');
	assert.ok(!(await hasFocus(page)));
	await page.keyboard.press('/');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(`**/readouts/${READOUT}/#p5s2`);
});

test('with the keyboard, one link after the box leads past the facets to what was found', async () => {
	const page = await site.open('search/?q=ceasefire');
	await outcome(page, '1 sentence for ceasefire');
	await box(page).focus();
	const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
	const press = async (key: string) => page.keyboard.press(key);
	for (let times = 0; times < 3 && (await focused()) !== 'Skip to the results'; times += 1) await press('Tab');
	await press('Enter');
	assert.equal(new URL(page.url()).hash, '');
	for (const key of ['Tab', 'Tab']) await press(key);
	assert.match(await focused(), /temporary ceasefire proposed/);
});

test('the first skip link leads to the content, and leaves the search and its address as they are', async () => {
	const page = await site.open('search/#?q=Putin&voice=donald-trump');
	await outcome(page, '1 sentence for Putin');
	const state = async () => ({
		q: await box(page).inputValue(),
		chosen: await page.locator('.chosen li').allTextContents(),
		status: await page.locator('.status').textContent(),
		hits: await labelsOf(page),
		asked: await page.evaluate(() => location.hash),
	});
	const before = await state();
	assert.ok(before.chosen.length === 1 && before.hits.length === 1, JSON.stringify(before));
	await page.keyboard.press('Tab');
	assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#content');
	await page.keyboard.press('Enter');
	await until(() => page.evaluate(() => document.activeElement?.id === 'content'));
	assert.deepEqual(await state(), before);
});

test('the readouts of a date are listed, and reached by the arrows', async () => {
	const page = await site.open('search/?q=28 December 2025');
	await page.locator('.dated a').waitFor();
	assert.match(
		await page.locator('.dated').innerText(),
		/^\[Statement by .*\]\n+\[28 December 2025\] · given by Yury Ushakov$/,
	);
	await box(page).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(`**/readouts/${READOUT}/`);
});

describe('what does not load is said, and is loaded when it is asked for again', () => {
	const files: [what: string, files: string | RegExp, answer?: { status: number; body: string }][] = [
		['a file of words', '**/pagefind/parts/*/index/*'],
		['a file of words that has gone', '**/pagefind/parts/*/index/*', { status: 404, body: '<p>Gone' }],
		['the list of words', '**/pagefind/parts/*/*.pf_meta'],
		['the WebAssembly', '**/pagefind/pagefind.wasm'],
		['the script of Pagefind', '**/pagefind/pagefind.js'],
		['the worker', /searchWorker/],
	];
	for (const [what, path, answer] of files)
		test(what, async () => {
			const page = await site.open('404.html');
			await page.route(path, (route) => (answer ? route.fulfill(answer) : route.abort()));
			await page.goto(`${site.address}search/?q=ceasefire`);
			const failed =
				'The search index could not be loaded. Check the connection and try again, or load this page anew.';
			await outcome(page, failed);
			assert.equal(await page.locator('.remarks').textContent(), '');
			await box(page).fill('Anchorage');
			await page.waitForTimeout(100);
			await outcome(page, failed);
			await page.unroute(path);
			await box(page).press('Enter');
			await outcome(page, '1 sentence for Anchorage');
			site.complaints.length = 0;
		});
});

test('what was found stands until there is something new, and is read out once', async () => {
	const page = await site.open('search/?q=Donbass');
	await outcome(page, '1 sentence for Donbass');
	await until(async () => /^1 sentence for Donbass/.test((await page.getByRole('status').textContent()) ?? ''));
	await page.evaluate(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		const look = () => seen.push(`${document.querySelectorAll('.hits li').length}`);
		new MutationObserver(look).observe(document.querySelector('.hits')!, { childList: true });
		new MutationObserver(() => seen.push('said')).observe(document.querySelector('[role=status]')!, {
			childList: true,
		});
	});
	await box(page).fill('');
	await box(page).pressSequentially('Anchorage', { delay: 150 });
	await until(async () => /^1 sentence for Anchorage/.test((await page.getByRole('status').textContent()) ?? ''));
	const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
	assert.equal(seen.filter((what) => what === 'said').length, 1);
	await page.close();
});

test('an answer that comes late never takes the place of a newer one', async () => {
	const page = await site.open('search/');
	await page.context().addInitScript(() => {
		const listen = Worker.prototype.addEventListener;
		Worker.prototype.addEventListener = function (this: Worker, type: string, hear: (event: Event) => void) {
			const late = (event: Event) => {
				const { id } = (event as MessageEvent).data ?? {};
				setTimeout(() => hear(event), id === 1 ? 1500 : 0);
			};
			listen.call(this, type, late);
		} as typeof listen;
	});
	await page.goto(`${site.address}search/?q=Donbass`);
	await page.evaluate(() => {
		const input = document.querySelector<HTMLInputElement>('main input[type=search]')!;
		input.value = 'Anchorage';
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await outcome(page, '1 sentence for Anchorage');
	await new Promise((resolve) => setTimeout(resolve, 2000));
	assert.equal(await page.locator('.status').textContent(), '1 sentence for Anchorage');
	assert.match((await page.locator('.hits').textContent()) ?? '', /Anchorage summit/);
});

test('the empty page says what can be asked, with examples that find something', async () => {
	const page = await site.open('search/');
	const links = page.locator('.invitation dd a');
	assert.equal(await links.count(), 8);
	for (const href of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))) {
		await page.goto(href);
		await until(async () => (await page.locator('.hits li, .dated li').count()) > 0);
		assert.ok(!(await page.locator('.invitation').isVisible()));
	}
});

test('a hit shows the words of the source, never another spelling', async () => {
	const page = await site.open('search/?q=Zelenskyy');
	await page.locator('.hits li').first().waitFor();
	const text = (await page.locator('.hit-text').allTextContents()).join(' ');
	assert.ok(!text.includes('Zelenskyy') && !text.includes('~'));
	assert.deepEqual([...new Set(await page.locator('.hits mark').allTextContents())], ['Zelensky']);
});

test('without scripts the box leads to letters, listings and facets, each to a page that is there', async () => {
	const page = await site.open('timeline/', { javaScriptEnabled: false });
	await page.locator('header input[type=search]').fill('ceasefire');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/search\/\?$/);
	assert.match(await page.locator('.without-scripts').innerText(), /here they are off/);
	assert.ok(!(await page.locator('.facet input').first().isVisible()));
	assert.ok(!(await page.locator('.invitation').isVisible()));
	const links = page.locator(':is(.without-scripts, .facets) a');
	const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	for (const part of ['concordance/c/', 'readouts/', 'speakers/', 'topics/', 'agreements/', 'register/', 'timeline/'])
		assert.ok(hrefs.includes(site.address + part), part);
	for (const href of new Set(hrefs)) {
		const response = await fetch(href);
		assert.equal(response.status, 200, href);
		const fragment = href.split('#')[1];
		if (fragment) assert.ok((await response.text()).includes(`id="${fragment}"`), href);
	}
	await page.locator('.facet').filter({ hasText: 'Not attributed' }).getByRole('link').click();
	await page.waitForURL('**/search/kind/unattributed-assessment/');
	assert.equal(await page.locator('.passage-quote').count(), 2);
	await page.context().close();
});

test('on a phone nothing is wider than the window, with the facets open', async () => {
	const page = await site.open('search/?q=hostilities Donbass', { viewport: { width: 320, height: 700 } });
	await page.locator('.hits li').first().waitFor();
	await page.locator('.facets > summary').click();
	assert.ok(
		await page
			.getByRole('checkbox', { name: /^Donald Trump/ })
			.first()
			.isVisible(),
	);
	assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
	await page.getByRole('checkbox', { name: /^Not attributed/ }).check();
	await page.getByRole('button', { name: 'Show 1 pair of neighbouring sentences' }).click();
	assert.ok(!(await page.getByRole('checkbox', { name: /^Not attributed/ }).isVisible()));
});

test('nothing complains or leaves the site', () => assert.deepEqual(site.complaints, []));
