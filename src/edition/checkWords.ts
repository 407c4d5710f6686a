import type { Vocabulary } from '../schema/register.ts';

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’/g;

/**
 * Loaded words in a text of the edition's own, outside quotation marks (editorial rule 7):
 * each with the reason why the edition does not use it in its own voice.
 */
export function loadedWords(text: string, { loaded }: Vocabulary): { word: string; why: string }[] {
	const own = text.replace(QUOTED, ' ');
	return expressionsOf(loaded).flatMap(({ expression, ...word }) => (expression.test(own) ? word : []));
}

interface Expression {
	word: string;
	why: string;
	expression: RegExp;
}

/** Made once for a vocabulary: every own text of every readout is asked. */
const made = new WeakMap<Vocabulary['loaded'], Expression[]>();

function expressionsOf(loaded: Vocabulary['loaded']): Expression[] {
	const known = made.get(loaded);
	if (known) return known;
	const expressions = loaded.map(({ word, why }) => ({
		word,
		why,
		expression: new RegExp(`(?<![\\p{L}])${RegExp.escape(word)}(?![\\p{L}])`, 'iu'),
	}));
	made.set(loaded, expressions);
	return expressions;
}
