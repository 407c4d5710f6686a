import { createHash } from 'node:crypto';
import type { Fault } from '../reading/fault.ts';
import type { Register } from '../schema/register.ts';
import { Anchors } from './anchors.ts';
import { loadedWords } from './checkWords.ts';
import type { Passage } from './edition.ts';
import type { ReadoutFiles } from './readReadout.ts';
import { sourceBytes } from './sourceBytes.ts';
import { ID_TO_FILL_IN, TO_FILL_IN, UNDATED, UNHASHED } from './standIns.ts';

export function checkSource(files: ReadoutFiles): Fault[] {
	const found = createHash('sha256')
		.update(sourceBytes({ description: files.description, text: files.source.text }))
		.digest('hex');
	const expected = files.description.source.sha256;
	if (found === expected || expected === UNHASHED) return [];
	return [
		{
			file: files.names.readout,
			...files.frontMatter.place(['source', 'sha256']),
			found: `a text with the SHA-256 ${found}`,
			expected,
			remedy:
				'bring the text back to what the source has; if the source itself was read wrongly, correct the hash and add a revision',
		},
	];
}

export function checkDescription(
	{ description, names, frontMatter, ledger, partial }: ReadoutFiles,
	register: Register,
	passages: readonly Passage[],
	faults: Fault[],
): void {
	const anchors = new Anchors(names.readout, frontMatter, register, passages, ledger.withdrawn);
	const draftGap = (value: string) => (description.status === 'draft' || partial) && value === ID_TO_FILL_IN;
	const ref = (value: string, path: PropertyKey[], ...kinds: Parameters<Anchors['ref']>[2][]) =>
		draftGap(value) || anchors.ref(value, path, ...kinds);
	ref(description.speaker, ['speaker'], 'person', 'organisation');
	ref(description.account_of, ['account_of'], 'organisation');
	ref(description.event, ['event'], 'event');
	if (description.issuer.supplied) ref(description.issuer.supplied, ['issuer', 'supplied'], 'organisation');
	for (const [index, { side }] of description.counterparts.entries())
		ref(side, ['counterparts', index, 'side'], 'organisation');
	if (description.date.stated && description.status === 'published' && description.date.stated !== TO_FILL_IN)
		anchors.wordsInAny(passages, description.date.stated, ['date', 'stated']);
	faults.push(...anchors.faults);
}

/**
 * Editorial rule 10: what changed in the text is told, and dated. Pages, references and feeds take the day of the
 * edition from its revisions, and would go on giving the old one.
 */
export function checkRevisions({ description: { revisions }, names, frontMatter, ledger }: ReadoutFiles): Fault[] {
	const [change] = [
		...ledger.changes.map(({ id, on }) => ({ on, what: `${id} was changed` })),
		...Object.entries(ledger.withdrawn).map(([id, { on }]) => ({ on, what: `${id} was withdrawn` })),
	].toSorted(newestFirst);
	const [last] = revisions.map(({ date }, index) => ({ on: date, index })).toSorted(newestFirst);
	if (!change || !last || last.on >= change.on || last.on === UNDATED) return [];
	return [
		{
			file: names.readout,
			...frontMatter.place(['revisions', last.index, 'date']),
			found: `${last.on} as the day of the last revision; ${change.what} on ${change.on}, as ${names.ledger} has it`,
			expected: `a revision of ${change.on} or later that says what was changed`,
			remedy: `add to “revisions” an entry with “date: ${change.on}” (or the day on which it is published) and “what”`,
			missing: true,
		},
	];
}

const newestFirst = (a: { on: string }, b: { on: string }): number => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0);

/** Editorial rule 7: no loaded word in a field of the edition's own, outside quotation marks. */
export function checkOwnWords(files: ReadoutFiles, register: Register, anchors: Anchors, faults: Fault[]): void {
	const head = new Anchors(files.names.readout, files.frontMatter, register, [], {});
	const check = (target: Anchors, text: string | undefined, path: PropertyKey[]) => {
		for (const { word, why } of loadedWords(text ?? '', register.vocabulary))
			target.fault(
				path,
				`the word “${word}” in the edition's own voice`,
				`a plain word: ${why}`,
				'reword it, or put the source’s words in quotation marks',
			);
	};
	const { description, annotations } = files;
	check(head, description.title.supplied, ['title', 'supplied']);
	for (const [index, { found }] of description.counterparts.entries())
		check(head, found, ['counterparts', index, 'found']);
	for (const [index, { what }] of description.revisions.entries()) check(head, what, ['revisions', index, 'what']);
	for (const [id, entry] of Object.entries(annotations.attributions))
		for (const key of ['note', 'ambiguity'] as const) check(anchors, entry[key], ['attributions', id, key]);
	for (const [index, act] of annotations.acts.entries()) {
		for (const key of ['name', 'note'] as const) check(anchors, act[key], ['acts', index, key]);
		for (const [at, { statement }] of act.follow_ups.entries())
			check(anchors, statement, ['acts', index, 'follow_ups', at, 'statement']);
	}
	for (const [index, note] of annotations.notes.entries()) check(anchors, note.text, ['notes', index, 'text']);
	for (const [index, time] of annotations.times.entries()) check(anchors, time.note, ['times', index, 'note']);
	faults.push(...head.faults);
}
