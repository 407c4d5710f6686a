import type { Ledger } from '../schema/ledger.ts';
import { textOf } from './locateSentences.ts';

type Passages = Ledger['passages'];

/** Every id the ledger has ever issued. */
export function everIssued(ledger: Ledger): string[] {
	return [
		...Object.entries(ledger.passages).flatMap(([id, sentences]) => [id, ...Object.keys(sentences)]),
		...Object.keys(ledger.withdrawn),
		...ledger.changes.map(({ id }) => id),
	];
}

export const isSentence = (id: string) => /s\d+[a-z]*$/.test(id);

/**
 * The withdrawn passages of `old`, less those that are back in `now`, and those that are no longer
 * in it. `replacedBy` tells what took a sentence's place; a paragraph is replaced by those that
 * hold its sentences now, or else what replaced them.
 */
export function withdrawnAfter(
	old: Ledger,
	now: Passages,
	on: string,
	replacedBy: (sentence: string) => string[],
): Ledger['withdrawn'] {
	const holder = new Map<string, string>();
	for (const [paragraph, sentences] of Object.entries(now)) {
		holder.set(paragraph, paragraph);
		for (const id of Object.keys(sentences)) holder.set(id, paragraph);
	}
	const withdrawn: Ledger['withdrawn'] = {};
	for (const [id, entry] of Object.entries(old.withdrawn)) if (!holder.has(id)) withdrawn[id] = entry;
	for (const [paragraph, sentences] of Object.entries(old.passages)) {
		const ids = Object.keys(sentences);
		const holders = (of: string[]) => [...new Set(of.flatMap((id) => holder.get(id) ?? []))];
		if (!holder.has(paragraph)) {
			const holding = holders(ids);
			withdrawn[paragraph] = {
				text: textOf(sentences),
				on,
				replaced_by: holding.length > 0 ? holding : holders(ids.flatMap(replacedBy)),
			};
		}
		for (const [id, text] of Object.entries(sentences))
			if (!holder.has(id)) withdrawn[id] = { text, on, replaced_by: replacedBy(id) };
	}
	return withdrawn;
}

/** What was reworded under an id that was kept, in the order of the text. */
export function wordings(old: Passages, now: Passages, on: string): Ledger['changes'] {
	const was = new Map(Object.values(old).flatMap(Object.entries<string>));
	const changes: Ledger['changes'] = [];
	for (const [paragraph, sentences] of Object.entries(now)) {
		const before = old[paragraph];
		// If it holds the same sentences, their own entries tell all.
		if (before && Object.keys(before).join() !== Object.keys(sentences).join())
			changes.push({
				id: paragraph,
				on,
				was: textOf(before),
				now: textOf(sentences),
			});
		for (const [id, text] of Object.entries(sentences)) {
			const wording = was.get(id);
			if (wording !== undefined && wording !== text) changes.push({ id, on, was: wording, now: text });
		}
	}
	return changes;
}
