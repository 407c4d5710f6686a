import type { ActWritten } from '../schema/annotations.ts';
import type { Anchors } from './anchors.ts';
import type { Act, Passage } from './edition.ts';

/** Anchors each act in its words, and lists it with every sentence that it covers. */
export function resolveActs(written: readonly ActWritten[], anchors: Anchors): Act[] {
	const seen = new Set<string>();
	return written.flatMap((entry, index) => {
		const path = ['acts', index];
		if (seen.has(entry.id))
			anchors.fault([...path, 'id'], `a second act “${entry.id}”`, 'one act for each id', 'give this one another id');
		seen.add(entry.id);
		for (const [at, { who }] of entry.parties.entries())
			anchors.ref(who, [...path, 'parties', at, 'who'], 'person', 'organisation');
		anchors.once(entry.scope, [...path, 'scope']);
		const scope = entry.scope.flatMap((id, at) => anchors.passage(id, [...path, 'scope', at]) ?? []);
		const place = anchors.quote(entry.quote, [...path, 'quote']);
		if (!place) return [];
		const covered: Passage[] = [place.passage, ...scope.filter((passage) => passage !== place.passage)];
		anchors.wordsInAny(covered, entry.modality, [...path, 'modality']);
		if (entry.time?.stated) anchors.wordsInAny(covered, entry.time.stated, [...path, 'time', 'stated']);
		for (const passage of covered) passage.acts.push(entry.id);
		return {
			id: entry.id,
			class: entry.class,
			name: entry.name,
			quote: entry.quote.exact,
			in: place.passage.id,
			start: place.start,
			end: place.end,
			parties: entry.parties,
			time: entry.time,
			modality: entry.modality,
			scope: covered.slice(1).map(({ id }) => id),
			note: entry.note,
			followUps: entry.follow_ups.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
		};
	});
}
