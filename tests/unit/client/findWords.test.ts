import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuotedWords } from '../../../src/client/address.ts';
import { type FoundWords, findWords } from '../../../src/client/findWords.ts';

const passages = [
	'The talks began. The talks went well, and the talks ended in the evening.',
	'Donald Trump paid close attention to the assessment of realistic prospects.',
	'They agreed to speak again by telephone promptly after the meeting.',
];
const text = passages.join('\n');
const spanOf = (index: number) => {
	const start = text.indexOf(passages[index] ?? '');
	return { start, end: start + (passages[index]?.length ?? 0) };
};

const cases: [
	name: string,
	passage: number | undefined,
	QuotedWords,
	FoundWords['how'],
	found: string[],
	at?: number[],
][] = [
	['words in their passage', 1, { quote: 'paid close attention' }, 'exact', ['paid close attention']],
	['the whole passage', 2, { quote: passages[2] ?? '' }, 'exact', [passages[2] ?? '']],
	['the one with its prefix', 0, { quote: 'The talks', prefix: 'began. ' }, 'exact', ['The talks'], [17]],
	['the one with its suffix', 0, { quote: 'The talks', suffix: ' began' }, 'exact', ['The talks'], [0]],
	[
		'what stood around it half gone',
		0,
		{ quote: 'The talks', prefix: 'began. ', suffix: ' had' },
		'exact',
		['The talks'],
		[17],
	],
	['what stood around it gone', 0, { quote: 'The talks', prefix: 'Then ' }, 'several', ['The talks', 'The talks']],
	['more than one place', 0, { quote: 'talks' }, 'several', ['talks', 'talks', 'talks']],
	['whole words', 0, { quote: 'alks' }, 'nearest', ['talks']],
	[
		'many words in another passage',
		0,
		{ quote: 'agreed to speak again by telephone' },
		'moved',
		['agreed to speak again by telephone'],
	],
	['few words in another passage are not taken for the same', 1, { quote: 'telephone' }, 'nearest', ['telephone']],
	['words that were altered', 1, { quote: 'paid the closest attention' }, 'nearest', ['paid close attention']],
	['another capital is another wording', 1, { quote: 'donald Trump paid' }, 'nearest', ['Donald Trump paid']],
	[
		'altered words of a passage that is gone',
		undefined,
		{ quote: 'agreed to talk again by telephone' },
		'nearest',
		['agreed to speak again by telephone'],
	],
	[
		'words of a passage that is gone',
		undefined,
		{ quote: 'paid close attention to' },
		'moved',
		['paid close attention to'],
	],
	['words that are gone', 1, { quote: 'an entirely different matter of no resemblance' }, 'absent', []],
	['marks alone', 1, { quote: '—' }, 'absent', []],
	['an expression', 1, { quote: '(.*)+$' }, 'absent', []],
];
for (const [name, passage, words, how, found, at] of cases)
	test(name, () => {
		const result = findWords(text, passage === undefined ? undefined : spanOf(passage), words);
		assert.equal(result.how, how);
		assert.deepEqual(
			result.spans.map(({ start, end }) => text.slice(start, end)),
			found,
		);
		if (at)
			assert.deepEqual(
				result.spans.map(({ start }) => start),
				at,
			);
	});

test('a long text and long words take no time', () => {
	const long = Array.from(
		{ length: 400 },
		(_, index) => `Sentence ${index} has some words of its own and others.`,
	).join('\n');
	const start = performance.now();
	findWords(long, undefined, { quote: 'other words altogether '.repeat(20) });
	assert.ok(performance.now() - start < 3000);
});
