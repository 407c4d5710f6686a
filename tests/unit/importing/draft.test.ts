import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { writeLedger } from '../../../src/edition/writeLedger.ts';
import { exampleAnnotations, exampleMentions } from '../../../src/importing/exampleAnnotations.ts';
import { guessLanguage } from '../../../src/importing/guessLanguage.ts';
import { idFromName } from '../../../src/importing/idFromName.ts';
import { speakerTurns } from '../../../src/importing/speakerTurns.ts';
import { today } from '../../../src/importing/today.ts';
import { readTranscript, type Transcript } from '../../../src/importing/transcript.ts';
import { escapeText } from '../../../src/markdown/escapeText.ts';
import { readSourceText } from '../../../src/markdown/sourceText.ts';
import type { Fault } from '../../../src/reading/fault.ts';
import { annotations } from '../../../src/schema/annotations.ts';
import { type Ledger, ledger as ledgerShape } from '../../../src/schema/ledger.ts';

const read = (text: string | Uint8Array) =>
	readTranscript(typeof text === 'string' ? Buffer.from(text) : text, 'talk.txt');

test('a transcript keeps its text, and what its bytes had besides', () => {
	const cases: [source: string, text: string, Transcript['lineEnds'], mark: boolean][] = [
		['One.', 'One.', 'lf', false],
		['One.\nTwo.\n', 'One.\nTwo.\n', 'lf', false],
		['\ufeffOne.\r\n\r\nTwo.\r\n', 'One.\n\nTwo.\n', 'crlf', true],
		['One.\rTwo.', 'One.\nTwo.', 'cr', false],
		[' One.\u00a0\t\n', ' One.\u00a0\t\n', 'lf', false],
	];
	for (const [source, text, lineEnds, byteOrderMark] of cases) {
		const { sha256, ...rest } = read(source) as Transcript;
		assert.deepEqual(rest, { text, byteOrderMark, lineEnds });
		assert.match(sha256, /^[0-9a-f]{64}$/);
	}
});

test('mixed line ends become LF, and are told', () => {
	const mixed = read('One.\r\nTwo.\nThree.\r\n') as Transcript;
	assert.equal(mixed.text, 'One.\nTwo.\nThree.\n');
	assert.equal(mixed.lineEnds, 'lf');
	assert.equal(mixed.mixed?.counts, '1 LF, 2 CRLF');
	assert.equal(mixed.sha256, (read('One.\nTwo.\nThree.\n') as Transcript).sha256);
	assert.equal(mixed.mixed?.sha256 === mixed.sha256, false);
});

test('what is no text is refused with its place', () => {
	const found = (source: string | Uint8Array) => (read(source) as Fault).found;
	assert.equal(found(''), 'an empty file');
	assert.equal(found('\ufeff'), 'an empty file');
	assert.equal(found(' \r\n—\n'), 'a file without a word in it');
	assert.equal(found(Uint8Array.of(0x41, 0xe9, 0x41)), 'bytes that are not UTF-8');
	assert.equal(found('a\u0007'), 'a control character (U+0007)');
});

test('an id comes from the name of the file, or from the hash', () => {
	const hash = '0123456789abcdef';
	const cases: [file: string, id: string][] = [
		['2025-12-28 Some Call.txt', '2025-12-28-some-call'],
		['/a/b/Déjà_vu!.v2.TXT', 'deja-vu-v2'],
		['Разговор.txt', 'readout-01234567'],
		['---.txt', 'readout-01234567'],
	];
	for (const [file, id] of cases) assert.equal(idFromName(file, hash), id);
	assert.match(idFromName(`${'ab '.repeat(90)}.txt`, hash), /^[a-z0-9]+(-[a-z0-9]+)*$/);
});

const entry = (id: string, name: string, ...forms: string[]) =>
	[id, { id, name, forms, about: 'An example.' }] as const;
const register = {
	people: new Map([entry('ada-example', 'Ada Example', 'Example'), entry('bo-sample', 'Bo Sample')]),
	organisations: new Map(
		[entry('office', 'Office of Examples')].map(([id, rest]) => [id, { ...rest, kind: 'body' as const }]),
	),
};

test('speaker labels name an entry of the register, or nobody', () => {
	const cases: [text: string, who: string | undefined | null, title?: string][] = [
		['Ada Example: Good morning.', 'ada-example'],
		['ADA EXAMPLE: Good morning.', 'ada-example'],
		['Minister of Examples Ada\u00a0Example: Good morning.', 'ada-example', 'Minister of Examples'],
		['Bo Sample (in translation): Thank you.', 'bo-sample'],
		['Office of Examples: A statement.', 'office'],
		['The Office of Examples:', 'office'],
		['Question: When?', undefined],
		['Question on the Office of Examples: When?', null],
		['Marbo Sample: Hello.', undefined],
		['They met at 10:30 and left.', null],
		['We said this: no more.', undefined],
		['on the table: nothing.', null],
		['No label here.', null],
	];
	for (const [text, who, title = ''] of cases) {
		const [turn] = speakerTurns([text], register);
		if (who === null) assert.equal(turn?.who, undefined, text);
		else assert.deepEqual([turn?.who?.id, turn?.title], [who, title], text);
	}
});

test('the language is guessed from the letters', () => {
	assert.deepEqual(['Good morning.', 'Доброе утро.', 'Доброго ранку, її.'].map(guessLanguage), ['en', 'ru', 'uk']);
});

test('the examples of a new annotations.yaml are what the schema takes', () => {
	const bare = (exampleMentions + exampleAnnotations)
		.split('\n')
		.filter((line) => /^# (?:[a-z]+:| )/.test(line))
		.map((line) => line.slice(2))
		.join('\n');
	const value = parse(bare);
	assert.deepEqual(Object.keys(value).toSorted(), [
		'acts',
		'exceptions',
		'mentions',
		'notes',
		'sentences',
		'times',
		'topics',
	]);
	annotations.parse(value);
});

test('a ledger reads back as it was written, whatever its texts', () => {
	const texts = [
		'Yes.',
		'no',
		'12',
		'"“— a: b # c',
		'- x',
		" '",
		'\u00a0\u2028\ufeff',
		'{[&*!|>%@`',
		'a\tb\\n',
		'~',
		'x'.repeat(3000),
		'2025-12-28',
		'é',
	];
	const sentences = Object.fromEntries(texts.map((text, index) => [`p1s${index + 1}`, text]));
	const replaced_by = ['p1s1', 'p1s2'];
	const ledger: Ledger = {
		passages: { p1: sentences, p0a: { p0as1: 'Order is kept.' } },
		withdrawn: {
			p2: { text: 'Gone.', on: '2025-12-28', replaced_by },
			p2s1: { text: 'Gone.', on: '2025-12-28', replaced_by },
		},
		changes: [{ id: 'p1s1', on: '2025-12-28', was: 'No.', now: 'Yes.' }],
	};
	for (const one of [ledger, { ...ledger, withdrawn: {}, changes: [] }]) {
		const text = writeLedger(one);
		const back = ledgerShape.parse(parse(text));
		assert.deepEqual(back, one);
		assert.deepEqual(Object.keys(back.passages), ['p1', 'p0a']);
		assert.equal(writeLedger(back), text);
		assert.match(text, /^# Every passage id .* `npm run settle`, not by hand/);
	}
});

test('a day is that of the calendar on the wall', () => {
	assert.equal(today(new Date(2025, 0, 5, 23, 59)), '2025-01-05');
});

test('any text, escaped line by line, is read as that text and no markup', () => {
	const pieces = [
		'a',
		'1',
		' ',
		'\t',
		'\n',
		'.',
		')',
		...'*_`#-+=()[]<>&!~|\\/:"{}',
		'&amp;',
		'&#65;',
		'\u00a0',
		'\ufeff',
		'😀',
		'---',
		'http://a.b',
	];
	let seed = 1;
	const next = (below: number) => {
		seed = (seed * 48271) % 2147483647;
		return seed % below;
	};
	for (let turn = 0; turn < 3000; turn += 1) {
		const text = `${Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join('')}.`;
		const { text: found, faults } = readSourceText(text.split('\n').map(escapeText).join('\n'), 'readout.md');
		assert.deepEqual([found, faults], [text, []]);
	}
});
