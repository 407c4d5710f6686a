import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { escapeText } from '../../../src/markdown/escapeText.ts';
import { readSourceText } from '../../../src/markdown/sourceText.ts';
import { random } from '../anchoring/ledgerEdits.ts';

function assertCameBack(lines: string[]): void {
	const escaped = lines.map(escapeText).join('\n');
	const { text, faults } = readSourceText(escaped, 'readout.md');
	const told = faults.filter(({ found }) => found !== 'an empty text' || lines.some((line) => line.trim() !== ''));
	assert.deepEqual(told, [], JSON.stringify({ lines, escaped }));
	assert.equal(text, lines.join('\n'), JSON.stringify({ escaped }));
}

describe('escapeText: the line comes back, alone and between others', () => {
	const lines = [
		'Plain text, with “quotation marks” – and dashes.',
		'\tafter a tab',
		'    after four blanks',
		'   # after three',
		'# heading',
		'#hash',
		'###### six',
		'+ plus',
		'- hyphen',
		'* star',
		'+',
		'-',
		'1. one',
		'1) one',
		'1234567890. ten digits',
		'1.',
		'> quotation',
		'~~~',
		'~~~ js',
		'```',
		'`code`',
		'***',
		'---',
		'___',
		'* * *',
		'- - -',
		'===',
		'=',
		'--- | ---',
		'| a | b |',
		':-- | --:',
		'&amp;',
		'&#65; &#x41; &nbsp;',
		'A & B &c. &;',
		'<http://x.example>',
		'http://x.example/a_b_c',
		'www.x.example a@b.example',
		'<b>bold</b>',
		'<!-- comment -->',
		'<script>alert(1)</script>',
		'<?php ?>',
		'<![CDATA[x]]>',
		'</div>',
		'trailing blanks   ',
		'trailing tab\t',
		'   ',
		'\t',
		'a backslash at the end\\',
		'two backslashes\\\\',
		'\\# an escape',
		'\\',
		'![image](a.png)',
		'!\\[not',
		'[link](a)',
		'[link][ref]',
		'[ref]: http://x.example "title"',
		'[^1]: a note',
		'*emphasis* **strong** _low_ __lower__',
		'snake_case_words and 2*3*4',
		'no\u00a0break',
		'\u00a0starts and ends\u00a0',
		'\ufeffbyte-order mark',
		'\u2028line separator\u2029',
		'\u3000ideographic blank\u3000',
		'😀 astral 𝒜',
		'+++',
		'%%%',
		'{#id} {.class}',
		'$x$ $$y$$',
		':::note',
		'Term\u200b: zero width',
		'a  b   c',
	];
	for (const line of lines)
		test(JSON.stringify(line), () => {
			assertCameBack([line]);
			assertCameBack(['Before.', line, 'After.']);
			assertCameBack(['Before.', '', line, '', 'After.']);
			assertCameBack([line, line, line]);
			assert.equal(escapeText(line).includes('\n'), false);
		});
});

test('plain lines stay byte for byte what they were', () => {
	for (const line of ['President’s “view” – 1 hour, 15 minutes (sic); 50% & more! 3.5 No. 7', 'It is so: yes.', ''])
		assert.equal(escapeText(line), line);
});

test('500 rounds of random lines of Markdown’s own characters', () => {
	const below = random(2);
	const pieces =
		'\\ ` * ** _ __ [ ] ( ) < > ~ ~~~ | & &amp; &#32; # + = - --- : 1. 12) ! a b http://x.y " \' ’ 😀 { } ^ $ e\u0301'.split(
			' ',
		);
	pieces.push(' ', '  ', '    ', '\t', '\u00a0', '\ufeff', '\u2028');
	for (let round = 0; round < 500; round++)
		assertCameBack(
			Array.from({ length: 1 + below(5) }, () =>
				Array.from({ length: below(9) }, () => pieces[below(pieces.length)]).join(''),
			),
		);
});
