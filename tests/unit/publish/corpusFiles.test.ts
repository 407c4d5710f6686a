import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { corpusFormats, isWritten, pageFormats, readoutFormats } from '../../../src/export/formats.ts';
import { toLlms } from '../../../src/export/toLlms.ts';
import { wantedFormats } from '../../../src/export/wantedFormats.ts';
import { bytesOf } from '../../../src/publish/publishedFile.ts';
import { sitemapFiles } from '../../../src/publish/sitemapFiles.ts';
import { editions, register } from '../edition/textEdition.ts';
import { expand } from '../export/jsonld.ts';
import { assertValid } from '../export/validXml.ts';
import { published, textOf } from './published.ts';

const edition = editions[0] as KeptEdition;
const site = 'https://verbatim.example/sub/';
const context = { register, site };
const files = published([edition], context);
/** A file is published beside the pages, or made of the page of the readout. */
const isThere = (path: string) => files.has(path) || pageFormats.some(({ file }) => path === readout + file);
const json = async (path: string) => JSON.parse(await textOf(files, path));
const readout = `readouts/${edition.id}/`;

describe('the formats', () => {
	test('are all published, each where the table of formats says', () => {
		for (const { file } of corpusFormats) assert.ok(files.has(file), file);
		// The others are made of its page.
		for (const { file } of readoutFormats.filter(isWritten)) assert.ok(files.has(readout + file), file);
	});

	test('are left out, or made alone, by the setting; an unknown one is refused in plain words', () => {
		const keys = (setting: string) => wantedFormats(readoutFormats, setting).map(({ key }) => key);
		assert.deepEqual(keys('json, text'), ['text', 'json']);
		assert.ok(!keys('-json').includes('json') && keys('-json').includes('text'));
		assert.deepEqual(keys('json,+pdf'), ['json', 'pdf']);
		assert.deepEqual(keys('+pdf'), keys(''));
		assert.deepEqual(
			keys(''),
			readoutFormats.map(({ key }) => key),
		);
		assert.throws(
			() => keys('json,-teii'),
			/VERBATIM_FORMATS names “teii”, which no format is called; there are annotations, /,
		);
		process.env.VERBATIM_FORMATS = '-zip,-dts,-atom,-csv,-schema-org';
		try {
			const fewer = [...published([edition], context).keys()];
			assert.ok(fewer.includes('data/sentences.jsonl') && fewer.includes('feed.json'));
			for (const path of fewer)
				assert.doesNotMatch(path, /\.zip$|^dts\.|navigation;|feed\.xml$|errata\.xml$|\.csv$|schema\.jsonld$/);
		} finally {
			delete process.env.VERBATIM_FORMATS;
		}
	});
});

test('the rules for hosts stay as many as Cloudflare reads, however many books there are', async () => {
	const years = Array.from({ length: 60 }, (_, index): KeptEdition => {
		const date = { ...edition.description.date, supplied: `${1960 + index}-01-01` };
		const outline = { ...edition.outline, passages: Array(400).fill(edition.outline.passages[0]) };
		return { ...edition, id: `of-${1960 + index}`, outline, description: { ...edition.description, date } };
	});
	const files = published(years, context);
	assert.ok(files.has('verbatim-1990.epub'));
	assert.ok((await textOf(files, '_headers')).trimEnd().split('\n\n').length <= 100);
});

describe('the sitemap', () => {
	const sitemap = async (most?: number) =>
		new Map(
			await Promise.all(
				sitemapFiles(() => [edition], context, most).map(
					async (file) => [file.path, (await bytesOf(file)).toString()] as const,
				),
			),
		);
	const addresses = (text = '') => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);

	test('is valid, and gives each page with its last change', async () => {
		const text = (await sitemap()).get('sitemap.xml') ?? '';
		assertValid(text, 'sitemap.xsd');
		assert.ok(text.includes(`<loc>${site}${readout}</loc>\n\t\t<lastmod>2026-11-23</lastmod>`));
		assert.equal(new Set(addresses(text)).size, addresses(text).length);
		assert.ok(addresses(text).every((address) => address?.startsWith(site) && address.endsWith('/')));
	});

	test('comes in parts where it is long, and robots.txt says where it is', async () => {
		const parts = await sitemap(10);
		const listed = addresses(parts.get('sitemap.xml'));
		const found = listed.flatMap((address) => {
			const text = parts.get(address?.slice(site.length) ?? '');
			assertValid(text ?? '', 'sitemap.xsd');
			assert.ok(addresses(text).length <= 10);
			return addresses(text);
		});
		assert.deepEqual(found, addresses((await sitemap()).get('sitemap.xml')));
		assert.match(parts.get('robots.txt') ?? '', /\nSitemap: https:\/\/verbatim\.example\/sub\/sitemap\.xml\n/);
	});

	test('is not made where the site does not know its address', () => {
		const paths = sitemapFiles(() => [edition], { register, site: '/' }).map(({ path }) => path);
		assert.deepEqual(paths, ['robots.txt']);
	});
});

describe('llms.txt', () => {
	test('says that each text is one party’s account, and links to twins and data that are there', async () => {
		const text = await textOf(files, 'llms.txt');
		assert.match(text, /^# Verbatim\n\n> /);
		assert.match(text, /\*\*one party’s account\*\*/);
		for (const [, address] of text.matchAll(/\]\((.*?)\)/g)) {
			const path = address?.slice(site.length) ?? '';
			assert.ok(files.has(path) || path.endsWith('/') || path.includes('#'), path);
		}
		assert.match(text, /\]\(https:.*sitemap\.xml\)/);
		assert.doesNotMatch(toLlms([edition], { register, site: '/' }), /sitemap/);
		const twin = await textOf(files, `${readout}index.html.md`);
		assert.match(twin, /\*\*One side’s account\.\*\* This is the account of Russia, according to Yury Ushakov/);
		for (const { text: sentence, label } of edition.passages)
			assert.ok(twin.includes(`> ${sentence}\n\n[¶ ${label}]`), sentence);
	});
});

describe('the sets of links', () => {
	test('lead from each thing to what describes it, and back, and to nothing that is missing', async () => {
		for (const [path, page] of [
			['linkset.json', `${site}data/`],
			[`${readout}linkset.json`, site + readout],
		] as const) {
			const { linkset } = await json(path);
			const [first, ...others] = linkset;
			assert.equal(first.anchor, page);
			for (const rel of ['cite-as', 'type', 'license', 'item', 'describedby']) assert.ok(first[rel]?.length > 0, rel);
			for (const { href } of [...first.item, ...first.describedby]) assert.ok(isThere(href.slice(site.length)), href);
			for (const { anchor, collection, describes } of others) {
				assert.ok(isThere(anchor.slice(site.length)), anchor);
				assert.deepEqual((collection ?? describes)[0], { href: page, type: 'text/html' });
			}
			for (const context of linkset)
				for (const [rel, targets] of Object.entries(context))
					if (rel !== 'anchor') for (const target of targets as object[]) assert.ok('href' in target);
		}
		const { linkset } = await json(`${readout}linkset.json`);
		assert.equal(linkset[0].author[0].href, `${site}speakers/yury-ushakov/`);
	});
});

const DUBLIN_CORE = ['creator', 'date', 'description', 'identifier', 'language', 'modified', 'publisher'];

describe('Distributed Text Services', () => {
	/** An address from a template of RFC 6570, as far as these templates use it. */
	const fill = (template: string, values: Record<string, string | number>) =>
		template.replace(/\{([/;]?)(\w+)\}/g, (_, sign, name) => {
			if (values[name] === undefined) return '';
			return sign === ';' ? `;${name}=${values[name]}` : sign + values[name];
		});
	const get = async (address: string) => {
		assert.doesNotMatch(address, /[{}]/);
		return JSON.parse(await textOf(files, address.slice(site.length)));
	};

	test('lead from the entry to the collection, to a text, to its structure and to its passages', async () => {
		const entry = await json('dts.jsonld');
		assert.equal(entry['@type'], 'EntryPoint');
		const collection = await get(fill(entry.collection, {}));
		assert.deepEqual(await get(fill(entry.collection, { id: collection['@id'] })), collection);
		assert.deepEqual(await get(fill(entry.collection, { page: 1 })), collection);
		assert.equal(collection.totalChildren, 1);
		const [member] = collection.member;
		const { member: _, ...resource } = await get(fill(entry.collection, { id: member['@id'] }));
		assert.deepEqual(resource, { '@context': collection['@context'], dtsVersion: '1.0', ...member });
		for (const [down, count] of [
			[1, edition.paragraphs.length],
			[2, edition.paragraphs.length + edition.passages.length],
			[-1, edition.paragraphs.length + edition.passages.length],
		] as const) {
			const navigation = await get(fill(member.navigation, { down }));
			assert.equal(navigation.member.length, count);
			for (const { identifier, level, parent } of navigation.member) {
				assert.equal(level, identifier.includes('.') ? 2 : 1);
				assert.equal(parent, identifier.includes('.') ? identifier.split('.')[0] : null);
				assert.ok(files.has(fill(member.document, { ref: identifier }).slice(site.length)), identifier);
			}
		}
	});

	test('say only what their context knows', async () => {
		for (const path of files.keys()) {
			if (!/^dts\.jsonld$|(collection|navigation)[^/]*\.jsonld$/.test(path)) continue;
			// The context nests Dublin Core in a way that the library does not follow: its terms are checked by name.
			const document = JSON.parse(await textOf(files, path), (key, value) => {
				if (key !== 'dublinCore') return value;
				for (const term of Object.keys(value)) assert.ok(DUBLIN_CORE.includes(term), term);
				return undefined;
			});
			assert.equal((await expand(document)).length, 1, path);
		}
	});

	test('give a passage in its exact words, and whose account it is', async () => {
		const words = (text: string) =>
			text
				.slice(text.indexOf('<dts:wrapper'))
				.replace(/<[^>]*>/g, '')
				.trim();
		for (const paragraph of edition.paragraphs) {
			const text = await textOf(files, `${readout}${paragraph.label}/tei.xml`);
			assert.equal(words(text), paragraph.text);
			assert.match(text, /the account of Russia, according to Yury Ushakov/);
		}
		for (const { label, text } of edition.passages)
			assert.equal(words(await textOf(files, `${readout}${label}/tei.xml`)), text);
	});
});
