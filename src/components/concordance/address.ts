import type { Concordance, Headword, Letter } from '../../edition/concordance.ts';
import type { Register } from '../../schema/register.ts';
import { href, hrefOfEntry } from '../href.ts';
import { pagePath } from '../paging.ts';

/** Lines on one page of a letter. */
export const LINES_A_PAGE = 500;
/** The list of all words stands on one page up to so many words; beyond, each letter has its own. */
export const WORDS_ON_INDEX = 2500;

export const hrefOfLetter = ({ slug }: Letter, page = 1): string =>
	href(['concordance', slug, pagePath(page), ''].filter((part) => part !== undefined).join('/'));

/** The address of a word's first line; where no lines are listed, that of all sentences with it. */
export function hrefOfHeadword(
	{ word, letter, before, id, ref }: Headword,
	{ listed }: Concordance,
	register: Register,
): string {
	if (listed) return `${hrefOfLetter(letter, Math.floor(before / LINES_A_PAGE) + 1)}#${id}`;
	return ref ? hrefOfEntry(register, ref) : href(`search/?q=${encodeURIComponent(`"${word}"`)}`);
}
