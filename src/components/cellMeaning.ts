/** What a sentence counts for in a table of voices by topics. */
export const CELL_MEANING =
	'A sentence counts for each of those of whom it reports, or for the speaker where it reports of no one; one that names no one as holding it counts as not attributed. Attention counts for whoever is said to pay it; content that is only pointed to is not counted.';
