import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openSite, type Site } from './browser.ts';
import { htmlOf, pagesIn, READOUT } from './builtPages.ts';

const PAGE = `readouts/${READOUT}/`;
const json = (path: string) => JSON.parse(readFileSync(`dist/${path}`, 'utf8'));
const scriptOf = (page: string) =>
	/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(htmlOf('dist', page))?.[1];

describe('what a page says to programs', () => {
	let site: Site;
	before(async () => {
		site = await openSite();
	});
	after(() => site.close());

	test('every selector of the annotations finds its words in the text of the page', async () => {
		const page = await site.open(PAGE, { javaScriptEnabled: false });
		const { text, passages } = await page.evaluate(() => ({
			text: [...document.querySelectorAll('#text .source p')].map((p) => p.textContent).join('\n'),
			passages: Object.fromEntries(
				[...document.querySelectorAll('#text [id]')].map(({ id, textContent }) => [id, textContent]),
			),
		}));
		const points = [...text];
		const targets = json(`${PAGE}annotations.jsonld`)
			.items.flatMap(({ target }: { target: object }) => target)
			.filter((target: unknown) => typeof target === 'object');
		assert.ok(targets.length > 100);
		for (const { source, selector } of targets) {
			const [fragment, quote, position] = selector;
			assert.equal(source, `/${PAGE}`);
			assert.equal(points.slice(position.start, position.end).join(''), quote.exact);
			assert.equal(text.split((quote.prefix ?? '') + quote.exact + (quote.suffix ?? '')).length, 2, quote.exact);
			assert.ok(passages[fragment.value]?.includes(quote.exact), fragment.value);
		}
		await page.context().close();
	});

	test('a readout and its sentences are described in their pages, and the policy lets them', async () => {
		const readout = JSON.parse(scriptOf(PAGE) ?? '');
		assert.equal(readout['@type'], 'WebPage');
		assert.equal(readout.mainEntity.author.name, 'Yury Ushakov');
		const sentence = JSON.parse(scriptOf(`${PAGE}5.1/`) ?? '');
		assert.equal(sentence['@type'], 'Quotation');
		assert.match(sentence.creditText, /according to Yury Ushakov/);
		for (const path of [PAGE, `${PAGE}5.1/`]) await (await site.open(path)).context().close();
		assert.deepEqual(site.complaints, []);
	});

	test('each link to another form names its media type, and the server gives that', async () => {
		for (const page of [
			PAGE,
			`${PAGE}5.1/`,
			'speakers/donald-trump/',
			'topics/settlement/',
			`agreements/${READOUT}/speak-again/`,
			'data/',
			'errata/',
		]) {
			const links = [
				...htmlOf('dist', page).matchAll(
					/<link rel="(?:alternate|alternate item|describedby|item|linkset)" type="([^"]+)"[^>]* href="([^"]+)"/g,
				),
			];
			assert.ok(links.length > 0, page);
			for (const [, type = '', link = ''] of links) {
				const answer = await fetch(new URL(link, site.address));
				assert.equal(answer.status, 200, link);
				assert.equal(answer.headers.get('content-type')?.split(';')[0], type, link);
			}
		}
	});

	test('a readout’s page has the relations of FAIR Signposting', () => {
		const html = htmlOf('dist', PAGE);
		for (const rel of ['cite-as', 'type', 'author', 'license', 'describedby', 'linkset', 'alternate item'])
			assert.ok(html.includes(`<link rel="${rel}" `), rel);
	});

	test('each speaker, topic and act has a feed of its own', () => {
		for (const page of pagesIn('dist').filter((path) =>
			/^(speakers|topics)\/[^/]+\/$|^agreements\/[^/]+\/[^/]+\/$/.test(path),
		)) {
			if (/\/page\//.test(page)) continue;
			assert.ok(htmlOf('dist', page).includes(` href="/${page}feed.xml"`), page);
			assert.equal(json(`${page}feed.json`).version, 'https://jsonfeed.org/version/1.1');
		}
	});

	test('the page of data shows each format with an example, and is linked from every page', async () => {
		const page = await site.open('data/', { javaScriptEnabled: false });
		const formats = page.locator('.format');
		assert.ok((await formats.count()) > 18);
		assert.ok((await formats.locator('pre').count()) > 16);
		await page.locator('.format summary').first().click();
		assert.ok(await page.locator('.format pre').first().isVisible());
		assert.match(await page.locator('main').innerText(), /Each text is one side’s account/);
		assert.ok(htmlOf('dist', PAGE).includes('href="/data/"'));
		await page.context().close();
	});
});
