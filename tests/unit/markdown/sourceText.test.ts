import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSourceText } from '../../../src/markdown/sourceText.ts';

const read = (body: string) => readSourceText(body, 'readout.md');

describe('readSourceText', () => {
	const texts: [name: string, body: string, paragraphs: string[]][] = [
		['one paragraph a line', 'One.\nTwo.\nThree.', ['One.', 'Two.', 'Three.']],
		['with a blank line between', 'One.\n\nTwo.', ['One.', 'Two.']],
		['with blank lines around', '\n\nOne.\n\n\nTwo.\n\n', ['One.', 'Two.']],
		['with a line end at the end', 'One.\nTwo.\n', ['One.', 'Two.']],
		['quotation marks, dashes and ellipses as they are', '"One" -- two... ’three’', ['"One" -- two... ’three’']],
		['two blanks and an address as they are', 'One  two http://x.example', ['One  two http://x.example']],
		['a lone ampersand', 'A & B &c.', ['A & B &c.']],
		['escapes as what they escape', '\\*one\\* \\# \\<b\\> &#32;', ['*one* # <b>  ']],
		['a table as lines of text', 'a | b\n--- | ---\nc | d', ['a | b', '--- | ---', 'c | d']],
		['a footnote mark as text', 'One[^1].', ['One[^1].']],
	];
	for (const [name, body, paragraphs] of texts)
		test(name, () => {
			const source = read(body);
			assert.deepEqual(source.faults, []);
			assert.deepEqual(
				source.paragraphs.map(({ text }) => text),
				paragraphs,
			);
			assert.ok(source.paragraphs.every(({ text }) => !text.includes('\n')));
		});

	for (const body of ['One.', 'One.\n', 'One.\nTwo.', '\nOne.', '\n\nOne.\n\n\nTwo.\n\n', 'One.\n\n\n'])
		test(`keeps every line end of ${JSON.stringify(body)}`, () => assert.equal(read(body).text, body));

	test('a line of blanks alone parts paragraphs, and stays in the text', () => {
		const source = read('One.\n&#32;\u00a0\nTwo.');
		assert.equal(source.text, 'One.\n \u00a0\nTwo.');
		assert.deepEqual(
			source.paragraphs.map(({ text, start }) => [text, start]),
			[
				['One.', 0],
				['Two.', 8],
			],
		);
	});

	test('counts lines from where the body begins', () => {
		const source = readSourceText('One.\n\nTwo.', 'readout.md', 7);
		assert.equal(source.firstLine, 7);
		assert.deepEqual(
			source.paragraphs.map(({ line }) => line),
			[7, 9],
		);
	});

	for (const body of ['', '\n', '\n\n\n', '&#32;\n\u00a0'])
		test(`${JSON.stringify(body)} is an empty text`, () => {
			const [fault] = readSourceText(body, 'readout.md', 7).faults;
			assert.equal(fault?.found, 'an empty text');
			assert.equal(fault?.line, 7);
		});
});

describe('emphasis', () => {
	const cases: [name: string, body: string, text: string, emphasis: [words: string, strong: boolean][]][] = [
		['none', 'One two.', 'One two.', []],
		['weak', 'One *two* three.', 'One two three.', [['two', false]]],
		['weak, with underscores', '_One_ two.', 'One two.', [['One', false]]],
		['strong', 'One **two**', 'One two', [['two', true]]],
		[
			'one in another',
			'*One **two*** three',
			'One two three',
			[
				['two', true],
				['One two', false],
			],
		],
		[
			'two',
			'*One* *two*',
			'One two',
			[
				['One', false],
				['two', false],
			],
		],
		['after an astral character', '😀 *two*', '😀 two', [['two', false]]],
		['with an escape in it', '*a \\* b*', 'a * b', [['a * b', false]]],
	];
	for (const [name, body, text, emphasis] of cases)
		test(name, () => {
			const { paragraphs, faults } = read(body);
			assert.deepEqual(faults, []);
			assert.equal(paragraphs[0]?.text, text);
			assert.deepEqual(
				paragraphs[0]?.emphasis.map(({ start, end, strong }) => [text.slice(start, end), strong]),
				emphasis,
			);
		});

	test('in the second of two lines is counted from the start of that line', () =>
		assert.deepEqual(read('One.\nTwo *three*').paragraphs[1]?.emphasis, [{ start: 4, end: 9, strong: false }]));
});

describe('markup that a source text cannot hold', () => {
	const cases: [name: string, markup: string, found: string, remedy: string][] = [
		['raw HTML in a line', 'a <b>c</b>', 'raw HTML', '\\<'],
		['raw HTML as a block', '<div>\nc\n</div>', 'raw HTML', '\\<'],
		['a comment', '<!-- c -->', 'raw HTML', '\\<'],
		['a script', '<script>alert(1)</script>', 'raw HTML', '\\<'],
		['a heading', '# One', 'a heading', '\\#'],
		['a heading by its underline', 'One\n===', 'a heading', '\\='],
		['a rule', '***', 'a rule', 'a backslash before'],
		['a list', '- One', 'a list', '\\-'],
		['a numbered list', '1. One', 'a list', '1\\.'],
		['a quotation', '> One', 'a block quotation', '\\>'],
		['fenced code', '```\nOne\n```', 'a code block', 'remove the fence'],
		['fenced code with tildes', '~~~\nOne\n~~~', 'a code block', 'remove the fence'],
		['indented code', '    One', 'a code block', '&#32;'],
		['code in a line', 'a `b`', 'code', '\\`'],
		['a link', 'a [b](http://x.example)', 'a link', '\\['],
		['a link by reference', 'a [b][c]\n\n[c]: http://x.example', 'a link', '\\['],
		['a link definition', '[c]: http://x.example', 'a link definition', '\\['],
		['an automatic link', 'a <http://x.example>', 'a link', '\\<'],
		['an image', 'a ![b](c.png)', 'an image', '\\!\\['],
		['a forced line break', 'One  \ntwo', 'a forced line break', '&#32;'],
		['a forced line break by a backslash', 'One\\\ntwo', 'a forced line break', '\\\\'],
		['emphasis over a line end', 'One *two\nthree*', 'emphasis that runs over a line end', 'end it before'],
		['a link in emphasis', '*[b](http://x.example)*', 'a link', '\\['],
		['code in emphasis in emphasis', '***a `b`** c*', 'code', '\\`'],
	];
	for (const [name, markup, found, remedy] of cases)
		test(name, () => {
			const { faults } = readSourceText(`Before.\n\n${markup}\n\nAfter.`, 'readout.md', 10);
			const fault = faults.find((one) => one.found.startsWith(found));
			assert.ok(fault, JSON.stringify(faults));
			assert.equal(fault.file, 'readout.md');
			assert.ok(fault.line >= 12 && fault.line <= 14, String(fault.line));
			assert.equal(fault.line === 12 || markup.includes('\n'), true);
			assert.ok(fault.remedy.includes(remedy), fault.remedy);
			assert.match(fault.expected, /plain text, one paragraph a line/);
		});

	test('all of it is told at once', () =>
		assert.deepEqual(
			read('# One\n\n- two\n\na `b` <c>').faults.map(({ line }) => line),
			[1, 3, 5, 5],
		));
});
