import { pathOfAct, pathOfEntry, pathOfTopic } from '../edition/addresses.ts';
import { type Act, type Edition, type Passage, passageOf } from '../edition/edition.ts';
import { changesOf } from '../edition/history.ts';
import { entryOf, nameOf } from '../edition/names.ts';
import { accordingTo, classInWords, kindInWords, partiesInWords, whoseInWords } from '../edition/wording.ts';
import type { Described } from '../schema/primitives.ts';
import {
	type Body,
	described,
	link,
	type Motivation,
	optional,
	type Place,
	slug,
	type Target,
	target,
	text,
} from './annotationParts.ts';
import { moment } from './whose.ts';
import type { ExportContext } from './writers.ts';

/** One annotation, its id still without the address of its page. */
export interface Annotation {
	/** What it is known by for good: `p5s1-attribution`. */
	name: string;
	motivation: Motivation;
	created?: string;
	body: Body[];
	target: Target | Target[];
}

interface Where extends ExportContext {
	/** The address of the readout’s page. */
	readout: string;
}

/** What is said of one sentence: whose it is, what it is about, whom it names, its times, its notes. */
export function passageAnnotations(passage: Passage, place: Place, { register, site, readout }: Where): Annotation[] {
	const { id, attribution, topics, mentions, times, notes } = passage;
	const at = (start?: number, end?: number) => target(readout, passage, place, start, end);
	const entry = (who: string) => link('identifying', site + pathOfEntry(register, who));
	return [
		{
			name: `${id}-attribution`,
			motivation: 'classifying',
			body: [
				text('classifying', kindInWords(attribution.kind)),
				text('describing', whoseInWords(register, attribution)),
				...attribution.ends.map(entry),
				...attribution.cue.map((cue) => text('describing', `In the words: “${cue}”`)),
				...attribution.within.map(({ who, cue }) =>
					text('describing', `Points to content of ${nameOf(register, who)}, without giving it in full: “${cue}”`),
				),
				...optional(attribution.note, 'commenting'),
				...optional(attribution.ambiguity, 'commenting', 'Another reading: '),
			],
			target: at(),
		},
		...(topics.length > 0
			? [
					{
						name: `${id}-topics`,
						motivation: 'tagging' as const,
						body: topics.flatMap((topic) => [
							text('tagging', nameOf(register, topic)),
							link('tagging', site + pathOfTopic(topic)),
						]),
						target: at(),
					},
				]
			: []),
		...mentions.map(({ ref, start, end, by }): Annotation => {
			const wikidata = entryOf(register, ref)?.wikidata;
			return {
				name: `${id}-mention-${ref}`,
				motivation: 'identifying',
				body: [
					text('identifying', nameOf(register, ref)),
					entry(ref),
					...(wikidata ? [link('identifying', `https://www.wikidata.org/entity/${wikidata}`)] : []),
					...(by === 'description' ? [text('commenting', 'Not a name: identified by the editors.')] : []),
				],
				target: at(start, end),
			};
		}),
		...times.map(
			({ start, end, exact, supplied, evidence, certainty, note }): Annotation => ({
				name: `${id}-time-${slug(exact)}`,
				motivation: 'describing',
				body: [
					text('classifying', 'time'),
					...described({ supplied, evidence, certainty }),
					...optional(note, 'commenting'),
				],
				target: at(start, end),
			}),
		),
		...notes.map(
			({ start, end, exact, text: note, evidence }): Annotation => ({
				name: `${id}-note-${slug(exact)}`,
				motivation: 'commenting',
				body: [text('commenting', note), ...optional(evidence, 'describing', 'Evidence: ')],
				target: at(start, end),
			}),
		),
	];
}

/** An act, on its exact words and on the other sentences that say more of it. */
export function actAnnotation(
	edition: Edition,
	act: Act,
	place: Place,
	{ register, site, readout }: Where,
): Annotation {
	const passage = passageOf(edition, act.in);
	return {
		name: `act-${act.id}`,
		motivation: 'classifying',
		body: [
			text('classifying', classInWords(act.class)),
			text('describing', `${act.name}, ${accordingTo(register, passage.attribution.reporter)}`),
			link('identifying', site + pathOfAct(edition.id, act)),
			text('describing', `Parties: ${partiesInWords(register, act, passage.attribution.kind)}`),
			text('describing', `How binding, in the words of the text: “${act.modality}”`),
			...(act.time ? described(act.time, 'Time, ') : []),
			...optional(act.note, 'commenting'),
			...act.followUps.map(({ date, statement, source, certainty, inference }) =>
				text(
					'commenting',
					[
						`Follow-up of ${date}: ${statement} Source: ${source}`,
						certainty && `Certainty: ${certainty}`,
						inference && 'That it belongs to this act is the editors’ inference',
					]
						.filter(Boolean)
						.join('. '),
				),
			),
		],
		target: [
			target(readout, passage, place, act.start, act.end),
			...act.scope.map((id) => target(readout, passageOf(edition, id), place)),
		],
	};
}

/** What is said of the text as a whole, and of what became of it. */
export function editorialAnnotations(edition: Edition, { register, readout }: Where): Annotation[] {
	const { title, date, issuer, audience, translated_from, source, counterparts, emendations } = edition.description;
	const name = (id: string) => nameOf(register, id);
	const about: [key: string, Described | undefined][] = [
		['title', title],
		['date', date],
		['issuer', { ...issuer, supplied: issuer.supplied && name(issuer.supplied) }],
		['audience', audience],
		['translated from', translated_from],
		['source page', source.url],
		['licence of the source', source.licence],
	];
	return [
		...about.flatMap(([key, value]): Annotation[] =>
			value
				? [
						{
							name: `about-${slug(key)}`,
							motivation: 'describing',
							body: described(value, `${key[0]?.toUpperCase()}${key.slice(1)}, `),
							target: readout,
						},
					]
				: [],
		),
		...counterparts.map(
			({ side, found, evidence }): Annotation => ({
				name: `account-by-${side}`,
				motivation: 'commenting',
				body: [
					text('commenting', `Other accounts, ${name(side)}: ${found}`),
					text('describing', `Evidence: ${evidence}`),
				],
				target: readout,
			}),
		),
		...emendations.map(
			(emendation): Annotation => ({
				name: `emendation-${slug(emendation)}`,
				motivation: 'editing',
				body: [text('editing', emendation)],
				target: readout,
			}),
		),
		...changesOf(edition)
			.toReversed()
			.map(
				(change): Annotation => ({
					name: `${change.type === 'revised' ? 'revision' : change.id}-${change.type}-${change.on}`,
					motivation: 'editing',
					created: moment(change.on),
					body: [text('editing', change.type === 'revised' ? change.what : `${change.type}; it read: “${change.was}”`)],
					target: change.type === 'revised' ? readout : `${readout}#${change.id}`,
				}),
			),
	];
}
