import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Page } from 'playwright-core';
import { withContent } from '../unit/contentFolder.ts';
import { buildSite, openSite, type Site } from './browser.ts';
import { pagesIn, READOUT } from './builtPages.ts';
import { HOSTILE, HOSTILE_NAME, HOSTILE_SOURCE, makeHostile } from './hostileContent.ts';
import { invalidIn } from './validHtml.ts';

let folder: string;
let site: Site;
before(async () => {
	folder = withContent([makeHostile], (content) => buildSite({ content }));
	site = await openSite(folder);
});
after(() => site.close());

const file = (path: string) => readFileSync(join(folder, path), 'utf8');
const readout = `readouts/${READOUT}/`;
/** White space as HTML shows it: what is no line end in the page may be one in the content. */
const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

describe('hostile text in every field of the content', () => {
	test('runs nothing, loads nothing and leaves nothing open, in the browser, on any page', async () => {
		const page = await site.open('404.html');
		const allowed = new Set(
			`a abbr article aside b bdi blockquote body br button caption code col colgroup dd del details div dl dt em fieldset figcaption figure
			footer form h1 h2 h3 h4 head header html i input ins kbd label legend li link main mark meta nav noscript ol option p
			path pre progress q rect script search section select span strong style sub summary sup svg table tbody td textarea th thead
			time title tr ul`.split(/\s+/),
		);
		const pages = pagesIn(folder);
		assert.ok(pages.length > 100);
		for (const path of pages) {
			await page.goto(site.address + path, { waitUntil: 'load' });
			const found = await page.evaluate(() => ({
				ran: (globalThis as { canary?: unknown }).canary === 1,
				names: [...new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))],
				attributes: [...document.querySelectorAll('*')].flatMap((element) =>
					element
						.getAttributeNames()
						.filter((name) => /^(?:on|style$|srcdoc$|src$)/.test(name) && element.localName !== 'script'),
				),
				links: [...document.querySelectorAll<HTMLAnchorElement>('[href]')].map(({ href }) => href),
				base: document.baseURI,
				footer: document.querySelectorAll('body > footer').length,
			}));
			assert.equal(found.ran, false, path);
			assert.deepEqual(
				found.names.filter((name) => !allowed.has(name)),
				[],
				path,
			);
			assert.deepEqual(found.attributes, [], path);
			assert.deepEqual(
				found.links.filter((link) => !/^(?:https?|mailto):/.test(String(link))),
				[],
				path,
			);
			assert.equal(found.base, page.url(), path);
			assert.equal(found.footer, 1, path);
		}
		assert.deepEqual(site.complaints, []);
	});

	test('leaves the HTML valid, on pages with what was withdrawn and reworded too', () => {
		const pages = ['', readout, `${readout}3.1/`, `${readout}3.9/`, 'speakers/donald-trump/', 'method/', 'errata/'];
		assert.deepEqual(invalidIn(folder, pages), []);
	});

	test('is shown as it was written', async () => {
		const page = await site.open(readout);
		const text = (selector: string) => page.locator(selector).allTextContents();
		assert.equal(
			await page.locator('#p3s1').textContent(),
			JSON.parse(file(`${readout}edition.json`)).passages[4].text,
		);
		assert.ok(((await page.locator('#p3s1').textContent()) ?? '').includes(HOSTILE_SOURCE));
		assert.ok((await text('.entry-note p:first-child')).some((note) => oneLine(note).includes(oneLine(HOSTILE))));
		assert.ok((await text('.entry-comment p:first-child')).every((note) => oneLine(note).endsWith(oneLine(HOSTILE))));
		assert.equal(await page.locator('h1').textContent(), `[A title ${HOSTILE_NAME}]`);
		assert.match(await page.title(), /^\[A title "><img src=x onerror=canary=1>'<\/script>.*\] · Verbatim$/);
		assert.equal(
			oneLine(await page.locator('.matrix th[scope=row]').first().textContent()).includes(HOSTILE_NAME),
			true,
		);
		await page.goto(`${site.address}speakers/donald-trump/`);
		assert.equal(oneLine(await page.locator('h1').textContent()), `Donald Trump ${HOSTILE_NAME}`);
		await page.goto(`${site.address}errata/`);
		assert.ok((await page.locator('blockquote').allTextContents()).some((was) => was.includes(HOSTILE_SOURCE)));
	});

	test('turns the direction of nothing around it', async () => {
		const page = await site.open(readout);
		// What follows on the line of a sentence or quotation with open controls still runs from left to right.
		const turned = await page.evaluate(() => {
			const open = /[\u202a-\u202e\u2066-\u2069]/;
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const loose: string[] = [];
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				if (!open.test(node.nodeValue ?? '')) continue;
				let element = node.parentElement;
				while (
					element &&
					getComputedStyle(element).unicodeBidi === 'normal' &&
					getComputedStyle(element).display === 'inline'
				)
					element = element.parentElement;
				if (!element || getComputedStyle(element).unicodeBidi !== 'isolate')
					loose.push(element?.outerHTML.slice(0, 80) ?? '');
			}
			return loose;
		});
		assert.deepEqual(turned, []);
		const order = await page.evaluate(() => {
			const next = document.querySelector('#p3s2')!;
			const words = document.createTreeWalker(next, NodeFilter.SHOW_TEXT).nextNode()!;
			const first = new Range();
			first.setStart(words, 0);
			first.setEnd(words, 3);
			const second = new Range();
			second.setStart(words, 4);
			second.setEnd(words, 8);
			return [next.querySelector('.n')!, first, second].map((part) => part.getBoundingClientRect().left);
		});
		assert.deepEqual(
			order,
			order.toSorted((a, b) => a - b),
		);
	});

	test('widens no page', async () => {
		const page = await site.open('', { viewport: { width: 320, height: 700 } });
		const wide: string[] = [];
		for (const path of [
			'',
			readout,
			`${readout}3.1/`,
			'speakers/donald-trump/',
			'register/',
			'register/kyiv/',
			'timeline/',
			'errata/',
			'topics/',
			`agreements/${READOUT}/speak-again/`,
			'concordance/a/',
			'words/',
			'search/?q=hostilities',
			'method/',
		]) {
			await page.goto(site.address + path);
			if (path.includes('?q=')) await page.locator('.hits li').first().waitFor();
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			if (width > 320) wide.push(`${path}: ${width}`);
		}
		assert.deepEqual(wide, []);
	});

	test('comes back from every format as it went in', async () => {
		const edition = JSON.parse(file(`${readout}edition.json`));
		assert.ok(edition.text.includes(HOSTILE_SOURCE));
		assert.equal(edition.withdrawn.p3s9.text, HOSTILE_SOURCE);
		assert.ok(edition.acts.every(({ name }: { name: string }) => name.endsWith(HOSTILE_NAME)));
		assert.ok(file(`${readout}source.txt`).includes(HOSTILE_SOURCE));
		const title = `[A title ${HOSTILE_NAME}]`;
		const [csl] = JSON.parse(file(`${readout}cite.csl.json`));
		assert.equal(csl.title, title);
		for (const name of ['cite.bib', 'cite.ris']) {
			const { data } = new Cite(file(readout + name)) as { data: { title: string }[] };
			assert.deepEqual(
				data.map((item) => item.title),
				[title],
				name,
			);
		}
		const page = await site.open('404.html');
		const feed = await page.evaluate(async () => {
			const xml = new DOMParser().parseFromString(await (await fetch('/errata.xml')).text(), 'application/xml');
			return {
				broken: xml.querySelectorAll('parsererror').length,
				names: [...new Set([...xml.querySelectorAll('*')].map(({ localName }) => localName))],
				contents: [...xml.querySelectorAll('content')].map(({ textContent }) => {
					const html = new DOMParser().parseFromString(textContent, 'text/html');
					return {
						text: html.body.textContent,
						elements: [...html.body.querySelectorAll('*')].map(({ localName }) => localName),
					};
				}),
			};
		});
		assert.equal(feed.broken, 0);
		assert.deepEqual(
			feed.names.filter(
				(name) =>
					!'feed id title subtitle updated published rights author name link entry content'.split(' ').includes(name),
			),
			[],
		);
		assert.deepEqual([...new Set(feed.contents.flatMap(({ elements }) => elements))], ['p']);
		assert.ok(feed.contents.some(({ text }) => text.includes(HOSTILE_SOURCE)));
	});

	test('is found, and shown by the search and by the checker as text', async () => {
		const page = await site.open('search/?q=Logically');
		await page.locator('.hits li').first().waitFor();
		assert.ok(((await page.locator('.hits').textContent()) ?? '').includes('</script><script>canary=1</script>'));
		await page.goto(`${site.address}check/`);
		await page.getByLabel('The quotation').fill('the presidents exchanged warm Christmas and New Year greetings');
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await page.locator('.place').waitFor();
		assert.ok(((await page.locator('.place').textContent()) ?? '').includes('</script><script>canary=1</script>'));
		assert.equal(
			await page.evaluate(
				() =>
					(globalThis as { canary?: unknown }).canary === 1 ||
					document.querySelector('main :is(img, iframe, base)') !== null,
			),
			false,
		);
		assert.deepEqual(site.complaints, []);
	});
});

describe('a hostile query or fragment', () => {
	const STRANGE = [
		'#p1"><script>canary=1</script>',
		'#<img src=x onerror=canary=1>',
		'#constructor',
		'#__proto__',
		'#p1s1-p999999s999999',
		'#%E0%A4%A',
		'#%00',
		'#:~:text=%E0%A4%A',
		'?in=../../',
		'?in=p1s1-p999999#p1s1',
		'?in=p1s1&quote=%00#p1s1',
		'?in=p1s1&quote=%E0%A4%A#p1s1',
		`?in=p1s1&quote=${'a'.repeat(8000)}#p1s1`,
		'?in=p1s1&quote=<img src=x onerror=canary=1>&prefix=(((&suffix=[#p1s1',
		`?mark=${'a+'.repeat(4000)}#p1s1`,
		'?mark=<script>canary=1</script>#p1s1',
		'?mark=%E0%A4%A#p1s1',
		'?show=__proto__,constructor&whose="]',
		"?show=voices&whose=');canary=1//",
		'?q=<img src=x onerror=canary=1>',
		'?q="((-[]{}\\%00*?+.^$|&kind=__proto__&voice=constructor&x=y',
		`?q=${'zeppelin '.repeat(800)}`,
		'?q=%E0%A4%A',
		'?%E0%A4%A=%',
		'?q=toString+-constructor+"__proto__"',
	];
	const PATHS = [readout, 'search/', '', `${readout}5.1/`, 'check/', 'concordance/', 'errata/', '404.html'];

	/** Elements of the page but for those that the query’s own answer brings. */
	const outline = (page: Page) =>
		page.evaluate(() =>
			[...document.querySelectorAll('*')]
				.filter(
					(element) =>
						!element.closest(
							'.hits, .remarks, .facets, .found-head, .status, .chosen, .landing, .taking, .find, link[rel=modulepreload]',
						),
				)
				.map(({ localName }) => localName)
				.toSorted()
				.join(' '),
		);

	test('does nothing, and throws nothing', async () => {
		const follow = async (path: string, index: number) => {
			const page = await site.open(path);
			const plain = await outline(page);
			// The text reads all of its address, the search its query; of the others it is enough to see that they do not.
			const reads = (strange: string) => index === 0 || (index === 1 && strange.includes('q='));
			for (const strange of STRANGE.filter((one, at) => reads(one) || at % 8 === index % 8)) {
				// A page of its own each time: a fragment alone would not load it again.
				await page.goto('about:blank');
				await page.goto(site.address + path + strange, { waitUntil: path === 'search/' ? 'networkidle' : 'load' });
				assert.equal(await outline(page), plain, path + strange);
				const canary = await page.evaluate(() => (globalThis as { canary?: unknown }).canary);
				assert.notEqual(canary, 1, path + strange);
			}
			await page.context().close();
		};
		await Promise.all(PATHS.map(follow));
		assert.deepEqual(site.complaints, []);
	});

	test('of a hundred thousand characters in the search box does not hang the page', async () => {
		const page = await site.open('search/');
		await page.getByRole('searchbox').last().fill('zeppelin '.repeat(11_000));
		await page.locator('.status').filter({ hasText: 'No sentence was found' }).waitFor();
		await page.getByRole('searchbox').last().fill('ceasefire');
		await page.locator('.hits li').first().waitFor();
		site.complaints.length = 0;
	});
});
