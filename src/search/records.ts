import { dateOf } from '../edition/corpusIndex.ts';
import type { Edition, Passage } from '../edition/edition.ts';
import { entryOf } from '../edition/names.ts';
import type { Register } from '../schema/register.ts';
import { withSpellings } from './spellings.ts';

/** One record for Pagefind: a sentence. Filters are not searched and come back with a hit. */
export interface SearchRecord {
	url: string;
	content: string;
	language: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	sort: Record<string, string>;
}

/** Whose a sentence is, as a filter: ids of those to whom it is ascribed, or `no-one`. */
export const NO_ONE = 'no-one';
export function voiceIds({ attribution: { ends, reporter, kind } }: Passage): string[] {
	if (kind === 'unattributed-assessment') return [NO_ONE];
	return ends.length > 0 ? ends : [reporter];
}

/** The search records of an edition, one a sentence, in the order of the text. */
export function searchRecords(edition: Edition, register: Register): SearchRecord[] {
	const date = dateOf(edition);
	const acts = new Map(edition.acts.map((act) => [act.id, act.class]));
	return edition.passages.map((passage) => {
		const mentioned = [...new Set(passage.mentions.map(({ ref }) => ref))];
		const ofKind = (kind: string) => mentioned.filter((ref) => entryOf(register, ref)?.kind === kind);
		return {
			url: `readouts/${edition.id}/#${passage.id}`,
			content: withSpellings(passage.text, passage.mentions, register),
			language: edition.description.language,
			meta: {},
			filters: {
				label: [passage.label],
				readout: [edition.id],
				date: [date],
				year: date ? [date.slice(0, 4)] : [],
				reporter: [passage.attribution.reporter],
				voice: voiceIds(passage),
				kind: [passage.attribution.kind],
				act: [...new Set(passage.acts.map((id) => acts.get(id) ?? ''))],
				topic: passage.topics,
				person: ofKind('person'),
				place: [...ofKind('place'), ...ofKind('organisation')],
			},
			sort: { date },
		};
	});
}
