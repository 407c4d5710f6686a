import type { KeptEdition } from '../edition/editionStore.ts';
import { nameOf } from '../edition/names.ts';
import { attributionKinds } from '../schema/annotations.ts';
import type { Register } from '../schema/register.ts';
import { NO_ONE } from './facetValues.ts';

/** The words that the search page needs to show a hit, whose filters hold ids. */
export interface HitNames {
	people: Record<string, string>;
	kinds: Record<string, string>;
}

export function hitNames(editions: readonly Pick<KeptEdition, 'outline'>[], register: Register): HitNames {
	const people = new Set<string>();
	for (const { outline } of editions)
		for (const { reporter, ends, unattributed } of outline.passages)
			for (const id of [reporter, ...(unattributed ? [NO_ONE] : ends)]) people.add(id);
	return {
		people: Object.fromEntries(
			[...people].toSorted().map((id) => [id, id === NO_ONE ? 'Not attributed' : nameOf(register, id)]),
		),
		kinds: attributionKinds,
	};
}
