import { dateOf } from '../edition/dates.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import { entryOf } from '../edition/names.ts';
import type { PassageOutline } from '../edition/outline.ts';
import type { Register } from '../schema/register.ts';
import type { Facet } from './facets.ts';

/** Whose a sentence is, as a value: ids of those to whom it is ascribed, or `no-one`. */
export const NO_ONE = 'no-one';
export function voiceIds({ unattributed, ends, reporter }: PassageOutline): string[] {
	if (unattributed) return [NO_ONE];
	return ends.length > 0 ? ends : [reporter];
}

/** The values of each sentence of an edition, in the order of its text. */
export function facetValues(
	{ id, description, outline }: Pick<KeptEdition, 'id' | 'description' | 'outline'>,
	register: Register,
): Record<Facet, string[]>[] {
	const date = dateOf({ description });
	return outline.passages.map((passage) => {
		const ofKind = (kind: string) => passage.mentions.filter((ref) => entryOf(register, ref)?.kind === kind);
		return {
			voice: voiceIds(passage),
			kind: [passage.kind],
			act: passage.acts,
			topic: passage.topics,
			person: ofKind('person'),
			place: [...ofKind('place'), ...ofKind('organisation')],
			readout: [id],
			year: date ? [date.slice(0, 4)] : [],
		};
	});
}
