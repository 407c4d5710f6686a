import { createHash } from 'node:crypto';
import { ledgerDiffers, locateSentences } from '../anchoring/ledger.ts';
import { excerpt, type Fault } from '../reading/fault.ts';
import { passageId } from '../schema/primitives.ts';
import type { Register } from '../schema/register.ts';
import { Anchors } from './anchors.ts';
import { loadedWords } from './checkWords.ts';
import { type Attribution, type Edition, labelOf, type Paragraph, type Passage } from './edition.ts';
import { ID_TO_FILL_IN, type ReadoutFiles, TO_FILL_IN, UNDATED, UNHASHED } from './readReadout.ts';
import { resolveActs } from './resolveActs.ts';
import { resolveAttributions } from './resolveAttributions.ts';
import { type NameFinder, resolveMentions } from './resolveMentions.ts';
import { sourceBytes } from './sourceBytes.ts';
import { voiceKeys } from './voices.ts';

/** Builds the edition of one readout, or says all that stands in the way. Pure. */
export function buildEdition(
	files: ReadoutFiles,
	register: Register,
	findNames: NameFinder,
): { edition?: Edition; faults: Fault[] } {
	const { id, names, description, source, annotations, ledger } = files;
	const faults: Fault[] = [...checkSource(files)];
	const differs = ledgerDiffers(
		ledger,
		source.paragraphs.map(({ text }) => text),
	);
	if (differs) {
		const line = source.paragraphs[differs.index]?.line ?? source.paragraphs.at(-1)?.line ?? 1;
		faults.push({
			file: names.readout,
			line,
			column: 1,
			found: `text that differs from the ledger: “${excerpt(differs.found || 'nothing', 120)}”`,
			expected: `“${excerpt(differs.expected || 'nothing', 120)}”, as ${names.ledger} has it`,
			remedy: 'bring the text back, or, if it was corrected from the source, run `npm run settle`',
		});
		return { faults };
	}
	const paragraphs = Object.entries(ledger.passages).map(([paragraph, sentences], index): Paragraph => {
		const text = source.paragraphs[index];
		if (!text) throw new Error(`The ledger of ${id} and its text were found equal, but are not.`);
		const previous = source.paragraphs[index - 1];
		return {
			id: paragraph,
			label: labelOf(paragraph),
			text: text.text,
			before: source.text.slice(previous ? previous.start + previous.text.length : 0, text.start),
			sentences: Object.keys(sentences),
			emphasis: text.emphasis,
		};
	});
	const passages = paragraphs.flatMap((paragraph) =>
		locateSentences(paragraph.text, ledger.passages[paragraph.id] ?? {}).map(
			(sentence): Passage => ({
				id: sentence.id,
				paragraph: paragraph.id,
				label: labelOf(sentence.id),
				number: sentence.id.replace(/^.*s/, ''),
				start: sentence.start,
				text: paragraph.text.slice(sentence.start, sentence.end),
				attribution: undefined as unknown as Attribution, // given to every passage below
				voices: [], // likewise
				topics: [],
				mentions: [],
				acts: [],
				times: [],
				notes: [],
			}),
		),
	);

	const anchors = new Anchors(names.annotations, files.annotationsYaml, register, passages, ledger.withdrawn);
	resolveAttributions(annotations.attributions, passages, description.speaker, anchors, begunIn(files));
	for (const [at, keys] of voiceKeys(passages.map(({ attribution }) => attribution)).entries())
		(passages[at] as Passage).voices = keys;
	for (const [topic, ids] of Object.entries(annotations.topics)) {
		anchors.ref(topic, ['topics', topic], 'topic');
		anchors.once(ids, ['topics', topic]);
		for (const [index, passage] of ids.entries())
			anchors.passage(passage, ['topics', topic, index])?.topics.push(topic);
	}
	const acts = resolveActs(annotations.acts, anchors);
	resolveMentions(annotations, passages, findNames, anchors);
	for (const key of ['times', 'notes'] as const)
		for (const [index, { in: _, exact, prefix, suffix, ...rest }] of annotations[key].entries()) {
			const place = anchors.quote({ in: _, exact, prefix, suffix }, [key, index]);
			const { passage, ...span } = place ?? {};
			(passage?.[key] as unknown[] | undefined)?.push({ ...span, exact, ...rest });
		}
	checkDescription(files, register, passages, faults);
	faults.push(...checkRevisions(files));
	checkOwnWords(files, register, anchors, faults);

	const draft = description.status === 'draft';
	const all = [...faults, ...anchors.faults];
	const gaps = [...files.missing, ...all.filter((fault) => fault.missing)];
	const wrong = draft ? all.filter((fault) => !fault.missing) : all;
	if (wrong.length > 0) return { faults: wrong };
	return {
		faults: [],
		edition: {
			id,
			digest: files.digest,
			status: description.status,
			missing: draft ? gaps.map(({ file, line, found, remedy }) => `${file}:${line}: ${found}; ${remedy}`) : [],
			description,
			text: source.text,
			bytes: sourceBytesOf(files).length,
			paragraphs,
			passages,
			acts,
			withdrawn: ledger.withdrawn,
			changes: ledger.changes,
		},
	};
}

/** The sentences that have an attribution, be it unfinished or wrong; undefined where that cannot be told. */
function begunIn({ annotationsYaml, partial }: ReadoutFiles): ReadonlySet<string> | undefined {
	const { attributions } = (annotationsYaml.value ?? {}) as { attributions?: unknown };
	if (attributions === undefined || attributions === null) return partial ? undefined : new Set();
	const ids = typeof attributions === 'object' && !Array.isArray(attributions) ? Object.keys(attributions) : [''];
	return ids.every((id) => passageId.safeParse(id).success) ? new Set(ids) : undefined;
}

const sourceBytesOf = ({ description, source }: ReadoutFiles) => sourceBytes({ description, text: source.text });

function checkSource(files: ReadoutFiles): Fault[] {
	const found = createHash('sha256').update(sourceBytesOf(files)).digest('hex');
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

function checkDescription(
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
function checkRevisions({ description: { revisions }, names, frontMatter, ledger }: ReadoutFiles): Fault[] {
	const [change] = [
		...ledger.changes.map(({ id, on }) => ({ on, what: `${id} was reworded` })),
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
function checkOwnWords(files: ReadoutFiles, register: Register, anchors: Anchors, faults: Fault[]): void {
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
