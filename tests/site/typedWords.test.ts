import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { serveSite } from '../../src/cli/siteServer.ts';
import { openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { marked } from './marked.ts';
import { until } from './until.ts';

/** A word that no text has, so that it can only come from the reader. */
const WORD = 'zeppelin';
let site: Site;
before(async () => {
	site = await openSite();
});
after(() => site.close());

/** Opens a page, and collects all that is sent from then on, also by workers: addresses, headers and bodies. */
async function watched(path: string): Promise<{ page: Page; sent: string[] }> {
	const page = await site.open(path, { serviceWorkers: 'allow' });
	const sent: string[] = [];
	page.context().on('request', async (request: Request) => {
		const headers = JSON.stringify(await request.allHeaders().catch(() => request.headers()));
		sent.push(`${request.method()} ${request.url()} ${headers} ${request.postData() ?? ''}`);
	});
	page.on('websocket', (socket) => sent.push(`websocket ${socket.url()} ${WORD}`));
	return { page, sent };
}
const withWord = (sent: readonly string[]) => sent.filter((request) => request.toLowerCase().includes(WORD));

test('what is typed into the search page is sent nowhere', async () => {
	const { page, sent } = await watched('search/');
	const box = page.getByRole('searchbox').last();
	await box.pressSequentially(`ceasefire ${WORD}`, { delay: 20 });
	await page.getByText('No passage contains').first().waitFor();
	await box.press('Enter');
	await page.waitForURL(`**/search/#?*${WORD}*`);
	await page.waitForLoadState('networkidle');
	assert.ok(sent.length > 0, 'the index is loaded');
	assert.deepEqual(withWord(sent), []);
	// Nor do they go along as the page from which another is opened.
	await page.locator('footer a', { hasText: 'Errata' }).click();
	await page.waitForURL('**/errata/');
	assert.deepEqual(withWord(sent), []);
	assert.equal(await page.evaluate(() => document.referrer), '');
});

test('what is typed into the checker is sent nowhere', async () => {
	const { page, sent } = await watched('check/');
	await page.getByLabel('The quotation').pressSequentially(`a ${WORD} agreed to speak again by telephone`);
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await page.getByText(/^(?:Found with|Not found)/).waitFor();
	await page.waitForLoadState('networkidle');
	assert.ok(
		sent.some((request) => request.includes('/check/')),
		'the texts are loaded',
	);
	assert.deepEqual(withWord(sent), []);
});

test('nothing is sent for a mark, a layer or a copy', async () => {
	const { page, sent } = await watched(`readouts/${READOUT}/`);
	// The service worker asks for the page once more, to keep it.
	await until(() => page.evaluate(async () => (await caches.match(location.href)) !== undefined));
	await page.waitForLoadState('networkidle');
	sent.length = 0;
	await page.locator('#layer-topics').check();
	await page.locator('#p8s1').evaluate((element) => getSelection()?.selectAllChildren(element));
	await page.getByRole('button', { name: 'Copy link' }).click();
	assert.deepEqual(
		// The scripts of this site that take words along come when words are selected.
		sent.filter((request) => !/\/icon\.svg|^GET \S+\/_astro\//.test(request)),
		[],
	);
});

test('what is typed into the box on another page comes to the search page, and to no host', async () => {
	for (const path of ['topics/', 'search/', '404.html']) {
		const { page, sent } = await watched(path);
		await page.getByRole('searchbox').first().fill(`ceasefire ${WORD}`);
		await page.keyboard.press('Enter');
		await page.waitForURL(`**/search/#?q=ceasefire+${WORD}`);
		await page.getByText('No passage contains').first().waitFor();
		assert.deepEqual(withWord(sent), [], path);
	}
});

test('what is typed into a box is sent nowhere before the scripts are there, and is found once they are', async () => {
	for (const path of ['topics/', 'search/?voice=vladimir-putin']) {
		const page = await site.open('404.html', { serviceWorkers: 'block' });
		const sent: string[] = [];
		page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
		let arrive = () => {};
		const arrived = new Promise<void>((resolve) => {
			arrive = resolve;
		});
		await page.route('**/_astro/**', (route) => arrived.then(() => route.continue()));
		await page.goto(site.address + path, { waitUntil: 'commit' });
		const box = page.getByRole('searchbox').last();
		await box.fill(`ceasefire & ${WORD}`);
		await box.press('Enter');
		await page.waitForURL((url) => url.hash.startsWith('#q='), { waitUntil: 'commit' });
		arrive();
		await page.waitForURL((url) => {
			const asked = new URLSearchParams(url.hash.replace('#?', ''));
			return (
				asked.get('q') === `ceasefire & ${WORD}` && asked.get('voice') === new URL(path, url).searchParams.get('voice')
			);
		});
		await page.getByText('No passage').first().waitFor();
		assert.deepEqual(withWord(sent), [], path);
		await page.context().close();
	}
});

test('without scripts, what is typed into a box is sent nowhere: it leads to the page that says where to look', async () => {
	const asked: string[] = [];
	const { server, address } = await serveSite('dist', { onRequest: (url) => asked.push(url) });
	const page = await site.open('404.html', { javaScriptEnabled: false });
	try {
		for (const path of ['topics/', 'search/']) {
			await page.goto(address + path);
			await page.getByRole('searchbox').last().fill(WORD);
			await page.keyboard.press('Enter');
			await page.waitForURL('**/search/?*');
			assert.match(await page.locator('.without-scripts').innerText(), /here they are off/);
		}
		assert.ok(asked.some((url) => url.startsWith('/search/')));
		assert.deepEqual(
			asked.filter((url) => url.includes(WORD)),
			[],
		);
	} finally {
		await page.context().close();
		server.close();
		server.closeAllConnections();
		site.complaints.length = 0;
	}
});

test('without a service worker, no host is sent the words by a hit, a reload, the way back, or finding in a text', async () => {
	const asked: string[] = [];
	const { server, address } = await serveSite('dist', { onRequest: (url) => asked.push(url) });
	try {
		const page = await site.open('404.html', { serviceWorkers: 'block' });
		await page.goto(`${address}search/`);
		await page.getByRole('searchbox').last().fill('ceasefire');
		await page.waitForURL('**/search/#?q=ceasefire');
		await page.reload();
		await page.locator('.hits a').first().click();
		await page.waitForURL('**/readouts/**');
		await until(async () => (await marked(page, 'found')).join() === 'ceasefire');
		await page.reload();
		await until(async () => (await marked(page, 'found')).join() === 'ceasefire');
		await page.goBack();
		await page.locator('.hits li').first().waitFor();
		assert.equal(await page.getByRole('searchbox').last().inputValue(), 'ceasefire');
		await page.goForward();
		await page.keyboard.press('f');
		const found = page.locator('.find [role=status], .find output').first();
		await page.locator('.find input').fill('hostilities');
		await until(async () => /^1 of/.test((await found.textContent()) ?? ''));
		await until(() => page.evaluate(() => (history.state as { find?: string } | null)?.find === 'hostilities'));
		await page.reload();
		await until(async () => (await page.locator('.find input').inputValue()) === 'hostilities');
		assert.ok(asked.some((url) => url.startsWith('/search/')));
		assert.deepEqual(
			asked.filter((url) => /ceasefire|hostilities/i.test(url)),
			[],
		);
	} finally {
		server.close();
		server.closeAllConnections();
		site.complaints.length = 0;
	}
});

test('once the service worker is there, no host is sent the words of an address that is loaded, or of a link to found words', async () => {
	const asked: string[] = [];
	const { server, address } = await serveSite('dist', { onRequest: (url) => asked.push(url) });
	try {
		const { page } = await watched('');
		await page.goto(address);
		await page.evaluate(() => navigator.serviceWorker.ready);
		await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null));
		await page.goto(`${address}search/?q=ceasefire`);
		await page.locator('.hits a').first().click();
		await page.waitForURL('**/readouts/**');
		await page.goBack();
		await page.reload();
		await page.locator('.hits li').first().waitFor();
		await page.goto(`${address}search?q=ceasefire`);
		assert.ok(asked.some((url) => url.startsWith('/search/')));
		assert.deepEqual(
			asked.filter((url) => /ceasefire/i.test(url)),
			[],
		);
	} finally {
		server.close();
		server.closeAllConnections();
		site.complaints.length = 0;
	}
});
