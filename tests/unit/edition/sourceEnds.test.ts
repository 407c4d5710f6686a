import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Edition } from '../../../src/edition/edition.ts';
import { type SourceEnds, sourceEnds, withEnds } from '../../../src/edition/sourceEnds.ts';

const cases: [name: string, text: string, paragraphs: string[], SourceEnds][] = [
	['no line end at the end', 'a\nb', ['a', 'b'], ''],
	['one', 'a\nb\n', ['a', 'b'], '\n'],
	['two', 'a\nb\n\n', ['a', 'b'], '\n\n'],
	['one paragraph', 'a', ['a'], ''],
	['blank lines between', 'a\n\nb\n', ['a', 'b'], ['', '\n\n', '\n']],
	['blank lines before', '\na\nb', ['a', 'b'], ['\n', '\n', '']],
	['blanks in a line between', 'a\n  \nb', ['a', 'b'], ['', '\n  \n', '']],
	['the same paragraph twice', 'a\na\n', ['a', 'a'], '\n'],
];
for (const [name, text, paragraphs, ends] of cases)
	test(name, () => {
		const edition = { text, paragraphs: paragraphs.map((paragraph) => ({ text: paragraph })) } as Edition;
		assert.deepEqual(sourceEnds(edition), ends);
		assert.equal(withEnds(paragraphs, ends), text);
		assert.equal(withEnds(paragraphs, ends, 'crlf'), text.replaceAll('\n', '\r\n'));
		assert.equal(withEnds(paragraphs, ends, 'cr'), text.replaceAll('\n', '\r'));
		assert.equal(withEnds(paragraphs, ends, 'bom crlf'), `\ufeff${text.replaceAll('\n', '\r\n')}`);
	});
