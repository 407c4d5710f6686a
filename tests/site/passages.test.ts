import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { loadContent } from '../../src/edition/loadContent.ts';
import { type Change, edit, withContent } from '../unit/contentFolder.ts';
import { axeFinds, RULES_OF_LOOK } from './axe.ts';
import { buildSite, openSite, type Site } from './browser.ts';
import { htmlOf, pagesIn, READOUT } from './builtPages.ts';

const PATH = `readouts/${READOUT}/`;
const withoutScripts = { javaScriptEnabled: false };
const FIRST =
	'Most significantly, the Russian and US presidents share a broadly similar view that the temporary ceasefire proposed by Ukraine and Europe – under the pretext of preparing for a referendum or other such measures – would merely prolong the conflict and risk a renewed escalation on the battlefield.';
const WAS = FIRST.replace('broadly similar', 'similar').replace('risk', 'threaten');
const changed: Change[] = [
	edit('readout', 'revisions:\n', 'revisions:\n  - { date: 2026-12-03, what: Two passages corrected. }\n'),
	edit(
		'passages',
		'changes: []',
		`changes: ${JSON.stringify([{ id: 'p5s1', on: '2026-12-02', was: WAS, now: FIRST }])}`,
	),
	edit(
		'passages',
		'withdrawn: {}',
		`withdrawn: ${JSON.stringify({ p5s4: { text: 'It was <so> “late”.', on: '2026-12-03', replaced_by: ['p5s3'] } })}`,
	),
];
/** A revision and two changes of the text come to the revisions that the readout has. */
const CHANGES = 3 + (loadContent().editions[0]?.description.revisions.length ?? 0);

/** Builds the changed content with settings of its own. */
function build(settings: Record<string, string> = {}, base = '/'): string {
	Object.assign(process.env, settings);
	try {
		return withContent(changed, (content) => buildSite({ content, base }));
	} finally {
		for (const key of Object.keys(settings)) delete process.env[key];
	}
}

const one = (html: string, pattern: RegExp) => (pattern.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

let folder: string;
let site: Site;
before(async () => {
	folder = build({ VERBATIM_SITE: 'https://example.org' }, '/sub/path/');
	site = await openSite(folder, '/sub/path/');
});
after(() => site.close());

describe('the page of a sentence', () => {
	test('has its exact words, its paragraph, and whose claim it is', async () => {
		const page = await site.open(`${PATH}5.1/`, withoutScripts);
		assert.equal(await page.locator('.sentence').textContent(), FIRST);
		assert.equal(await page.locator('.context mark').textContent(), FIRST);
		assert.match(
			(await page.locator('.context').textContent()) ?? '',
			/^Most sig.*battlefield\. A definitive .*delay\.$/,
		);
		assert.match(
			await page.locator('.chain').innerText(),
			/^Yury Ushakov says it\s+Vladimir Putin and Donald Trump are those of whom/,
		);
		const main = await page.locator('main').innerText();
		for (const words of ['reported shared view', '“share a broadly similar view”', 'A temporary ceasefire', 'Europe'])
			assert.ok(main.includes(words), words);
	});

	test('of a sentence that names no one says so', async () => {
		const page = await site.open(`${PATH}5.2/`, withoutScripts);
		assert.match(await page.locator('.chain').innerText(), /Yury Ushakov says it\s+No one is named as holding it/);
		assert.match(
			one(htmlOf(folder, `${PATH}5.2/`), /<meta name="description" content="([^"]*)"/),
			/\(names no one as holding it; said by Yury Ushakov\)$/,
		);
	});

	test('shows of an act without a holder that no one is named as holding it, as the page of the act does', async () => {
		for (const [label, act] of [
			['5.2', 'decision-from-kyiv'],
			['5.3', 'decision-on-donbas'],
		]) {
			const page = await site.open(`${PATH}${label}/`, withoutScripts);
			const parties = 'no one named as holding it; Government of Ukraine (concerned)';
			assert.equal(await page.locator('.act-card dt:text-is("Parties") + dd').innerText(), parties);
			await page.goto(`${site.address}agreements/${READOUT}/${act}/`);
			assert.match(await page.locator('.lead').innerText(), /a position; the sentence names no one as holding it\.$/);
			assert.equal(
				await page.locator('.page > .facts dt:text-is("Parties") + dd').innerText(),
				'No one named as holding it.',
			);
			assert.match(
				one(htmlOf(folder, `agreements/${READOUT}/${act}/`), /<meta name="description" content="([^"]*)"/),
				/, according to Yury Ushakov, who names no one as holding it\.$/,
			);
		}
	});

	test('is called by its number, its first words and according to whom', () => {
		const html = htmlOf(folder, `${PATH}5.1/`);
		assert.equal(
			one(html, /<title>([^<]*)</),
			'¶ 5.1, according to Yury Ushakov: “Most significantly, the Russian and US presidents share a …” · Verbatim',
		);
		const description = one(html, /<meta name="description" content="([^"]*)"/);
		assert.ok(description.startsWith('According to Yury Ushakov: “Most significantly'));
		assert.match(
			description,
			/\(reported shared view of Vladimir Putin and Donald Trump, according to Yury Ushakov\)$/,
		);
		for (const page of pagesIn(folder).filter((path) => path.startsWith(PATH) && path !== PATH)) {
			const head = htmlOf(folder, page);
			assert.match(one(head, /<meta name="description" content="([^"]*)"/), /according to \p{Lu}/iu, page);
		}
	});

	test('parts what is quoted from what is said of it', () => {
		for (const page of pagesIn(folder)) assert.doesNotMatch(htmlOf(folder, page), /<\/q>[\p{L}\p{N}[(]/u, page);
	});

	test('names the readout as canonical, itself as what is shared, and has a card of its own', () => {
		const html = htmlOf(folder, `${PATH}5.1/`);
		const root = `https://example.org/sub/path/${PATH}`;
		assert.equal(one(html, /<link rel="canonical" href="([^"]*)"/), root);
		assert.equal(one(html, /property="og:url" content="([^"]*)"/), `${root}5.1/`);
		assert.equal(one(html, /property="og:image" content="([^"]*)"/), `${root}5.1/card.png`);
		assert.ok(existsSync(join(folder, PATH, '5.1', 'card.png')));
		assert.doesNotMatch(html, /noindex/);
		assert.equal(one(htmlOf(folder, PATH), /<link rel="canonical" href="([^"]*)"/), root);
	});

	test('leads through the whole text by “next”, and to the sentence in its place', async () => {
		const page = await site.open(`${PATH}1.1/`, withoutScripts);
		assert.equal(await page.locator('a[rel=prev]').count(), 0);
		const seen = ['1.1'];
		for (let next = page.locator('a[rel=next]'); (await next.count()) > 0; ) {
			await next.click();
			seen.push((await page.locator('[aria-current=page]').last().innerText()).replace('¶ ', ''));
		}
		assert.deepEqual(seen.slice(0, 3).concat(seen.at(-1) ?? ''), ['1.1', '2.1', '2.2', '8.1']);
		assert.equal(seen.length, 17);
		await page.locator('a[rel=prev]').click();
		assert.equal(await page.locator('a[rel=next]').innerText(), 'Next: ¶ 8.1');
		await page.getByRole('link', { name: 'The sentence in its place' }).click();
		assert.equal(await page.locator(':target').getAttribute('id'), 'p7s3');
	});

	test('shows what changed in its words, and that nothing did', async () => {
		const page = await site.open(`${PATH}5.1/`, withoutScripts);
		const history = page.locator('section.changes');
		assert.match(await history.innerText(), /The wording of ¶ 5\.1 changed on 2 December 2026/);
		assert.match(await history.locator('del').allInnerTexts().then(String), /removed:\s*threaten/);
		assert.deepEqual(await history.locator('ins').count(), 2);
		const words = await history.locator('.diff').evaluate((diff) => {
			for (const gone of diff.querySelectorAll('ins, .unseen')) gone.remove();
			return diff.textContent;
		});
		assert.equal(words, WAS);
		await page.goto(`${site.address}${PATH}5.2/`);
		assert.match(await history.innerText(), /No change of its words is on record/);
	});
});

describe('what was withdrawn', () => {
	test('is told where its number leads, without scripts', async () => {
		const page = await site.open(`${PATH}#p5s4`, withoutScripts);
		const notice = page.locator(':target');
		assert.match(
			await notice.innerText(),
			/¶ 5\.4 was withdrawn on 3 December 2026\. It read:\s+It was <so> “late”\.\s+Now: ¶ 5\.3/,
		);
		assert.notEqual(await notice.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgba(0, 0, 0, 0)');
		await notice.getByRole('link', { name: '¶ 5.3' }).click();
		assert.equal(await page.locator(':target').getAttribute('id'), 'p5s3');
	});

	test('has its page still, which search engines leave out', async () => {
		const page = await site.open(`${PATH}5.4/`, withoutScripts);
		assert.match(await page.locator('main').innerText(), /withdrawn on 3 December 2026[\s\S]*It was <so> “late”\./);
		assert.match(htmlOf(folder, `${PATH}5.4/`), /<meta name="robots" content="noindex"/);
		await page.getByRole('link', { name: '¶ 5.3' }).click();
		await page.waitForURL(`**/sub/path/${PATH}#p5s3`);
	});
});

test('the page of the text lists its changes, the newest first', async () => {
	const page = await site.open(PATH, withoutScripts);
	const items = await page.locator('section.changes li').allInnerTexts();
	assert.equal(items.length, CHANGES);
	for (const [at, start] of [/: Two passages corrected/, /^¶ 5\.4 was withdrawn/, /^The wording of ¶ 5\.1/].entries())
		assert.match(items[at] ?? '', start);
	assert.match(items.at(-1) ?? '', /: First published/);
});

test('a paragraph has a page with its sentences', async () => {
	const page = await site.open(`${PATH}5/`, withoutScripts);
	assert.equal(await page.locator('.passage-quote').count(), 3);
	await page.getByRole('link', { name: 'All about ¶ 5.3' }).click();
	await page.waitForURL(`**/${PATH}5.3/`);
});

test('errata and feed list every change', async () => {
	const page = await site.open('errata/', withoutScripts);
	const days = await page.locator('.timeline h2').allInnerTexts();
	assert.deepEqual(days.slice(0, 2), ['3 December 2026', '2 December 2026']);
	const list = await page.locator('.timeline').innerText();
	for (const words of [
		'¶ 5.4 was withdrawn',
		'The wording of ¶ 5.1 changed',
		'First published',
		'according to Yury Ushakov',
	])
		assert.ok(list.includes(words), words);
	const href = await page.locator('link[rel=alternate][title="Verbatim: errata"]').getAttribute('href');
	assert.equal(href, '/sub/path/errata.xml');

	const feed = readFileSync(join(folder, 'errata.xml'), 'utf8');
	const read = await page.evaluate((text) => {
		const document = new DOMParser().parseFromString(text, 'application/xml');
		return {
			wrong: document.querySelector('parsererror')?.textContent,
			updated: document.querySelector('feed > updated')?.textContent,
			entries: [...document.querySelectorAll('entry')].map((entry) => [
				entry.querySelector('id')?.textContent,
				entry.querySelector('link')?.getAttribute('href'),
				entry.querySelector('content')?.textContent,
			]),
		};
	}, feed);
	assert.equal(read.wrong, undefined);
	assert.equal(read.updated, '2026-12-03T00:00:00Z');
	assert.equal(read.entries.length, CHANGES);
	const [, [id, link, content] = []] = read.entries;
	assert.equal(id, `tag:example.org,2026-12-03:${READOUT}/p5s4/withdrawn/1`);
	assert.equal(link, `https://example.org/sub/path/${PATH}#p5s4`);
	assert.match(
		content ?? '',
		/according to Yury Ushakov\.<\/p><p>¶ 5\.4 was withdrawn\. It read: “It was &#x3C;so> “late”\.”<\/p>/,
	);
});

test('what was withdrawn and reworded has nothing that axe finds', async () => {
	const page = await site.open('404.html', { colorScheme: 'dark', viewport: { width: 390, height: 800 } });
	const found: string[] = [];
	for (const path of [`${PATH}5.4/`, 'errata/']) {
		await page.goto(site.address + path);
		found.push(...(await axeFinds(page)));
	}
	// All that is in them is on the page of the text as well.
	await page.goto(site.address + PATH);
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		found.push(...(await axeFinds(page, RULES_OF_LOOK)));
	}
	assert.deepEqual(found, []);
});

test('no page is wider than a small screen, complains in the console or asks another host', async () => {
	const page = await site.open(PATH, { viewport: { width: 320, height: 700 } });
	for (const path of [`${PATH}5.1/`, `${PATH}5.4/`, `${PATH}5/`, 'errata/', PATH]) {
		await page.goto(site.address + path);
		assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, path);
	}
	assert.deepEqual(site.complaints, []);
});

test('pages for single sentences can be left out, or made only for those of acts', () => {
	const pagesWith = (setting: string) =>
		pagesIn(build({ VERBATIM_PASSAGES: setting })).filter((path) => path.startsWith(PATH) && path !== PATH);
	assert.deepEqual(pagesWith('off'), []);
	const acted = pagesWith('agreements');
	assert.ok(acted.includes(`${PATH}8.1/`) && acted.includes(`${PATH}5.4/`));
	assert.ok(!acted.includes(`${PATH}1.1/`) && !acted.includes(`${PATH}5/`));
});
