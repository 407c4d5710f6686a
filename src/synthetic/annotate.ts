import type { z } from 'zod';
import { matchQuote } from '../anchoring/quote.ts';
import type { ActClass, annotations, PartyRole } from '../schema/annotations.ts';
import type { Marked } from './expand.ts';
import type { Random } from './random.ts';
import { world } from './register.ts';
import type { Subject, Told } from './tell.ts';
import { dayAfter, longDay } from './times.ts';

export type AnnotationsWritten = Required<Omit<z.input<typeof annotations>, 'sentences' | 'exceptions'>>;
type ActWritten = AnnotationsWritten['acts'][number];

const { tables } = world;
const EVIDENCE = 'The date of the text, and its words; all of it invented.';
/** So many names a text has a note on. */
const NOTES = 4;

/** The annotations of a text whose sentences have these ids. */
export function annotate(told: ReadonlyMap<string, Told>, subject: Subject, random: Random): AnnotationsWritten {
	const written: AnnotationsWritten = { attributions: {}, topics: {}, acts: [], mentions: [], times: [], notes: [] };
	let previous: string | undefined;
	for (const [id, sentence] of told) {
		written.attributions[id] = attributionOf(sentence, subject, random);
		written.topics[sentence.topic.id] = [...(written.topics[sentence.topic.id] ?? []), id];
		const act = actOf(id, previous, sentence, subject, random);
		if (act) written.acts.push(act);
		for (const { start, end, mark } of sentence.marks) {
			if (mark.as === 'description')
				written.mentions.push({
					...quoteOf(id, sentence.text, start, end),
					is: mark.refs.length === 1 ? mark.refs[0]! : mark.refs,
				});
			if (mark.as === 'time')
				written.times.push({
					...quoteOf(id, sentence.text, start, end),
					...(mark.supplied
						? { supplied: mark.supplied, evidence: EVIDENCE, certainty: random.chance(0.7) ? 'high' : 'medium' }
						: { note: 'No date is stated.' }),
				});
		}
		previous = id;
	}
	written.notes = notesOn(told, random);
	return written;
}

function attributionOf(
	{ text, marks, pattern, chain, reporter }: Told,
	{ sides }: Subject,
	random: Random,
): AnnotationsWritten['attributions'][string] {
	const cues = wordsOf(text, marks, 'cue');
	const within = wordsOf(text, marks, 'within').map((cue) => {
		const other = sides.find(({ entry, adjective }) =>
			[entry.name, ...entry.forms, adjective].some((name) => cue.includes(name)),
		);
		return { who: (other ?? sides[1]).entry.id, cue };
	});
	return {
		...(reporter ? { reporter: reporter.id } : {}),
		chain,
		kind: pattern.kind,
		...(cues.length > 0 ? { cue: cues.length === 1 ? cues[0]! : cues } : {}),
		...(within.length > 0 ? { within } : {}),
		...(random.chance(0.1) ? { note: 'The words that carry the attribution are the speaker’s own.' } : {}),
		...(random.chance(0.15) ? { ambiguity: 'It may also go on with what the sentence before it reports.' } : {}),
	};
}

const ROLES: Record<ActClass, [PartyRole, PartyRole?]> = {
	agreement: ['party', 'party'],
	'shared-view': ['holder', 'holder'],
	'prior-understanding': ['party', 'party'],
	proposal: ['proposer', 'acceptor'],
	demand: ['holder', 'addressee'],
	intention: ['holder', 'addressee'],
	initiative: ['initiator'],
	position: ['holder'],
	prospect: ['concerned'],
};

function actOf(
	id: string,
	previous: string | undefined,
	{ text, marks, pattern, chain, topic }: Told,
	{ day, leaders }: Subject,
	random: Random,
): ActWritten | undefined {
	const span = marks.find(({ mark }) => mark.as === 'act');
	if (!pattern.act || !span) return undefined;
	const quote = quoteOf(id, text, span.start, span.end);
	const [modality] = [...wordsOf(text, marks, 'modality'), ...wordsOf(text, marks, 'cue')];
	if (!modality) throw new Error(`A pattern has an act without a modality: ${pattern.text}`);
	const time = marks.find(({ start, end, mark }) => mark.as === 'time' && start >= span.start && end <= span.end);
	const supplied = time?.mark.as === 'time' ? time.mark.supplied : undefined;
	const [mine, theirs] =
		chain.length > 0 || pattern.act === 'initiative' ? ROLES[pattern.act] : (['concerned'] as const);
	const inQuote = marks.flatMap(({ start, end, mark }) =>
		'refs' in mark && start >= span.start && end <= span.end ? mark.refs : [],
	);
	const holder = chain[0] ?? inQuote.find((id) => tables.people.has(id) || tables.organisations.has(id));
	const other = leaders.find((leader) => leader.id !== holder)!.id;
	const followed = ['agreement', 'proposal', 'intention'].includes(pattern.act) && random.chance(0.35);
	return {
		id: `${pattern.act}-${id}`,
		class: pattern.act,
		name: `${pattern.act.charAt(0).toUpperCase()}${pattern.act.slice(1).replace('-', ' ')} on the ${topic.name.toLowerCase()}`,
		quote,
		parties: [
			...(holder ? [{ who: holder, role: mine }] : []),
			...(holder && theirs ? [{ who: other, role: theirs }] : []),
		],
		...(time
			? {
					time: {
						stated: text.slice(time.start, time.end),
						...(supplied && !supplied.startsWith('P')
							? { supplied, evidence: EVIDENCE, certainty: 'medium' as const }
							: {}),
					},
				}
			: {}),
		modality,
		...(previous && random.chance(0.2) ? { scope: [previous] } : {}),
		...(random.chance(0.3) ? { note: 'The text does not say in what words it was put.' } : {}),
		...(followed ? { follow_ups: [followUp(dayAfter(day, 3 + random.below(90)), random)] } : {}),
	};
}

function followUp(date: string, random: Random): NonNullable<ActWritten['follow_ups']>[number] {
	return {
		date,
		statement: `A meeting on the same matter took place, according to an invented bulletin of ${longDay(date)}.`,
		source: 'Invented bulletin of the synthetic corpus',
		certainty: 'devised',
		inference: random.chance(0.5),
	};
}

function notesOn(told: ReadonlyMap<string, Told>, random: Random): AnnotationsWritten['notes'] {
	const names = [...told].flatMap(([id, { text, marks }]) =>
		marks.filter(({ mark }) => mark.as === 'name').map(({ start, end }) => ({ id, text, start, end })),
	);
	const chosen = new Set(Array.from({ length: NOTES }, () => random.below(names.length)));
	return [...chosen]
		.toSorted((a, b) => a - b)
		.map((index) => {
			const { id, text, start, end } = names[index]!;
			return {
				...quoteOf(id, text, start, end),
				text: `“${text.slice(start, end)}” is the spelling of this text; the register lists the others.`,
				...(random.chance(0.5) ? { evidence: 'The register of the synthetic corpus.' } : {}),
			};
		});
}

const wordsOf = (text: string, marks: readonly Marked[], as: Marked['mark']['as']): string[] =>
	marks.filter(({ mark }) => mark.as === as).map(({ start, end }) => text.slice(start, end));

/** So many characters more are tried at a time to tell two places apart. */
const STEP = 8;

/** The words at a place, with as much of what stands before and after as it takes to find them there alone. */
function quoteOf(id: string, text: string, start: number, end: number) {
	const exact = text.slice(start, end);
	for (let around = 0; around < text.length + STEP; around += STEP) {
		const prefix = text.slice(Math.max(0, start - around), start);
		const suffix = around > 0 && prefix.length < around ? text.slice(end, end + around) : '';
		const quote = { in: id, exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
		if ('span' in matchQuote(text, quote)) return quote;
	}
	throw new Error(`“${exact}” cannot be told apart in “${text}”.`);
}
