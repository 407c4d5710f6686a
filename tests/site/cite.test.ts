import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openSite, type Site } from './browser.ts';
import { htmlOf, READOUT } from './builtPages.ts';

const PAGE = `readouts/${READOUT}/`;

describe('citing a readout', () => {
	let site: Site;
	before(async () => {
		site = await openSite();
	});
	after(() => site.close());

	test('its page gives the forms of the manuals as text, without scripts', async () => {
		const page = await site.open(PAGE, { javaScriptEnabled: false });
		await page.getByRole('link', { name: /^Chicago, MLA, APA/ }).click();
		await page.waitForURL('**/#cite');
		const cite = page.locator('section.cite');
		await cite.locator('summary').click();
		const forms = await cite.locator('dd').allInnerTexts();
		assert.equal(forms.length, 4);
		for (const form of forms) {
			assert.ok(await cite.getByText(form, { exact: true }).isVisible());
			for (const words of ['[Statement by ', '2025', 'as reported by Yury Ushakov', 'b83d90362e5d…', PAGE])
				assert.ok(form.includes(words), `“${words}” in: ${form}`);
		}
		await page.context().close();
	});

	test('its files hold the reference', async () => {
		const hrefs = [...htmlOf('dist', PAGE).matchAll(/<link rel="describedby"[^>]* href="([^"]+)"/g)]
			.map(([, link = '']) => link)
			.filter((link) => link.includes('/cite.'));
		assert.deepEqual(
			hrefs.map((link) => link.split('/').at(-1)),
			['cite.bib', 'cite.ris', 'cite.csl.json'],
		);
		const [bibtex = '', ris = '', csl = ''] = await Promise.all(
			hrefs.map(async (link) => (await fetch(new URL(link, site.address))).text()),
		);
		assert.match(bibtex, /^@misc\{verbatim-[\s\S]*author = \{Ushakov, Yury\}/);
		assert.match(ris, /^TY {2}- ELEC\r\n[\s\S]*\r\nER {2}- \r\n$/);
		const [document, ...passages] = JSON.parse(csl);
		assert.equal(document.type, 'webpage');
		assert.equal(passages.length, 17);
		assert.ok(passages.every(({ locator }: { locator: string }) => /^¶ \d+\.\d+$/.test(locator)));
	});

	test('its head names it to reference managers', () => {
		const html = htmlOf('dist', PAGE);
		for (const name of ['z.itemType', 'citation_title', 'citation_author', 'DC.title', 'DCTERMS.issued'])
			assert.match(html, new RegExp(`<meta name="${name}" content="[^"]+"`));
		assert.match(html, /<link rel="schema\.DC" href="http:\/\/purl\.org\/dc\/elements\/1\.1\/"/);
	});

	test('nothing complains or leaves the site', () => assert.deepEqual(site.complaints, []));
});

test('a passage has files of its own, with its number, its address and whose claim it is', () => {
	const folder = `dist/readouts/${READOUT}/5.1`;
	for (const file of ['cite.bib', 'cite.ris', 'cite.csl.json']) {
		const text = readFileSync(`${folder}/${file}`, 'utf8');
		assert.match(text, /5\.1/, file);
		assert.match(text, /p5s1/, file);
		assert.match(text, /according to Yury Ushakov/, file);
	}
});
