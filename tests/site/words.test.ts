import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openSite, type Site } from './browser.ts';
import { htmlOf, pagesIn, READOUT } from './builtPages.ts';

const folder = 'dist';
const withoutScripts = { javaScriptEnabled: false };
const edition = JSON.parse(readFileSync(`${folder}/readouts/${READOUT}/edition.json`, 'utf8'));
const letterPages = pagesIn(folder).filter((path) => path.startsWith('concordance/') && path !== 'concordance/');
const text = (html: string) =>
	html
		.replace(/<[^>]+>/g, '')
		.replaceAll('&#39;', "'")
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

let site: Site;
before(async () => {
	site = await openSite(folder);
});
after(() => site.close());

test('the concordance has a line for every word of the text, in its exact words', () => {
	const words = edition.text.split(/\s+/).filter((part: string) => /[\p{L}\p{N}]/u.test(part));
	const lines = letterPages.flatMap((path) => [
		...htmlOf(folder, path).matchAll(
			/<a href="[^"#]*readouts\/([^"/]+)\/#([^"]+)"><span class="kwic"[^>]*>(.*?)<\/a>/gs,
		),
	]);
	const ours = lines.filter(([, readout]) => readout === READOUT);
	assert.equal(ours.length, words.length);
	for (const [, , id, line = ''] of ours) {
		const passage = edition.passages.find((candidate: { id: string }) => candidate.id === id);
		const [shown = '', whose = ''] = line.split('<span class="whose">').map(text);
		assert.ok(passage.text.includes(shown.trim()), `${id}: ${shown}`);
		assert.ok(whose.startsWith(`¶ ${passage.paragraph.slice(1)}.`), whose);
	}
});

test('without scripts: from a word in the list to its line to its sentence', async () => {
	const page = await site.open('concordance/', withoutScripts);
	await page.getByRole('link', { name: 'ceasefire', exact: true }).click();
	assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, '/concordance/c/#ceasefire');
	const lines = page.locator('#ceasefire li');
	assert.match(
		(await lines.first().innerText()) ?? '',
		/that the temporary\s+ceasefire\s+proposed by Ukraine[\s\S]*¶ 5\.1 Vladimir Putin and Donald Trump/,
	);
	await lines.first().getByRole('link').click();
	assert.equal(
		await page.locator(':target').textContent(),
		edition.passages.find(({ id }: { id: string }) => id === 'p5s1').text,
	);
});

test('keywords stand in line', async () => {
	const page = await site.open('concordance/p/', withoutScripts);
	const edges = await page
		.locator('.kwic mark')
		.evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
	assert.equal(new Set(edges).size, 1);
});

test('word choice: words as counted, each with links to its sentences', async () => {
	const page = await site.open('words/', withoutScripts);
	const row = page.getByRole('row').filter({ hasText: '“Ukrainian regime”' });
	assert.match(await row.getByRole('cell').first().innerText(), /^[1-9]/);
	await row.locator(`a[href$="${READOUT}/#p5s3"]`).click();
	await page.waitForURL(`**/readouts/${READOUT}/#p5s3`);
	assert.equal(await page.locator(':target').getAttribute('id'), 'p5s3');
});

test('nothing is wider than a small screen', async () => {
	const page = await site.open('words/', { ...withoutScripts, viewport: { width: 320, height: 700 } });
	for (const path of ['words/', 'concordance/', ...letterPages]) {
		await page.goto(site.address + path);
		assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, path);
	}
	assert.deepEqual(site.complaints, []);
});
