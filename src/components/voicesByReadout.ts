import type { CorpusIndex, PassageRef } from '../edition/corpusIndex.ts';
import type { KeptEdition } from '../edition/editionStore.ts';

/** How someone or something occurs in a text. */
export const occurrenceKinds = {
	speaks: 'Own statements',
	unattributed: 'Said, naming no one as holding it',
	reported: 'Is reported',
	pointedTo: 'Content pointed to',
	mentioned: 'Is mentioned',
} as const;
export type Occurrence = keyof typeof occurrenceKinds;

/** All passages that concern one register entry in one readout. */
export interface ReadoutOccurrences {
	edition: KeptEdition;
	passages: Record<Occurrence, PassageRef[]>;
}

/** The readouts in which an entry occurs, the newest first, each with its passages by kind. */
export function occurrencesOf(index: CorpusIndex, id: string): ReadoutOccurrences[] {
	const byEdition = new Map<KeptEdition, ReadoutOccurrences>();
	for (const kind of Object.keys(occurrenceKinds) as Occurrence[])
		for (const ref of index[kind].get(id) ?? []) {
			const entry = byEdition.get(ref.edition) ?? {
				edition: ref.edition,
				passages: { speaks: [], unattributed: [], reported: [], pointedTo: [], mentioned: [] },
			};
			entry.passages[kind].push(ref);
			byEdition.set(ref.edition, entry);
		}
	return index.editions.flatMap((edition) => byEdition.get(edition) ?? []);
}

/** How many sentences of each kind there are of someone. */
export const countsOf = (index: CorpusIndex, id: string): [kind: Occurrence, count: number][] =>
	(Object.keys(occurrenceKinds) as Occurrence[]).map((kind) => [kind, index[kind].get(id)?.length ?? 0]);

/** What someone issued: how many readouts, and the newest of them. */
export interface Issued {
	total: number;
	newest: KeptEdition[];
}

/** One office may have issued every readout of a large edition: so many stand on its page. */
const NEWEST_ISSUED = 20;

export function issuedBy(index: CorpusIndex, id: string): Issued {
	const all = index.issued.get(id) ?? [];
	return { total: all.length, newest: all.slice(0, NEWEST_ISSUED) };
}
