import type { Ledger } from '../schema/ledger.ts';
import type { NewSentence } from './pairing.ts';
import type { idIssuer } from './passageIds.ts';

type Issue = ReturnType<typeof idIssuer>;

/** The id of every paragraph, given those that are kept. */
export function issueParagraphs(kept: (string | undefined)[], issue: Issue): string[] {
	const last = kept.findLastIndex((id) => id !== undefined);
	let previous: string | undefined;
	return kept.map((id, index) => {
		previous = id ?? issue('p', previous, index > last);
		return previous;
	});
}

/**
 * The id of every sentence, given those that are kept, by index. New ones are numbered among the
 * paragraph's own: a sentence that came from another paragraph kept that one's number.
 */
export function issueSentences(
	sentences: NewSentence[],
	kept: Map<number, string>,
	paragraphIds: string[],
	withdrawn: Ledger['withdrawn'],
	issue: Issue,
): string[] {
	const known = new Map(kept);
	const used = new Set(kept.values());
	const prefixOf = (index: number) => `${paragraphIds[sentences[index]?.paragraph ?? -1] ?? ''}s`;

	// Too short to be known again anywhere, but here it stood before: “Thank you.”
	const left = [...sentences.keys()].filter((index) => !known.has(index));
	for (const index of left) {
		const back = Object.keys(withdrawn).find(
			(id) => id.startsWith(prefixOf(index)) && withdrawn[id]?.text === sentences[index]?.text && !used.has(id),
		);
		if (!back) continue;
		known.set(index, back);
		used.add(back);
	}

	const lastOwn = new Map<string, number>();
	for (const [index, id] of known)
		if (id.startsWith(prefixOf(index)))
			lastOwn.set(prefixOf(index), Math.max(index, lastOwn.get(prefixOf(index)) ?? -1));
	let previous: string | undefined;
	return sentences.map((_, index) => {
		const prefix = prefixOf(index);
		if (!previous?.startsWith(prefix)) previous = undefined;
		const id = known.get(index) ?? issue(prefix, previous, index > (lastOwn.get(prefix) ?? -1));
		if (id.startsWith(prefix)) previous = id;
		return id;
	});
}
