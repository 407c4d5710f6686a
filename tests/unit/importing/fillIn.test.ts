import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { fillIn } from './fillIn.ts';
import { newContent, run, TEXT, transcript } from './newContent.ts';

test('a draft that is filled in can be published', () => {
	const content = newContent();
	run(content, transcript('whole.txt', TEXT));
	fillIn(content, 'whole');
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
