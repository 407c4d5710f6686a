import type { KeptEdition } from '../edition/editionStore.ts';
import { bracketed, inWords, titleOf } from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';
import { voiceIds } from './facetValues.ts';
import type { Searchable } from './places.ts';
import { otherForms } from './spellings.ts';

/** A readout as it is searched and as its hits are shown: one file each, loaded when a hit of it is looked at. */
export interface SearchedText {
	id: string;
	title: string;
	language: string;
	/** In words, in brackets where it is supplied; empty where there is none. */
	date: string;
	sentences: SearchedSentence[];
}
export interface SearchedSentence extends Searchable {
	passage: string;
	label: string;
	reporter: string;
	voice: string[];
	kind: string;
}

export function searchedText(edition: KeptEdition, register: Register): SearchedText {
	return {
		id: edition.id,
		title: titleOf(edition),
		language: edition.description.language,
		date: bracketed(edition.description.date, inWords) ?? '',
		sentences: edition.passages.map((passage, at) => ({
			passage: passage.id,
			label: passage.label,
			reporter: passage.attribution.reporter,
			voice: voiceIds(edition.outline.passages[at]!),
			kind: passage.attribution.kind,
			text: passage.text,
			others: otherForms(passage.text, passage.mentions, register),
		})),
	};
}
