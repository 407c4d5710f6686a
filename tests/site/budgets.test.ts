import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { openSite, type Site } from './browser.ts';
import { htmlOf, ONE_OF_EACH_KIND, READOUT } from './builtPages.ts';
import { slowHost } from './slowHost.ts';

const FOLDER = 'dist';
/** What a server sends before it waits for an answer: ten packets of 1,460 bytes. */
const FIRST_ROUND_TRIP = 14_600;
const SCRIPTS = 6_000;
const reading = `readouts/${READOUT}/`;

const gzip = (data: string | Buffer) => gzipSync(data, { level: 9 });
const sizes = (data: string | Buffer) =>
	`${gzip(data).length} bytes by gzip, ${brotliCompressSync(data).length} by Brotli`;

let site: Site;
before(async () => {
	site = await openSite(FOLDER);
});
after(() => site.close());

describe('one response of one round trip', () => {
	for (const page of ONE_OF_EACH_KIND)
		test(page || 'home', (context) => {
			const html = htmlOf(FOLDER, page);
			context.diagnostic(sizes(html));
			if (page !== reading) assert.ok(gzip(html).length <= FIRST_ROUND_TRIP, sizes(html));
		});

	test('of a readout, it holds all that stands beside the text, and the text to its end', () => {
		const part = gzip(htmlOf(FOLDER, reading)).subarray(0, FIRST_ROUND_TRIP);
		const read = gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
		assert.ok(read.includes('</article>'), `it breaks off at: ${read.slice(-80)}`);
	});
});

test('nothing in the head keeps the text from being painted: no file of styles, fonts or scripts', () => {
	for (const page of ONE_OF_EACH_KIND) {
		const html = htmlOf(FOLDER, page);
		const text = page === reading ? html.indexOf('</article>') : html.indexOf('</main>');
		const files =
			/<link[^>]+rel="?(?:stylesheet|preload|modulepreload|prefetch|preconnect)\b[^>]*>|@import|@font-face/g;
		assert.deepEqual(html.slice(0, text).match(files) ?? [], [], page);
		const scripts = [...html.slice(0, text).matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes);
		const waitedFor = scripts.filter(
			(attributes) => attributes.includes('src=') && !attributes.includes('type="module"'),
		);
		assert.deepEqual(waitedFor, [], page);
	}
});

test('the scripts of the reading page, as it loads them, and what it fetches on use', async (context) => {
	const page = await site.open('404.html');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(site.address + reading);
	await page.waitForLoadState('networkidle');
	const loaded = asked.filter((path) => path.endsWith('.js'));
	assert.ok(loaded.length > 0);
	const sum = (paths: string[]) =>
		paths.reduce((bytes, path) => bytes + gzip(readFileSync(join(FOLDER, path))).length, 0);
	const files = readdirSync(join(FOLDER, '_astro')).map((file) => `/_astro/${file}`);
	const onUse = files.filter(
		(path) => /\/(?:bar|landing|find|checkHash|highlight|quote|pageText)\./.test(path) && !loaded.includes(path),
	);
	context.diagnostic(`${sum(loaded)} bytes in ${loaded.length} files; on use ${sum(onUse)} in ${onUse.length}`);
	const all = sum([...loaded, 'sw.js']);
	assert.ok(all <= SCRIPTS, `${all}, the service worker included`);
	assert.deepEqual(
		asked.filter((path) => /names\.json|\/(?:bar|landing|find|checkHash)\./.test(path)),
		[],
	);
	await page.keyboard.press('f');
	await page.locator('.find').waitFor();
	assert.ok(asked.some((path) => /\/find\./.test(path)));
});

// Beside one another: they wait for their pages most of the time.
describe('nothing moves while a page comes in piece by piece', { concurrency: true }, () => {
	for (const [name, width] of [
		['a wide window', 1280],
		['a phone', 390],
	] as const)
		test(`in ${name}`, async (context) => {
			const slow = await slowHost(site.address);
			context.after(() => slow.close());
			const page = await site.open('404.html', { viewport: { width, height: 800 } });
			await page.addInitScript(() => {
				const moved: string[] = [];
				Object.assign(globalThis, { moved });
				new PerformanceObserver((list) => {
					// A space at the end of a line is nothing to see.
					for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
						for (const { node } of entry.sources)
							if (node?.nodeType !== Node.TEXT_NODE || node.textContent?.trim())
								moved.push(`${entry.value}: ${node?.parentElement?.className} ${node?.textContent?.slice(0, 40)}`);
				}).observe({ type: 'layout-shift', buffered: true });
			});
			const searches = ['?q=ceasefire', '?voice=no-one', '?q=ceasfire', `?q=28+December+2025+${'words+'.repeat(9)}`];
			for (const path of [...ONE_OF_EACH_KIND, ...searches.map((query) => `search/${query}`)]) {
				await page.goto(slow.address + path);
				if (path.includes('?')) {
					await page
						.locator('.status')
						.getByText(/[a-z] for|^\d/)
						.waitFor();
					await page.waitForLoadState('networkidle');
				}
				// As the service worker tells it, on long pages and on a short one.
				if (['speakers/', reading, '404.html'].includes(path)) {
					await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new MessageEvent('message')));
					const box = await page.getByText('A newer edition is there.').boundingBox();
					assert.equal(box && box.y + box.height, 800, path);
				}
				const moved = await page.evaluate(async () => {
					await document.fonts.ready;
					await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
					return (globalThis as unknown as { moved: string[] }).moved;
				});
				assert.deepEqual(moved, [], path);
			}
		});
});

test('every page has each rule of the style sheets that speaks of something on it', async () => {
	const page = await site.open('404.html');
	const sheets = readdirSync('src/styles', { recursive: true, encoding: 'utf8' }).filter((path) =>
		/\/.*\.css$/.test(path),
	);
	const css = sheets.map((path) => readFileSync(join('src/styles', path), 'utf8')).join('\n');
	for (const path of ONE_OF_EACH_KIND) {
		await page.goto(site.address + path);
		const missing = await page.evaluate((css) => {
			const selectors = (rules: CSSRuleList): string[] =>
				[...rules].flatMap((rule) => [
					...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
					...('cssRules' in rule ? selectors(rule.cssRules as CSSRuleList) : []),
				]);
			const every = (list: string[]) =>
				list.flatMap((selector) => selector.replace(/\s+/g, ' ').split(/,(?![^(]*\))/)).map((one) => one.trim());
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(css);
			const here = new Set(every([...document.styleSheets].flatMap((own) => selectors(own.cssRules))));
			const speaks = (selector: string) => {
				const plain = selector.replace(/::?[a-z-]+(?:\([^()]*\))?$/g, '');
				try {
					return plain !== '' && document.querySelector(plain) !== null;
				} catch {
					return false;
				}
			};
			return every(selectors(sheet.cssRules)).filter((selector) => !here.has(selector) && speaks(selector));
		}, css);
		assert.deepEqual(missing, [], path);
	}
});
