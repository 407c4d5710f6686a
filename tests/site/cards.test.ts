import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSite } from './browser.ts';
import { htmlOf, pagesIn } from './builtPages.ts';

/** Pages that have a share image of their own: those of one readout, of one sentence, and of one act. */
const pagesWithCards = (folder: string) =>
	pagesIn(folder).filter((page) =>
		/^(readouts\/\d{4}-[^/]+\/([^/]+\.[^/]+\/)?$|agreements\/[^/]+\/[^/]+\/)/.test(page),
	);

const metaOf = (html: string, name: string): string | undefined =>
	new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

function checkCards(folder: string, root: string): void {
	const pages = pagesWithCards(folder);
	assert.ok(pages.some((page) => page.startsWith('readouts/')) && pages.some((page) => page.startsWith('agreements/')));
	for (const page of pages) {
		const html = htmlOf(folder, page);
		assert.equal(metaOf(html, 'og:image'), `${root}${page}card.png`, page);
		assert.match(metaOf(html, 'og:image:alt') ?? '', /according to \p{Lu}/u, page);
		assert.equal(metaOf(html, 'twitter:card'), 'summary_large_image', page);
		const png = readFileSync(join(folder, page, 'card.png'));
		assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG', page);
		assert.deepEqual([metaOf(html, 'og:image:width'), metaOf(html, 'og:image:height')], ['1200', '630'], page);
		assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], page);
		assert.ok(png.length < 40_000, `${page}: ${png.length} bytes`);
	}
	assert.equal(metaOf(htmlOf(folder, ''), 'og:image'), undefined);
}

/** Builds with settings of its own. */
function buildWith(settings: Record<string, string>, options: Parameters<typeof buildSite>[0] = {}): string {
	Object.assign(process.env, settings);
	try {
		return buildSite(options);
	} finally {
		for (const key of Object.keys(settings)) delete process.env[key];
	}
}

test('every readout and every act has a share image that says according to whom', () => checkCards('dist', '/'));

test('the address of an image is whole where that of the site is known', () => {
	const folder = buildWith({ VERBATIM_SITE: 'https://example.org' }, { base: '/sub/path/' });
	checkCards(folder, 'https://example.org/sub/path/');
	const [page = ''] = pagesWithCards(folder);
	assert.equal(metaOf(htmlOf(folder, page), 'og:url'), `https://example.org/sub/path/${page}`);
});

test('without share images no page names one and none is written', () => {
	const folder = buildWith({ VERBATIM_CARDS: 'off' });
	for (const page of pagesIn(folder)) assert.doesNotMatch(htmlOf(folder, page), /og:image|twitter:card/, page);
	assert.deepEqual(
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.png')),
		[],
	);
});
