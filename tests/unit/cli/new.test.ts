import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { sourceBytes } from '../../../src/edition/sourceBytes.ts';
import { MOST_BYTES } from '../../../src/reading/decode.ts';
import { newContent, root, run, TEXT, transcript } from '../importing/newContent.ts';

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
		assert.deepEqual(readdirSync(content).toSorted(), ['pages', 'readouts', 'register']);
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
		[[], /^npm run new\n {2}found {5}no file/],
		[['a.txt', 'b.txt'], /2 files/],
		[[join(root, 'none.txt')], /no such file/],
		[[root], /a folder/],
		[[transcript('empty.txt', '')], /an empty file/],
		[[transcript('bytes.txt', Uint8Array.of(0x4f, 0x0a, 0xff))], /bytes\.txt:2:1[\s\S]*not UTF-8/],
		[[transcript('office.txt', 'PK\x03\x04\x14\0\x06\0')], /a ZIP archive[\s\S]*save its text as plain text/],
		[[transcript('rich.txt', '{\\rtf1 One.}')], /Rich Text/],
		[[transcript('bell.txt', 'One.\nTw\u0007o.')], /bell\.txt:2:3[\s\S]*U\+0007/],
		[[transcript('big.txt', 'One. '.repeat(MOST_BYTES / 5 + 1))], /5\.0 MB/],
		[[transcript('fine.txt', 'One.'), '--id', '../up'], /--id “\.\.\/up”/],
		[[transcript('page.txt', 'One.')], /the id “page”, which the edition uses itself[\s\S]*--id/],
		[[transcript('fine.txt', 'One.'), '--idd', 'x'], /--idd/],
		[[transcript('fine.txt', 'One.'), '--id'], /--id/],
	];
	for (const [args, message] of cases) {
		const { status, stdout, stderr } = run(content, ...args);
		assert.equal(status, 1, stderr);
		assert.equal(stdout, '');
		assert.match(stderr, message);
		assert.match(stderr, /expected .*\n {2}do .*\n\n1 mistake( in 1 file)?\. No draft was made\.$/m);
		assert.doesNotMatch(stderr, /\n\s+at /);
	}
	assert.match(run(join(root, 'nowhere'), transcript('fine.txt', 'One.')).stderr, /nowhere[\s\S]*no such folder/);
	assert.deepEqual(
		[readdirSync(join(content, 'readouts')), readdirSync(content).toSorted()],
		[[], ['pages', 'readouts', 'register']],
	);
});
