import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXmlDocument } from 'slimdom';
import type { Edition } from '../../../src/edition/edition.ts';
import { sourceBytes } from '../../../src/edition/sourceBytes.ts';
import { toTei } from '../../../src/export/tei/toTei.ts';
import { toXml } from '../../../src/export/xml.ts';
import { type Change, loadChanged, sha256 } from '../contentFolder.ts';
import { editions, register } from '../edition/textEdition.ts';
import { brokenRules, grammarFaults, ruleFaults, rules } from './teiSchema.ts';
import { variants } from './variants.ts';

const TEI = 'http://www.tei-c.org/ns/1.0';
const edition = editions[0] as Edition;
const tei = toXml(toTei(edition, register, 'https://verbatim.example/'));

const exported = (changes: readonly Change[]) => {
	const content = loadChanged(...changes);
	assert.deepEqual(content.faults, []);
	const [edition] = content.editions;
	assert.ok(edition);
	return { edition, xml: toXml(toTei(edition, content.register)) };
};

/** The text of all elements of these names, as a list. */
const texts = (xml: string, name: string) =>
	[...parseXmlDocument(xml).getElementsByTagNameNS(TEI, name)].map((node) => node.textContent ?? '');

describe('the schema that the tests go by', () => {
	test('finds what the grammar does not allow, with its line', () => {
		assert.match(grammarFaults(tei.replace('<author>', '<writer>x</writer>\n<author>'))[0] ?? '', /^9: .*writer/);
		assert.notDeepEqual(grammarFaults(tei.replace(' when="2026-11-22"', ' when="yesterday"')), []);
		assert.notDeepEqual(grammarFaults(tei.replace('</standOff>', '')), []);
	});

	test('has 96 rules, every one of which can be run', () => {
		assert.equal(rules.length, 96);
		assert.deepEqual(brokenRules(), []);
	});

	test('finds what the rules do not allow', () => {
		const met = new Set<string>();
		assert.deepEqual(ruleFaults(tei, met), []);
		assert.deepEqual([...met].toSorted(), [
			'tei:*[@subtype]',
			'tei:*[@when]',
			'tei:p',
			'tei:ptr',
			'tei:ref',
			'tei:s',
			'tei:standOff',
		]);
		assert.match(ruleFaults(tei.replace('<s xml', '<s><s/></s><s xml'))[0] ?? '', /nest one s element/);
		assert.match(ruleFaults(tei.replace(' type="follow-up"', ''))[0] ?? '', /@subtype/);
	});
});

for (const [name, changes] of Object.entries(variants))
	describe(`TEI: ${name}`, () => {
		const { edition, xml } = exported(changes);

		test('is valid by grammar and rules', () => {
			assert.deepEqual(grammarFaults(xml), []);
			assert.deepEqual(ruleFaults(xml), []);
		});

		test('points at nothing that is not there, and has each id once', () => {
			const ids = [...xml.matchAll(/xml:id="([^"]*)"/g)].map(([, id]) => id);
			assert.equal(new Set(ids).size, ids.length);
			const pointers = [...xml.matchAll(/ (?:ref|target|who|ana|resp|where)="([^"]*)"/g)].flatMap(([, value = '']) =>
				value.split(' ').filter((pointer) => pointer.startsWith('#')),
			);
			assert.ok(pointers.length > 100);
			for (const pointer of new Set(pointers)) {
				const id = /^#string-range\((.*),\d+,\d+\)$/.exec(pointer)?.[1] ?? pointer.slice(1);
				assert.ok(ids.includes(id), pointer);
			}
		});

		test('gives the source again byte for byte, by what the file says of it', () => {
			const [, body = ''] = /<body>(.*)<\/body>/s.exec(xml) ?? [];
			const document = parseXmlDocument(`<body xmlns="${TEI}">${body}</body>`);
			const parts = [...document.getElementsByTagNameNS(TEI, '*')].flatMap((node) =>
				node.localName === 'lb' ? '\n' : node.localName === 'p' || node.localName === 'ab' ? textOf(node) : [],
			);
			assert.equal(parts.join(''), edition.text);
			const [, end] = /<note type="line-ends">(\w+)</.exec(xml) ?? [];
			const [, mark] = /<note type="byte-order-mark">(\w+)</.exec(xml) ?? [];
			const bytes =
				(mark === 'true' ? '\ufeff' : '') +
				parts.join('').replaceAll('\n', { lf: '\n', crlf: '\r\n', cr: '\r' }[end as 'lf']);
			assert.equal(bytes, sourceBytes(edition).toString());
			assert.equal(
				sha256(bytes),
				texts(xml, 'idno').find((text) => /^[0-9a-f]{64}$/.test(text)),
			);
		});

		test('every string-range finds the words that it is given with', () => {
			const document = parseXmlDocument(xml);
			const passages = new Map(
				['p', 's'].flatMap((name) =>
					[...document.getElementsByTagNameNS(TEI, name)].map((node) => [node.getAttribute('xml:id'), textOf(node)]),
				),
			);
			const refs = [...document.getElementsByTagNameNS(TEI, 'ref')].flatMap((node) => {
				const [, id, start, length] = /string-range\((.*),(\d+),(\d+)\)/.exec(node.getAttribute('target') ?? '') ?? [];
				return id ? [{ id, start: Number(start), length: Number(length), words: textOf(node) }] : [];
			});
			assert.ok(refs.length > 10);
			for (const { id, start, length, words } of refs)
				assert.equal([...(passages.get(id) ?? '')].slice(start, start + length).join(''), words);
		});
	});

/** With the characters that `<g>` stands for. */
function textOf(node: { childNodes: Iterable<unknown> }): string {
	return [...(node.childNodes as Iterable<ChildNode & Element>)]
		.map((child) => {
			if (child.localName !== 'g') return child.nodeType === 1 ? textOf(child) : (child.nodeValue ?? '');
			const code = child.getAttribute('ref')?.replace('#char.', '') ?? '';
			return String.fromCodePoint(Number.parseInt(code, 16));
		})
		.join('');
}

describe('TEI of the first readout', () => {
	const has = (...parts: string[]) => {
		for (const part of parts) assert.ok(tei.includes(part), part);
	};

	test('says whose account it is, from which bytes, in which edition and under what terms', () => {
		const { revisions } = edition.description;
		has(
			'<author>\n\t\t\t\t\t<persName ref="#person.yury-ushakov">',
			'side whose account the text is</resp>\n\t\t\t\t\t<orgName ref="#org.russia">',
			'<note type="account">An account by Russia, according to Yury Ushakov.</note>',
			`<idno type="SHA-256">${edition.description.source.sha256}</idno>`,
			'<measure unit="byte" quantity="3061">',
			`<edition n="${revisions.length}">Verbatim, edition of <date when="${revisions.at(-1)?.date}">`,
			'<licence target="https://creativecommons.org/licenses/by/4.0/">',
			'<note type="evidence" target="#of.title">Devised by the editor; the official title was not seen.</note>',
			'evidence="conjecture" cert="unknown" ana="#certainty.devised">Statement by',
		);
	});

	test('marks inline what nests: names, descriptions, dates, and what is ascribed to others as words', () => {
		has(
			'<persName ref="#person.yury-ushakov">Yury Ushakov</persName>',
			'<rs type="person" ref="#person.vladimir-putin">our President</rs>',
			'<date dur="PT1H15M" resp="#annotator" evidence="external" cert="high" ana="#certainty.high">1 hour and 15 minutes</date>',
			'<said who="#person.donald-trump" direct="false">',
		);
		const said = texts(tei, 'said');
		const kinds = /intention|view|speech/;
		assert.deepEqual(
			said,
			edition.passages.filter(({ attribution }) => kinds.test(attribution.kind)).map(({ text }) => text),
		);
	});

	test('lists the entries that the readout refers to, and no others', () => {
		const stranger = { id: 'ada-example', name: 'Ada Example', forms: [], about: 'An example.' };
		const people = new Map([...register.people, [stranger.id, stranger]]);
		const xml = toXml(toTei(edition, { ...register, people }));
		const ids = [...xml.matchAll(/<(?:person|place|org|event) xml:id="\w+\.([^"]*)"/g)].map(([, id]) => id);
		// Florida holds Mar-a-Lago, which the text names; the United States hold Florida.
		for (const id of ['yury-ushakov', 'mar-a-lago', 'florida', 'united-states', 'war-in-ukraine', 'anchorage-summit'])
			assert.ok(ids.includes(id), id);
		assert.ok(!ids.includes('ada-example'));
		has('<persName type="variant">Yuri Ushakov</persName>', '<idno type="wikidata">Q7747</idno>');
	});

	test('holds every act with its parties, time, scope and follow-ups', () => {
		has(
			'<annotation xml:id="act.two-working-groups" target="#string-range(p7s1,64,158) #p7s2 #p7s3" motivation="classifying">',
			'<ptr type="party" target="#org.united-states" ana="#role.proposer"/>',
			'<ptr type="scope" target="#p7s2 #p7s3"/>',
			'<note type="follow-up" subtype="inferred" cert="medium" ana="#certainty.medium">',
		);
	});
});
