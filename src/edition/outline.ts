import type { ActClass, FollowUp } from '../schema/annotations.ts';
import type { Register } from '../schema/register.ts';
import type { Attribution, Edition, TimeExpression } from './edition.ts';
import type { NameFinder } from './resolveMentions.ts';
import { choiceFinder } from './wordChoice.ts';

/**
 * What lists over the whole corpus need of one edition, worked out when it is built, so that no page
 * has to read every text again. Passages and acts stand in the order of the edition's.
 */
export interface Outline {
	passages: PassageOutline[];
	acts: { id: string; class: ActClass; followUps: FollowUp[] }[];
	/** Labels of paragraphs. */
	paragraphs: string[];
	/** Times that a date is supplied for. */
	times: { passage: number; time: TimeExpression }[];
	/** Name forms as they stand in the text, each with the id of its register entry. */
	names: (OutlinePlace & { ref: string })[];
	/** Words of the vocabulary's choices. */
	choices: (OutlinePlace & { choice: string; word: string })[];
}
export interface PassageOutline {
	id: string;
	label: string;
	reporter: string;
	/** To whom the content is ascribed, each once. */
	ends: string[];
	unattributed: boolean;
	kind: Attribution['kind'];
	/** To whose content it points without giving it in full, each once. */
	pointedTo: string[];
	/** Ids of register entries, each once. */
	mentions: string[];
	topics: string[];
	/** Classes of the acts that it belongs to, each once. */
	acts: ActClass[];
}
export interface OutlinePlace {
	/** The number of its passage, from 0. */
	passage: number;
	/** UTF-16 offsets in the sentence, end exclusive. */
	start: number;
	end: number;
	/** The words as they stand there. */
	form: string;
}

/** Outlines an edition; pure. */
export function outlineOf(edition: Edition, register: Register, findNames: NameFinder): Outline {
	const findChoices = choiceFinder(register.vocabulary);
	const once = <Id extends string>(ids: Iterable<Id>) => [...new Set(ids)];
	const actsIn = Map.groupBy(edition.acts, (act) => act.in);
	return {
		passages: edition.passages.map(({ id, label, attribution, mentions, topics }) => ({
			id,
			label,
			reporter: attribution.reporter,
			ends: once(attribution.ends),
			unattributed: attribution.kind === 'unattributed-assessment',
			kind: attribution.kind,
			pointedTo: once(attribution.within.map(({ who }) => who)),
			mentions: once(mentions.map(({ ref }) => ref)),
			topics: once(topics),
			acts: once((actsIn.get(id) ?? []).map((act) => act.class)),
		})),
		acts: edition.acts.map(({ id, class: of, followUps }) => ({
			id,
			class: of,
			followUps,
		})),
		paragraphs: edition.paragraphs.map(({ label }) => label),
		times: edition.passages.flatMap(({ times }, passage) =>
			times.flatMap((time) => (time.supplied && !time.supplied.startsWith('P') ? { passage, time } : [])),
		),
		names: edition.passages.flatMap(({ text }, passage) =>
			findNames(text).map(({ start, end, ref }) => ({ passage, start, end, ref, form: text.slice(start, end) })),
		),
		choices: edition.passages.flatMap(({ text }, passage) =>
			findChoices(text).map((found) => ({ passage, ...found, form: text.slice(found.start, found.end) })),
		),
	};
}
