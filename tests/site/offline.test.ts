import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { serveSite } from '../../src/cli/siteServer.ts';
import { edit, projectFolder, reword } from '../unit/contentFolder.ts';
import { buildSite, openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { until } from './until.ts';

const BASE = '/sub/path/';
const root = mkdtempSync(join(tmpdir(), 'verbatim-offline-'));
const content = join(root, 'content');
const served = join(root, 'served');
const readout = `readouts/${READOUT}/`;
let site: Site;
let page: Page;
before(async () => {
	cpSync(join(projectFolder, 'content'), content, { recursive: true });
	cpSync(buildSite({ base: BASE, content }), served, { recursive: true });
	site = await openSite(served, BASE);
});
after(async () => {
	await site.close();
	rmSync(root, { recursive: true, force: true });
});
/** A reader who comes for the first time, and whose browser has the service worker at work. */
beforeEach(async () => {
	page = await site.open('', { serviceWorkers: 'allow' });
	await page.evaluate(() => navigator.serviceWorker.ready);
	await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null));
	site.complaints.length = 0;
});

const offline = () => page.context().setOffline(true);
const go = (path: string) => page.goto(site.address + path);
/** Until the service worker has kept it. */
const isKept = (path: string) =>
	until(() => page.evaluate(async (address) => (await caches.match(address)) !== undefined, site.address + path));

describe('what was visited', () => {
	test('is read without a network, and says that it is as it was kept', async () => {
		await go(`${readout}?mark=ceasefire#p5s1`);
		assert.equal(await page.locator('.kept').count(), 0);
		await isKept(readout);
		const paragraphs = await page.locator('#text .source p').allTextContents();
		await offline();
		await go(`${readout}#p7`);
		assert.match(
			await page.locator('.kept').innerText(),
			/^Offline: this page as kept on \d+ \w+ \d{4} at \d\d:\d\d\. What is kept$/,
		);
		// In sight for who lands far down too.
		assert.ok(((await page.locator('.kept').boundingBox())?.y ?? -1) >= 0);
		assert.deepEqual(await page.locator('#text .source p').allTextContents(), paragraphs);
		assert.ok(await page.locator('#p7').evaluate((element) => element.matches(':target')));
		// The first page of all, which came before the service worker.
		await go('');
		assert.match(await page.locator('.kept').innerText(), /^Offline/);
		await page.locator('.kept a').click();
		assert.match(await page.locator('h1').innerText(), /Read offline/);
	});

	test('works without a network, be it the first page of all', async () => {
		page = await site.open(readout, { serviceWorkers: 'allow' });
		await page.evaluate(() => navigator.serviceWorker.ready);
		const scripts = join(served, '_astro');
		const find = readdirSync(scripts).find((file) => file.startsWith('find.')) ?? '';
		const parts = [...readFileSync(join(scripts, find), 'utf8').matchAll(/from"\.\/([^"]+)"/g)].map(([, part]) => part);
		assert.ok(parts.length > 2);
		for (const part of [find, ...parts]) await isKept(`_astro/${part}`);
		await offline();
		await go(readout);
		await page.keyboard.press('f');
		await page.locator('.find').waitFor();
	});

	test('is searched without a network, and the words are not kept', async () => {
		await go('search/?q=zeppelin+ceasefire');
		await page.getByText('No passage contains').waitFor();
		await page.getByRole('searchbox').last().fill('ceasefire');
		await page.locator('.hits li').first().waitFor();
		await isKept('search/');
		await offline();
		await go('search/?q=ceasefire');
		await page.locator('.hits li').first().waitFor();
		const kept = await page.evaluate(async () => {
			const addresses: string[] = [];
			for (const name of await caches.keys())
				for (const { url } of await (await caches.open(name)).keys()) addresses.push(url);
			return addresses;
		});
		assert.ok(kept.length > 5);
		assert.deepEqual(
			kept.filter((address) => /zeppelin|ceasefire|\?/.test(address)),
			[],
		);
	});

	test('does not hide that another page is not kept', async () => {
		await offline();
		const response = await go('topics/');
		assert.equal(response?.status(), 503);
		assert.match(await page.locator('.kept').innerText(), /^Offline, and the page that you asked for is not kept\./);
		await page.getByText(/^Kept in this browser: \d+ pages? that you visited\. Not the whole edition\.$/).waitFor();
		assert.equal(await page.locator('.offer').innerText(), 'The edition cannot be reached just now.');
	});

	test('is told apart from what comes from a host that fails, or does not answer', async () => {
		const { server, address } = await serveSite(served, { base: BASE });
		const visit = (path: string) => page.goto(address + path);
		await visit('');
		await page.evaluate(() => navigator.serviceWorker.ready);
		await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null));
		await visit('topics/');
		await until(() => page.evaluate(async () => (await caches.match(location.href)) !== undefined));
		server.close();
		server.closeAllConnections();
		const fail: RequestListener = (_, response) => response.writeHead(503).end();
		const hang: RequestListener = () => {};
		for (const answer of [fail, hang]) {
			const host = createServer(answer).listen(Number(new URL(address).port));
			try {
				await visit('topics/');
				assert.match(
					await page.locator('.kept').innerText(),
					/^This site does not answer just now: this page as kept on/,
				);
			} finally {
				host.closeAllConnections();
				await new Promise((done) => host.close(done));
			}
		}
	});

	test('gives way to the network as soon as it answers', async () => {
		await go('topics/');
		await isKept('topics/');
		await offline();
		await go('topics/');
		assert.equal(await page.locator('.kept').count(), 1);
		await page.context().setOffline(false);
		await go('topics/');
		assert.equal(await page.locator('.kept').count(), 0);
		const missing = await go('no/such/page/');
		assert.equal(missing?.status(), 404);
		assert.match(await page.locator('h1').innerText(), /No page has this address/);
	});

	test('leads to the page where the last slash is missing', async () => {
		await go('topics/');
		await isKept('topics/');
		await offline();
		await go('topics');
		assert.match(await page.locator('h1').innerText(), /Topics/);
	});
});

async function keepAll(): Promise<void> {
	await go('offline/');
	await page.getByText(/^The whole edition is \d+ files, [\d.]+ MB in this browser/).waitFor();
	await page.getByRole('button', { name: 'Keep the whole edition' }).click();
	await page.getByText('Kept. It can be read and searched without a network.').waitFor({ timeout: 60_000 });
	assert.equal(await page.evaluate(() => document.activeElement?.className), 'done');
}

describe('the whole edition', () => {
	test('is kept when it is asked for, is read and searched without a network, and is forgotten', async () => {
		await keepAll();
		assert.match(await page.locator('.state').innerText(), /the whole edition, as of .* \(\d+ files, [\d.]+ MB\)/);
		await offline();
		for (const path of [
			'topics/settlement/',
			`${readout}5.2/`,
			'concordance/c/',
			`agreements/${READOUT}/speak-again/`,
		]) {
			await go(path);
			assert.match(await page.locator('.kept').innerText(), /^Offline: this page as kept on/, path);
		}
		await go('check/');
		await page.getByLabel('The quotation').fill('agreed to speak again by telephone');
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await page.locator('.place').waitFor();
		await go('search/?q=hostilities');
		await page.locator('.hits li').first().waitFor();
		await page.locator('.hits a').first().click();
		await page.waitForURL('**/readouts/**');
		assert.equal(await page.locator('#text').count(), 1);
		await go('offline/');
		await page.getByRole('button', { name: 'Forget what is kept' }).click();
		await page.getByText('Forgotten. What you visit from now on is kept again.').waitFor();
		assert.deepEqual(
			await page.evaluate(() => caches.keys().then((names) => names.filter((name) => name.includes('whole')))),
			[],
		);
	});

	test('that cannot be loaded leaves what was kept as it was, and says so', async () => {
		await keepAll();
		const before = await page.evaluate(() => caches.keys());
		const list = join(served, 'offline.json');
		const good = readFileSync(list, 'utf8');
		try {
			// A file of it is another one than the list says.
			writeFileSync(
				list,
				good
					.replace(/"edition":"\w+"/, '"edition":"other"')
					.replace(/(\["check\/"[^\]]*")\w{16}/, '$1aaaaaaaaaaaaaaaa'),
			);
			await page.reload();
			await page.getByText('A newer edition is there').first().waitFor();
			await page.getByRole('button', { name: 'Load the newer edition' }).click();
			await page
				.getByText('The edition changed while it was loaded. Try again in a moment. What was kept is as it was.')
				.waitFor();
			assert.deepEqual(await page.evaluate(() => caches.keys()), before);
		} finally {
			writeFileSync(list, good);
		}
	});

	test('a newer one is announced, and loaded only when it is asked for', async () => {
		await keepAll();
		for (const change of [
			...reword('mutual interest', 'shared interest'),
			edit('topics', 'The conversation itself', 'The talk itself'),
		])
			change(content);
		rmSync(join(served, 'pagefind'), { recursive: true });
		cpSync(buildSite({ base: BASE, content }), served, { recursive: true });
		// Another visit: a service worker that has just looked does not look again.
		const cdp = await page.context().newCDPSession(page);
		await cdp.send('ServiceWorker.enable');
		await cdp.send('ServiceWorker.stopAllWorkers');
		await go('speakers/');
		const note = page.getByText('A newer edition is there.');
		await note.waitFor();
		assert.equal(await page.locator('h1').innerText(), 'Speakers');
		// The newer page, with no word looked for: its index is not kept.
		await go('search/');
		await isKept('search/');
		await offline();
		await go('topics/course-of-the-call/');
		assert.match(await page.locator('h1').innerText(), /The conversation itself/);
		await go('search/?q=mutual');
		await page.locator('.hits li').first().waitFor();
		await page.context().setOffline(false);
		await go('offline/');
		await page.getByText('only what changed is loaded').waitFor();
		await page.getByRole('button', { name: 'Load the newer edition' }).click();
		await page.getByText('Kept. It can be read').waitFor({ timeout: 60_000 });
		await page.getByText('It is the newest.').waitFor();
		assert.equal(
			await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('whole')).length),
			1,
		);
		await offline();
		await go('topics/course-of-the-call/');
		assert.match(await page.locator('h1').innerText(), /The talk itself/);
	});
});

test('where there is no room, what is older gives way, and nothing is left of half an edition', async () => {
	// What is kept from the start is not counted as room for more.
	for (const path of ['', 'offline/']) await isKept(path);
	const cdp = await page.context().newCDPSession(page);
	const { usage } = await page.evaluate(() => navigator.storage.estimate() as Promise<{ usage: number }>);
	await cdp.send('Storage.overrideQuotaForOrigin', {
		origin: new URL(site.address).origin,
		quotaSize: usage + 150_000,
	});
	await go('offline/');
	await page.getByRole('button', { name: 'Keep the whole edition' }).click();
	await page
		.getByText(/^There is not enough room in this browser for [\d.]+ MB\. What was kept is as it was\.$/)
		.waitFor();
	assert.deepEqual(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('whole'))), []);
	const pages = ['topics/', 'speakers/', 'register/', 'timeline/', 'words/', 'method/', 'data/', readout];
	for (const path of pages) await go(path);
	await isKept(readout);
	const kept = await page.evaluate(async () => {
		const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
		return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => url);
	});
	assert.ok(!pages.every((path) => kept.includes(site.address + path)), 'there was room for all');
	await offline();
	await go(readout);
	assert.match(await page.locator('.kept').innerText(), /^Offline: this page as kept on/);
	assert.deepEqual(site.complaints, []);
});

test('a browser that cannot keep anything reads as before, and is told', async () => {
	const plain = await site.open('offline/', { serviceWorkers: 'block' });
	await plain.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
	await plain.reload();
	assert.match(await plain.locator('.state').innerText(), /does not let pages keep anything here/);
	await plain.goto(site.address + readout);
	assert.equal(await plain.locator('#text').count(), 1);
	const without = await site.open('offline/', { javaScriptEnabled: false });
	assert.match(await without.locator('main').innerText(), /Keeping pages needs scripts/);
	assert.ok(!(await without.getByRole('button', { name: 'Keep the whole edition' }).isVisible()));
	assert.deepEqual(site.complaints, []);
});

test('the service worker is that of its own path alone, under a policy of its own', async () => {
	const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
	assert.equal(scope, site.address);
	const script = await page.request.get(`${site.address}sw.js`);
	assert.match(script.headers()['content-security-policy'] ?? '', /default-src 'none'; connect-src 'self'/);
	assert.equal(script.headers()['cache-control'], 'no-cache');
	const names = await page.evaluate(() => caches.keys());
	assert.ok(names.length > 0 && names.every((name) => name.startsWith(`verbatim ${BASE} `.replace('  ', ' '))));
});
