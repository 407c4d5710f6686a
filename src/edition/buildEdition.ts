import { ledgerDiffers, locateSentences } from '../anchoring/ledger.ts';
import { excerpt, type Fault } from '../reading/fault.ts';
import { passageId } from '../schema/primitives.ts';
import type { Register } from '../schema/register.ts';
import { Anchors } from './anchors.ts';
import { checkDescription, checkOwnWords, checkRevisions, checkSource } from './checkReadout.ts';
import { type Attribution, type Edition, labelOf, type Paragraph, type Passage } from './edition.ts';
import type { ReadoutFiles } from './readReadout.ts';
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
			origin: files.digest,
			status: description.status,
			missing: draft ? gaps.map(({ file, line, found, remedy }) => `${file}:${line}: ${found}; ${remedy}`) : [],
			description,
			text: source.text,
			bytes: sourceBytes({ description, text: source.text }).length,
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
