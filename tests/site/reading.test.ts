import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, type Site } from './browser.ts';
import { ONE_OF_EACH_KIND, READOUT } from './builtPages.ts';

const PATH = `readouts/${READOUT}/`;
let site: Site;
before(async () => {
	site = await openSite();
});
after(() => site.close());

test('the first screen says what this is, whose account, when, and what is said to be agreed', async () => {
	const page = await site.open(PATH, { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
	for (const text of [
		'Readout · Russia · [28 December 2025]',
		'One side’s account.',
		'Said to be agreed',
		'according to Yury Ushakov:',
		'¶ 8.1',
	]) {
		const box = await page.getByText(text).first().boundingBox();
		assert.ok(box && box.y + box.height < 800, text);
	}
});

test('the margin stands beside its paragraph, level with it, without scripts', async () => {
	const page = await site.open(PATH, { javaScriptEnabled: false });
	const places = await page.locator('.paragraph').evaluateAll((sections) =>
		sections.map((section) => {
			const text = section.querySelector('.source')?.getBoundingClientRect();
			const margin = section.querySelector('.margin')?.getBoundingClientRect();
			return {
				level: Math.abs((text?.top ?? 0) - (margin?.top ?? 99)),
				beside: (margin?.left ?? 0) >= (text?.right ?? 0),
			};
		}),
	);
	assert.equal(places.length, 8);
	for (const { level, beside } of places) assert.ok(level < 8 && beside);
});

test('on a phone the margin follows its paragraph, and long apparatus folds', async () => {
	const page = await site.open(PATH, { viewport: { width: 390, height: 800 } });
	const below = await page
		.locator('.paragraph')
		.evaluateAll((sections) =>
			sections.every(
				(section) =>
					(section.querySelector('.margin')?.getBoundingClientRect().top ?? 0) >=
					(section.querySelector('.source')?.getBoundingClientRect().bottom ?? 1e9),
			),
		);
	assert.ok(below);
	assert.ok(!(await page.locator('#p5 ~ .margin, .paragraph:has(#p5) .folded .entry').first().isVisible()));
	await page.locator('.paragraph:has(#p5) .folded summary').click();
	assert.ok(await page.locator('.paragraph:has(#p5) .folded .entry').first().isVisible());
});

test('the measure is about 65 characters', async () => {
	const page = await site.open(PATH);
	const characters = await page.locator('#p5').evaluate((p) => {
		const range = document.createRange();
		range.selectNodeContents(p);
		const lines = new Set([...range.getClientRects()].map((rect) => Math.round(rect.bottom / 10)));
		return (p.textContent ?? '').length / lines.size;
	});
	assert.ok(characters > 52 && characters < 75, String(characters));
});

test('every layer goes and comes without scripts, and the text stays', async () => {
	const page = await site.open(PATH, { javaScriptEnabled: false });
	const layers = [
		['layer-voices', '.entry-voice'],
		['layer-acts', '.entry-act'],
		['layer-notes', '.entry-note'],
	] as const;
	const text = await page.locator('#text .source').allTextContents();
	for (const [layer, entries] of layers) {
		assert.ok(await page.locator(entries).first().isVisible(), layer);
		await page.locator(`#${layer}`).uncheck();
		assert.equal(await page.locator(entries).filter({ visible: true }).count(), 0, layer);
		await page.locator(`#${layer}`).check();
	}
	assert.equal(await page.locator('.entry-topic').filter({ visible: true }).count(), 0);
	await page.locator('#layer-topics').check();
	assert.equal(await page.locator('.entry-topic').filter({ visible: true }).count(), 8);
	// Names and times are marked in the text: their line goes, and they stay links.
	const lined = () =>
		page.locator('#text :is(a.mention, a.time)').evaluateAll((all) => {
			const withLine = all.filter((link) => getComputedStyle(link).backgroundImage !== 'none');
			return ['mention', 'time'].map((name) => withLine.filter(({ classList }) => classList.contains(name)).length);
		});
	const [names = 0, times = 0] = await lined();
	assert.ok(names > 20 && times > 5, `${names} names, ${times} times`);
	for (const [layer, left] of [
		['layer-names', [0, times]],
		['layer-times', [names, 0]],
	] as const) {
		await page.locator(`#${layer}`).uncheck();
		assert.deepEqual(await lined(), left, layer);
		await page.locator(`#${layer}`).check();
		assert.deepEqual(await lined(), [names, times], layer);
	}
	await page.locator('#layer-text').check();
	assert.deepEqual(await lined(), [0, 0]);
	assert.equal(await page.locator('.margin').filter({ visible: true }).count(), 0);
	assert.deepEqual(await page.locator('#text .source').allTextContents(), text);
});

test('“Only whose?” dims all but what is ascribed to one voice, or to no one, without scripts', async () => {
	const page = await site.open(PATH, { javaScriptEnabled: false });
	const bright = () =>
		page
			.locator('#text .s')
			.evaluateAll((all) => all.filter((s) => getComputedStyle(s).opacity === '1').map((s) => s.id));
	assert.equal((await bright()).length, 17);
	await page.locator('#whose-none').check();
	assert.deepEqual(await bright(), ['p5s2', 'p5s3']);
	await page.getByLabel(/^Vladimir Putin/).check();
	assert.deepEqual(await bright(), ['p3s1', 'p5s1', 'p7s1', 'p8s1']);
});

test('an address opens a view, and a choice lasts for the visit', async () => {
	const page = await site.open(`${PATH}?show=voices,topics&whose=none`);
	assert.ok(await page.locator('#layer-topics').isChecked());
	assert.ok(!(await page.locator('#layer-acts').isChecked()));
	assert.ok(await page.locator('#whose-none').isChecked());
	await page.locator('#layer-notes').check();
	assert.match(page.url(), /\?show=voices,topics,notes&whose=none$/);
	await page.goto(site.address + PATH);
	assert.ok(await page.locator('#layer-notes').isChecked());
	assert.ok(!(await page.locator('#layer-acts').isChecked()));
});

test('words and margin show each other, on hover and on focus', async () => {
	const page = await site.open(PATH, { javaScriptEnabled: false });
	const act = page.locator('.paragraph:has(#p8) .entry-act');
	const words = page.locator('#p8 .act').first();
	const colour = (locator: typeof act) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);
	const [plainWords, plainAct] = [await colour(words), await colour(act)];
	await act.hover();
	assert.notEqual(await colour(words), plainWords);
	await page.mouse.move(0, 0);
	await act.getByRole('link').first().focus();
	assert.notEqual(await colour(words), plainWords);
	await page.locator('h1').click();
	await words.hover();
	assert.notEqual(await colour(act), plainAct);
});

test('a time expression shows what it resolves to, on hover, on focus and on tap', async () => {
	const page = await site.open(PATH, { javaScriptEnabled: false, hasTouch: true });
	const time = page.locator('#p7 a.time', { hasText: 'early January' });
	const tip = () => time.evaluate((element) => getComputedStyle(element, '::after').content);
	assert.equal(await tip(), 'none');
	await time.hover();
	assert.match(await tip(), /January 2026.*high/);
	await page.mouse.move(0, 0);
	await time.focus();
	assert.match(await tip(), /January 2026/);
	await time.tap();
	const entry = page.locator('.entry-time:target');
	assert.ok(await entry.isVisible());
	assert.match(
		(await entry.textContent()) ?? '',
		/\[January 2026\], certainty: high\..*Evidence: From the date of the statement/s,
	);
});

test('the shape of the text has a mark for every sentence, each a link with words of its own', async () => {
	const page = await site.open(PATH, { javaScriptEnabled: false });
	const marks = await page
		.locator('.strip a')
		.evaluateAll((all) =>
			all.map((mark) => ({ href: mark.getAttribute('href'), says: mark.getAttribute('aria-label') })),
		);
	assert.equal(marks.length, 17);
	assert.deepEqual(marks[7], { href: '#p5s1', says: '¶ 5.1: Vladimir Putin and Donald Trump, reported shared view' });
	assert.deepEqual(marks[8], { href: '#p5s2', says: '¶ 5.2: Not attributed, unattributed assessment' });
	await page.getByText('Sentences on each topic, by voice').click();
	const row = page.locator('.matrix tr', { hasText: 'Decisions by the Government of Ukraine' });
	assert.deepEqual(await row.locator('td a').allTextContents(), ['5.2', '5.3']);
	assert.deepEqual(await row.locator('td.none a').allTextContents(), ['5.2', '5.3']);
});

test('nothing overflows, however narrow or wide the window', async () => {
	const page = await site.open('', { viewport: { width: 320, height: 800 } });
	for (const path of ONE_OF_EACH_KIND) {
		await page.goto(site.address + path);
		for (const width of [320, 390, 768, 1280, 2560]) {
			await page.setViewportSize({ width, height: 800 });
			const needed = await page.evaluate(() => document.documentElement.scrollWidth);
			assert.ok(needed <= width, `${path} needs ${needed} of ${width} pixels`);
		}
	}
	await page.context().close();
});

test('on a phone the words of a table stay whole, and every heading of one says of what', async () => {
	const page = await site.open('', { viewport: { width: 390, height: 800 } });
	for (const path of ['speakers/', 'topics/', 'register/', 'words/', PATH]) {
		await page.goto(site.address + path);
		const found = await page.evaluate(() => {
			const cut: string[] = [];
			for (const cell of document.querySelectorAll('.counts :is(th, td)')) {
				const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode())
					for (const { 0: word, index } of node.nodeValue!.matchAll(/[^\s-]+/g)) {
						const range = new Range();
						range.setStart(node, index);
						range.setEnd(node, index + word.length);
						if (range.getClientRects().length > 1) cut.push(word);
					}
			}
			return { cut, headings: document.querySelectorAll('th:not([scope])').length };
		});
		assert.deepEqual(found, { cut: [], headings: 0 }, path);
	}
	await page.context().close();
});

test('the switch of the paper stands in line with the links beside it', async () => {
	const page = await site.open('');
	const tops = await page.locator('footer.site :is(a, button)').evaluateAll((all) =>
		all.map((one) => {
			const words = new Range();
			words.selectNodeContents(one);
			return words.getBoundingClientRect().top;
		}),
	);
	assert.equal(new Set(tops).size, 1, String(tops));
});

test('print has numbers, notes, address and hash, and nothing of the interface', async () => {
	const page = await site.open(PATH);
	await page.emulateMedia({ media: 'print' });
	const text = await page.evaluate(() => document.body.innerText);
	assert.match(text, /b83d90362e5d26344a2ded1be15870b0a0ea0f1735c3595486180057bb8ecff1/);
	assert.match(text, new RegExp(`readouts/${READOUT}/`));
	assert.match(text, /Held on 15 August 2025 in Anchorage, Alaska\./);
	for (const hidden of ['header.site', 'footer.site', '.layers', '.shape', '.panel summary', '[href="#cite"]'])
		assert.equal(await page.locator(hidden).filter({ visible: true }).count(), 0, hidden);
	assert.ok(await page.locator('.folded .entry-time').first().isVisible());
	const number = await page.locator('#p5s2 .n').evaluate((element) => getComputedStyle(element, '::before').content);
	assert.equal(number, '"2"');
});

test('light and dark go by the system, and by a switch that is remembered', async () => {
	const page = await site.open(PATH, { colorScheme: 'dark' });
	const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const dark = await paper();
	await page.getByRole('button', { name: 'Light paper' }).click();
	assert.notEqual(await paper(), dark);
	await page.goto(`${site.address}timeline/`);
	assert.notEqual(await paper(), dark);
	assert.deepEqual(site.complaints, []);
});

test('where the system chooses the colours, marks, focus and what is chosen are still told apart', async () => {
	const page = await site.open(PATH, { forcedColors: 'active', colorScheme: 'dark', javaScriptEnabled: false });
	const look = (selector: string, pseudo?: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element, pseudo) => {
				const { color, backgroundColor, textDecorationLine, outline, borderTopWidth, borderBottomWidth } =
					getComputedStyle(element, pseudo);
				return { color, backgroundColor, textDecorationLine, outline, borderTopWidth, borderBottomWidth };
			}, pseudo);
	const agreement = () => look('#text .act-agreement');
	const plain = await look('#text .s.own');
	assert.equal((await look('#text .s.none')).textDecorationLine, 'underline');
	assert.equal(plain.textDecorationLine, 'none');
	assert.notEqual((await agreement()).backgroundColor, plain.backgroundColor);
	// The dots keep the colours of the voices, and that of no voice is a ring.
	const dots = await Promise.all(['v1', 'v2', 'own'].map((voice) => look(`.margin .voice.${voice}`, '::before')));
	assert.equal(new Set(dots.map(({ backgroundColor }) => backgroundColor)).size, 3);
	assert.equal((await look('.margin .voice.none', '::before')).borderTopWidth, '2px');

	const chip = (id: string) => look(`.choice:has(#${id})`);
	const [chosen, other] = [await chip('layer-acts'), await chip('layer-topics')];
	assert.match(chosen.outline, /solid 1px/);
	assert.match(other.outline, / none /);
	for (const id of ['layer-acts', 'layer-topics']) {
		await page.locator(`#${id}`).focus();
		assert.match((await chip(id)).outline, /solid 2px/, id);
	}
	await page.locator('.brand').focus();
	assert.match((await look('.brand')).outline, /solid 2px/);

	await page.locator('#layer-text').check();
	const { color, backgroundColor } = await agreement();
	assert.deepEqual({ color, backgroundColor }, { color: plain.color, backgroundColor: plain.backgroundColor });
	assert.equal((await look('#text .s.none')).textDecorationLine, 'none');

	await page.goto(`${site.address}timeline/`);
	const [current, rest] = [await look('header.site nav [aria-current]'), await look('header.site nav a')];
	assert.notEqual(current.borderBottomWidth, rest.borderBottomWidth);
	await page.context().close();
});
