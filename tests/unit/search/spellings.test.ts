import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { isWord, match } from '../../../src/search/matchWords.ts';
import { tokensOf } from '../../../src/search/places.ts';
import { foldWord, otherForms, otherSpellings } from '../../../src/search/spellings.ts';

describe('British and American spellings find each other', () => {
	const pairs: [british: string, american: string][] = [
		['emphasised', 'emphasized'],
		['finalise', 'finalize'],
		['organisations', 'organizations'],
		['labour', 'labor'],
		['favourable', 'favorable'],
		['centre', 'center'],
		['defence', 'defense'],
		['programme', 'program'],
		['travelled', 'traveled'],
		['analysed', 'analyzed'],
	];
	for (const [british, american] of pairs)
		test(`${british}, ${american}`, () => {
			assert.ok(otherSpellings(british).includes(american));
			assert.ok(otherSpellings(american).includes(british));
		});
	for (const word of ['rise', 'wise', 'four', 'our', 'here', 'more'])
		test(`${word} has one spelling`, () => assert.deepEqual(otherSpellings(word), []));
});

test('letters that Unicode does not fold', () => {
	assert.equal(foldWord('Łukasiewicz'), 'lukasiewicz');
	assert.equal(foldWord('Đorđe'), 'dorde');
	assert.equal(foldWord('Zürich'), 'zurich');
});

describe('a word of a text is the one asked for', () => {
	const cases: [word: string, asked: string, how: ReturnType<typeof isWord>][] = [
		['ceasefire', 'ceasefire', 'same'],
		['U.S.', 'US', 'same'],
		['don’t', "don't", 'same'],
		['Łukasiewicz', 'lukasiewicz', 'same'],
		['Київ', 'київ', 'same'],
		['ceasefire', 'cease', 'begun'],
		['negotiations', 'negotiation', 'form'],
		['agreed', 'agree', 'form'],
		['agree', 'agreed', 'form'],
		['proposal', 'propose', 'form'],
		['ceasefire', 'ceasefirezz', undefined],
		['war', 'warsaw', undefined],
		['conflict', 'zeppelin', undefined],
	];
	for (const [word, asked, how] of cases)
		test(`${word}, asked for ${asked}`, () => assert.equal(isWord(word, asked), how));
});

const { editions, register } = loadContent();
const [edition] = editions;
const words = (...asked: string[]) => asked.map((one) => ({ asked: one, forms: [one.split(' ')] }));
const marked = ({ sentences }: ReturnType<typeof match>) =>
	sentences.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));

test('every form of a name stands beside the one in the text, and none is shown', () => {
	const passage = edition?.passages.find(({ id }) => id === 'p5s2');
	assert.ok(passage);
	const sentence = { text: passage.text, others: otherForms(passage.text, passage.mentions, register) };
	assert.ok(tokensOf(sentence).beside.includes('kyiv'));
	for (const asked of ['Kiev', 'Kyiv', 'Київ', 'kyiv']) {
		const found = match([sentence], words(asked));
		assert.equal(found.sentences[0]?.text, passage.text);
		assert.ok(found.whole);
		assert.deepEqual(marked(found), [['Kiev']]);
		assert.deepEqual(found.otherwise, asked === 'Kiev' ? [] : [{ asked, stands: 'Kiev' }]);
	}
});

describe('what Pagefind is given of a sentence', () => {
	const cases: [text: string, own: string, beside?: string][] = [
		['Ukraine and Europe – under the pretext', 'ukraine and europe under the pretext'],
		['peace—and war/battle… now', 'peace and war battle now'],
		['He said: “ Kiev ” – he did', 'he said kiev he did'],
		['The U.S. co-operation in Łódź’s 3.5', 'the us cooperation in lodzs 35', 'u s co operation lodz 3 5'],
		['~ a ~~b~_c \u0301', 'a b c —'],
		['…', ''],
	];
	for (const [text, own, beside = ''] of cases)
		test(text, () => {
			const tokens = tokensOf({ text, others: [] });
			assert.deepEqual([tokens.own.join(' '), tokens.beside.join(' ')], [own, beside]);
		});
	test('has other spellings beside it, each once, and none that it has itself', () => {
		const text = 'A defence programme, a defence of Kiev.';
		const others = otherForms(text, [{ ref: 'kyiv', start: 34, end: 38, exact: 'Kiev', by: 'name' }], register);
		const { beside } = tokensOf({ text, others });
		for (const form of ['defense', 'program', 'kyiv'])
			assert.equal(beside.filter((one) => one === form).length, 1, form);
		assert.ok(!beside.includes('kiev'));
	});
});

test('signs of a text part no phrase', () => {
	for (const [text, phrase] of [
		['Ukraine and Europe – under the pretext', 'Europe under the pretext'],
		['peace—and war/battle… now', 'peace and war battle now'],
		['He said: “ Kiev ” – he did', 'said Kiev he did'],
		['– so it began', 'so it began'],
	] as const) {
		const others = otherForms(text, [{ ref: 'kyiv', start: 0, end: text.length, exact: text, by: 'name' }], register);
		assert.ok(match([{ text, others }], words(phrase)).whole, text);
	}
});

describe('what is marked', () => {
	const cases: [text: string, asked: string[], marks: string[]][] = [
		['They agreed to an end; a call.', ['a'], ['a']],
		['They agreed to an end.', ['a'], ['agreed', 'an']],
		['The first and the second.', ['the second'], ['the second']],
		['Paid attention to the war.', ['attention to', 'to the'], ['attention to the']],
		['A ceasefire, temporary at that.', ['temporary ceasefire'], []],
	];
	for (const [text, asked, marks] of cases)
		test(`${asked.join(', ')} in “${text}”`, () => {
			const found = match([{ text, others: otherForms(text, [], register) }], words(...asked));
			assert.deepEqual(marked(found), [marks]);
			assert.equal(found.all, marks.length > 0);
		});
});

test('two sentences are read as one, and a phrase may run from the first into the second', () => {
	const plain = (...texts: string[]) => texts.map((text) => ({ text, others: [] }));
	const found = match(
		plain('The conflict went on.', 'A ceasefire was proposed.'),
		words('went on a ceasefire', 'conflict'),
	);
	assert.ok(found.whole);
	assert.deepEqual(marked(found), [['conflict', 'went on'], ['A ceasefire']]);
	assert.ok(!match(plain('The conflict went on.', 'A ceasefire'), words('conflict a ceasefire')).all);
});

test('a form of a name that is longer or shorter than that of the text is found whole, never by a part', () => {
	const spoken = (text: string, ref: string, exact: string) => {
		const start = text.indexOf(exact);
		const mention = { ref, start, end: start + exact.length, exact, by: 'name' } as const;
		return { text, others: otherForms(text, [mention], register) };
	};
	const zelensky = spoken('He met Zelensky there.', 'volodymyr-zelenskyy', 'Zelensky');
	const found = match([zelensky], words('Volodymyr', 'Zelenskyy'));
	assert.deepEqual([found.whole, marked(found)], [true, [['Zelensky']]]);
	assert.deepEqual(found.otherwise, [{ asked: 'Volodymyr Zelenskyy', stands: 'Zelensky' }]);
	assert.ok(!match([zelensky], words('Volodymyr')).all);
	const states = match([spoken('Of the United States, then.', 'united-states', 'United States')], words('US'));
	assert.deepEqual([states.whole, marked(states)], [true, [['United States']]]);
	assert.deepEqual(states.otherwise, [{ asked: 'US', stands: 'United States' }]);
});

test('a name within a description has its other spellings too', () => {
	const text = 'So said President Trump today.';
	const mention = { ref: 'donald-trump', start: 8, end: 23, exact: 'President Trump', by: 'description' } as const;
	assert.deepEqual(
		otherForms(text, [mention], register).find(([, , form]) => form === 'donald trump'),
		[3, 3, 'donald trump'],
	);
});
