import { dateOf } from '../edition/corpusIndex.ts';
import type { Edition } from '../edition/edition.ts';
import { nameOf } from '../edition/names.ts';
import type { Register } from '../schema/register.ts';

/** One record for Pagefind: a sentence. Filters are not searched and come back with a hit. */
export interface SearchRecord {
	url: string;
	content: string;
	language: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	sort: Record<string, string>;
}

/** The search records of an edition, one a sentence, in the order of the text. */
export function searchRecords(edition: Edition, register: Register): SearchRecord[] {
	const date = dateOf(edition);
	const title = edition.description.title.supplied ?? edition.description.title.stated ?? edition.id;
	return edition.passages.map((passage) => {
		const { ends, reporter, kind } = passage.attribution;
		const voices = kind === 'unattributed-assessment' ? [] : ends.length > 0 ? ends : [reporter];
		return {
			url: `readouts/${edition.id}/#${passage.id}`,
			content: passage.text,
			language: edition.description.language,
			meta: {},
			filters: {
				label: [passage.label],
				readout: [title],
				date: [date],
				reporter: [nameOf(register, reporter)],
				voice: voices.map((who) => nameOf(register, who)),
				kind: [kind],
				topic: passage.topics,
			},
			sort: { date },
		};
	});
}
