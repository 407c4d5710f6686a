import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkQuote } from '../../../src/checking/checkQuote.ts';
import type { CheckedReadout } from '../../../src/checking/verdict.ts';

const call: CheckedReadout = {
	id: 'call',
	title: '[A call]',
	date: '2025-12-28',
	lang: 'en',
	voices: ['according to Ada', 'Bob, as reported by Ada'],
	names: [],
	passages: [
		['p1s1', 0, 'Ada: the call has ended.'],
		['p2s1', 1, 'Bob wished to discuss – at length – the “regime’s” interest in a long-term, good-natured peace.'],
		['p2s2', 1, 'The temporary ceasefire proposed by Ukraine and Europe would merely prolong the conflict.'],
		[
			'p2s3',
			0,
			'It lasted 1 hour and 15 minutes, and both went to the café at the naïve end of Mar-a-Lago this evening.',
		],
		['p3s1', 0, 'They agreed to speak again promptly after the meeting… and so they did.'],
	],
};
const other: CheckedReadout = {
	id: 'other',
	title: 'Another',
	date: '2024-01-01',
	lang: 'en',
	voices: ['according to Eve'],
	names: [],
	passages: [['p1s1', 0, 'The working groups met, and the call has ended.']],
};
const check = (quote: string) => checkQuote(quote, [call, other]);

describe('exact', () => {
	const QUOTES = 'quotation marks';
	const AROUND = 'quotation marks around it';
	const LETTER = 'a capital or small first letter';
	const cases: [name: string, quote: string, at: string, tolerated?: string[]][] = [
		[
			'a whole sentence',
			'The temporary ceasefire proposed by Ukraine and Europe would merely prolong the conflict.',
			'p2s2',
		],
		['words of a sentence', 'would merely prolong', 'p2s2'],
		['one word', 'ceasefire', 'p2s2'],
		['words over two sentences', 'peace. The temporary ceasefire', 'p2s1 p2s2'],
		['words over two paragraphs', 'this evening. They agreed', 'p2s3 p3s1'],
		['quotation marks of the source', 'the “regime’s” interest', 'p2s1'],
		['straight quotation marks', 'the "regime\'s" interest', 'p2s1', [QUOTES]],
		['guillemets', 'the «regime’s» interest', 'p2s1', [QUOTES]],
		['quotation marks around it', '“would merely prolong the conflict.”', 'p2s2', [AROUND]],
		['single ones around it', '‘would merely prolong the conflict’', 'p2s2', [AROUND]],
		['em dashes without spaces', 'discuss—at length—the', 'p2s1', ['dashes']],
		['hyphens for dashes', 'discuss - at length - the', 'p2s1', ['dashes']],
		['two hyphens for a dash', 'discuss -- at length -- the', 'p2s1', ['dashes']],
		['a no-break hyphen', 'good\u2011natured peace', 'p2s1', ['hyphens']],
		['no-break spaces', '1\u00a0hour and 15\u202fminutes', 'p2s3', ['no-break and other spaces']],
		['a space before a mark', '15 minutes , and both', 'p2s3', ['spaces beside marks']],
		['a line end', 'would merely\nprolong', 'p2s2', ['line ends and double spaces']],
		['double spaces', 'would  merely prolong', 'p2s2', ['line ends and double spaces']],
		['soft hyphens', 'would mere\u00adly pro\u00adlong', 'p2s2', ['invisible characters']],
		['a soft hyphen at a line end', 'would mere\u00ad\nly prolong', 'p2s2', ['invisible characters']],
		['a zero-width space', 'would\u200b merely', 'p2s2', ['invisible characters']],
		['a word parted at a line end', 'would mere-\nly prolong', 'p2s2', ['hyphens at line ends']],
		['a hyphen of the source at a line end', 'good-\nnatured peace', 'p2s1', ['hyphens at line ends']],
		['a small first letter', 'the temporary ceasefire', 'p2s2', [LETTER]],
		['a capital first letter', 'Would merely prolong', 'p2s2', [LETTER]],
		['a first letter in brackets', '[W]ould merely prolong', 'p2s2', [LETTER, 'letters in square brackets']],
		[
			'a final point too many',
			'would merely prolong.',
			'p2s2',
			['the final “.”, which the source does not have there'],
		],
		[
			'a final comma too many',
			'“would merely prolong,”',
			'p2s2',
			[AROUND, 'the final “,”, which the source does not have there'],
		],
		['a final point left off', 'merely prolong the conflict', 'p2s2'],
		['accents stored apart', 'cafe\u0301 at the nai\u0308ve', 'p2s3', ['the way accents and ligatures are stored']],
		['a ligature of a PDF', 'they agreed to speak again promptly after', 'p3s1', [LETTER]],
		['an ellipsis of the source', 'after the meeting… and so', 'p3s1'],
		['an ellipsis of the source in points', 'after the meeting... and so', 'p3s1', ['the writing of ellipses']],
		['white space around', '  would merely prolong\n', 'p2s2'],
	];
	for (const [name, quote, at, tolerated = []] of cases)
		test(name, () => {
			const { verdict, places } = check(quote);
			assert.equal(verdict, 'exact');
			assert.equal(places[0]?.passages.map(([id]) => id).join(' '), at);
			assert.deepEqual(places[0]?.tolerated.toSorted(), tolerated.toSorted());
		});

	for (const [name, ellipsis] of [
		['in square brackets', ' […] '],
		['in points and brackets', ' [...] '],
		['in round brackets', ' (…) '],
		['alone', ' … '],
		['in spaced points', ' . . . '],
		['close to its words', '…'],
	])
		test(`an ellipsis ${name}: what it leaves out is told`, () => {
			const { verdict, places } = check(`The temporary ceasefire${ellipsis}would merely prolong`);
			assert.equal(verdict, 'exact');
			assert.deepEqual(places[0]?.parts, [
				{ op: 'same', text: 'The temporary ceasefire' },
				{ op: 'left out', text: ' proposed by Ukraine and Europe ' },
				{ op: 'same', text: 'would merely prolong' },
			]);
		});

	test('an ellipsis where no words are left out', () => {
		const [place] = check('would … merely prolong').places;
		assert.deepEqual(place?.parts, [{ op: 'same', text: 'would merely prolong' }]);
		assert.deepEqual(place?.tolerated, ['an ellipsis where no words are left out']);
	});
	test('ellipses at both ends', () => assert.equal(check('… would merely prolong …').verdict, 'exact'));
	test('an ellipsis over sentences takes the nearest words', () => {
		const [place] = check('the … Mar-a-Lago').places;
		assert.equal(place?.passages.map(([id]) => id).join(), 'p2s3');
		assert.deepEqual(
			place?.parts.map(({ op }) => op),
			['same', 'left out', 'same'],
		);
	});
	test('every place is told, the closest first', () => {
		const { places } = check('the call has ended');
		assert.deepEqual(
			places.map(({ readout }) => readout.id),
			['call', 'other'],
		);
		assert.equal(check('working groups').places[0]?.readout.id, 'other');
	});
	test('places that are not all counted are told to be at least so many', () => {
		assert.equal(check('the call has ended').atLeast, false);
		const { places, atLeast } = checkQuote(
			'the call',
			Array.from({ length: 60 }, (_, index) => ({ ...call, id: `call-${index}` })),
		);
		assert.deepEqual([places.length, atLeast], [50, true]);
	});
	test('offsets are those of the words in their sentences', () => {
		const [place] = check('peace. The temporary').places;
		const text = place?.passages.map(([, , sentence]) => sentence).join(' ');
		assert.equal(text?.slice(place?.start, place?.end), 'peace. The temporary');
	});
});

describe('differs', () => {
	const cases: [name: string, quote: string, at: string, parts: string][] = [
		['a word put in', 'would not merely prolong the conflict', 'p2s2', 'would +not merely prolong the conflict'],
		['a word left out', 'would prolong the conflict', 'p2s2', 'would -merely prolong the conflict'],
		['a word for another', 'would merely extend the conflict', 'p2s2', 'would merely -prolong+extend the conflict'],
		['a number', 'It lasted 1 hour and 50 minutes', 'p2s3', 'It lasted 1 hour and -15+50 minutes'],
		[
			'a capital within',
			'the temporary Ceasefire proposed by Ukraine',
			'p2s2',
			'The temporary -ceasefire+Ceasefire proposed by Ukraine',
		],
		[
			'words left out without an ellipsis',
			'The temporary ceasefire would merely prolong the conflict',
			'p2s2',
			'The temporary ceasefire -proposed by Ukraine and Europe would merely prolong the conflict',
		],
		[
			'other marks do not count as changes',
			'the "regime\'s" true interest in a long-term',
			'p2s1',
			'the “regime’s” +true interest in a long-term',
		],
		[
			'words left out, and more of them',
			'The temporary ceasefire would prolong the conflict',
			'p2s2',
			'The temporary ceasefire -proposed by Ukraine and Europe would -merely prolong the conflict',
		],
		['another word at the end', 'would merely prolong the war', 'p2s2', 'would merely prolong the -conflict+war'],
		['another word at the beginning', 'All agreed to speak again', 'p3s1', '-They+All agreed to speak again'],
		[
			'words more at the end',
			'would merely prolong the conflict, he said to everyone',
			'p2s2',
			'would merely prolong the conflict +, he said to everyone',
		],
		[
			'words more at the beginning',
			'As he sees it himself, agreed to speak again promptly',
			'p3s1',
			'+As he sees it himself, agreed to speak again promptly',
		],
		['a word twice', 'agreed to to speak again promptly', 'p3s1', 'agreed +to to speak again promptly'],
		[
			'words left out over sentences',
			'It lasted 1 hour and 15 minutes, and they agreed to speak again promptly',
			'p2s3 p3s1',
			'It lasted 1 hour and 15 minutes, and -both went to the café at the naïve end of Mar-a-Lago this evening. They +they agreed to speak again promptly',
		],
		['a dash left out', 'Bob wished to discuss at length the', 'p2s1', 'Bob wished to discuss -– at length -– the'],
		[
			'the final point is none',
			'would surely prolong the conflict',
			'p2s2',
			'would -merely+surely prolong the conflict',
		],
		[
			'the final point is none, where it stands',
			'would surely prolong the conflict.',
			'p2s2',
			'would -merely+surely prolong the conflict.',
		],
		[
			'beside an ellipsis',
			'The temporary ceasefire … would only prolong the conflict',
			'p2s2',
			'The temporary ceasefire ~proposed by Ukraine and Europe would -merely+only prolong the conflict',
		],
	];
	const SIGNS = { same: '', removed: '-', added: '+', 'left out': '~' };
	for (const [name, quote, at, expected] of cases)
		test(name, () => {
			const { verdict, places, alike } = check(quote);
			assert.equal(verdict, 'differs');
			assert.ok(alike >= 0.6 && alike <= 1);
			assert.equal(places[0]?.passages.map(([id]) => id).join(' '), at);
			const told = places[0]?.parts.map(({ op, text }) => SIGNS[op] + text.trim()).join(' ');
			assert.equal(
				told
					?.replaceAll(' +', '+')
					.replaceAll('+', ' +')
					.replace(/(-\S+) \+/g, '$1+')
					.trim(),
				expected,
			);
		});
	test('all parts but what was added are the source, and all but what was removed the quotation', () => {
		const texts = call.passages.map(([, , text]) => text);
		const words = texts.join(' ').split(' ');
		// The same on every machine: every third quotation begins at another word, and something is done to it.
		for (let at = 0; at < words.length - 12; at += 3) {
			const quoted = words.slice(at, at + 12);
			const quotes = [
				quoted.toSpliced(5, 0, 'certainly,'),
				quoted.toSpliced(4, 3),
				quoted.toSpliced(6, 1, 'something', 'else'),
				['Today', ...quoted],
				[...quoted, '– he', 'said'],
				quoted.toSpliced(3, 2, quoted[4] ?? '', quoted[3] ?? ''),
				quoted.toSpliced(3, 2, '[…]'),
			].map((each) => each.join(' '));
			for (const quote of quotes) {
				const { verdict, places } = check(quote);
				assert.match(verdict, /^(?:exact|differs)$/, quote);
				const { parts, passages, start, end } = places[0]!;
				const joined = (ops: string[]) => parts.flatMap(({ op, text }) => (ops.includes(op) ? [text] : [])).join('');
				const source = passages.map(([, , text]) => text).join(' ');
				assert.equal(joined(['same', 'removed', 'left out']), source.slice(start, end), quote);
				const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
				assert.equal(letters(joined(['same', 'added'])), letters(quote), quote);
			}
		}
	});
});

describe('not found', () => {
	for (const [name, quote] of [
		['other words', 'Nobody said anything of the kind to anyone at all'],
		['a paraphrase', 'Both leaders rejected stopping the war for now'],
		['part of a word', 'ceasef'],
		['another language', 'Временное прекращение огня лишь затянет конфликт'],
	])
		test(name ?? '', () => assert.equal(check(quote ?? '').verdict, 'not found'));
	for (const [name, quote] of [
		['nothing', ''],
		['blanks', ' \n\t '],
		['marks alone', '“…”'],
	])
		test(`${name}: nothing to check`, () => assert.equal(check(quote ?? '').verdict, 'nothing to check'));
	test('a hostile text takes no time and finds nothing', () => {
		const start = performance.now();
		for (const quote of [
			'('.repeat(20000),
			'.'.repeat(20000),
			'- \n'.repeat(9000),
			`a${'… '.repeat(3000)}`,
			'[a]'.repeat(5000),
			'a-\n'.repeat(5000),
		])
			check(quote);
		assert.ok(performance.now() - start < 3000, String(performance.now() - start));
	});
});
