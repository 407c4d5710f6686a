import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildSite, openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { marked } from './marked.ts';

const BASE = '/sub/path/';
const PATH = `readouts/${READOUT}/`;
const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
let site: Site;
let source: string;
before(async () => {
	const folder = buildSite({ base: BASE });
	source = readFileSync(`${folder}/${PATH}source.txt`, 'utf8');
	site = await openSite(folder, BASE);
});
after(() => site.close());

/** Selects words from the first place of `first` to the first place of `last` after it, both in the text. */
async function select(page: Page, first: string, last = first): Promise<void> {
	await page.evaluate(
		([first, last]) => {
			const place = (words: string, within: Element[]) => {
				for (const p of within) {
					const at = (p.textContent ?? '').indexOf(words);
					if (at === -1) continue;
					const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
					let offset = 0;
					const points: [Node, number][] = [];
					for (let node = walker.nextNode(); node; node = walker.nextNode()) {
						const length = node.nodeValue?.length ?? 0;
						if (points.length === 0 && at < offset + length) points.push([node, at - offset]);
						if (points.length === 1 && at + words.length <= offset + length)
							points.push([node, at + words.length - offset]);
						offset += length;
					}
					return points;
				}
				throw new Error(`“${words}” is not in the text`);
			};
			const paragraphs = [...document.querySelectorAll('#text .source p')];
			const [start] = place(first ?? '', paragraphs);
			const end = place(last ?? '', paragraphs)[1];
			if (start && end) getSelection()?.setBaseAndExtent(...start, ...end);
		},
		[first, last],
	);
}
/** Where words of the text stand in the window. */
async function boxOf(page: Page, words: string) {
	await select(page, words);
	const box = await page.evaluate(() => {
		const range = getSelection()?.getRangeAt(0);
		range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { x, y, width, height } = (range as Range).getClientRects()[0] as DOMRect;
		getSelection()?.removeAllRanges();
		return { x, y, width, height };
	});
	await page.waitForTimeout(300);
	return box;
}
const bar = (page: Page) => page.getByRole('toolbar', { name: 'The selected words' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('selected words bring the bar, inside the window; without a selection there is none', async () => {
	const page = await site.open(PATH);
	assert.ok(!(await bar(page).isVisible()));
	for (const [words, last] of [
		['share a broadly similar view', undefined],
		['Aide to', 'this evening.'],
		['Vladimir Putin and Donald Trump agreed', 'evening.'],
	] as const) {
		await select(page, words, last);
		await bar(page).waitFor();
		await page.waitForTimeout(200);
		const box = await bar(page).boundingBox();
		assert.ok(
			box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 900,
			JSON.stringify(box),
		);
		for (const button of await bar(page).getByRole('button').all())
			assert.ok(((await button.boundingBox())?.height ?? 0) >= 24);
		await page.evaluate(() => getSelection()?.removeAllRanges());
		await bar(page).waitFor({ state: 'hidden' });
	}
	await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
	await page.waitForTimeout(300);
	assert.ok(!(await bar(page).isVisible()));
});

test('with a mouse: the bar stands by the words, and a copied link marks them', async () => {
	const page = await site.open(PATH, CLIPBOARD);
	const box = await boxOf(page, 'acknowledged');
	await page.mouse.move(box.x + 1, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + 200, box.y + box.height / 2, { steps: 4 });
	assert.ok(!(await bar(page).isVisible()), 'not while the button is pressed');
	await page.mouse.up();
	await bar(page).waitFor();
	const beside = await bar(page).boundingBox();
	assert.ok(beside && Math.abs(beside.y + beside.height - box.y) < 60);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await page.getByRole('button', { name: 'Copied' }).waitFor();
	const link = await clipboard(page);
	assert.match(link, /\/sub\/path\/readouts\/[^?]+\/\?in=p6s2&quote=acknowledged%20that.*#p6s2:~:text=/);
	await page.goto('about:blank');
	await page.goto(link);
	const [words = ''] = await marked(page, 'linked');
	assert.ok(words.startsWith('acknowledged that'), words);
	assert.equal(await page.evaluate(() => location.hash), '#p6s2');
	assert.equal(await page.locator('.landing').textContent(), '');
	assert.deepEqual(site.complaints, []);
});

test('with the keyboard alone: Tab reaches the bar, arrows move in it, Enter copies, Escape closes', async () => {
	const page = await site.open(PATH, CLIPBOARD);
	await select(page, 'The rest of the conversation');
	for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowRight');
	await bar(page).waitFor();
	await page.keyboard.press('Tab');
	const focused = () => page.evaluate(() => document.activeElement?.textContent);
	assert.equal(await focused(), 'Copy link');
	await page.keyboard.press('ArrowRight');
	assert.equal(await focused(), 'Copy quotation');
	await page.keyboard.press('Enter');
	await bar(page).getByRole('status').filter({ hasText: 'Copy quotation: Copied' }).waitFor();
	assert.ok(
		(await clipboard(page)).startsWith('“The rest of the conversation was” — according to Yury Ushakov, ¶ 3.2. ['),
	);
	await page.keyboard.press('Escape');
	assert.ok(!(await bar(page).isVisible()));
	assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#p3s2');
	await page.waitForTimeout(300);
	assert.ok(!(await bar(page).isVisible()), 'it stays closed');
});

for (const [name, first, last, expected] of [
	[
		'reported',
		'He acknowledged',
		'challenge',
		/^“He acknowledged .* challenge” — Donald Trump, as reported by Yury Ushakov \(reported speech \(indirect\)\), ¶ 6\.2\. \[Statement by .*\]\. http.*\?in=p6s2&quote=/,
	],
	[
		'a whole sentence',
		'A definitive cessation',
		'Russian-American channel.',
		/^“A definitive .*channel\.” — not attributed; said by Yury Ushakov, ¶ 5\.2\. .*\/#p5s2$/,
	],
	[
		'two voices',
		'would merely prolong',
		'A definitive',
		/— Vladimir Putin and Donald Trump, as reported by Yury Ushakov \(reported shared view\), ¶ 5\.1; not attributed; said by Yury Ushakov, ¶ 5\.2\./,
	],
	[
		'across paragraphs',
		'political and diplomatic settlement.',
		'It is particularly noteworthy',
		/^“political and diplomatic settlement\. It is with .*Zelensky\.\nIt is particularly noteworthy” — /,
	],
] as const)
	test(`a copied quotation says whose claim it is: ${name}`, async () => {
		const page = await site.open(PATH, CLIPBOARD);
		await select(page, first, last);
		await page.getByRole('button', { name: 'Copy quotation' }).click();
		await page.getByRole('button', { name: 'Copied' }).waitFor();
		assert.match(await clipboard(page), expected);
	});

test('where the page may not write to the clipboard by itself, the copy command does', async () => {
	const page = await site.open(PATH, CLIPBOARD);
	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
	});
	await select(page, 'share a broadly similar view');
	await page.getByRole('button', { name: 'Copy link' }).click();
	await page.getByRole('button', { name: 'Copied' }).waitFor();
	assert.match(await clipboard(page), /^http.*\?in=p5s1&quote=share%20a/);
});

test('on a touch screen the bar keeps to the foot of the window, with room for a finger', async () => {
	const page = await site.open(PATH, {
		...CLIPBOARD,
		hasTouch: true,
		isMobile: true,
		viewport: { width: 390, height: 800 },
	});
	await select(page, 'share a broadly similar view');
	await bar(page).waitFor();
	const box = await bar(page).boundingBox();
	assert.ok(
		box && box.y > 650 && box.y + box.height <= 800 && box.x >= 0 && box.x + box.width <= 390,
		JSON.stringify(box),
	);
	const button = page.getByRole('button', { name: 'Copy link' });
	assert.ok(((await button.boundingBox())?.height ?? 0) >= 44);
	await button.tap();
	await page.getByRole('button', { name: 'Copied' }).waitFor();
	assert.match(await clipboard(page), /\?in=p5s1&quote=share%20a%20broadly%20similar%20view#p5s1:~:text=share/);
});

test('“Cite” stands in the bar only where there is something to lead to', async () => {
	const page = await site.open(PATH);
	await page.evaluate(() => document.getElementById('cite')?.remove());
	await select(page, 'share a broadly similar view');
	await bar(page).waitFor();
	assert.ok(!(await bar(page).getByText('Cite').isVisible()));
	await page.evaluate(() => {
		const cite = document.createElement('p');
		cite.id = 'cite';
		document.querySelector('main')?.append(cite);
		getSelection()?.removeAllRanges();
	});
	await select(page, 'share a broadly similar view');
	assert.equal(await bar(page).getByRole('link', { name: 'Cite' }).getAttribute('href'), '#cite');
});

test('copying by hand across paragraphs yields the source alone, with its line ends', async () => {
	const page = await site.open(PATH, CLIPBOARD);
	await select(page, 'Aide to', 'this evening.');
	await bar(page).waitFor();
	await page.keyboard.press('Control+C');
	assert.equal(await clipboard(page), source.trimEnd());
	await select(page, 'before his in-person meeting', 'at the beginning');
	await page.keyboard.press('Control+C');
	const copied = await clipboard(page);
	assert.ok(source.includes(copied) && copied.split('\n').length === 2, copied);
});

test('three clicks take a paragraph', async () => {
	const page = await site.open(PATH, CLIPBOARD);
	for (const [id, word] of [
		['p4s1', 'paid close'],
		['p8s1', 'speak again'],
	] as const) {
		const { x, y, height } = await boxOf(page, word);
		await page.mouse.click(x + 3, y + height / 2, { clickCount: 3 });
		await bar(page).waitFor();
		await page.keyboard.press('Control+C');
		assert.equal((await clipboard(page)).trim(), await page.locator(`#${id}`).textContent());
	}
});

test('notes can be copied by themselves', async () => {
	const page = await site.open(PATH, CLIPBOARD);
	await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.entry-note') as Element));
	// The selection is told to the page in a task of its own, before any hand could reach a key.
	await page.locator('article[data-scripted]').waitFor();
	await page.keyboard.press('Control+C');
	assert.match(await clipboard(page), /Note/);
});

test('without scripts, too, no note is copied with the text, and there is no bar', async () => {
	const page = await site.open(PATH, { ...CLIPBOARD, javaScriptEnabled: false });
	await select(page, 'Aide to', 'this evening.');
	await page.keyboard.press('Control+C');
	const words = (text: string) => text.split(/\s+/).filter(Boolean);
	assert.deepEqual(words(await page.evaluate(() => getSelection()?.toString() ?? '')), words(source));
	assert.ok(!(await page.locator('.taking').isVisible()));
	assert.ok(!(await page.locator('.hash-check').isVisible()));
});

test('what is copied from a box is not the selected text', async () => {
	const page = await site.open(PATH, CLIPBOARD);
	await select(page, 'The rest of', 'conversation');
	await bar(page).waitFor();
	// Firefox keeps the selection of the text while a box has the focus.
	const taken = await page.evaluate(() => {
		const copy = (on: EventTarget) =>
			!on.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true }));
		return [document.getElementById('p3s2'), document.querySelector('input')].map((on) => on && copy(on));
	});
	assert.deepEqual(taken, [true, false]);
});

test('a check of the hash that does not load says so, and can be tried again', async () => {
	const page = await site.open(PATH);
	const check = page.getByRole('button', { name: 'Check the text on this page' });
	await page.route(/\/checkHash\./, (route) => route.abort());
	await check.click();
	await page.getByText('The check did not load. Check the connection and try again.').waitFor();
	await page.unroute(/\/checkHash\./);
	await check.click();
	await page.getByText('The same: the text on this page').waitFor();
	site.complaints.length = 0;
});

test('the hash is computed again from the text of the page; another text has another', async () => {
	const page = await site.open(PATH);
	const check = page.getByRole('button', { name: 'Check the text on this page' });
	await check.click();
	await page.getByText('The same: the text on this page, 3,061 bytes').waitFor();
	await page.locator('#p3s1').evaluate((sentence) => {
		const text = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT).nextNode();
		if (text) text.nodeValue = `${text.nodeValue} `;
	});
	await check.click();
	const said = page.locator('.hash-check [role=status]');
	await said.filter({ hasText: 'Not the same' }).waitFor();
	const found = /hash ([0-9a-f]{64})/.exec((await said.textContent()) ?? '')?.[1];
	const paragraphs = await page.locator('#text .source p').allTextContents();
	assert.equal(
		found,
		createHash('sha256')
			.update(`${paragraphs.join('\n')}\n\n`)
			.digest('hex'),
	);
	const command = await page.locator('.hash-command').textContent();
	assert.equal(command, `curl -s ${site.address}${PATH}source.txt | sha256sum`);
});
