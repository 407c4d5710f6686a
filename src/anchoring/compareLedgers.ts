import type { Ledger } from '../schema/ledger.ts';
import { align } from './align.ts';
import { textOf } from './locateSentences.ts';

/** What became of one passage. `was` and `now` are texts. */
export interface LedgerChange {
	id: string;
	what: 'kept' | 'added' | 'reworded' | 'moved' | 'withdrawn';
	was?: string;
	now?: string;
	/** Ids that stand in place of a withdrawn one. */
	replacedBy?: string[];
}

/**
 * What a later state of a ledger changes, in the order of the text, withdrawn passages last. A
 * passage that is plainly kept is left out, and so are sentences that moved with their paragraph;
 * one that is both reworded and moved is `reworded`.
 */
export function compareLedgers(old: Ledger, now: Ledger): LedgerChange[] {
	const was = sentencesOf(old);
	const is = sentencesOf(now);
	const paragraphs = Object.keys(now.passages);
	const steady = steadyIds(Object.keys(old.passages), paragraphs);
	const changes: LedgerChange[] = [];
	for (const [paragraph, sentences] of Object.entries(now.passages)) {
		const before = old.passages[paragraph];
		const text = textOf(sentences);
		if (!before) changes.push({ id: paragraph, what: 'added', now: text });
		else if (!steady.has(paragraph))
			changes.push({
				id: paragraph,
				what: 'moved',
				was: textOf(before),
				now: text,
			});
		const inPlace = steadyIds(Object.keys(before ?? {}), Object.keys(sentences));
		for (const [id, text] of Object.entries(sentences)) {
			const wording = was.get(id);
			if (wording === undefined) changes.push({ id, what: 'added', now: text });
			else if (wording !== text) changes.push({ id, what: 'reworded', was: wording, now: text });
			else if (!inPlace.has(id)) changes.push({ id, what: 'moved', was: wording, now: text });
		}
	}
	const gone = (id: string, text: string): LedgerChange => ({
		id,
		what: 'withdrawn',
		was: text,
		replacedBy: now.withdrawn[id]?.replaced_by ?? [],
	});
	for (const [paragraph, sentences] of Object.entries(old.passages)) {
		if (!now.passages[paragraph]) changes.push(gone(paragraph, textOf(sentences)));
		for (const [id, text] of Object.entries(sentences)) if (!is.has(id)) changes.push(gone(id, text));
	}
	return changes;
}

function sentencesOf(ledger: Ledger): Map<string, string> {
	return new Map(Object.values(ledger.passages).flatMap(Object.entries<string>));
}

/** The ids of the longest part of `now` that stands in the same order in `old`. */
function steadyIds(old: string[], now: string[]): Set<string | undefined> {
	return new Set(align(old, now).map(([, j]) => now[j]));
}
