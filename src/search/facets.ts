import type { KeptEdition } from '../edition/editionStore.ts';
import { nameOf } from '../edition/names.ts';
import { titleOf } from '../edition/wording.ts';
import { actClasses, attributionKinds } from '../schema/annotations.ts';
import type { Register } from '../schema/register.ts';
import { facetValues, NO_ONE } from './facetValues.ts';

/** The facets of the search page, in their order, under the names of their filters. */
export const facetNames = {
	voice: 'Voice',
	kind: 'Kind of claim',
	act: 'Class of act',
	topic: 'Topic',
	person: 'Person mentioned',
	place: 'Place or body mentioned',
	readout: 'Readout',
	year: 'Year',
} as const;
export type Facet = keyof typeof facetNames;

export interface FacetValue {
	id: string;
	name: string;
	/** Sentences. */
	count: number;
}

/** All values of all facets with their counts; made at build time, so that no index is loaded for them. */
export function facetsOf(editions: readonly KeptEdition[], register: Register): Record<Facet, FacetValue[]> {
	const counts = new Map<Facet, Map<string, number>>();
	const facets = Object.keys(facetNames) as Facet[];
	for (const edition of editions)
		for (const values of facetValues(edition, register))
			for (const facet of facets) {
				const known = counts.get(facet) ?? new Map<string, number>();
				for (const id of values[facet]) known.set(id, (known.get(id) ?? 0) + 1);
				counts.set(facet, known);
			}
	const titles = new Map(editions.map((edition) => [edition.id, titleOf(edition)]));
	const name = (facet: Facet, id: string): string => {
		if (id === NO_ONE) return 'Not attributed';
		if (facet === 'kind') return attributionKinds[id as keyof typeof attributionKinds] ?? id;
		if (facet === 'act') return actClasses[id as keyof typeof actClasses] ?? id;
		if (facet === 'readout') return titles.get(id) ?? id;
		return facet === 'year' ? id : nameOf(register, id);
	};
	return Object.fromEntries(
		facets.map((facet) => [
			facet,
			[...(counts.get(facet) ?? [])]
				.map(([id, count]) => ({ id, name: name(facet, id), count }))
				.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
		]),
	) as Record<Facet, FacetValue[]>;
}
