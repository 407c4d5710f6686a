import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { until } from './until.ts';

const SHA256 = 'b83d90362e5d26344a2ded1be15870b0a0ea0f1735c3595486180057bb8ecff1';
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

let site: Site;
before(async () => {
	site = await openSite();
});
after(() => site.close());

test('the page without its apparatus is the source file, character for character', async () => {
	const page = await site.open(`readouts/${READOUT}/`);
	const paragraphs = await page.locator('#text .source p').evaluateAll((all) => all.map((p) => p.textContent));
	assert.equal(sha256(`${paragraphs.join('\n')}\n\n`), SHA256);
});

test('the body of the entry, the published source file and edition.json hold the same bytes', () => {
	const entry = readFileSync(`content/readouts/${READOUT}/readout.md`, 'utf8');
	assert.equal(sha256(entry.slice(entry.indexOf('\n---\n') + 5)), SHA256);
	assert.equal(sha256(readFileSync(`dist/readouts/${READOUT}/source.txt`)), SHA256);
	const edition = JSON.parse(readFileSync(`dist/readouts/${READOUT}/edition.json`, 'utf8'));
	assert.equal(edition.source.sha256, SHA256);
	assert.equal(sha256(edition.text), SHA256);
	assert.equal(edition.passages.length, 17);
});

test('selecting the text and copying it yields the source alone', async () => {
	const page = await site.open(`readouts/${READOUT}/`);
	const copied = await page.evaluate(() => {
		const p = document.getElementById('p5') as HTMLElement;
		getSelection()?.selectAllChildren(p);
		return getSelection()?.toString();
	});
	assert.equal(copied, await page.locator('#p5').textContent());
	assert.match(copied ?? '', /^Most significantly, .* without further delay\.$/);
});

test('every paragraph and sentence has its id, on its own element', async () => {
	const page = await site.open(`readouts/${READOUT}/`, { javaScriptEnabled: false });
	const edition = JSON.parse(readFileSync(`dist/readouts/${READOUT}/edition.json`, 'utf8'));
	for (const { id, text, paragraph } of edition.passages) {
		assert.equal(await page.locator(`#${id}`).textContent(), text);
		assert.ok(await page.locator(`#${paragraph} #${id}`).count());
	}
});

test('a sentence link lands on its sentence and marks it, without scripts', async () => {
	const page = await site.open(`readouts/${READOUT}/#p7s2`, { javaScriptEnabled: false });
	const sentence = page.locator('#p7s2');
	assert.ok(await sentence.evaluate((element) => element.matches(':target')));
	assert.notEqual(await sentence.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgba(0, 0, 0, 0)');
	await until(() =>
		sentence.evaluate(
			(element) => element.getBoundingClientRect().top > 0 && element.getBoundingClientRect().top < 900,
		),
	);
});

test('every sentence shows whose it is, and no president holds what names no one', async () => {
	const page = await site.open(`readouts/${READOUT}/`, { javaScriptEnabled: false });
	const voices = await page
		.locator('.entry-voice')
		.evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).innerText));
	const edition = JSON.parse(readFileSync(`dist/readouts/${READOUT}/edition.json`, 'utf8'));
	for (const { id, attribution } of edition.passages) {
		assert.equal(attribution.reporter, 'yury-ushakov', id);
		if (attribution.kind === 'unattributed-assessment') assert.deepEqual(attribution.chain, []);
	}
	assert.ok(voices.some((text) => text.includes('Not attributed') && text.includes('¶ 5.2–5.3')));
	assert.ok(voices.some((text) => text.includes('“wished to discuss”')));
});
