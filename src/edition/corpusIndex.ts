import { actClasses } from '../schema/annotations.ts';
import type { Act, Edition, Passage } from './edition.ts';

/** One sentence of one readout. */
export interface PassageRef {
	edition: Edition;
	passage: Passage;
}
export interface ActRef {
	edition: Edition;
	act: Act;
}

/** Who and what occurs where, over all editions, the newest first. */
export interface CorpusIndex {
	editions: Edition[];
	/** Sentences that someone says as his own. */
	speaks: Map<string, PassageRef[]>;
	/** Sentences that someone says and that name no one as holding what they say. */
	unattributed: Map<string, PassageRef[]>;
	/** Sentences whose content is ascribed to someone. */
	reported: Map<string, PassageRef[]>;
	/** Sentences that mention a register entry. */
	mentioned: Map<string, PassageRef[]>;
	topics: Map<string, PassageRef[]>;
	/** By class in the order of the vocabulary, agreements first; in a class the newest first. */
	acts: ActRef[];
	/** Acts to which someone is a party. */
	actsOf: Map<string, ActRef[]>;
}

/** Indexes all editions; pure. */
export function indexCorpus(all: readonly Edition[]): CorpusIndex {
	const editions = newestFirst(all);
	const index: CorpusIndex = {
		editions,
		speaks: new Map(),
		unattributed: new Map(),
		reported: new Map(),
		mentioned: new Map(),
		topics: new Map(),
		acts: [],
		actsOf: new Map(),
	};
	for (const edition of editions) {
		for (const passage of edition.passages) {
			const here = { edition, passage };
			const { reporter, ends, kind } = passage.attribution;
			if (kind === 'unattributed-assessment') push(index.unattributed, reporter, here);
			else if (ends.length === 0) push(index.speaks, reporter, here);
			for (const who of new Set(ends)) push(index.reported, who, here);
			for (const ref of new Set(passage.mentions.map(({ ref }) => ref))) push(index.mentioned, ref, here);
			for (const topic of new Set(passage.topics)) push(index.topics, topic, here);
		}
		for (const act of edition.acts) {
			index.acts.push({ edition, act });
			for (const who of new Set(act.parties.map(({ who }) => who))) push(index.actsOf, who, { edition, act });
		}
	}
	const order = Object.keys(actClasses);
	index.acts.sort((a, b) => order.indexOf(a.act.class) - order.indexOf(b.act.class));
	return index;
}

/** Readouts in the order of every list: the newest first. */
export function newestFirst(editions: readonly Edition[]): Edition[] {
	return editions.toSorted((a, b) => compare(dateOf(b), dateOf(a)) || compare(a.id, b.id));
}

/** The day of a readout as far as it is known, for sorting: supplied where it is. */
export function dateOf(edition: Edition): string {
	const { supplied, stated } = edition.description.date;
	return supplied ?? (/^\d{4}/.test(stated ?? '') ? (stated as string) : '');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
