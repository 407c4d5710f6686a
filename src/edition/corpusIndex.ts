import { actClasses } from '../schema/annotations.ts';
import { dateOf } from './dates.ts';
import type { Act, Edition, Passage } from './edition.ts';
import { actAt, type KeptEdition, passageAt } from './editionStore.ts';

/** One sentence of one readout. */
export interface PassageRef {
	edition: KeptEdition;
	/** Its number in the text, from 0. */
	at: number;
	passage: Passage;
}
/** One act of one readout. */
export interface ActRef {
	edition: KeptEdition;
	/** Its number in the readout, from 0. */
	at: number;
	act: Act;
}

/** Who and what occurs where, over all editions, the newest first. */
export interface CorpusIndex {
	editions: KeptEdition[];
	/** Readouts by who issued them. */
	issued: Map<string, KeptEdition[]>;
	/** Sentences that someone says as his own. */
	speaks: Map<string, PassageRef[]>;
	/** Sentences that someone says and that name no one as holding what they say. */
	unattributed: Map<string, PassageRef[]>;
	/** Sentences whose content is ascribed to someone. */
	reported: Map<string, PassageRef[]>;
	/** Sentences that point to content of someone without giving it in full. */
	pointedTo: Map<string, PassageRef[]>;
	/** Sentences that mention a register entry. */
	mentioned: Map<string, PassageRef[]>;
	topics: Map<string, PassageRef[]>;
	/** By class in the order of the vocabulary, agreements first; in a class the newest first. */
	acts: ActRef[];
	/** How many of the acts are agreements; they are the first. */
	agreements: number;
}

/** Indexes all editions; pure. */
export function indexCorpus(all: readonly KeptEdition[]): CorpusIndex {
	const editions = newestFirst(all);
	const index: CorpusIndex = {
		editions,
		issued: new Map(),
		speaks: new Map(),
		unattributed: new Map(),
		reported: new Map(),
		pointedTo: new Map(),
		mentioned: new Map(),
		topics: new Map(),
		acts: [],
		agreements: 0,
	};
	const acts = new Map<string, ActRef[]>();
	for (const edition of editions) {
		const { outline, description } = edition;
		const issuer = description.issuer.supplied ?? description.issuer.stated;
		if (issuer) push(index.issued, issuer, edition);
		for (const [at, { reporter, ends, unattributed, pointedTo, mentions, topics }] of outline.passages.entries()) {
			const here = new PassageOnDemand(edition, at);
			if (unattributed) push(index.unattributed, reporter, here);
			else if (ends.length === 0) push(index.speaks, reporter, here);
			for (const who of ends) push(index.reported, who, here);
			for (const who of pointedTo) push(index.pointedTo, who, here);
			for (const ref of mentions) push(index.mentioned, ref, here);
			for (const topic of topics) push(index.topics, topic, here);
		}
		for (const [at, { class: of }] of outline.acts.entries()) push(acts, of, new ActOnDemand(edition, at));
	}
	index.acts = Object.keys(actClasses).flatMap((of) => acts.get(of) ?? []);
	index.agreements = acts.get('agreement')?.length ?? 0;
	return index;
}

// References to a whole corpus stand in memory, its texts do not: they are read when they are asked for.
abstract class OnDemand {
	readonly edition: KeptEdition;
	readonly at: number;
	constructor(edition: KeptEdition, at: number) {
		this.edition = edition;
		this.at = at;
	}
}
export class PassageOnDemand extends OnDemand implements PassageRef {
	get passage(): Passage {
		return passageAt(this.edition, this.at);
	}
}
export class ActOnDemand extends OnDemand implements ActRef {
	get act(): Act {
		return actAt(this.edition, this.at);
	}
}

/** The id of an act, without reading its text. */
export const idOf = ({ edition, at }: ActRef): string => edition.outline.acts[at]?.id ?? '';

/** What a list shows of readouts, passages or acts: it changes whenever one of them does. */
export function stateOf(
	refs: readonly (Pick<Edition, 'digest'> | { edition: Pick<Edition, 'digest'>; at?: number })[],
): string[] {
	return refs.map((ref) => ('edition' in ref ? `${ref.edition.digest} ${ref.at ?? ''}` : ref.digest));
}

/** Readouts in the order of every list: the newest first. */
export function newestFirst<E extends Pick<Edition, 'id' | 'description'>>(editions: readonly E[]): E[] {
	return editions.toSorted((a, b) => compare(dateOf(b), dateOf(a)) || compare(a.id, b.id));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
