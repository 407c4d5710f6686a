import type { Facet } from './facets.ts';

/** Facets that a sentence has by itself; its readout and year it has by its place. */
export const OWN = ['voice', 'kind', 'act', 'topic', 'person', 'place'] as const satisfies Facet[];
export type OwnFacet = (typeof OWN)[number];

/**
 * What is known of every sentence besides its words, in the order of the index: enough
 * to filter, count and sort by numbers alone. One file beside the index, loaded when
 * it is first needed; Pagefind's own filters and counts would make every later search slow.
 */
export interface Facts {
	/** In order, each with the number of its sentences. */
	readouts: [id: string, date: string, sentences: number][];
	labels: string[];
	values: Record<OwnFacet, string[]>;
	/** For each sentence the places of its values in `values`. */
	of: Record<OwnFacet, number[][]>;
}

export type Filters = Partial<Record<Facet, string[]>>;
export type Counts = Map<Facet, Map<string, number>>;

/** Facts as questions about sentences, which are numbers from 0 in the order of the facts. */
export class Sentences {
	readonly size: number;
	readonly #facts: Facts;
	/** The readout of each sentence, as its place in `readouts`. */
	readonly #readout: Uint32Array;
	/** The first sentence of each readout. */
	readonly starts: number[] = [];

	constructor(facts: Facts) {
		this.#facts = facts;
		this.size = facts.labels.length;
		this.#readout = new Uint32Array(this.size);
		let start = 0;
		for (const [at, [, , sentences]] of facts.readouts.entries()) {
			this.starts.push(start);
			this.#readout.fill(at, start, start + sentences);
			start += sentences;
		}
	}

	/** The values of a sentence in one facet. */
	valuesOf(sentence: number, facet: Facet): readonly string[] {
		if (facet === 'readout' || facet === 'year') return this.#ofReadout(this.#readout[sentence] ?? 0, facet);
		return (this.#facts.of[facet][sentence] ?? []).map((value) => this.#facts.values[facet][value] ?? '');
	}

	/** Whether a sentence has, of every facet that is chosen, one of its chosen values. */
	passes(sentence: number, filters: Filters): boolean {
		return (Object.entries(filters) as [Facet, string[]][]).every(
			([facet, chosen]) =>
				chosen.length === 0 || this.valuesOf(sentence, facet).some((value) => chosen.includes(value)),
		);
	}

	/** Sentences of a passage (`5.2`) or of a paragraph (`5`), in any readout. */
	labelled(reference: string): number[] {
		return this.#which((sentence) => {
			const label = this.#facts.labels[sentence] ?? '';
			return label === reference || label.startsWith(`${reference}.`);
		});
	}

	/** Sentences of the readouts of a day, month or year. */
	dated(date: string): number[] {
		return this.#which((sentence) => this.#dateOf(sentence).startsWith(date));
	}

	all(): number[] {
		return this.#which(() => true);
	}

	/** In the order of their texts: the newest readout first, or the oldest; undated ones last. */
	inOrder(sentences: readonly number[], order: 'newest' | 'oldest'): number[] {
		const sorted = sentences.toSorted((a, b) => a - b);
		if (order === 'newest') return sorted;
		const readouts = [...Map.groupBy(sorted, (sentence) => this.#readout[sentence])];
		const date = (of: readonly number[]) => this.#dateOf(of[0] ?? 0) || '9999';
		return readouts
			.toSorted(([, a], [, b]) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0))
			.flatMap(([, of]) => of);
	}

	/** How many of these have each value of a facet; for neighbours, how many have it both. */
	count(facet: Facet, groups: readonly (readonly number[])[]): Map<string, number> {
		const counts = new Map<string, number>();
		const add = (value: string, count: number) => counts.set(value, (counts.get(value) ?? 0) + count);
		if (facet === 'readout' || facet === 'year') {
			const byReadout = new Uint32Array(this.#facts.readouts.length);
			for (const [sentence = 0] of groups) byReadout[this.#readout[sentence]!]! += 1;
			for (const [readout, count] of byReadout.entries())
				if (count > 0) for (const value of this.#ofReadout(readout, facet)) add(value, count);
			return counts;
		}
		const { values, of } = this.#facts;
		const byValue = new Uint32Array(values[facet].length);
		for (const [first = 0, second] of groups) {
			const shared = second === undefined ? undefined : of[facet][second];
			for (const value of of[facet][first] ?? []) if (!shared || shared.includes(value)) byValue[value]! += 1;
		}
		for (const [value, count] of byValue.entries()) if (count > 0) add(values[facet][value]!, count);
		return counts;
	}

	#ofReadout(readout: number, facet: 'readout' | 'year'): string[] {
		const [id = '', date = ''] = this.#facts.readouts[readout] ?? [];
		if (facet === 'readout') return [id];
		return date ? [date.slice(0, 4)] : [];
	}

	#dateOf(sentence: number): string {
		return this.#facts.readouts[this.#readout[sentence] ?? 0]?.[1] ?? '';
	}

	#which(is: (sentence: number) => boolean): number[] {
		const found: number[] = [];
		for (let sentence = 0; sentence < this.size; sentence += 1) if (is(sentence)) found.push(sentence);
		return found;
	}
}
