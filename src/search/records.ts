import { dateOf } from '../edition/corpusIndex.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import { bracketed, inWords, plainTitle } from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';
import { facetValues } from './facetValues.ts';
import { withSpellings } from './spellings.ts';

/**
 * One record for Pagefind: a sentence. What is in `meta` would be searched; `filters` are not, and come
 * back with a hit, so they carry what is shown of it.
 */
export interface SearchRecord {
	url: string;
	content: string;
	language: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	/** `place` is a text that sorts records by readout, the newest first, and then in the order of the text. */
	sort: { place: string };
}

/** The search records of an edition, one a sentence, in the order of the text. */
export function searchRecords(edition: KeptEdition, register: Register): SearchRecord[] {
	const date = dateOf(edition);
	const title = plainTitle(edition);
	const shown = bracketed(edition.description.date, inWords);
	// Undated readouts come last.
	const rank = String(99999999 - Number(date.replaceAll('-', '').padEnd(8, '0'))).padStart(8, '0');
	const facets = facetValues(edition, register);
	return edition.passages.map((passage, at) => ({
		url: `readouts/${edition.id}/#${passage.id}`,
		content: withSpellings(passage.text, passage.mentions, register),
		language: edition.description.language,
		meta: {},
		filters: {
			...facets[at],
			label: [passage.label],
			title: [title],
			date: [date],
			shown: shown ? [shown] : [],
			language: [edition.description.language],
			reporter: [passage.attribution.reporter],
		},
		sort: { place: `${rank} ${edition.id} ${String(at).padStart(6, '0')}` },
	}));
}
