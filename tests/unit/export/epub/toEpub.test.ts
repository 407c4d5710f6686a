import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { KeptEdition } from '../../../../src/edition/editionStore.ts';
import { toEpub, toEpubVolume } from '../../../../src/export/epub/toEpub.ts';
import { volumesOf } from '../../../../src/export/epub/volumes.ts';
import { editions, register } from '../../edition/textEdition.ts';
import { byClass, byName, byType, findAll, openBook, textOf } from './book.ts';

const edition = editions[0] as KeptEdition;
const context = { register, site: 'https://example.org/' };
const onDay = (day: string, id: string): KeptEdition => ({
	...edition,
	id,
	description: { ...edition.description, date: { stated: day } },
});
const withRevision = (date: string): KeptEdition => ({
	...edition,
	description: {
		...edition.description,
		revisions: [...edition.description.revisions, { date, what: 'Looked through again.' }],
	},
});

/** A text that is hard to write as XML: signs of markup, emphasis across sentences, a withdrawn and a reworded number. */
const hard: KeptEdition = (() => {
	const words = ['<b>One</b> & “two” ]]> three. ', 'نعم  Four\u00a0five.'];
	const [passage] = edition.passages as [KeptEdition['passages'][number]];
	const bare = { mentions: [], times: [], notes: [], acts: [], topics: [] };
	return {
		...edition,
		paragraphs: [
			{
				id: 'p1',
				label: '1',
				text: words.join(''),
				before: '',
				sentences: ['p1s1', 'p1s2'],
				emphasis: [{ start: 3, end: 40, strong: false }],
			},
		],
		passages: words.map((text, index) => ({
			...passage,
			...bare,
			id: `p1s${index + 1}`,
			paragraph: 'p1',
			label: `1.${index + 1}`,
			number: `${index + 1}`,
			start: index === 0 ? 0 : (words[0]?.length ?? 0),
			text: text.trimEnd(),
		})),
		acts: [],
		withdrawn: { p1s3: { text: 'Six & <seven>.', on: '2026-12-01', replaced_by: ['p1s1'] } },
		changes: [{ id: 'p1s1', on: '2026-12-02', was: 'One.', now: words[0] as string }],
	};
})();

const books = {
	'a readout': () => toEpub(edition, context),
	'a text with signs of markup': () => toEpub(hard, { register, site: '/' }),
	'several readouts': () => {
		const [volume] = volumesOf([edition, onDay('2025-12-27', 'other')]);
		assert.ok(volume);
		return toEpubVolume(volume, context);
	},
};

describe('a book', () => {
	for (const [name, make] of Object.entries(books)) {
		test(`of ${name} is valid by the rules of EPUBCheck`, async () => {
			const { messages } = await EpubCheck.validate(await make());
			assert.deepEqual(
				messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage'),
				[],
			);
		});
	}

	test('with a link that leads nowhere is refused by the same rules', async () => {
		const { mimetype, ...files } = unzipSync(await toEpub(edition, context));
		const path = `EPUB/${edition.id}.text.xhtml`;
		const text = strFromU8(files[path] as Uint8Array).replace('id="n3"', 'id="gone"');
		const broken = zipSync({ mimetype: [mimetype as Uint8Array, { level: 0 }], ...files, [path]: strToU8(text) });
		assert.ok((await EpubCheck.validate(broken)).errorCount > 0);
	});

	test('says first what kind of file it is, not compressed', async () => {
		const bytes = Buffer.from(await toEpub(edition, context));
		assert.equal(bytes.readUInt16LE(8), 0);
		assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
	});

	test('is the same, byte for byte, whenever and in whatever time zone it is made', async () => {
		const zone = process.env.TZ;
		const made = [];
		for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
			process.env.TZ = TZ;
			made.push(Buffer.from(await toEpub(edition, context)).toString('base64'));
		}
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
		assert.equal(made[0], made[1]);
	});
});

const ofReadout = openBook(await toEpub(edition, context));

describe('the text of a book', () => {
	for (const [name, text] of Object.entries({ 'the readout': edition, 'a text with signs of markup': hard }))
		test(`is that of ${name}, character for character, when numbers and raised figures are left out`, async () => {
			const document = openBook(await toEpub(text, context)).read(`${text.id}.text.xhtml`);
			assert.deepEqual(
				findAll(document, byClass('source')).map((paragraph) =>
					textOf(paragraph, ({ attributes }) => attributes.class === 'n' || attributes.class === 'noterefs'),
				),
				text.paragraphs.map((paragraph) => paragraph.text),
			);
		});

	const { read } = ofReadout;
	const document = read(`${edition.id}.text.xhtml`);

	test('numbers every sentence, and says below its paragraph whose claim it is', async () => {
		assert.deepEqual(
			findAll(document, byClass('n')).map((number) => textOf(number)),
			edition.passages.map(({ label }) => label),
		);
		const lines = findAll(document, byName('li')).map((line) => textOf(line));
		for (const line of [
			'2.2–2.3 Donald Trump, as reported by Yury Ushakov; reported intention: “wished to discuss”',
			'5.2–5.3 Not attributed, said by Yury Ushakov; unattributed assessment',
			'8.1 Agreement: To speak again by telephone',
		])
			assert.ok(lines.includes(line), `${line} is not among\n${lines.join('\n')}`);
	});

	test('keeps the emphasis of the source', async () => {
		const paragraphs = openBook(await toEpub(hard, context)).read(`${hard.id}.text.xhtml`);
		const emphasised = findAll(paragraphs, byName('em')).map((words) => textOf(words));
		assert.deepEqual(emphasised, ['One</b> & “two” ]]> three.', 'نعم  Four\u00a0']);
	});

	test('has notes as notes: each is called where its words end, and leads back', async () => {
		const calls = findAll(document, byType('noteref'));
		const notes = findAll(document, byType('footnote'));
		assert.ok(notes.length > 20);
		assert.deepEqual(
			calls.map(({ attributes }) => attributes.href),
			notes.map(({ attributes }) => `#${attributes.id}`),
		);
		assert.deepEqual(
			notes.map((note) => findAll(note, (element) => element.attributes.role === 'doc-backlink')[0]?.attributes.href),
			calls.map(({ attributes }) => `#${attributes.id}`),
		);
		assert.ok(notes.every(({ attributes }) => attributes.role === 'doc-footnote'));
		assert.match(textOf(document), /our President8’s detailed/);
	});
});

describe('what a book says', () => {
	const { read, files } = ofReadout;
	const values = (name: string, book = read('package.opf')) =>
		findAll(book, (element) => element.name === name || element.attributes.property === name).map((one) => textOf(one));

	test('of every act gives the exact words, the parties and the time', async () => {
		const acts = read(`${edition.id}.acts.xhtml`);
		const quotes = findAll(acts, byName('blockquote')).map((quote) => textOf(quote));
		assert.deepEqual(quotes.toSorted(), edition.acts.map(({ quote }) => `“${quote}”`).toSorted());
		assert.match(textOf(acts), /PartiesVladimir Putin \(party\); Donald Trump \(party\)/);
	});

	test('of its source gives hash, evidence, other accounts and every change', async () => {
		const source = textOf(read(`${edition.id}.source.xhtml`));
		for (const said of [
			edition.description.source.sha256,
			edition.description.title.evidence,
			edition.description.counterparts[0]?.found,
			'First published in this edition.',
		])
			assert.ok(said && source.includes(said), `${said} is not in ${source}`);
		const changed = textOf(openBook(await toEpub(hard, context)).read(`${hard.id}.source.xhtml`));
		assert.match(changed, /¶ 1\.3 was withdrawn\. It read:Six & <seven>\.Now: ¶ 1\.1\./);
		assert.match(changed, /the wording of ¶ 1\.1 changed\. Before:One\.After:/);
	});

	test('of itself: a title in brackets, whose account it is, hash, language, accessibility', async () => {
		assert.equal(values('dc:title')[0], `[${edition.description.title.supplied}]`);
		assert.deepEqual(values('dc:title').slice(1), ['One side’s account, according to Yury Ushakov']);
		assert.match(values('dc:description')[0] ?? '', /according to Yury Ushakov/);
		assert.ok(values('dc:source')[0]?.includes(edition.description.source.sha256));
		assert.deepEqual(values('dc:language'), ['en']);
		assert.deepEqual(values('schema:accessMode'), ['textual']);
		assert.equal(values('schema:accessibilitySummary').length, 1);
		assert.deepEqual(values('dcterms:conformsTo'), ['EPUB Accessibility 1.1 - WCAG 2.2 Level AA']);
	});

	test('keeps its identifier through revisions; the day of the last is that of the book', async () => {
		const later = openBook(await toEpub(withRevision('2027-03-04'), context)).read('package.opf');
		assert.deepEqual(values('dc:identifier', later), values('dc:identifier'));
		assert.deepEqual(values('dcterms:modified', later), ['2027-03-04T00:00:00Z']);
	});

	test('leads to every document, and to every number', async () => {
		const nav = read('nav.xhtml');
		const [toc, landmarks, pages] = findAll(nav, byName('nav')).map((list) => findAll(list, byName('a')));
		const documents = [...files.keys()].filter((path) => path.endsWith('.xhtml') && !path.endsWith('nav.xhtml'));
		assert.deepEqual(
			toc?.map(({ attributes }) => `EPUB/${attributes.href}`),
			documents,
		);
		assert.deepEqual(
			landmarks?.map(({ attributes }) => attributes['epub:type']),
			['titlepage', 'toc', 'bodymatter', 'backmatter'],
		);
		assert.deepEqual(
			pages?.map((place) => textOf(place)),
			edition.passages.map(({ label }) => `¶ ${label}`),
		);
	});
});

describe('the books of the whole edition', () => {
	const days = ['2026-02-03', '2026-01-02', '2025-12-28'].map((day, index) => onDay(day, `readout-${index}`));
	const size = edition.passages.length;
	const filesOf = (most: number) => volumesOf(days, most).map(({ file, editions }) => [file, editions.length]);

	test('are one while it is small; then that of the newest, and one a year, a month, a day', () => {
		assert.deepEqual(filesOf(3 * size), [['verbatim.epub', 3]]);
		assert.deepEqual(filesOf(2 * size), [
			['verbatim.epub', 2],
			['verbatim-2026.epub', 2],
			['verbatim-2025.epub', 1],
		]);
		assert.deepEqual(filesOf(size), [
			['verbatim.epub', 1],
			['verbatim-2026-02.epub', 1],
			['verbatim-2026-01.epub', 1],
			['verbatim-2025.epub', 1],
		]);
		assert.deepEqual(volumesOf([]), []);
	});

	test('hold the oldest first, with a register of them all', async () => {
		const [volume] = volumesOf(days);
		assert.ok(volume);
		const { read, files } = openBook(await toEpubVolume(volume, context));
		const texts = [...files.keys()].filter((path) => path.endsWith('.text.xhtml'));
		assert.deepEqual(
			texts,
			[2, 1, 0].map((index) => `EPUB/readout-${index}.text.xhtml`),
		);
		const links = findAll(read('register.xhtml'), byName('a')).map(({ attributes }) => attributes.href ?? '');
		for (const { id } of days) assert.ok(links.some((link) => link.startsWith(`${id}.text.xhtml#`)));
	});
});
