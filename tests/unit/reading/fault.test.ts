import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultsPage } from '../../../src/editing/faultsPage.ts';
import { ContentFaults, excerpt, type Fault, formatFaults, visible } from '../../../src/reading/fault.ts';

const fault = (file: string, line: number, column = 1, found = 'this'): Fault => ({
	file,
	line,
	column,
	found,
	expected: 'that',
	remedy: 'mend it',
});

describe('formatFaults', () => {
	test('one', () =>
		assert.equal(
			formatFaults([fault('a.yaml', 3, 7)]),
			'a.yaml:3:7\n  found     this\n  expected  that\n  do        mend it\n\n1 mistake in 1 file.',
		));

	test('several: by file, line and column, and counted', () => {
		const faults = [fault('b', 1), fault('a', 10), fault('a', 9, 5), fault('a', 9, 2)];
		const report = formatFaults(faults);
		assert.deepEqual(report.match(/^[ab]:.*/gm), ['a:9:2', 'a:9:5', 'a:10:1', 'b:1:1']);
		assert.match(report, /\n\n4 mistakes in 2 files\.$/);
		assert.deepEqual(
			faults.map(({ file }) => file),
			['b', 'a', 'a', 'a'],
		);
	});

	test('what was typed is no file and has no line; and what was not done is said', () => {
		const report = formatFaults([fault('npm run new', 0)], 'No draft was made.');
		assert.match(report, /^npm run new\n {2}found/);
		assert.ok(report.endsWith('\n\n1 mistake. No draft was made.'));
		assert.match(formatFaults([fault('npm run new', 0), fault('a', 1)]), /2 mistakes in 1 file\.$/);
	});

	test('what would move a cursor or turn the writing round is named', () => {
		const report = formatFaults([fault('a', 1, 1, 'a\u001b[2Jb\r\u202ec\u2066\ufeff')]);
		assert.ok(report.includes('a⟨U+001B⟩[2Jb⟨U+000D⟩⟨U+202E⟩c⟨U+2066⟩⟨U+FEFF⟩'));
	});

	test('as an error: the list, and no stack', () => {
		const error = new ContentFaults([fault('a', 1)]);
		assert.equal(error.message, formatFaults(error.faults));
		assert.equal(error.stack, error.message);
	});
});

test('visible leaves a text alone', () => assert.equal(visible('“Київ” – 😀 é'), '“Київ” – 😀 é'));

describe('excerpt', () => {
	for (const [text, most, short] of [
		['short', 5, 'short'],
		['longer', 5, 'long…'],
		['', 5, ''],
	] as const)
		test(JSON.stringify(text), () => assert.equal(excerpt(text, most), short));
});

test('the page of faults shows what was found as text', () => {
	const page = faultsPage([fault('<a>', 2, 3, '<script>"&\u202e')], '/@vite/client"><script>');
	assert.ok(page.includes('&#60;a&#62;:2:3'));
	assert.ok(page.includes('&#60;script&#62;&#34;&#38;⟨U+202E⟩'));
	assert.equal(page.split('<script').length, 2);
	assert.ok(page.includes('One mistake to mend'));
	assert.ok(faultsPage([fault('a', 1), fault('b', 1)], '/').includes('2 mistakes to mend'));
});
