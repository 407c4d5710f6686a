import type { Span } from '../anchoring/quote.ts';
import type { Annotations } from '../schema/annotations.ts';
import type { Register } from '../schema/register.ts';
import type { Anchors } from './anchors.ts';
import type { Mention, Passage } from './edition.ts';

/** Finds the forms of all register entries in a text: whole words, the longest form first. */
export type NameFinder = (text: string) => (Span & { ref: string })[];

/** One expression for all name forms; built once for a corpus. */
export function nameFinder(register: Register): NameFinder {
	const refs = new Map<string, string>();
	for (const table of [register.people, register.places, register.organisations, register.events])
		for (const entry of table.values()) for (const form of [entry.name, ...entry.forms]) refs.set(form, entry.id);
	if (refs.size === 0) return () => [];
	const forms = [...refs.keys()].toSorted((a, b) => b.length - a.length).map((form) => RegExp.escape(form));
	const expression = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${forms.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'gu');
	return (text) =>
		[...text.matchAll(expression)].map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
			ref: refs.get(match[0]) as string,
		}));
}

/** Fills `passage.mentions`: what the editor identified, and every name form that stands in the text. */
export function resolveMentions(
	{ mentions, exceptions }: Pick<Annotations, 'mentions' | 'exceptions'>,
	passages: readonly Passage[],
	findNames: NameFinder,
	anchors: Anchors,
): void {
	for (const [index, entry] of mentions.entries()) {
		const path = ['mentions', index];
		if (entry.guess)
			anchors.fault(
				[...path, 'guess'],
				`a guess: “${entry.exact}” is ${entry.is.join(', ')}`,
				'a reading',
				'check it, and remove “guess: true” or the entry',
				true,
			);
		const known = entry.is.filter((id, at) =>
			anchors.ref(
				id,
				entry.is.length > 1 ? [...path, 'is', at] : [...path, 'is'],
				'person',
				'place',
				'organisation',
				'event',
			),
		);
		const place = anchors.quote(entry, path);
		if (place)
			for (const ref of known)
				place.passage.mentions.push({ ref, start: place.start, end: place.end, exact: entry.exact, by: 'description' });
	}
	const exempt = exceptions.flatMap((entry, index) => {
		anchors.ref(entry.isnt, ['exceptions', index, 'isnt'], 'person', 'place', 'organisation', 'event');
		const place = anchors.quote(entry, ['exceptions', index]);
		return place ? [{ ...place, ref: entry.isnt }] : [];
	});
	for (const passage of passages) {
		for (const name of findNames(passage.text)) {
			const known = passage.mentions.some(
				(other) => other.ref === name.ref && other.start <= name.start && other.end >= name.end,
			);
			const excepted = exempt.some(
				(other) =>
					other.passage === passage && other.ref === name.ref && other.start <= name.start && other.end >= name.end,
			);
			if (!known && !excepted)
				passage.mentions.push({ ...name, exact: passage.text.slice(name.start, name.end), by: 'name' });
		}
		passage.mentions.sort(byPlace);
	}
}

function byPlace(a: Mention, b: Mention): number {
	return a.start - b.start || b.end - a.end;
}
