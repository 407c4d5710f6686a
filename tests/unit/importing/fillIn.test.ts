import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { splitFrontMatter } from '../../../src/edition/readReadout.ts';
import { newContent, run, TEXT, transcript } from './newContent.ts';

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
