import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { formatFaults } from '../../../src/reading/fault.ts';
import {
	add,
	attribute,
	type Change,
	change,
	contentFiles,
	edit,
	makeFolder,
	projectFolder,
	remove,
	stretch,
	withContent,
	write,
} from '../contentFolder.ts';

const note = { in: 'p2s3', exact: 'Zelensky', text: 'A note.' };

describe('npm run check', () => {
	const check = (folder: string) =>
		spawnSync(process.execPath, ['src/cli/check.ts'], {
			cwd: projectFolder,
			env: { ...process.env, VERBATIM_CONTENT: folder },
			encoding: 'utf8',
		});

	test('content without mistakes', () =>
		withContent([], (folder) => {
			const { status, stdout, stderr } = check(folder);
			assert.equal(stderr, '');
			assert.match(stdout, /^1 readout, 17 sentences: no mistakes\.$/m);
			assert.equal(status, 0);
		}));

	const cases: [name: string, changes: Change[], place: string][] = [
		[
			'a quote that is not there',
			[add('annotations', 'notes', { ...note, exact: 'nowhere' })],
			`${contentFiles.annotations}:`,
		],
		['a sentence without an attribution', [attribute('p5s2')], `${contentFiles.annotations}:`],
		['YAML that does not parse', [edit('people', 'name: ', 'name: "')], `${contentFiles.people}:`],
		['an alias of itself', [write('topics', 'a: &a [*a]\n')], `${contentFiles.topics}:1:8`],
		['deep nesting', [write('topics', '['.repeat(100_000))], `${contentFiles.topics}:1:1`],
		['a file of 50 MB', [stretch('annotations', 50_000_000)], `${contentFiles.annotations}:1:1`],
		['NUL', [edit('readout', 'status', '\0status')], `${contentFiles.readout}:2:1`],
		['a missing ledger', [remove('passages')], `${contentFiles.passages}:1:1`],
		['a folder for a file', [makeFolder(contentFiles.readout)], `${contentFiles.readout}:1:1`],
	];
	for (const [name, changes, place] of cases)
		test(name, () =>
			withContent(changes, (folder) => {
				const { status, stdout, stderr } = check(folder);
				assert.equal(status, 1);
				assert.equal(stdout, '');
				assert.ok(stderr.includes(`${folder}/${place}`), stderr);
				assert.match(stderr, /:\d+:\d+\n {2}found {5}\S.*\n {2}expected {2}\S.*\n {2}do {8}\S/);
				assert.match(stderr, /^\d+ mistakes? in \d+ files?\.$/m);
				assert.doesNotMatch(stderr, /^\s+at /m);
			}),
		);

	test('a content folder that is not there', () =>
		withContent([], (folder) => {
			const { status, stderr } = check(`${folder}/elsewhere`);
			assert.equal(status, 1);
			assert.match(stderr, /elsewhere\/readouts:1:1\n {2}found {5}no such folder/);
			assert.match(stderr, /set VERBATIM_CONTENT/);
			assert.doesNotMatch(stderr, /^\s+at /m);
		}));
});

describe('several mistakes at once', () => {
	const changes = [
		add('annotations', 'notes', { ...note, exact: 'nowhere' }),
		add('annotations', 'notes', { ...note, text: 'A regime.' }),
		attribute('p5s2'),
		edit('readout', /^speaker: .*/m, 'speaker: nobody'),
		edit('readout', 'sha256: b', 'sha256: a'),
		add('topics', undefined, { id: 'trial', name: 'A puppet', about: 'A topic.' }),
		makeFolder('readouts/Not an id'),
	];

	test('all are told', () => {
		const { faults, editions } = withContent(changes, loadContent);
		assert.deepEqual(editions, []);
		assert.equal(faults.length, 7);
	});

	test('also where some have not the right shape, each with the line on which it stands', () => {
		const wrong = [
			attribute('p2s1', { chain: [], kind: 'opinion' }),
			add('annotations', 'notes', { ...note, text: 'A regime.' }),
			add('annotations', 'notes', { ...note, exact: 'nowhere' }),
			add('annotations', 'notes', { ...note, colour: 'red' }),
			attribute('p5s2'),
			edit('readout', /^speaker: .*/m, 'speaker: nobody'),
			edit('readout', /^event: .*/m, 'event: [1]'),
			edit('readout', /^date:$/m, 'date: today\nwhen:'),
		];
		const told = withContent(wrong, (folder) => {
			const { faults, editions } = loadContent(folder);
			assert.deepEqual(editions, []);
			return faults.map(({ file, line, found }) => [readFileSync(file, 'utf8').split('\n')[line - 1], found] as const);
		});
		const expected: [line: string, found: string][] = [
			['p1s1:', 'no attribution for p5s2'],
			['opinion', '"opinion"'],
			['colour', 'the key “colour”'],
			['nowhere', '“nowhere”, which is not in p2s3'],
			['A regime', 'the word “regime”'],
			['date: today', '“date” is "today"'],
			['when:', 'the key “when”'],
			['event:', '“event” is [1]'],
			['speaker:', '“nobody”, which is not in the register'],
		];
		assert.equal(told.length, expected.length, JSON.stringify(told, null, 1));
		for (const [line, found] of expected)
			assert.ok(
				told.some((fault) => fault[0]?.includes(line) && fault[1].includes(found)),
				`${line} ${found} ${JSON.stringify(told, null, 1)}`,
			);
	});

	test('grouped by file, in the order of lines, and counted', () =>
		withContent(changes, (folder) => {
			const report = formatFaults(loadContent(folder).faults);
			const places = [...report.matchAll(/^(\S.*):(\d+):\d+$/gm)].map(([, file, line]) => ({
				file: file?.slice(folder.length + 1),
				line: Number(line),
			}));
			const { annotations, readout, topics } = contentFiles;
			assert.deepEqual(
				places.map(({ file }) => file),
				[annotations, annotations, annotations, readout, readout, 'readouts/Not an id', topics],
			);
			for (const file of [annotations, readout]) {
				const lines = places.filter((place) => place.file === file).map(({ line }) => line);
				assert.deepEqual(
					lines,
					lines.toSorted((a, b) => a - b),
				);
			}
			assert.ok(report.endsWith('7 mistakes in 4 files.'));
		}));

	test('two in one annotation', () => {
		const { faults } = withContent([add('annotations', 'notes', { in: 'p2s3', exact: '', wrong: 1 })], loadContent);
		assert.equal(faults.length, 3);
	});
});

describe('what is no mistake', () => {
	const allowed: [name: string, ...Change[]][] = [
		['a loaded word in quotation marks', add('annotations', 'notes', { ...note, text: 'It speaks of a “regime”.' })],
		['a loaded word in straight quotation marks', add('annotations', 'notes', { ...note, text: 'It says "regime".' })],
		['a loaded word inside another', add('annotations', 'notes', { ...note, text: 'It believed the regimen.' })],
		[
			'a loaded word in the text, and so in a quote',
			add('annotations', 'notes', { in: 'p5s3', exact: 'regime’s', text: 'It.' }),
		],
		[
			'a checkout with CRLF line ends and byte-order marks',
			...(['readout', 'annotations', 'passages', 'people'] as const).map((file) =>
				change(file, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`),
			),
		],
		[
			'a loaded word as a form',
			add('people', undefined, { id: 'trial', name: 'Trial', forms: ['puppet'], about: 'One.' }),
		],
	];
	for (const [name, ...changes] of allowed)
		test(name, () => assert.deepEqual(withContent(changes, loadContent).faults, []));
});
