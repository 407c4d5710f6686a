import type { Vocabulary } from '../schema/register.ts';

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’/g;

/**
 * Loaded words in a text of the edition's own, outside quotation marks (editorial rule 7):
 * each with the reason why the edition does not use it in its own voice.
 */
export function loadedWords(text: string, { loaded }: Vocabulary): { word: string; why: string }[] {
	const own = text.replace(QUOTED, ' ');
	return loaded.filter(({ word }) => new RegExp(`(?<![\\p{L}])${RegExp.escape(word)}(?![\\p{L}])`, 'iu').test(own));
}
