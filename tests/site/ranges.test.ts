import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { reword, withContent } from '../unit/contentFolder.ts';
import { buildSite, openSite, type Site } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { until } from './until.ts';

const PATH = `readouts/${READOUT}/`;
let site: Site;
let edited: Site;
before(async () => {
	site = await openSite(buildSite());
	const folder = withContent(
		[
			...reword(
				'The rest of the conversation was similarly friendly',
				'What followed in the conversation was likewise friendly',
			),
			...reword(
				'One will address various security dimensions, and the other, economic matters.',
				'One is for security, the other for trade.',
			),
		],
		(content) => buildSite({ content }),
	);
	edited = await openSite(folder);
});
after(async () => {
	await site.close();
	await edited.close();
});

/** What is marked, once what marks it has come. */
async function linked(page: Page): Promise<string[]> {
	const wanted = await page.evaluate(() => location.search.includes('in=') || location.hash.includes('-'));
	if (wanted) await page.locator('[data-marked]').waitFor();
	return page.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map(String));
}
const notice = async (page: Page) => (await page.locator('.landing').textContent())?.trim();
const inView = (page: Page, selector: string) =>
	page.locator(selector).evaluate((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return bottom > 0 && top < innerHeight;
	});
const textOf = (page: Page, ...ids: string[]) => Promise.all(ids.map((id) => page.locator(`#${id}`).textContent()));

for (const [name, address] of [
	['as offered', '?in=p5s3-p6s1#p5s3'],
	['backwards', '?in=p6s1-p5s3#p6s1'],
	['in the fragment', '#p5s3-p6s1'],
	['in the fragment, backwards', '#p6s1-p5s3'],
	['without its fragment', '?in=p5s3-p6s1'],
])
	test(`a range is marked exactly, and the margin between is not: ${name}`, async () => {
		const page = await site.open(PATH + address);
		assert.deepEqual(await linked(page), await textOf(page, 'p5s3', 'p6s1'));
		assert.ok(await inView(page, '#p5s3'));
		assert.equal(await notice(page), '');
	});

test('a range of paragraphs', async () => {
	const page = await site.open(`${PATH}?in=p2-p4#p2`);
	assert.deepEqual(await linked(page), await textOf(page, 'p2', 'p3', 'p4'));
});

test('without scripts a range lands on its first passage and marks it', async () => {
	const page = await site.open(`${PATH}?in=p5s3-p6s1#p5s3`, { javaScriptEnabled: false });
	assert.equal(await page.locator(':target').getAttribute('id'), 'p5s3');
	assert.ok(await inView(page, '#p5s3'));
});

test('a passage alone is left to the browser', async () => {
	const page = await site.open(`${PATH}#p5s3`);
	assert.deepEqual(await linked(page), []);
	assert.equal(await page.locator(':target').getAttribute('id'), 'p5s3');
});

test('another passage takes the marks away', async () => {
	const page = await site.open(`${PATH}?in=p5s1&quote=broadly%20similar%20view#p5s1`);
	assert.deepEqual(await linked(page), ['broadly similar view']);
	await page.locator('#p5s2 .n').click();
	await page.waitForURL('**#p5s2');
	await page.waitForFunction(() => CSS.highlights.get('linked')?.size === 0);
	await page.goBack();
	await page.waitForFunction(() => CSS.highlights.get('linked')?.size === 1);
});

test('words that stand twice are told apart', async () => {
	const at = async (page: Page) => {
		await page.locator('[data-marked]').waitFor();
		return page.evaluate(() => {
			const [range] = CSS.highlights.get('linked') ?? [];
			const all = new Range();
			all.selectNodeContents(document.querySelector('#p6s1') as Element);
			if (range) all.setEnd(range.startContainer, range.startOffset);
			return all.toString();
		});
	};
	const page = await site.open(`${PATH}?in=p6s1&quote=the&prefix=emphasised%20&suffix=%20necessity#p6s1`);
	assert.match(await at(page), /repeatedly emphasised $/);
	await page.goto(`${site.address}${PATH}?in=p6s1&quote=the&prefix=between%20&suffix=%20United#p6s1`);
	assert.match(await at(page), /cooperation between $/);
});

const links: [name: string, address: string, marked: string[], said: string][] = [
	[
		'words left as they were, in a sentence that was edited',
		'?in=p3s2&quote=good-natured%20and%20business-like#p3s2',
		['good-natured and business-like'],
		'',
	],
	[
		'words left as they were, with what stood before them gone',
		'?in=p3s2&quote=friendly&prefix=similarly%20&suffix=%2C%20good#p3s2',
		['friendly'],
		'',
	],
	[
		'words that were edited',
		'?in=p3s2&quote=rest%20of%20the%20conversation%20was%20similarly%20friendly#p3s2:~:text=rest%20of%20the%20conversation%20was%20similarly%20friendly',
		['the conversation was likewise friendly'],
		'These words are not in the text now; the nearest are marked.',
	],
	['words that are gone', '?in=p7s2&quote=will%20address%20various#p7s2', [], 'These words are no longer in the text.'],
	[
		'words in another sentence than the link says',
		'?in=p1s1&quote=agreed%20to%20speak%20again%20by%20telephone#p1s1',
		['agreed to speak again by telephone'],
		'These words stand here now, not where they stood.',
	],
	['a range', '?in=p5s3-p6s1#p5s3', [], ''],
	['a range with one end that is no passage', '?in=p8s1-p9s4#p8s1', [], 'A passage of this link is not in the text.'],
	['no passage at all', '#p99s9', [], 'A passage of this link is not in the text.'],
];
for (const [name, address, marked, said] of links)
	test(`a link from before an edit: ${name}`, async () => {
		const page = await edited.open(PATH + address);
		if (said) await page.locator('.landing').filter({ hasText: said }).waitFor();
		else assert.equal(await notice(page), '');
		if (marked.length > 0) assert.deepEqual(await linked(page), marked);
		if (said) await until(() => inView(page, '.landing'));
		assert.deepEqual(edited.complaints, []);
	});

test('a link that was copied before an edit finds its words after it', async () => {
	const page = await site.open(PATH, { permissions: ['clipboard-read', 'clipboard-write'] });
	await page.evaluate(() => {
		const sentence = document.getElementById('p3s2') as HTMLElement;
		getSelection()?.selectAllChildren(sentence);
		for (let word = 0; word < 4; word += 1) getSelection()?.modify('extend', 'backward', 'word');
	});
	await page.getByRole('button', { name: 'Copy link' }).click();
	await page.getByRole('button', { name: 'Copied' }).waitFor();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	assert.match(link, /\?in=p3s2&quote=The%20rest/);
	const later = await edited.open(link.slice(site.address.length));
	await later.locator('.landing').filter({ hasText: 'the nearest are marked' }).waitFor();
	const [marked = ''] = await linked(later);
	assert.match(marked, /the conversation was likewise friendly, .* resolution of/);
});

test('hostile addresses do nothing', async () => {
	for (const address of [
		`?in=p1&quote=${encodeURIComponent('<img src=x onerror=alert(1)>')}#p1`,
		`?in=${encodeURIComponent('<img src=x>')}#p1`,
		'#%E0%A4%A',
		`?in=p1&quote=${'x'.repeat(3000)}#p1`,
		`?in=p1&quote=${encodeURIComponent('(a+)+$'.repeat(60))}#p1`,
		`?in=p1-p8&quote=%00%FF#p1`,
		'#p1,*',
		'?in=__proto__&quote=__proto__#__proto__',
	]) {
		const page = await site.open(PATH + address);
		assert.equal(await page.locator('#text img').count(), 0);
		assert.equal(await page.locator('.source p').count(), 8);
		await page.context().close();
	}
	assert.deepEqual(site.complaints, []);
});

test('the browser’s own marks: each paragraph by its own words, without scripts', async () => {
	const target =
		'?in=p5s3-p6s1#p5s3:~:text=Given%20the%20evolving,without%20further%20delay%2E&text=Donald%20Trump%20repeatedly,are%20over%2E';
	const page = await site.open(PATH + target, { javaScriptEnabled: false });
	assert.equal(new URL(page.url()).hash.split(':~:')[0], '#p5s3');
	assert.ok(await inView(page, '#p5s3'));
});
