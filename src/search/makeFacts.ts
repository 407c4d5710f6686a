import { dateOf } from '../edition/dates.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import type { Register } from '../schema/register.ts';
import { facetValues } from './facetValues.ts';
import { type Facts, OWN, type OwnFacet } from './facts.ts';

/** The facts of editions, in the order in which the index has them. */
export function factsOf(editions: readonly KeptEdition[], register: Register): Facts {
	const sentences = editions.flatMap((edition) => facetValues(edition, register));
	const values = byFacet((facet) => [...new Set(sentences.flatMap((sentence) => sentence[facet]))]);
	const number = byFacet((facet) => new Map(values[facet].map((value, at) => [value, at])));
	return {
		readouts: editions.map(({ id, description, outline }) => [id, dateOf({ description }), outline.passages.length]),
		labels: editions.flatMap(({ outline }) => outline.passages.map(({ label }) => label)),
		values,
		of: byFacet((facet) =>
			sentences.map((sentence) => sentence[facet].map((value) => number[facet].get(value) as number)),
		),
	};
}

const byFacet = <T>(make: (facet: OwnFacet) => T) =>
	Object.fromEntries(OWN.map((facet) => [facet, make(facet)])) as Record<OwnFacet, T>;
