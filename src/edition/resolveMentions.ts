import type { Span } from '../anchoring/quote.ts';
import type { Annotations } from '../schema/annotations.ts';
import type { Register } from '../schema/register.ts';
import type { Anchors } from './anchors.ts';
import type { Mention, Passage } from './edition.ts';

/** Finds the forms of all register entries in a text: whole words, the longest form first. */
export type NameFinder = (text: string) => (Span & { ref: string })[];

/**
 * Looks name forms up by their first word: one expression for all forms would try each of them at
 * every word of every text. Built once for a corpus.
 */
export function nameFinder(register: Register): NameFinder {
	const byFirst = new Map<string, { form: string; ref: string }[]>();
	for (const table of [register.people, register.places, register.organisations, register.events])
		for (const { id: ref, name, forms } of table.values())
			for (const form of [name, ...forms]) {
				const [first = ''] = form.match(TOKEN) ?? [];
				byFirst.set(first, [...(byFirst.get(first) ?? []), { form, ref }]);
			}
	for (const forms of byFirst.values()) forms.sort((a, b) => b.form.length - a.form.length);
	return (text) => {
		const found: ReturnType<NameFinder> = [];
		let end = 0;
		for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
			if (start < end) continue;
			const fit = byFirst
				.get(token)
				?.find(({ form }) => text.startsWith(form, start) && isApart(text, start, start + form.length));
			if (!fit) continue;
			end = start + fit.form.length;
			found.push({ start, end, ref: fit.ref });
		}
		return found;
	};
}

/** A word, or one character between words. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu;
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}\p{M}]/u;

/** Whether no letter, digit or mark stands directly before or after. */
function isApart(text: string, start: number, end: number): boolean {
	return (
		!ENDS_IN_WORD.test(text.slice(Math.max(0, start - 2), start)) && !BEGINS_WITH_WORD.test(text.slice(end, end + 2))
	);
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
