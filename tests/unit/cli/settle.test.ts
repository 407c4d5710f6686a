import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { ledger as ledgerShape } from '../../../src/schema/ledger.ts';

const project = resolve(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'verbatim-settle-'));
after(() => rmSync(root, { recursive: true, force: true }));

const TEXT = `Ada Example met Bo Sample in the old town hall. They spoke of examples for an hour.
The next talk will be held in the spring. Nobody else took part in it.
`;
const NOTES = `attributions:
  p1s1: { chain: [], kind: own-statement-of-fact, cue: met }
  p1s2: { chain: [], kind: own-statement-of-fact }
  p2s1: { chain: [], kind: own-statement-of-plan }
  p2s2: { chain: [], kind: own-statement-of-fact }
topics:
  settlement: [p1s2, p2s2]
notes:
  - { in: p1s1, exact: the old town hall, text: A building. }
`;

/** A content folder with one readout, `talk`, that has been settled unless told otherwise. */
function newContent({ settled = true, text = TEXT, notes = NOTES } = {}) {
	const content = mkdtempSync(join(root, 'content-'));
	const folder = join(content, 'readouts/talk');
	mkdirSync(folder, { recursive: true });
	const write = (text: string) =>
		writeFileSync(join(folder, 'readout.md'), `---\nstatus: draft\nlanguage: en\n---\n${text}`);
	write(text);
	writeFileSync(join(folder, 'annotations.yaml'), notes);
	const run = (...args: string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/cli/settle.ts'), ...args], {
			cwd: root,
			env: { ...process.env, VERBATIM_CONTENT: content },
			encoding: 'utf8',
			input: '',
		});
		return { status, stdout, stderr };
	};
	const ledgerFile = join(folder, 'passages.yaml');
	const ledger = () => ledgerShape.parse(parse(readFileSync(ledgerFile, 'utf8')));
	if (settled) run('--yes');
	return { content, folder, write, run, ledger, ledgerFile };
}

test('a missing ledger is shown, then issued', () => {
	const { run, ledger, folder } = newContent({ settled: false });
	const shown = run('talk');
	assert.equal(shown.status, 0);
	assert.match(shown.stdout, /ids for the first time, to 2 paragraphs and 4 sentences/);
	assert.match(shown.stdout, /run again with -- --yes to write/);
	assert.deepEqual(readdirSync(folder).toSorted(), ['annotations.yaml', 'readout.md']);
	assert.equal(run('talk', '--yes').status, 0);
	assert.deepEqual(
		Object.entries(ledger().passages).map(([id, sentences]) => [id, ...Object.keys(sentences)]),
		[
			['p1', 'p1s1', 'p1s2'],
			['p2', 'p2s1', 'p2s2'],
		],
	);
	assert.deepEqual(readdirSync(folder).toSorted(), ['annotations.yaml', 'passages.yaml', 'readout.md']);
});

test('where text and ledger agree there is nothing to settle', () => {
	const { run, ledgerFile } = newContent();
	const before = readFileSync(ledgerFile, 'utf8');
	const { status, stdout } = run('--yes');
	assert.equal(status, 0);
	assert.match(stdout, /talk: nothing to settle\./);
	assert.equal(readFileSync(ledgerFile, 'utf8'), before);
});

test('a correction is shown with what it does to ids and annotations, and written on the word', () => {
	const { run, write, ledger } = newContent();
	const before = ledger();
	write(
		TEXT.replace('old town hall', 'new town hall')
			.replace(' Nobody else took part in it.', '')
			.replace('hour.\n', 'hour. A walk followed in the park.\n'),
	);
	const shown = run('--date', '2025-12-30');
	assert.equal(shown.status, 0);
	assert.match(shown.stdout, /reworded +p1s1 {2}.*the \[-old-\]\{\+new\+\} town hall/);
	assert.match(shown.stdout, /added +p1s3 {2}“A walk followed in the park\.”/);
	assert.match(shown.stdout, /withdrawn +p2s2 {2}“Nobody else took part in it\.” → replaced by nothing/);
	assert.match(shown.stdout, /annotations\.yaml:2 {2}attribution: p1s1 is reworded; see whether it still holds/);
	assert.match(shown.stdout, /annotations\.yaml:5 {2}attribution: p2s2 is withdrawn/);
	assert.match(shown.stdout, /annotations\.yaml:7 {2}topic settlement: p2s2 is withdrawn/);
	assert.match(
		shown.stdout,
		/annotations\.yaml:9 {2}note: p1s1 is reworded; “the old town hall” no longer stands there once/,
	);
	assert.match(shown.stdout, /p1s3 is new and has no attribution yet/);
	assert.deepEqual(ledger(), before);

	assert.equal(run('--date', '2025-12-30', '--yes').status, 0);
	const after = ledger();
	assert.deepEqual(Object.keys(after.passages.p1 ?? {}), ['p1s1', 'p1s2', 'p1s3']);
	assert.deepEqual(after.withdrawn.p2s2, { text: 'Nobody else took part in it.', on: '2025-12-30', replaced_by: [] });
	assert.equal(after.changes.find(({ id }) => id === 'p1s1')?.on, '2025-12-30');
	assert.match(run().stdout, /nothing to settle/);
});

test('a sentence that means something else after a correction loses its number, if the editor says so', () => {
	const { run, write, ledger, ledgerFile } = newContent();
	write(TEXT.replace('Nobody else took', 'Everybody else took'));
	const shown = run('talk');
	assert.match(shown.stdout, /reworded +p2s2/);
	assert.match(shown.stdout, /means something else now wants a new number: --new/);
	const before = readFileSync(ledgerFile, 'utf8');
	const wrong = run('talk', '--new', 'p1s1', '--yes');
	assert.equal(wrong.status, 1);
	assert.match(wrong.stderr, /--new p1s1\n {2}expected {2}sentences of .*talk that this correction rewords: p2s2/);
	assert.equal(readFileSync(ledgerFile, 'utf8'), before);

	const { stdout } = run('talk', '--new', 'p2s2', '--yes', '--date', '2025-12-30');
	assert.match(stdout, /withdrawn +p2s2 {2}“Nobody.*→ replaced by p2s1a/);
	const { passages, withdrawn, changes } = ledger();
	assert.deepEqual(Object.keys(passages.p2 ?? {}), ['p2s1', 'p2s1a']);
	assert.equal(passages.p2?.p2s1a, 'Everybody else took part in it.');
	assert.deepEqual(withdrawn.p2s2, { text: 'Nobody else took part in it.', on: '2025-12-30', replaced_by: ['p2s1a'] });
	assert.ok(!changes.some(({ id }) => id === 'p2s2'));
	assert.match(run().stdout, /nothing to settle/);
});

test('an editor overrules a cut that was issued', () => {
	const { run, ledger, folder } = newContent({
		text: 'One example of approx. Two examples were shown. It ended: all left.\nNothing else.\n',
		notes: '',
	});
	const cuts = () => Object.values(ledger().passages).map((sentences) => Object.values(sentences));
	writeFileSync(join(folder, 'annotations.yaml'), 'sentences:\n  join_after: ["shown."]\n  cut_after: ["ended:"]\n');
	const { stdout } = run('--yes');
	assert.match(stdout, /what settling changes/);
	assert.ok(cuts()[0]?.includes('all left.'));
	assert.ok(cuts()[0]?.some((sentence) => sentence.includes('shown. It ended:')));
	assert.deepEqual(cuts()[1], ['Nothing else.']);
	assert.match(run('--yes').stdout, /nothing to settle/);
});

test('a cut that stands in the ledger is not renewed by another splitter', () => {
	const { run, ledgerFile } = newContent();
	const other = readFileSync(ledgerFile, 'utf8').replace(/hall\."\n {4}p1s2: "/, 'hall. ');
	writeFileSync(ledgerFile, other);
	assert.match(run('--yes').stdout, /nothing to settle/);
	assert.equal(readFileSync(ledgerFile, 'utf8'), other);
});

test('a hash that is not that of the text is told', () => {
	const { run, folder } = newContent();
	const file = join(folder, 'readout.md');
	writeFileSync(
		file,
		readFileSync(file, 'utf8').replace(
			'language: en',
			`language: en\nsource:\n  sha256: ${'f'.repeat(64)}\n  licence:`,
		),
	);
	const { status, stdout } = run();
	assert.equal(status, 0);
	assert.match(stdout, /SHA-256[\s\S]*front matter {2}f{64}[\s\S]*source\.sha256/);
});

test('what cannot be read is told, and the ledger stays as it was', () => {
	const cases: [file: string, data: string | Uint8Array, message: RegExp][] = [
		['readout.md', '---\nlanguage: en\n---\nOne <b>two</b>.', /readout\.md:4:\d+\n {2}found {5}raw HTML/],
		['readout.md', Uint8Array.of(0xff, 0xfe), /not UTF-8/],
		['readout.md', 'No front matter.', /no front matter/],
		['passages.yaml', 'passages: [', /passages\.yaml[\s\S]*does not parse/],
		['passages.yaml', 'passages: { x: {} }', /passages\.yaml[\s\S]*the key “x”/],
		['annotations.yaml', 'sentences: { join_after: 1 }', /annotations\.yaml[\s\S]*join_after/],
	];
	for (const [file, data, message] of cases) {
		const { run, folder, ledgerFile } = newContent();
		writeFileSync(join(folder, file), data);
		const before = readFileSync(ledgerFile);
		const { status, stderr } = run('--yes');
		assert.equal(status, 1);
		assert.match(stderr, message);
		assert.doesNotMatch(stderr, /\n\s+at /);
		assert.deepEqual(readFileSync(ledgerFile), before);
	}
});

test('one readout with a mistake does not keep the others from being settled', () => {
	const { content, run, ledgerFile, write } = newContent();
	mkdirSync(join(content, 'readouts/broken'));
	write(`${TEXT}One more paragraph was added.\n`);
	const { status, stderr } = run('--yes');
	assert.equal(status, 1);
	assert.match(stderr, /broken\/readout\.md/);
	assert.match(stderr, /What is listed here was not settled\.$/m);
	assert.match(readFileSync(ledgerFile, 'utf8'), /p3s1: "One more/);
});

test('annotations that no longer fit do not stand in the way', () => {
	const { run, folder } = newContent();
	appendFileSync(join(folder, 'annotations.yaml'), '  - { in: p9s9, exact: gone, text: x }\n  - 3\nunknown: [1]\n');
	assert.equal(run().status, 0);
	rmSync(join(folder, 'annotations.yaml'));
	assert.equal(run().status, 0);
});

test('what was typed wrongly is told in words', () => {
	const { run } = newContent();
	for (const [args, message] of [
		[['nobody'], /no readout of this id[\s\S]*one of: talk/],
		[['../talk'], /no readout of this id/],
		[['--date', '2025-02-30'], /--date “2025-02-30”/],
		[['--all'], /--all/],
	] as const) {
		const { status, stderr } = run(...args);
		assert.equal(status, 1);
		assert.match(stderr, message);
		assert.doesNotMatch(stderr, /\n\s+at /);
	}
});
