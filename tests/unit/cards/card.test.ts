import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actCard, altOf, passageCard, readoutCard } from '../../../src/cards/card.ts';
import { cardsWanted, MOST_PASSAGE_CARDS, passageCardsWanted } from '../../../src/cards/setting.ts';
import { shorten } from '../../../src/cards/shorten.ts';
import type { Act, Passage } from '../../../src/edition/edition.ts';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { actClasses } from '../../../src/schema/annotations.ts';

const { editions, register } = loadContent('content');
const edition = editions[0] as KeptEdition;
const speakAgain = edition.acts.find(({ id }) => id === 'speak-again') as Act;

describe('the words of a share image', () => {
	test('say according to whom, on every card and in what it says to those who do not see it', () => {
		for (const edition of editions)
			for (const card of [
				readoutCard(edition, register),
				...edition.acts.map((act) => actCard(edition, act, register)),
				...edition.passages.map((passage) => passageCard(edition, passage, register)),
			]) {
				assert.match(card.frame, /^according to \p{Lu}/u);
				assert.match(altOf(card), /according to \p{Lu}/u);
				assert.ok(altOf(card).includes(card.words));
			}
	});

	test('of a readout: whose account, the date and the title, in brackets where supplied', () => {
		const card = readoutCard(edition, register);
		assert.equal(card.kicker, 'Readout · account of Russia · [28 December 2025]');
		assert.match(card.words, /^\[Statement by .*\]$/);
		assert.equal(card.note, `${edition.passages.length} sentences, each marked with whose claim it is`);
	});

	test('of a readout whose title and date the source states: no brackets', () => {
		const stated = { title: { stated: 'A title' }, date: { stated: '2025-12-28' } };
		const card = readoutCard({ ...edition, description: { ...edition.description, ...stated } }, register);
		assert.equal(card.words, 'A title');
		assert.equal(card.kicker, 'Readout · account of Russia · 28 December 2025');
	});

	test('a supplied title keeps both brackets when it is shortened', () => {
		const title = { supplied: 'A long title '.repeat(40).trim(), evidence: 'x', certainty: 'devised' } as const;
		const { words } = readoutCard({ ...edition, description: { ...edition.description, title } }, register);
		assert.match(words, /^\[A long .*(title|long|A)…\]$/);
	});

	test('of an act: its exact words in quotation marks, with the number of the sentence', () => {
		const card = actCard(edition, speakAgain, register);
		assert.equal(card.kicker, 'Said to be agreed');
		assert.equal(card.words, `“${speakAgain.quote}”`);
		assert.equal(card.frame, 'according to Yury Ushakov, ¶ 8.1');
		assert.match(card.note, /^\[Statement/);
	});

	test('of an assessment without a holder: that no one is named as holding it', () => {
		const kickerOf = (id: string) =>
			actCard(edition, edition.acts.find((act) => act.id === id) as Act, register).kicker;
		assert.equal(kickerOf('decision-from-kyiv'), 'Said, as a position · names no one as holding it');
		assert.equal(kickerOf('decision-on-donbas'), 'Said, as a position · names no one as holding it');
		assert.equal(kickerOf('ending-the-war'), 'Said, as a position');
	});

	test('of a sentence: its exact words, its number, and whose they are said to be', () => {
		const cardOf = (id: string) =>
			passageCard(edition, edition.passages.find((passage) => passage.id === id) as Passage, register);
		const card = cardOf('p2s2');
		assert.equal(card.kicker, 'Reported intention · Donald Trump');
		assert.match(card.words, /^“The US President wished .*President of Russia\.”$/);
		assert.equal(card.frame, 'according to Yury Ushakov, ¶ 2.2');
		assert.equal(cardOf('p5s2').kicker, 'Unattributed assessment · names no one as holding it');
	});

	test('only an agreement is said to be agreed', () => {
		for (const name of Object.keys(actClasses) as Act['class'][]) {
			const { kicker } = actCard(edition, { ...speakAgain, class: name }, register);
			assert.equal(kicker.includes('agreed'), name === 'agreement', kicker);
			assert.match(kicker, /^Said/);
			assert.doesNotMatch(kicker, /\ba [aeiou]/);
		}
	});

	test('long words are cut between words, and say so', () => {
		const quote = 'words that go on and on, '.repeat(30).trim();
		const { words } = actCard(edition, { ...speakAgain, quote }, register);
		const [, kept] = /^“(.*) \[…\]”$/.exec(words) ?? [];
		assert.ok(kept && quote.startsWith(kept) && /^[ ,]/.test(quote.slice(kept.length)), words);
		assert.ok(words.length < 280);
	});
});

describe('shorten', () => {
	test('leaves alone what fits', () => {
		assert.equal(shorten('one two', 7, '…'), 'one two');
		assert.equal(shorten('', 7, '…'), '');
	});
	test('cuts between words, without the comma before the cut', () => {
		assert.equal(shorten('one two three', 8, '…'), 'one two…');
		assert.equal(shorten('one, two three', 8, '…'), 'one…');
	});
	test('cuts one long word between characters, never within one', () => {
		assert.equal(shorten('abcdefghij', 5, '…'), 'abcd…');
		assert.equal(shorten('😀😀😀😀', 3, '…'), '😀😀…');
	});
});

test('the setting is on, off, or a mistake that says what it may be', () => {
	assert.equal(cardsWanted(''), true);
	assert.equal(cardsWanted('on'), true);
	assert.equal(cardsWanted('off'), false);
	assert.throws(() => cardsWanted('no'), /may be “on” .* or “off”/);
});

test('sentences have images of their own up to a number of sentences, and none where none are wanted', () => {
	const of = (count: number) => ({
		outline: { ...edition.outline, passages: Array(count).fill(edition.outline.passages[0]) },
	});
	assert.equal(passageCardsWanted([of(MOST_PASSAGE_CARDS - 1), of(1)]), true);
	assert.equal(passageCardsWanted([of(MOST_PASSAGE_CARDS), of(1)]), false);
	process.env.VERBATIM_CARDS = 'off';
	assert.equal(passageCardsWanted([of(1)]), false);
	delete process.env.VERBATIM_CARDS;
});
