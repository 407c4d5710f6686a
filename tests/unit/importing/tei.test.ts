import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { Edition } from '../../../src/edition/edition.ts';
import { type Content, loadContent } from '../../../src/edition/loadContent.ts';
import { sourceBytes } from '../../../src/edition/sourceBytes.ts';
import { toTei } from '../../../src/export/tei/toTei.ts';
import { toXml } from '../../../src/export/xml.ts';
import { importTei } from '../../../src/importing/tei/importTei.ts';
import { ContentFaults } from '../../../src/reading/fault.ts';
import { readoutId, sha256, withContent } from '../contentFolder.ts';
import { variants } from '../export/variants.ts';
import { newContent, root, run, transcript } from './newContent.ts';

const exported = ({ editions, register, faults }: Content): { edition: Edition; tei: string } => {
	assert.deepEqual(faults, []);
	const [edition] = editions;
	assert.ok(edition);
	return { edition, tei: toXml(toTei(edition, register)) };
};

/** A content folder with the registers and pages of another and no readout. */
function emptied(folder: string): string {
	const empty = mkdtempSync(join(root, 'empty-'));
	for (const part of ['register', 'pages']) cpSync(join(folder, part), join(empty, part), { recursive: true });
	mkdirSync(join(empty, 'readouts'));
	return empty;
}

const alike = (edition: Edition | undefined) => edition && { ...edition, digest: '', origin: '' };

describe('the TEI that this site wrote gives the same edition back', () => {
	for (const [name, changes] of Object.entries(variants))
		test(name, () =>
			withContent(changes, (folder) => {
				const content = loadContent(folder);
				const { edition, tei } = exported(content);
				const source = { file: 'tei.xml', bytes: Buffer.from(tei), on: '2027-01-01', registers: 'register' };
				const found = importTei(source, content.register);
				assert.equal(found.type, 'edition');
				assert.ok(found.type === 'edition');
				assert.equal(found.id, edition.id);
				const empty = emptied(folder);
				mkdirSync(join(empty, 'readouts', found.id));
				for (const [file, text] of Object.entries(found.files))
					writeFileSync(join(empty, 'readouts', found.id, file), text);
				const again = loadContent(empty);
				assert.deepEqual(again.faults, []);
				assert.deepEqual(alike(again.editions[0]), alike(edition));
				assert.deepEqual(again.editions[0] && sourceBytes(again.editions[0]), sourceBytes(edition));
				assert.equal(again.editions[0] && toXml(toTei(again.editions[0], again.register)), tei);
			}),
		);

	test('by the command, under the id that it had', () =>
		withContent([], (folder) => {
			const { edition, tei } = exported(loadContent(folder));
			const empty = emptied(folder);
			const { status, stdout, stderr } = run(empty, transcript('tei.xml', tei));
			assert.deepEqual([status, stderr], [0, '']);
			assert.match(stdout, /as the TEI file has it/);
			assert.deepEqual(readdirSync(join(empty, 'readouts')), [readoutId]);
			assert.deepEqual(alike(loadContent(empty).editions[0]), alike(edition));
		}));

	test('but not where its text was changed, or words that it quotes', () =>
		withContent([], (folder) => {
			const { tei } = exported(loadContent(folder));
			const empty = emptied(folder);
			const cases: [from: string, to: string, told: RegExp][] = [
				['Logically, at', 'Logically at', /found {5}a text with the SHA-256/],
				['>paid close attention to<', '>paid no attention to<', /annotations\.yaml[\s\S]*“paid no attention to”/],
			];
			for (const [from, to, told] of cases) {
				const { status, stderr } = run(empty, transcript('changed.xml', tei.replace(from, to)));
				assert.equal(status, 1);
				assert.match(stderr, told);
				assert.match(stderr, /changed\.xml as /);
				assert.doesNotMatch(stderr, /\n\s+at /);
				assert.deepEqual(readdirSync(join(empty, 'readouts')), []);
			}
		}));

	test('with entries proposed for registers that lack them, and none added by itself', () =>
		withContent([], (folder) => {
			const content = loadContent(folder);
			const { register } = content;
			const { edition, tei } = exported(content);
			const empty = emptied(folder);
			for (const table of ['people', 'places', 'organisations', 'events', 'topics'])
				writeFileSync(join(empty, `register/${table}.yaml`), '');
			const file = transcript('lacking.xml', tei);
			const { status, stderr } = run(empty, file);
			assert.equal(status, 1);
			assert.match(stderr, /entries that the registers do not have: .*vladimir-putin/);
			assert.equal(readFileSync(join(empty, 'register/people.yaml'), 'utf8'), '');
			const [proposals = ''] = stderr.split(`${file}:1:1`);
			const proposed = proposals.split(/^.*\/(register\/\w+\.yaml)\n/m).slice(1);
			for (let index = 0; index < proposed.length; index += 2)
				writeFileSync(join(empty, proposed[index] as string), proposed[index + 1] as string);
			assert.equal(run(empty, file).stderr, '');
			const again = loadContent(empty);
			assert.deepEqual(again.faults, []);
			assert.deepEqual(alike(again.editions[0]), alike(edition));
			for (const table of ['people', 'places', 'organisations', 'events', 'topics'] as const)
				for (const [id, entry] of again.register[table]) assert.deepEqual(entry, register[table].get(id));
		}));
});

const HEAD = `<teiHeader><fileDesc><titleStmt><title>Remarks &amp; answers</title></titleStmt>
<publicationStmt><publisher>An archive</publisher></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
<profileDesc><langUsage><language ident="en-GB"/></langUsage><particDesc><listPerson>
<person xml:id="AE"><persName>Ada Example</persName></person>
<person xml:id="VP"><persName>V. P.</persName><idno type="wikidata">Q7747</idno></person>
<person xml:id="NN"><persName>Nova Neu</persName><persName>N. Neu</persName></person>
</listPerson></particDesc></profileDesc></teiHeader>`;
const elsewhere = (body: string, more = '') =>
	`<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEAD}\n<text><body>\n${body}\n</body></text>${more}</TEI>`;

/** Imports a body and gives what came of it. */
function imported(name: string, body: string, more = '') {
	const content = newContent();
	const result = run(content, transcript(`${name}.xml`, elsewhere(body, more)));
	assert.deepEqual([result.status, result.stderr], [0, '']);
	const { editions, faults } = loadContent(content);
	assert.deepEqual(faults, []);
	const [edition] = editions;
	assert.ok(edition);
	const read = (file: string) => readFileSync(join(content, 'readouts', name, file), 'utf8');
	return { ...result, content, edition, readout: read('readout.md'), annotations: parse(read('annotations.yaml')) };
}

describe('a TEI file made elsewhere becomes a draft', () => {
	test('with its text as it is, a paragraph for each p, u, ab, l and head', () => {
		const { edition, readout } = imported(
			'plain',
			`<head>Remarks</head><div><p>One  *two*
				three.</p> <u>[Four] &lt;five&gt;<note>Not text.</note>.</u></div>
			<lg><l>Six,</l><l>seven</l></lg><ab>Eight<lb/>nine<lb break="no"/>teen.</ab><p> </p>
			<p>Ten <hi rend="bold">el<emph>ev</emph>en</hi> <choice><sic>twelf</sic><corr>twelve</corr></choice>.</p>`,
		);
		const lines = [
			'Remarks',
			'One  *two* three.',
			'[Four] <five>.',
			'Six,',
			'seven',
			'Eight nineteen.',
			'Ten eleven twelf.',
		];
		assert.equal(edition.text, `${lines.join('\n')}\n`);
		assert.equal(edition.status, 'draft');
		assert.equal(edition.description.source.sha256, sha256(edition.text));
		assert.deepEqual(edition.paragraphs.at(-1)?.emphasis, [
			{ start: 6, end: 8, strong: false },
			{ start: 4, end: 10, strong: true },
		]);
		assert.match(
			readout,
			/^# The text was taken out of the TEI file plain\.xml, which has the SHA-256 [0-9a-f]{64}:$/m,
		);
		assert.match(readout, /^# {3}title: Remarks & answers$/m);
		assert.match(readout, /^language: en-GB # a guess/m);
	});

	test('with speakers, ascriptions, mentions, times and notes to look at', () => {
		const { annotations, edition, stdout } = imported(
			'marked',
			`<u who="#AE"><rs ref="#VP">The man</rs> came <date when="2025-12-28T10:00" cert="high">then</date>. <said who="#VP" direct="false">He
			was glad<note>He said so.</note>.</said></u>
			<u who="#NN"><persName ref="#VP">Putin</persName> met <persName>Otto Other</persName>.</u>`,
		);
		assert.deepEqual(annotations.attributions, {
			p1s1: { reporter: 'ada-example', chain: [], kind: null, guess: true },
			p1s2: {
				reporter: 'ada-example',
				chain: ['vladimir-putin'],
				kind: 'reported-speech-indirect',
				cue: null,
				guess: true,
			},
			p2s1: { chain: [], kind: null },
		});
		assert.deepEqual(annotations.mentions, [{ in: 'p1s1', exact: 'The man', is: ['vladimir-putin'], guess: true }]);
		assert.deepEqual(annotations.times, [
			{ in: 'p1s1', exact: 'then', supplied: '2025-12-28', evidence: null, certainty: null },
		]);
		assert.deepEqual(annotations.notes, [{ in: 'p1s2', exact: 'glad', text: 'He said so.' }]);
		assert.equal(edition.passages[2]?.mentions[0]?.ref, 'vladimir-putin');
		// What is said of an attribution is shown, though its cue is still blank.
		assert.deepEqual(edition.passages[1]?.attribution.chain, ['vladimir-putin']);
		for (const words of ['times.0.evidence', 'a guess: “The man” is vladimir-putin', 'attributions.p1s1.kind'])
			assert.ok(
				edition.missing.some((gap) => gap.includes(words)),
				words,
			);
		assert.match(stdout, /marked\.xml:10: of “2025-12-28T10:00” the day alone is taken/);
	});

	test('with entries proposed that no register has, and none added', () => {
		const { stdout, content } = imported('names', '<p>We met <persName>Otto Other</persName> and Nova Neu.</p>');
		const [, proposed = ''] = /people\.yaml\n\n([\s\S]*?)\n\n?Next:/.exec(stdout) ?? [];
		assert.deepEqual(parse(proposed), [
			{ id: 'nova-neu', name: 'Nova Neu', forms: ['N. Neu'], about: null },
			{ id: 'otto-other', name: 'Otto Other', about: null },
		]);
		assert.doesNotMatch(readFileSync(join(content, 'register/people.yaml'), 'utf8'), /nova|otto/i);
	});

	test('with years, and without durations and notes that the schema refuses', () => {
		const { annotations, stdout } = imported(
			'times',
			`<p>In <date when="2025">that year</date> for <date dur="P1M">a month</date>, or <date dur="P2D">two days</date>
from <date when="2025-12" dur="PT1H">December</date>.</p><p>One<note>A \u202enote.</note>.</p>`,
		);
		assert.deepEqual(
			annotations.times.map(({ exact, supplied }: { exact: string; supplied: unknown }) => [exact, supplied]),
			[
				['that year', '2025'],
				['two days', 'P2D'],
				['December', '2025-12'],
			],
		);
		assert.equal(annotations.notes, undefined);
		for (const words of [
			':10: the duration “P1M” is not taken',
			':11: of “2025-12” and the duration “PT1H” the former alone is taken',
			':11: the note “A ⟨U+202E⟩note.” was left out: it has a control',
		])
			assert.ok(stdout.includes(`times.xml${words}`), `${words}\n${stdout}`);
	});

	test('from a file called .tei as well, however much longer than a text it is', () => {
		const content = newContent();
		const long = elsewhere(`<p>One.</p><!--${'x'.repeat(5_000_000)}-->`);
		assert.deepEqual(run(content, transcript('long.tei', long)).stderr, '');
	});

	test('and what cannot be read is told, with its line', () => {
		const { stdout } = imported(
			'strange',
			`<p>One <foo>two</foo> <choice><sic>thre</sic><corr>three</corr></choice> <gap/>
four <date when="soon">five</date> <rs ref="#XX">six</rs>. <rs ref="#VP">Seven. Eight</rs> n<rs ref="#VP">in</rs>e
ten<note>A puppet.</note>.</p>`,
			'\n<standOff><spanGrp/></standOff>',
		);
		for (const words of [
			':10: <foo>: its text is taken, what it marks is not',
			':10: <choice>: “thre” is taken, and not “three”',
			':10: <gap>: something is left out',
			':11: <date> “five” gives no day',
			':11: “#XX” is no entry of the registers',
			':11: <rs> “Seven. Eight” does not stand in one sentence',
			':11: <rs> “in” begins or ends within a word',
			':12: the note “A puppet.” was left out: it has the word “puppet”',
			':14: <spanGrp> in <standOff> is not read',
		])
			assert.ok(stdout.includes(`strange.xml${words}`), `${words}\n${stdout}`);
	});
});

test('an XML file that cannot be read is refused in words, and nothing is written', () => {
	const content = newContent();
	const bomb = `<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<TEI><text><p>&b;</p></text></TEI>`;
	const cases: Record<string, [xml: string | Uint8Array, told: RegExp]> = {
		bomb: [`<?xml version="1.0"?>\n<!-- x -->\n${bomb}`, /:3:1[\s\S]*document type with declarations of its own/],
		external: [`<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><text>&x;</text></TEI>`, /declarations/],
		undeclared: ['<TEI><text><p>\n&x;</p></text></TEI>', /:2:[\s\S]*not well-formed: .*&x;/],
		open: ['<TEI><text>\n<p>One</text></TEI>', /:2:[\s\S]*not well-formed/],
		deep: [`<TEI><text>${'<a>'.repeat(50_000)}`, /nested too deep/],
		deeper: [`<TEI><text>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</text></TEI>`, /within 200 others/],
		html: ['<html><body>One</body></html>', /whose root is <html>/],
		corpus: ['<teiCorpus><TEI/></teiCorpus>', /each <TEI> of the corpus/],
		textless: [elsewhere('').replace(/<text>.*<\/text>/s, ''), /no <text>/],
		two: ['<TEI><text/><text/></TEI>', /a second <text>/],
		empty: [elsewhere('<p> </p>'), /without a word/],
		latin: [Buffer.from('<TEI><text>caf\xe9</text></TEI>', 'latin1'), /not UTF-8/],
		control: ['<TEI><text>a\u0007</text></TEI>', /U\+0007/],
		nothing: ['', /not well-formed/],
	};
	const { register } = loadContent(content);
	for (const [name, [xml, told]] of Object.entries(cases)) {
		const bytes = typeof xml === 'string' ? Buffer.from(xml) : xml;
		const found = importTei({ file: `${name}.xml`, bytes, on: '2027-01-01', registers: 'register' }, register);
		assert.ok(found.type === 'refused', name);
		const message = new ContentFaults([found.fault]).message;
		assert.match(message, told);
		assert.ok(message.length < 1000, name);
	}
	const commands: [xml: string | Uint8Array, told: RegExp][] = [
		[bomb, /expected .*\n {2}do .*\[?square brackets/],
		[Buffer.alloc(50_000_001, ' '), /50\.0 MB/],
	];
	for (const [xml, told] of commands) {
		const { status, stdout, stderr } = run(content, transcript('refused.xml', xml));
		assert.deepEqual([status, stdout], [1, '']);
		assert.match(stderr, told);
		assert.doesNotMatch(stderr, /\n\s+at /);
	}
	assert.deepEqual(readdirSync(join(content, 'readouts')), []);
});
