import { occurrences, type Span } from '../anchoring/quote.ts';
import type { Act, Attribution, Edition, Mention, Note, Paragraph, Passage, TimeExpression } from './edition.ts';
import { type Comment, commentsOn } from './wording.ts';

/**
 * What stands in the margin beside one paragraph, in the order of the text. `key` is its number
 * within the paragraph: the marks in the text that belong to it carry the same number, so that a
 * style sheet alone can show one with the other.
 */
export type MarginEntry = { key: number; passages: Passage[] } & (
	| { type: 'voice'; attribution: Attribution }
	| { type: 'act'; act: Act }
	| { type: 'note'; note: Note }
	| { type: 'time'; time: TimeExpression }
	| { type: 'comment'; comment: Comment }
);

/** A stretch of a paragraph that is marked: UTF-16 offsets in the paragraph. */
export type Mark = Span & { key?: number } & (
		| { type: 'act'; act: Act; scope: boolean }
		| { type: 'note' }
		| { type: 'cue' }
		| { type: 'time'; time: TimeExpression }
		| { type: 'mention'; mentions: Mention[] }
		| { type: 'emphasis'; strong: boolean }
	);

export interface Apparatus {
	margin: MarginEntry[];
	marks: Mark[];
	/** The margin entry of each sentence's voice: sentence id to key. */
	voices: Map<string, number>;
}

/** Lays out the apparatus of one paragraph: its margin, and the marks that belong to it. */
export function apparatusOf(edition: Edition, paragraph: Paragraph): Apparatus {
	const passages = edition.passages.filter((passage) => passage.paragraph === paragraph.id);
	const margin: MarginEntry[] = [];
	const marks: Mark[] = [];
	const voices = new Map<string, number>();
	const add = (entry: Record<string, unknown> & { type: MarginEntry['type']; passages: Passage[] }): number => {
		const key = margin.length + 1;
		margin.push({ ...entry, key } as MarginEntry);
		return key;
	};
	for (const run of runsOfOneVoice(passages)) {
		const [first] = run as [Passage];
		const key = add({ type: 'voice', passages: run, attribution: first.attribution });
		for (const passage of run) voices.set(passage.id, key);
	}
	for (const passage of passages) {
		const place = (span: Span): Span => ({ start: passage.start + span.start, end: passage.start + span.end });
		for (const act of edition.acts.filter((candidate) => candidate.in === passage.id)) {
			const scope = edition.passages.filter(({ id }) => act.scope.includes(id));
			const key = add({ type: 'act', passages: [passage, ...scope], act });
			marks.push({ ...place(act), type: 'act', act, scope: false, key });
			for (const other of scope.filter((candidate) => candidate.paragraph === paragraph.id))
				marks.push({ start: other.start, end: other.start + other.text.length, type: 'act', act, scope: true, key });
		}
		for (const note of passage.notes)
			marks.push({ ...place(note), type: 'note', key: add({ type: 'note', passages: [passage], note }) });
		for (const comment of commentsOn(passage.attribution)) add({ type: 'comment', passages: [passage], comment });
		for (const words of passage.attribution.cue) {
			const [span] = occurrences(passage.text, words);
			if (span) marks.push({ ...place(span), type: 'cue' });
		}
		for (const time of passage.times)
			marks.push({ ...place(time), type: 'time', time, key: add({ type: 'time', passages: [passage], time }) });
		for (const mentions of byPlace(passage.mentions))
			marks.push({ ...place(mentions[0] as Mention), type: 'mention', mentions });
	}
	for (const emphasis of paragraph.emphasis) marks.push({ ...emphasis, type: 'emphasis' });
	return { margin, marks, voices };
}

/** Neighbouring sentences with the same reporter, chain and kind share one entry. */
function runsOfOneVoice(passages: readonly Passage[]): Passage[][] {
	const voiceOf = ({ attribution: { reporter, ends, chain, kind } }: Passage) =>
		JSON.stringify([reporter, chain, ends, kind]);
	const runs: Passage[][] = [];
	for (const passage of passages) {
		const last = runs.at(-1);
		if (last && voiceOf(last[0] as Passage) === voiceOf(passage)) last.push(passage);
		else runs.push([passage]);
	}
	return runs;
}

/** Mentions of several entries by the same words (“the presidents”) are one mark. */
function byPlace(mentions: readonly Mention[]): Mention[][] {
	return [...Map.groupBy(mentions, ({ start, end }) => `${start}-${end}`).values()];
}
