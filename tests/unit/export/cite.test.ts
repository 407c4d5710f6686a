import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Cite, plugins } from '@citation-js/core';
import { Ajv } from 'ajv';
import type { Edition } from '../../../src/edition/edition.ts';
import { type CitationStyle, citationStyles } from '../../../src/export/citationStyles.ts';
import { formatCitation } from '../../../src/export/formatCitation.ts';
import { toBibtex, toRis } from '../../../src/export/references.ts';
import { toCitationMeta } from '../../../src/export/toCitationMeta.ts';
import { authorOf, type CslItem, toCsl, toCslList } from '../../../src/export/toCsl.ts';
import type { Readout } from '../../../src/schema/readout.ts';
import { projectFolder } from '../contentFolder.ts';
import { editions, register } from '../edition/textEdition.ts';

const edition = editions[0] as Edition;
const passage = (id: string) => edition.passages.find((candidate) => candidate.id === id);
const SITE = 'https://verbatim.example/sub/';
const document = toCsl(edition, register, { site: SITE });
const cited = toCsl(edition, register, { site: SITE, passage: passage('p5s1') });
const styles = Object.keys(citationStyles) as CitationStyle[];

/** The edition with parts of its description put differently. */
const described = (parts: Partial<Readout>): Edition => ({
	...edition,
	description: { ...edition.description, ...parts },
});

const HOSTILE = `<script>alert("1")</script> <b>bold</b> & "quoted" 100% $x$ {y} \\z #1 _a_ ~ ^ it's\nTY  - BOOK`;
const hostile = described({ title: { stated: HOSTILE } });

describe('CSL-JSON', () => {
	const schema = JSON.parse(readFileSync(`${projectFolder}/tests/schemas/csl-data.json`, 'utf8'));
	const valid = new Ajv({ strict: false }).compile(schema);

	test('is valid, for the document and every passage, also of a readout of which little is known', () => {
		const bare = described({ date: { stated: 'today' }, title: { stated: 'x' }, speaker: 'nobody-known' });
		for (const one of [edition, hostile, bare]) {
			const items = toCslList(one, register, SITE);
			assert.ok(valid(items), JSON.stringify(valid.errors));
			assert.equal(items.length, edition.passages.length + 1);
			assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
		}
	});

	test('names the speaker, and what is supplied in brackets', () => {
		assert.deepEqual(document.author, [{ family: 'Ushakov', given: 'Yury' }]);
		assert.match(document.title, /^\[Statement by .*\]$/);
		assert.equal(document['container-title'], '[Presidential Executive Office of Russia]');
		assert.deepEqual(document.issued, { 'date-parts': [[2025, 12, 28]] });
		assert.deepEqual(document.custom.supplied, ['title', 'date', 'issuer', 'source page']);
		assert.equal(document.URL, `${SITE}readouts/${edition.id}/`);
		assert.equal(toCsl(edition, register).URL, `/readouts/${edition.id}/`);
	});

	test('says what it rests on', () => {
		for (const words of [
			'as reported by Yury Ushakov',
			'English version by the issuer',
			'title, date, issuer and source page supplied by the editors',
			'[http://en.kremlin.ru/events/administration/78872]',
			`SHA-256 of the source text ${edition.description.source.sha256}`,
			'edition of Verbatim of 23 November 2026',
		])
			assert.ok(document.note.includes(words), words);
	});

	test('says whose claim a passage is', () => {
		assert.equal(cited.locator, '¶ 5.1');
		assert.equal(cited.URL, `${document.URL}#p5s1`);
		assert.ok(
			cited.note.startsWith(
				'passage ¶ 5.1: reported shared view of Vladimir Putin and Donald Trump, according to Yury Ushakov; ',
			),
		);
		assert.deepEqual(cited.custom['ascribed-to'], ['Vladimir Putin', 'Donald Trump']);
		const unattributed = toCsl(edition, register, { passage: passage('p5s2') });
		assert.deepEqual(unattributed.custom['ascribed-to'], []);
		assert.match(unattributed.note, /^passage ¶ 5\.2: names no one .*Yury Ushakov; /);
	});

	test('marks a date that is less than certain, and keeps one that is no date as it is stated', () => {
		const date = { supplied: '2025-12', evidence: 'x', certainty: 'low' } as const;
		assert.deepEqual(toCsl(described({ date }), register).issued, { 'date-parts': [[2025, 12]], circa: true });
		assert.deepEqual(toCsl(described({ date: { stated: 'today' } }), register).issued, { literal: 'today' });
		assert.deepEqual(toCsl(described({ date: { stated: '2025-12-28' } }), register).issued, document.issued);
	});

	test('takes names apart as the register says', () => {
		const named = (name: string, family?: string) =>
			authorOf({ ...register, people: new Map([['x', { id: 'x', name, family, forms: [], about: 'x' }]]) }, 'x');
		assert.deepEqual(named('Ursula von der Leyen', 'von der Leyen'), { family: 'von der Leyen', given: 'Ursula' });
		assert.deepEqual(named('Xi Jinping', 'Xi'), { family: 'Xi', given: 'Jinping', 'static-ordering': true });
		assert.deepEqual(named('Pelé'), { literal: 'Pelé' });
		assert.deepEqual(authorOf(register, 'russia'), { literal: 'Russia' });
	});
});

describe('BibTeX and RIS', () => {
	const readBack = (text: string): CslItem => {
		const { data } = new Cite(text);
		assert.equal(data.length, 1, text);
		return data[0] as unknown as CslItem;
	};
	const sameIn = (item: CslItem, back: CslItem) => {
		assert.deepEqual(back.author, item.author);
		assert.deepEqual(back.issued, item.issued);
		for (const key of ['title', 'URL', 'note', 'id'] as const) assert.equal(back[key], item[key]);
		assert.equal((back as unknown as { publisher: string }).publisher, item['container-title']);
	};

	test('come back from the library as they went in', () => {
		for (const item of [document, cited]) {
			sameIn(item, readBack(toBibtex(item)));
			sameIn(item, readBack(toRis(item)));
		}
	});

	test('keep hostile text as text', () => {
		const item = toCsl(hostile, register, { site: SITE });
		assert.equal(item.title, HOSTILE.replace('\n', ' ').replace(/ {2,}/g, ' '));
		const bibtex = toBibtex(item);
		assert.equal(readBack(bibtex).title, item.title);
		assert.doesNotMatch(bibtex, /textbf/);
		const ris = toRis(item);
		assert.equal(readBack(ris).title, item.title);
		assert.equal([...ris.matchAll(/^TY {2}- /gm)].length, 1);
	});

	test('keep letters of every script', () => {
		const item = { ...document, title: 'Заявление Зеленський Łódź ¶', author: [{ family: 'Ушаков', given: 'Юрий' }] };
		sameIn(item, readBack(toBibtex(item)));
		sameIn(item, readBack(toRis(item)));
	});

	test('have one line a tag in RIS, ended as the format wants it, and whole keys in both', () => {
		for (const line of toRis(document).split('\r\n').slice(0, -1)) assert.match(line, /^[A-Z][A-Z0-9] {2}- /);
		assert.doesNotMatch(toRis(document).replaceAll('\r\n', ''), /\n/);
		assert.ok(toRis(document).includes(`ID  - ${document.id}\r\n`));
		assert.ok(toBibtex(document).startsWith(`@misc{${document.id},\n`));
		assert.match(toBibtex(document), /\n\tmonth = dec,\n\tday = \{28\},\n/);
	});
});

describe('formatted citations', () => {
	const DATES: Record<CitationStyle, [supplied: string, uncertain: string]> = {
		'chicago-note': [', [December 28, 2025], ', '[December 28, 2025?]'],
		'chicago-bibliography': [', [December 28, 2025]', '[December 28, 2025?]'],
		mla: [', [28 Dec. 2025], ', '[circa 28 Dec. 2025]'],
		apa: [' ([2025, December 28]). ', '([ca. 2025, December 28])'],
	};

	for (const style of styles) {
		test(`${style}: a supplied title and date in brackets, whose account it is, the passage, the hash`, () => {
			for (const item of [document, cited]) {
				const { text } = formatCitation(item, style);
				for (const words of [
					' [Statement by Aide to the President Yury Ushakov on',
					'between Vladimir Putin and Donald Trump]',
					'[Presidential Executive Office of Russia]',
					DATES[style][0],
					item.URL,
					item === cited ? 'according to Yury Ushakov' : 'as reported by Yury Ushakov',
					'SHA-256 of the source text b83d90362e5d…; ',
				])
					assert.ok(text.includes(words), `“${words}” in: ${text}`);
				assert.doesNotMatch(text, /[“”]\[|\.\.|,,|\]\]|[\ufdd0-\ufdef]/);
			}
			const { text } = formatCitation(cited, style);
			assert.equal(text.match(/¶ 5\.1/g)?.length, 1);
			assert.match(text, /\(reported shared view of Vladimir Putin and Donald Trump, according to Yury Ushakov; /);
			const doubtful = { ...document, issued: { ...document.issued, circa: true } };
			assert.ok(formatCitation(doubtful, style).text.includes(DATES[style][1]));
		});

		test(`${style}: a stated title is quoted or italic, without brackets`, () => {
			const stated = described({ title: { stated: 'A talk' }, date: { stated: '2025-12-28' } });
			const { text, html } = formatCitation(toCsl(stated, register, { site: SITE }), style);
			assert.match(style === 'apa' ? html : text, /“A talk[,.]” |<i>A talk<\/i>\. /);
			assert.doesNotMatch(text, /\[[^\]]*2025[^\]]*\]/);
		});

		test(`${style}: hostile text stays text`, () => {
			const item = toCsl(hostile, register, { site: SITE });
			const { text, html } = formatCitation(item, style);
			assert.match(text, /<script>alert\(.1.\)<\/script> <b>bold<\/b> & .quoted. 100% \$x\$/);
			assert.match(html, /&lt;script&gt;alert\(.1.\)&lt;\/script&gt; &lt;b&gt;bold&lt;\/b&gt; &amp; /);
			assert.doesNotMatch(html.replace(/<\/?i>|<a href="[^"<>]*">|<\/a>/g, ''), /[<>]/);
			const link = { ...item, URL: 'javascript:alert(1)', note: '<img src=x onerror=alert(1)> http://a/"onx="y' };
			assert.doesNotMatch(formatCitation(link, style).html, /href="javascript|<img|"onx/);
		});
	}

	test('link the address of the text and that of its source', () => {
		const { html } = formatCitation(cited, 'mla');
		assert.ok(html.includes(`<a href="${cited.URL}">${cited.URL}</a>`));
		assert.match(html, /\[<a href="http:\/\/en\.kremlin\.ru\/events\/administration\/78872">[^<]*<\/a>\]/);
	});

	test('show names whose family name comes first as their manuals do', () => {
		const author = [{ family: 'Xi', given: 'Jinping', 'static-ordering': true }];
		const starts = (style: CitationStyle, words: string) =>
			assert.ok(formatCitation({ ...document, author }, style).text.startsWith(words), style);
		starts('chicago-note', 'Xi Jinping, ');
		starts('chicago-bibliography', 'Xi Jinping. ');
		starts('mla', 'Xi Jinping. ');
		starts('apa', 'Xi, J. (');
	});

	test('are filled in as the engine would, which runs once for all passages, titles, years and days', () => {
		const csl = plugins.config.get('@csl') as { engine(...given: unknown[]): unknown };
		const { engine } = csl;
		let runs = 0;
		csl.engine = (...given) => {
			runs += 1;
			return engine.apply(csl, given);
		};
		const text = (title: string, date: number[], supplied: string[], circa: boolean, style: CitationStyle) => {
			const issued = { 'date-parts': [date] as [number[]], ...(circa ? { circa } : {}) };
			return formatCitation({ ...cited, title, issued, custom: { ...cited.custom, supplied } }, style);
		};
		for (const style of styles)
			for (const supplied of [[], ['title'], ['date'], ['title', 'date']])
				for (const circa of [false, true])
					for (const parts of [1, 2, 3]) {
						runs = 0;
						for (const title of ['Call 7777 of Title 88', '[A talk: one, two-three]', 'Разговор', 'X', '88'])
							for (const day of [
								[1999, 5, 1],
								[2025, 5, 31],
							]) {
								const date = day.slice(0, parts);
								// The engine itself sees a title with an apostrophe: one that no style moves or changes.
								const filled = text(title, date, supplied, circa, style);
								const before = runs;
								const engines = text(title.replace(/\p{L}|\p{N}/u, '$&ʼ’'), date, supplied, circa, style);
								assert.equal(runs, before + 1, `the engine sees ${title}`);
								assert.deepEqual(
									{ text: engines.text.replace('ʼ’', ''), html: engines.html.replace('ʼ’', '') },
									filled,
								);
								runs = before;
							}
						assert.ok(runs <= 1, `${runs} runs`);
					}
		csl.engine = engine;
	});

	test('show the passages of a document', () => {
		const text = (id: string) =>
			formatCitation(toCsl(edition, register, { site: SITE, passage: passage(id) }), 'mla').text;
		for (const id of ['p5s1', 'p8s1'])
			assert.ok(text(id).includes(`¶ ${passage(id)?.label}, `) && text(id).includes(`#${id} `), text(id));
	});
});

describe('what the head of a page says', () => {
	const meta = new Map(toCitationMeta(edition, register, { site: SITE }));

	test('is enough for a reference manager to make the reference', () => {
		assert.equal(meta.get('z.itemType'), 'webpage');
		assert.equal(meta.get('citation_title'), document.title);
		assert.equal(meta.get('citation_author'), 'Ushakov, Yury');
		assert.equal(meta.get('citation_publication_date'), '2025/12/28');
		assert.equal(meta.get('citation_public_url'), document.URL);
		assert.equal(meta.get('DC.date'), '2025-12-28');
		assert.equal(meta.get('DC.description'), document.note);
		assert.equal(meta.get('DCTERMS.modified'), '2026-11-23');
	});

	test('gives no address where none is known, and the whole of which a passage is part', () => {
		assert.equal(new Map(toCitationMeta(edition, register)).has('citation_public_url'), false);
		const part = new Map(toCitationMeta(edition, register, { site: SITE, passage: passage('p5s1') }));
		assert.equal(part.get('citation_public_url'), cited.URL);
		assert.equal(part.get('DCTERMS.isPartOf'), document.URL);
	});
});
