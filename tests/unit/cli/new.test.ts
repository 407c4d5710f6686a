import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { splitFrontMatter } from '../../../src/edition/readReadout.ts';
import { sourceBytes } from '../../../src/edition/sourceBytes.ts';
import { MOST_BYTES } from '../../../src/reading/decode.ts';

const project = resolve(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'verbatim-new-'));
after(() => rmSync(root, { recursive: true, force: true }));

const PEOPLE = `
- { id: ada-example, name: Ada Example, forms: [], about: Minister of Examples. }
- { id: bo-sample, name: Bo Sample, forms: [], about: Minister of Samples. }
`;
const ORGANISATIONS = `
- { id: office-of-examples, name: Office of Examples, forms: [], about: An office. }
- { id: office-of-samples, name: Office of Samples, forms: [], about: An office. }
`;
const EVENTS = `
- { id: example-talk, name: Talk on examples, forms: [], about: A talk. }
`;

/** A content folder of its own, with the project's registers and two speakers made up. */
function newContent(): string {
	const content = mkdtempSync(join(root, 'content-'));
	mkdirSync(join(content, 'readouts'));
	cpSync(join(project, 'content/register'), join(content, 'register'), { recursive: true });
	appendFileSync(join(content, 'register/people.yaml'), PEOPLE);
	appendFileSync(join(content, 'register/organisations.yaml'), ORGANISATIONS);
	appendFileSync(join(content, 'register/events.yaml'), EVENTS);
	return content;
}

function run(content: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/cli/new.ts'), ...args], {
		cwd: root,
		env: { ...process.env, VERBATIM_CONTENT: content, INIT_CWD: root },
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

function transcript(name: string, data: string | Uint8Array): string {
	const path = join(root, name);
	writeFileSync(path, data);
	return path;
}

const TEXT = `Minister of Examples Ada Example: Good morning, Mr. Sample. We met today.
They agreed to *talk* again [soon], at 10 a.m. & <later>.

Bo Sample: Thank you. – 1. It was “good”.
- We will meet again.
Question: When?
Bo Sample: Soon.
`;

const SOURCES: Record<string, string> = {
	plain: TEXT,
	windows: `\ufeff${TEXT.replaceAll('\n', '\r\n')}`,
	'old-mac': TEXT.replaceAll('\n', '\r'),
	ragged: `\n\n  ${TEXT.replaceAll('talk', 'a\u00a0talk').replaceAll('today.\n', 'today.\u00a0 \t\n\n\n')}\n\n`,
	unended: TEXT.trimEnd(),
	'looks-like-front-matter': `---\nstatus: draft\n---\n# ${TEXT}===\n\n    code\n`,
};

for (const [id, source] of Object.entries(SOURCES))
	test(`a new draft loads, and makes its source again byte for byte: ${id}`, () => {
		const content = newContent();
		const { status, stdout, stderr } = run(content, transcript(`${id}.txt`, source));
		assert.equal(stderr, '');
		assert.equal(status, 0);
		assert.match(stdout, /Made the draft .*values to fill in/s);
		const { editions, faults } = loadContent(content);
		assert.deepEqual(faults, []);
		const [edition] = editions;
		assert.ok(edition);
		assert.equal(edition.id, id);
		assert.equal(edition.status, 'draft');
		assert.ok(edition.missing.length > 0);
		assert.deepEqual(sourceBytes(edition).toString(), source);
		assert.equal(edition.description.source.sha256, createHash('sha256').update(source).digest('hex'));
		assert.deepEqual(readdirSync(content).toSorted(), ['readouts', 'register']);
	});

test('a line of blanks alone is kept and is no paragraph', () => {
	const content = newContent();
	const source = 'Ada Example: Good morning.\r\n \t\r\nGood-bye.\r\n\u00a0\r\n';
	assert.equal(run(content, transcript('blank.txt', source)).stderr, '');
	const { editions, faults } = loadContent(content);
	assert.deepEqual(faults, []);
	assert.deepEqual(
		editions[0]?.passages.map(({ id }) => id),
		['p1s1', 'p2s1'],
	);
	assert.equal(editions[0] && sourceBytes(editions[0]).toString(), source);
});

test('what is guessed is marked as a guess', () => {
	const content = newContent();
	run(content, transcript('guess.txt', TEXT));
	const folder = join(content, 'readouts/guess');
	const readout = readFileSync(join(folder, 'readout.md'), 'utf8');
	assert.match(readout, /^speaker: ada-example # a guess: from the label “Minister of Examples Ada Example”$/m);
	assert.match(readout, /^language: en # a guess: /m);
	const { attributions, mentions } = parse(readFileSync(join(folder, 'annotations.yaml'), 'utf8'));
	const reporters = Object.entries<{ reporter?: string; guess?: boolean }>(attributions).map(
		([id, { reporter, guess }]) => [id, reporter, guess],
	);
	assert.deepEqual(reporters, [
		['p1s1', 'ada-example', true],
		['p1s2', 'ada-example', true],
		['p2s1', 'ada-example', true],
		['p3s1', 'bo-sample', true],
		['p3s2', 'bo-sample', true],
		['p4s1', 'bo-sample', true],
		['p5s1', undefined, undefined],
		['p6s1', 'bo-sample', true],
	]);
	assert.deepEqual(mentions, [{ in: 'p1s1', exact: 'Minister of Examples', is: 'ada-example', guess: true }]);
});

test('a draft that is filled in can be published', () => {
	const content = newContent();
	run(content, transcript('whole.txt', TEXT));
	const folder = join(content, 'readouts/whole');
	const parts = splitFrontMatter(readFileSync(join(folder, 'readout.md'), 'utf8'), 'readout.md');
	assert.ok('head' in parts);
	const supplied = (value: string) => ({ supplied: value, evidence: 'An example.', certainty: 'high' });
	// Every key that the draft leaves empty, and no other.
	const gaps = parts.head.split('\n').filter((line) => /: # fill in: /.test(line)).length;
	const head = parse(parts.head);
	assert.equal(JSON.stringify(head).match(/null/g)?.length, gaps);
	Object.assign(head, {
		status: 'published',
		title: supplied('Statement on examples'),
		account_of: 'office-of-examples',
		event: 'example-talk',
		date: supplied('2025-12-28'),
		issuer: supplied('office-of-examples'),
		counterparts: [{ side: 'office-of-samples', found: 'None was found.', evidence: 'Searched.' }],
		annotated_by: 'An editor',
		checked_against: 'The source file',
	});
	head.source.licence = supplied('not verified');
	head.revisions[0].date = '2025-12-29';
	writeFileSync(join(folder, 'readout.md'), `---\n${stringify(head)}---\n${parts.body}`);
	const notes = parse(readFileSync(join(folder, 'annotations.yaml'), 'utf8'));
	for (const entry of [...Object.values<Record<string, unknown>>(notes.attributions), ...notes.mentions]) {
		if ('kind' in entry) entry.kind = 'own-statement-of-fact';
		delete entry.guess;
	}
	writeFileSync(join(folder, 'annotations.yaml'), stringify(notes));
	const { editions, faults } = loadContent(content);
	assert.deepEqual(faults, []);
	assert.deepEqual([editions[0]?.status, editions[0]?.missing], ['published', []]);
});

test('a draft may be filled in by and by', () => {
	const content = newContent();
	run(content, transcript('partly.txt', TEXT));
	const file = join(content, 'readouts/partly/readout.md');
	const text = readFileSync(file, 'utf8');
	const cases: [was: RegExp, now: string][] = [
		[/supplied: # fill in: the title.*/, 'supplied: A title'],
		[/certainty: # fill in: .*/, 'certainty: devised'],
		[/ {2}supplied: # fill in: the date.*/, '  stated: today'],
		[/ {4}found: # fill in.*/, '    found: Nothing was found.'],
		[/counterparts:[\s\S]*?annotated_by/, 'annotated_by'],
		[/source:\n[\s\S]*? {2}sha256/, 'source:\n  sha256'],
		[/ {2}licence:\n[\s\S]*?counterparts/, 'counterparts'],
		[/# audience:/, 'audience:'],
	];
	for (const [was, now] of cases) {
		assert.match(text, was);
		writeFileSync(file, text.replace(was, now));
		const { editions, faults } = loadContent(content);
		assert.deepEqual([faults, editions.length], [[], 1], String(was));
	}
	const notes = join(content, 'readouts/partly/annotations.yaml');
	writeFileSync(file, text);
	for (const data of [
		'attributions:\n',
		'attributions:\n  p1s1:\n',
		'notes:\n  - in: p1s1\n    exact: Good morning\n    text:\ntimes:\n  -\n',
		'# nothing yet\n',
	]) {
		writeFileSync(notes, data);
		const { editions, faults } = loadContent(content);
		assert.deepEqual([faults, editions.length], [[], 1], data);
	}
});

test('mixed line ends are taken as LF, and told on the screen and in the entry', () => {
	const content = newContent();
	const { status, stdout } = run(content, transcript('mixed.txt', 'One.\r\nTwo.\nThree.'));
	assert.equal(status, 0);
	assert.match(stdout, /mixes line ends \(1 LF, 1 CRLF\)/);
	assert.match(
		readFileSync(join(content, 'readouts/mixed/readout.md'), 'utf8'),
		/# The file mixes line ends \(1 LF, 1 CRLF\)/,
	);
	const { editions, faults } = loadContent(content);
	assert.deepEqual(faults, []);
	assert.equal(editions[0] && sourceBytes(editions[0]).toString(), 'One.\nTwo.\nThree.');
});

test('the id comes from --id, the name of the file, or the hash', () => {
	const content = newContent();
	assert.equal(run(content, transcript('Разговор.txt', 'One.'), '--id', 'given').status, 0);
	assert.equal(run(content, 'Разговор.txt').status, 0);
	assert.deepEqual(readdirSync(join(content, 'readouts')).toSorted(), [
		'given',
		`readout-${createHash('sha256').update('One.').digest('hex').slice(0, 8)}`,
	]);
});

test('a readout that is there is not overwritten', () => {
	const content = newContent();
	const file = transcript('twice.txt', 'One.');
	run(content, file);
	const before = readFileSync(join(content, 'readouts/twice/readout.md'), 'utf8');
	writeFileSync(file, 'Two.');
	const { status, stderr } = run(content, file);
	assert.equal(status, 1);
	assert.match(stderr, /found {5}a readout of this id[\s\S]*--id/);
	assert.equal(readFileSync(join(content, 'readouts/twice/readout.md'), 'utf8'), before);
});

test('what cannot be read is told in words, and nothing is written', () => {
	const content = newContent();
	const cases: [args: string[], message: RegExp][] = [
		[[], /no file/],
		[['a.txt', 'b.txt'], /2 files/],
		[[join(root, 'none.txt')], /no such file/],
		[[root], /a folder/],
		[[transcript('empty.txt', '')], /an empty file/],
		[[transcript('bytes.txt', Uint8Array.of(0x4f, 0x0a, 0xff))], /bytes\.txt:2:1[\s\S]*not UTF-8/],
		[[transcript('bell.txt', 'One.\nTw\u0007o.')], /bell\.txt:2:3[\s\S]*U\+0007/],
		[[transcript('big.txt', 'One. '.repeat(MOST_BYTES / 5 + 1))], /5\.0 MB/],
		[[transcript('fine.txt', 'One.'), '--id', '../up'], /--id “\.\.\/up”/],
		[[transcript('fine.txt', 'One.'), '--idd', 'x'], /--idd/],
		[[transcript('fine.txt', 'One.'), '--id'], /--id/],
	];
	for (const [args, message] of cases) {
		const { status, stdout, stderr } = run(content, ...args);
		assert.equal(status, 1, stderr);
		assert.equal(stdout, '');
		assert.match(stderr, message);
		assert.match(stderr, /expected .*\n {2}do /);
		assert.doesNotMatch(stderr, /\n\s+at /);
	}
	assert.match(run(join(root, 'nowhere'), transcript('fine.txt', 'One.')).stderr, /nowhere[\s\S]*no such folder/);
	assert.deepEqual(
		[readdirSync(join(content, 'readouts')), readdirSync(content).toSorted()],
		[[], ['readouts', 'register']],
	);
});
