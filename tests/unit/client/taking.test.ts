import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAddress, writeAddress } from '../../../src/client/address.ts';
import {
	addressOf,
	directivesOf,
	labelOfRange,
	quotationOf,
	type TextOfPage,
	wholeWords,
} from '../../../src/client/taking.ts';

const paragraphs = [
	['Ada: the call has ended.'],
	['Bob wished to discuss peace, and peace alone.', 'He said so twice.', 'Nobody else did say so.'],
	[`They agreed to speak again${' and again'.repeat(60)}.`, 'That is all.'],
];
const page: TextOfPage = { text: '', paragraphs: [], sentences: [] };
paragraphs.forEach((sentences, index) => {
	if (index > 0) page.text += '\n';
	const start = page.text.length;
	sentences.forEach((sentence, number) => {
		if (number > 0) page.text += ' ';
		page.sentences.push({
			id: `p${index + 1}s${number + 1}`,
			start: page.text.length,
			end: page.text.length + sentence.length,
		});
		page.text += sentence;
	});
	page.paragraphs.push({ id: `p${index + 1}`, start, end: page.text.length });
});
const spanOf = (words: string) => {
	const start = page.text.indexOf(words);
	assert.notEqual(start, -1, words);
	return { start, end: start + words.length };
};

describe('wholeWords', () => {
	const cases: [selected: string, taken: string | undefined][] = [
		['the call', 'the call'],
		[' the call ', 'the call'],
		['e cal', 'the call'],
		['ended.', 'ended.'],
		['\n', undefined],
		['.\nBo', '.\nBob'],
		['', undefined],
	];
	for (const [selected, taken] of cases)
		test(JSON.stringify(selected), () => {
			const span = wholeWords(page.text, spanOf(selected));
			assert.equal(span && page.text.slice(span.start, span.end), taken);
		});
});

describe('addressOf', () => {
	const cases: [name: string, words: string, address: string][] = [
		['a paragraph', 'Ada: the call has ended.', '#p1'],
		['a sentence', 'He said so twice.', '#p2s2'],
		['two sentences', 'He said so twice. Nobody else did say so.', '?in=p2s2-p2s3#p2s2'],
		[
			'paragraphs',
			paragraphs
				.slice(0, 2)
				.map((sentences) => sentences.join(' '))
				.join('\n'),
			'?in=p1-p2#p1',
		],
		['words', 'wished to discuss', '?in=p2s1&quote=wished%20to%20discuss#p2s1'],
		[
			'words that stand twice in their sentence',
			'peace',
			'?in=p2s1&quote=peace&prefix=Bob%20wished%20to%20discuss%20&suffix=%2C%20and%20peace%20alone%2E#p2s1',
		],
		['words over two sentences', 'so twice. Nobody', '?in=p2s2-p2s3&quote=so%20twice%2E%20Nobody#p2s2'],
		['words over two paragraphs', 'ended.\nBob wished', '?in=p1s1-p2s1&quote=ended%2E%0ABob%20wished#p1s1'],
		['more than is carried: the sentence', `agreed to speak again${' and again'.repeat(60)}`, '#p3s1'],
	];
	for (const [name, words, expected] of cases)
		test(name, () => assert.equal(writeAddress(addressOf(page, spanOf(words))), expected));
	test('every stretch can be written and read', () => {
		for (let start = 0; start < page.text.length; start += 7)
			for (let length = 1; length < 200; length += 23) {
				const span = wholeWords(page.text, { start, end: Math.min(start + length, page.text.length) });
				if (!span) continue;
				const address = addressOf(page, span);
				const url = new URL(`https://example.org/${writeAddress(address)}`);
				const read = readAddress(url.search, url.hash);
				assert.equal(read?.from, address.from);
				assert.equal(read?.words?.quote, address.words?.quote);
			}
	});
});

describe('directivesOf', () => {
	const cases: [name: string, words: string, before: string, directives: string[]][] = [
		['words', 'wished to discuss', '', ['text=wished%20to%20discuss']],
		[
			'words that stand on the page before',
			'wished to discuss',
			'What Bob once  Wished to\ndiscuss:',
			['text=Bob-,wished%20to%20discuss'],
		],
		[
			'words that stand so before, told apart by what precedes',
			'wished to discuss peace, and peace alone.',
			'wished to discuss peace, and peace alone.',
			['text=Bob-,wished%20to%20discuss%20peace%2C%20and%20peace%20alone%2E'],
		],
		['a sentence that stands on the page before: none', 'He said so twice.', 'He said so twice.', []],
		[
			'a long stretch by its ends',
			'Bob wished to discuss peace, and peace alone. He said so twice. Nobody else did say so.'.slice(0, 88),
			'',
			[
				'text=Bob%20wished%20to%20discuss%20peace%2C%20and%20peace%20alone%2E%20He%20said%20so%20twice%2E%20Nobody%20else%20did%20say%20so%2E',
			],
		],
		['one for each paragraph', 'has ended.\nBob wished', '', ['text=has%20ended%2E', 'text=Bob%20wished']],
	];
	for (const [name, words, before, expected] of cases)
		test(name, () => assert.deepEqual(directivesOf(page, spanOf(words), before), expected));
	test('a long stretch is given by its first and last words', () => {
		const text =
			'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen.';
		const all = { start: 0, end: text.length };
		const long: TextOfPage = { text, paragraphs: [{ id: 'p1', ...all }], sentences: [{ id: 'p1s1', ...all }] };
		assert.deepEqual(directivesOf(long, all, ''), [
			'text=One%20two%20three%20four%20five,fourteen%20fifteen%20sixteen%20seventeen%20eighteen%2E',
		]);
	});
});

test('labelOfRange', () => {
	assert.equal(labelOfRange('p5', 'p5'), '5');
	assert.equal(labelOfRange('p5s2a', 'p5s2a'), '5.2a');
	assert.equal(labelOfRange('p5s2', 'p6s1'), '5.2–6.1');
});

describe('quotationOf', () => {
	const [title, link] = ['[A call]', 'https://example.org/#p5'];
	test('one sentence', () =>
		assert.equal(
			quotationOf({
				words: 'a b',
				voices: [{ id: 'p5s1', voice: 'Bob, as reported by Ada (reported act)' }],
				title,
				link,
			}),
			'“a b” — Bob, as reported by Ada (reported act), ¶ 5.1. [A call]. https://example.org/#p5',
		));
	test('sentences of several voices, each with its own', () =>
		assert.equal(
			quotationOf({
				words: 'a b',
				voices: [
					{ id: 'p5s1', voice: 'Bob, as reported by Ada (reported act)' },
					{ id: 'p5s2', voice: 'not attributed; said by Ada' },
					{ id: 'p5s3', voice: 'not attributed; said by Ada' },
				],
				title,
				link,
			}),
			'“a b” — Bob, as reported by Ada (reported act), ¶ 5.1; not attributed; said by Ada, ¶ 5.2–5.3. [A call]. https://example.org/#p5',
		));
});
