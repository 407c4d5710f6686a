import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CutOptions, cutSentences } from '../../../src/anchoring/sentences.ts';

/** Each case: its name and the sentences that their paragraph, joined by spaces, must be cut into. */
const CASES: [name: string, sentences: string[]][] = [
	['an empty paragraph', []],
	['one sentence', ['The conversation took place at the US President’s initiative.']],
	['one without a point', ['Aide to the President Yury Ushakov']],
	['plain sentences', ['He came.', 'He saw.', 'He left.']],
	['questions and exclamations', ['Did he agree?', 'He did!', 'So it ends.']],
	['Mr. and Mrs.', ['They met Mr. Trump and Mrs. Trump.', 'All was well.']],
	['Dr.', ['He saw Dr. Kirill Dmitriev.', 'They spoke.']],
	['Gen. before an opener', ['He asked Gen. The Elder to wait.']],
	['Lt. Gen.', ['Lt. Gen. Keith Kellogg came.', 'He left.']],
	['a title with a hyphen', ['Lt.-Gen. Smith came.', 'He left.']],
	['U.S. within', ['The U.S. President called.', 'It was noon.']],
	['U.S. at the end', ['He flew to the U.S.', 'The talks went on.']],
	['U.S. before a quotation', ['He flew to the U.S.', '“We will talk,” he said.']],
	['U.S. Under Secretary', ['The U.S. Under Secretary of State spoke.']],
	['p.m. within', ['They met at 1 p.m. Moscow time.', 'It rained.']],
	['P.M. at the end', ['They met at 1:00 P.M.', 'The meeting was short.']],
	['a.m. at the end', ['It began at 8 a.m.', 'In the evening it ended.']],
	['e.g. and i.e.', ['Some, e.g. Europe, i.e. the E.U. States, object.']],
	['etc. within', ['Oil, gas, etc. Russia sells.']],
	['etc. at the end', ['Oil, gas, etc.', 'These are sold.']],
	['etc. in brackets', ['Goods (oil, gas, etc.) are sold.']],
	['No. before a number', ['He lives at No. 10 Downing Street.', 'Come in.']],
	['No. as a sentence', ['Did he?', 'No.', 'He refused.']],
	['St.', ['They met in St. Petersburg.', 'It snowed.']],
	['initials', ['J. D. Vance met George W. Bush.', 'They talked.']],
	['initials without spaces', ['V.V. Putin met J.D. Vance.', 'They talked.']],
	['a Russian initial', ['Yu. V. Ushakov spoke.', 'He was brief.']],
	['an initial that is a word', ['It was he and I.', 'They left.']],
	['a month before a day', ['He came on Dec. 28 and left.', 'It was Sunday.']],
	['decimals', ['It grew by 3.5 per cent in 2024.', 'It fell by 1.2.']],
	['a year at the end', ['It ended in 2025.', 'Nothing followed.']],
	['points in a row, mid sentence', ['He... paused ... then Mr. Putin spoke.']],
	['an ellipsis before a name', ['I think… Putin agrees.']],
	['an ellipsis at the end', ['He paused…', 'Then he spoke...', 'It was late.']],
	['an ellipsis and a point', ['He paused….', 'Putin spoke....', 'Trump left.']],
	['a quotation within', ['He said: “Stop. Go on.”', 'Then he left.']],
	['a quotation that goes on', ['“Stop!” he said.', '“Go.”']],
	['a question quoted', ['He asked “Why? When?” and left.', 'Nobody knew.']],
	['quoted sentences', ['“We met.', 'We talked.', 'We agreed.”', 'So he said.']],
	['a quotation never closed', ['He said: “We met.', 'We talked.']],
	['straight quotes', ['He said: "Stop. Go on."', 'Then he left.', '"Good."']],
	['single quotes', ['He said: ‘Stop. It’s late.’', 'Then he left.']],
	['German quotes', ['He said: „Halt. Weiter.“', 'Then he left.']],
	['guillemets', ['He said: «Stop. Go on.»', 'Then he left.']],
	['brackets within', ['He left (it was late. Very late.) by car.', 'He slept.']],
	['a sentence in brackets', ['He left.', '(It was late.)', 'He slept.']],
	['bracketed sentences', ['(He left.', 'It was late.)', 'He slept.']],
	['marks of notes', ['He left.[1]', 'It was late.²', 'He slept.']],
	['enumerators', ['1. First they met.', '2. Then they left.', '(3) Fine.']],
	['a small letter after !', ['Stop! said the President.']],
	['a stray mark at the end', ['He left. – !']],
	['a website', ['See kremlin.ru for more.', 'It is long.']],
	['a name with hyphens', ['They met at Mar-a-Lago.', 'It was warm.']],
	[
		'the readout, ¶ 2',
		[
			'The conversation took place at the US President’s initiative.',
			'The US President wished to discuss the current developments in the context of the Ukrainian conflict and its potential resolution with the President of Russia.',
			'President Trump wished to discuss these matters before his in-person meeting with Zelensky later today at Mar-a-Lago, Florida.',
		],
	],
	[
		'the readout, ¶ 7',
		[
			'It is particularly noteworthy that during today’s conversation, the Russian President acceded to the American proposal to continue efforts to resolve the Ukrainian situation through two specially established working groups.',
			'One will address various security dimensions, and the other, economic matters.',
			'The terms for launching these working groups will be finalised in the near future, most likely in early January.',
		],
	],
	[
		'the readout, ¶ 1',
		[
			'Aide to the President Yury Ushakov: President Vladimir Putin has just finished his telephone conversation with President of the United States Donald Trump.',
		],
	],
];

const OVERRULED: [name: string, text: string, options: CutOptions, sentences: string[]][] = [
	['joinAfter', 'He left Yahoo! Inc. in May.', { joinAfter: ['Yahoo!'] }, ['He left Yahoo! Inc. in May.']],
	[
		'joinAfter leaves other cuts',
		'He came. He saw. He left.',
		{ joinAfter: ['came.'] },
		['He came. He saw.', 'He left.'],
	],
	['cutAfter', 'At 1 p.m. Putin left.', { cutAfter: ['1 p.m.'] }, ['At 1 p.m.', 'Putin left.']],
	['cutAfter without a point', 'Ushakov: Putin called.', { cutAfter: ['Ushakov:'] }, ['Ushakov:', 'Putin called.']],
	['cutAfter within a quotation', 'He said: “Stop. Go.”', { cutAfter: ['“Stop.'] }, ['He said: “Stop.', 'Go.”']],
	['cutAfter at each place', 'A; b; c.', { cutAfter: [';'] }, ['A;', 'b;', 'c.']],
	[
		'cutAfter never within a word',
		'Putin’s aide Putinski left.',
		{ cutAfter: ['Putin'] },
		['Putin', '’s aide Putinski left.'],
	],
	['cutAfter at the end', 'He left.', { cutAfter: ['left.'] }, ['He left.']],
	['blank strings say nothing', 'He came. He left.', { joinAfter: [' '], cutAfter: [' '] }, ['He came.', 'He left.']],
	['white space at both ends', '\u00a0 He came.\u00a0 He left. \u202f', {}, ['He came.', 'He left.']],
	['only white space', ' \u00a0 ', {}, []],
	['a no-break space after a title', 'He met Mr.\u00a0Trump. He left.', {}, ['He met Mr.\u00a0Trump.', 'He left.']],
	['another script', '会谈开始了。双方同意。', { locale: 'zh' }, ['会谈开始了。', '双方同意。']],
	['another language', 'Он приехал. Он уехал.', { locale: 'ru' }, ['Он приехал.', 'Он уехал.']],
];

describe('cutSentences', () => {
	for (const [name, sentences] of CASES)
		it(name, () => {
			assert.deepEqual(cutSentences(sentences.join(' ')), sentences);
		});
	for (const [name, text, options, sentences] of OVERRULED)
		it(name, () => {
			assert.deepEqual(cutSentences(text, options), sentences);
		});
	it('loses no character but white space', () => {
		const bare = (text: string) => text.replace(/\s+/g, '');
		for (const [, sentences] of CASES) {
			const text = sentences.join(' \u00a0');
			assert.equal(bare(cutSentences(text).join('')), bare(text));
		}
	});
});
