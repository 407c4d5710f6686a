import type { Ledger } from '../schema/ledger.ts';
import { compareLedgers, type LedgerChange } from './compareLedgers.ts';
import { issueParagraphs, issueSentences } from './issueIds.ts';
import { keepCuts } from './keepCuts.ts';
import { textOf } from './locateSentences.ts';
import { matchSentences } from './matchSentences.ts';
import { nameParagraphs } from './nameParagraphs.ts';
import { idIssuer } from './passageIds.ts';
import { everIssued, isSentence, withdrawnAfter, wordings } from './recordChanges.ts';
import { replacements } from './replacements.ts';

export type { LedgerChange } from './compareLedgers.ts';
export {
	type Located,
	ledgerDiffers,
	locateSentences,
} from './locateSentences.ts';

export interface Settled {
	ledger: Ledger;
	/** Only what is not plainly kept. */
	report: LedgerChange[];
}

export interface SettleOptions {
	/** The day of the change, such as 2025-12-28. */
	on: string;
	/** The sentences of one paragraph; asked only about paragraphs that are new or changed. */
	cut: (paragraph: string) => string[];
	/** Cuts every paragraph anew, for an editor who overrules a cut that has been issued. */
	recut?: boolean;
	/** Sentences that an editor finds to mean something else now, however like the words are: they lose their ids. */
	renew?: readonly string[];
}

export function emptyLedger(): Ledger {
	return { passages: {}, withdrawn: {}, changes: [] };
}

/**
 * The ledger for a corrected text. An id stays with what still means the same: with the same
 * words, or with words so like them that they are the same sentence corrected, which is then on
 * record under `changes`. A paragraph is its sentences: it is on record there when it keeps its id
 * but no longer holds the same ones. Everything else is withdrawn or gets an id never issued before.
 */
export function settleLedger(
	old: Ledger,
	paragraphs: string[],
	{ on, cut, recut = false, renew = [] }: SettleOptions,
): Settled {
	const texts = paragraphs.map((text) => text.trim()).filter((text) => text !== '');
	const cuts = keepCuts(recut ? {} : old.passages, texts, cut);
	const before = Object.entries(old.passages).flatMap(([paragraph, sentences]) =>
		Object.entries(sentences).map(([id, text]) => ({ id, text, paragraph })),
	);
	const after = cuts.flatMap((sentences, paragraph) => sentences.map((text) => ({ text, paragraph })));
	const gone = Object.entries(old.withdrawn).map(([id, { text }]) => ({
		id,
		text,
	}));
	const pairing = matchSentences(
		before,
		after,
		gone.filter(({ id }) => isSentence(id)).map(({ id, text }) => [id, text]),
	);
	const matches = pairing.list().filter(({ old }) => !renew.includes(before[old]?.id ?? ''));

	const issue = idIssuer(everIssued(old));
	const paragraphIds = issueParagraphs(
		nameParagraphs(
			Object.entries(old.passages).map(([id, sentences]) => ({
				id,
				text: textOf(sentences),
			})),
			texts,
			gone.filter(({ id }) => !isSentence(id)),
			matches.map(({ old, now }) => ({
				old: before[old]?.paragraph ?? '',
				now: after[now]?.paragraph ?? -1,
				letters: after[now]?.text.length ?? 0,
			})),
		),
		issue,
	);
	const kept = new Map(pairing.restored);
	for (const { old, now } of matches) kept.set(now, before[old]?.id ?? '');
	const ids = issueSentences(after, kept, paragraphIds, old.withdrawn, issue);

	const passages: Ledger['passages'] = {};
	for (const id of paragraphIds) passages[id] = {};
	after.forEach(({ text, paragraph }, now) => {
		const sentences = passages[paragraphIds[paragraph] ?? ''];
		if (sentences) sentences[ids[now] ?? ''] = text;
	});

	const took = replacements(
		before,
		after.map((sentence) => ({
			...sentence,
			paragraphId: paragraphIds[sentence.paragraph] ?? '',
		})),
		matches,
	);
	const ledger: Ledger = {
		passages,
		withdrawn: withdrawnAfter(old, passages, on, (id) => {
			const old = before.findIndex((sentence) => sentence.id === id);
			return (took.get(old) ?? []).map((now) => ids[now] ?? '');
		}),
		changes: [...old.changes, ...wordings(old.passages, passages, on)],
	};
	return { ledger, report: compareLedgers(old, ledger) };
}
