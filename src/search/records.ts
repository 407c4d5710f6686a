import { dateOf } from '../edition/corpusIndex.ts';
import type { Edition, Passage } from '../edition/edition.ts';
import { entryOf } from '../edition/names.ts';
import { bracketed, inWords, plainTitle } from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';
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

/** Whose a sentence is, as a filter: ids of those to whom it is ascribed, or `no-one`. */
export const NO_ONE = 'no-one';
export function voiceIds({ attribution: { ends, reporter, kind } }: Passage): string[] {
	if (kind === 'unattributed-assessment') return [NO_ONE];
	return ends.length > 0 ? ends : [reporter];
}

/** The search records of an edition, one a sentence, in the order of the text. */
export function searchRecords(edition: Edition, register: Register): SearchRecord[] {
	const date = dateOf(edition);
	const filters = searchFilters(edition, register);
	// Undated readouts come last.
	const rank = String(99999999 - Number(date.replaceAll('-', '').padEnd(8, '0'))).padStart(8, '0');
	return edition.passages.map((passage, at) => ({
		url: `readouts/${edition.id}/#${passage.id}`,
		content: withSpellings(passage.text, passage.mentions, register),
		language: edition.description.language,
		meta: {},
		filters: filters[at] ?? {},
		sort: { place: `${rank} ${edition.id} ${String(at).padStart(6, '0')}` },
	}));
}

/** What is known of each sentence, beside its words. */
export function searchFilters(edition: Edition, register: Register): SearchRecord['filters'][] {
	const date = dateOf(edition);
	const acts = new Map(edition.acts.map((act) => [act.id, act.class]));
	const title = plainTitle(edition);
	const shown = bracketed(edition.description.date, inWords);
	return edition.passages.map((passage) => {
		const mentioned = [...new Set(passage.mentions.map(({ ref }) => ref))];
		const ofKind = (kind: string) => mentioned.filter((ref) => entryOf(register, ref)?.kind === kind);
		return {
			label: [passage.label],
			readout: [edition.id],
			title: [title],
			date: [date],
			shown: shown ? [shown] : [],
			year: date ? [date.slice(0, 4)] : [],
			language: [edition.description.language],
			reporter: [passage.attribution.reporter],
			voice: voiceIds(passage),
			kind: [passage.attribution.kind],
			act: [...new Set(passage.acts.map((id) => acts.get(id) ?? ''))],
			topic: passage.topics,
			person: ofKind('person'),
			place: [...ofKind('place'), ...ofKind('organisation')],
		};
	});
}
