import type { Edition } from '../edition/edition.ts';
import { nameOf } from '../edition/names.ts';
import { attributionKinds } from '../schema/annotations.ts';
import type { Register } from '../schema/register.ts';
import { NO_ONE, voiceIds } from './records.ts';

/** The words that the search page needs to show a hit, whose filters hold ids. */
export interface HitNames {
	people: Record<string, string>;
	kinds: Record<string, string>;
}

export function hitNames(editions: readonly Edition[], register: Register): HitNames {
	const people = new Set(
		editions.flatMap((edition) =>
			edition.passages.flatMap((passage) => [passage.attribution.reporter, ...voiceIds(passage)]),
		),
	);
	return {
		people: Object.fromEntries(
			[...people].toSorted().map((id) => [id, id === NO_ONE ? 'Not attributed' : nameOf(register, id)]),
		),
		kinds: attributionKinds,
	};
}
