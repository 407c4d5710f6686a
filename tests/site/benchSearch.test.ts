import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../../src/bench/browser.ts';
import { askPage, firstResult, openSearch, typeSlowly } from '../../src/bench/searchPage.ts';
import { type SlowServer, serveSlowly } from '../../src/bench/slowServer.ts';

// `npm run bench:search` knows the search page by these.
let [browser, server] = [] as unknown as [Browser, SlowServer];
before(async () => {
	[browser, server] = await Promise.all([launch(), serveSlowly('dist')]);
});
after(async () => {
	await browser.close();
	server.close();
});

test('the first result is timed and weighed', async () => {
	const first = await firstResult(browser, server, 'ceasefire');
	assert.ok(first, 'no hit came');
	assert.ok(first.bytes > 10_000 && first.bytes < 1e6, `${first.bytes} bytes`);
	// What it weighs takes its time on a line of 200,000 bytes a second.
	assert.ok(first.time >= first.bytes / 200, `${first.time} ms for ${first.bytes} bytes`);
});

test('every keystroke that changes what is shown is timed, and the hits are read', async () => {
	const page = await openSearch(browser, server);
	const times = await typeSlowly(page, 'cease');
	assert.equal(times.length, 5);
	assert.ok(times.every((time) => time > 0));
	const [top = ''] = await askPage(page, 'temporary ceasefire');
	assert.match(top, /the temporary ceasefire proposed by Ukraine and Europe/);
	assert.deepEqual(await askPage(page, 'ceasefire zeppelin'), []);
});
