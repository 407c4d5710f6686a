import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fillIn } from '../unit/importing/fillIn.ts';
import { newContent, run, TEXT, transcript } from '../unit/importing/newContent.ts';
import { buildSite, openSite, type Site } from './browser.ts';

let folder: string;
let site: Site;
before(async () => {
	const content = newContent();
	run(content, transcript('second.txt', TEXT));
	run(content, transcript('draft.txt', TEXT));
	fillIn(content, 'second');
	folder = buildSite({ content });
	site = await openSite(folder);
});
after(() => site.close());

test('a transcript goes from `npm run new`, filled in, to a published page with its text verbatim', async () => {
	const page = await site.open('readouts/second/');
	assert.deepEqual(await page.locator('#text .source p').allTextContents(), TEXT.trimEnd().split('\n').filter(Boolean));
	assert.equal(readFileSync(join(folder, 'readouts/second/source.txt'), 'utf8'), TEXT);
	assert.ok((await page.locator('.entry-voice').count()) > 0);
});

test('its markup is shown as text', async () => {
	const page = await site.open('readouts/second/');
	assert.match((await page.locator('#p2').textContent()) ?? '', /\*talk\* again \[soon\], at 10 a\.m\. & <later>\./);
	assert.equal(await page.locator('#text :is(em, later)').count(), 0);
});

test('it is searchable to the sentence', async () => {
	const page = await site.open('search/?q=good');
	await page.locator('.hits a').first().click();
	await page.waitForURL('**/readouts/second/#p*');
	assert.deepEqual(site.complaints, []);
});

test('a draft is left out of what is published', () => assert.ok(!existsSync(join(folder, 'readouts/draft'))));
