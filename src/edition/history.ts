import { type DiffPart, wordDiff } from '../anchoring/wordDiff.ts';
import type { Edition } from './edition.ts';

/** An id that was kept while its words changed; they are the same where only its sentences were cut anew. */
export interface Rewording {
	type: 'reworded';
	on: string;
	id: string;
	was: string;
	now: string;
	diff: DiffPart[];
}
/** An id that stands for nothing any more. */
export interface Withdrawal {
	type: 'withdrawn';
	on: string;
	id: string;
	was: string;
	replacedBy: string[];
}
/** What the editors say they did. */
export interface Revision {
	type: 'revised';
	on: string;
	what: string;
}
export type TextChange = Rewording | Withdrawal | Revision;

/** What befell one passage. */
export type HistoryEntry =
	| Rewording
	| Withdrawal
	/** A withdrawn passage whose words, or whose place, this one has. */
	| { type: 'replaced'; on: string; id: string; was: string }
	/** It was not there when the text was first numbered. The ledger keeps no date of that. */
	| { type: 'added' };

/** Everything that changed in a text and is on record, the newest first. */
export function changesOf({ changes, withdrawn, description }: Edition): TextChange[] {
	const inText = [
		...changes
			.toReversed()
			.map(({ id, on, was, now }): Rewording => ({ type: 'reworded', on, id, was, now, diff: wordDiff(was, now) })),
		...Object.entries(withdrawn).map(
			([id, { text, on, replaced_by }]): Withdrawal => ({
				type: 'withdrawn',
				on,
				id,
				was: text,
				replacedBy: replaced_by,
			}),
		),
	].toSorted((a, b) => inOrder.compare(a.id, b.id));
	const revised = description.revisions.map(({ date, what }): Revision => ({ type: 'revised', on: date, what }));
	return [...revised.toReversed(), ...inText].toSorted(newestFirst);
}

/** What is on record of one passage, standing or withdrawn, the newest first. */
export function historyOf(edition: Edition, id: string): HistoryEntry[] {
	const changes = changesOf(edition).filter((change) => change.type !== 'revised');
	const entries = changes.flatMap((change): Exclude<HistoryEntry, { type: 'added' }>[] => {
		if (change.id === id) return [change];
		if (change.type !== 'withdrawn' || !change.replacedBy.includes(id)) return [];
		return [{ type: 'replaced', on: change.on, id: change.id, was: change.was }];
	});
	return wasAdded(id) ? [...entries, { type: 'added' }] : entries;
}

/** A change and the text that it belongs to. */
export interface Erratum {
	edition: Edition;
	change: TextChange;
}

/** Everything that changed in any text, the newest first. */
export function errataOf(editions: readonly Edition[]): Erratum[] {
	return editions
		.flatMap((edition) => changesOf(edition).map((change) => ({ edition, change })))
		.toSorted((a, b) => newestFirst(a.change, b.change));
}

/** Only ids issued between others have letters (`p5s2a`, `p5as1`). */
function wasAdded(id: string): boolean {
	const [, ofParagraph = '', ofSentence = ''] = /^p\d+([a-rt-z]*)(?:s\d+([a-z]*))?$/.exec(id) ?? [];
	return ofParagraph + ofSentence !== '';
}

/** `p5s2`, `p5s2a`, `p10`. */
const inOrder = new Intl.Collator('en', { numeric: true });

const newestFirst = (a: { on: string }, b: { on: string }): number => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0);
