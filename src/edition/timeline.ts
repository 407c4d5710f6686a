import type { FollowUp } from '../schema/annotations.ts';
import type { Certainty } from '../schema/primitives.ts';
import type { Register, RegisterEvent } from '../schema/register.ts';
import { ActOnDemand, type ActRef, type CorpusIndex, PassageOnDemand, type PassageRef } from './corpusIndex.ts';
import { dateOf } from './dates.ts';
import type { TimeExpression } from './edition.ts';
import type { KeptEdition } from './editionStore.ts';

/** Something that stands at a date: what a text states, or what the editors supply, with evidence. */
export type TimelineEntry = { date: string; evidence?: string | undefined; certainty?: Certainty | undefined } & (
	| { type: 'event'; event: RegisterEvent }
	| { type: 'readout'; edition: KeptEdition }
	| { type: 'time'; edition: KeptEdition; ref: PassageRef; time: TimeExpression }
	| { type: 'follow-up'; edition: KeptEdition; ref: ActRef; followUp: FollowUp }
);

/** Everything with a date, oldest first; at one date events before texts before what they say. */
export function timelineOf(register: Register, index: CorpusIndex): TimelineEntry[] {
	const entries: TimelineEntry[] = [];
	for (const event of register.events.values()) {
		const { supplied, evidence, certainty } = event.date ?? {};
		if (supplied) entries.push({ date: supplied, evidence, certainty, type: 'event', event });
	}
	for (const edition of index.editions) {
		const { evidence, certainty } = edition.description.date;
		if (dateOf(edition)) entries.push({ date: dateOf(edition), evidence, certainty, type: 'readout', edition });
		for (const { passage, time } of edition.outline.times) {
			const { supplied: at = '', evidence: why, certainty: sure } = time;
			const ref = new PassageOnDemand(edition, passage);
			entries.push({ date: at, evidence: why, certainty: sure, type: 'time', edition, ref, time });
		}
		for (const [at, { followUps }] of edition.outline.acts.entries())
			for (const followUp of followUps) {
				const { date, certainty: sure } = followUp;
				const ref = new ActOnDemand(edition, at);
				entries.push({ date, certainty: sure, type: 'follow-up', edition, ref, followUp });
			}
	}
	const order = ['event', 'readout', 'time', 'follow-up'];
	return entries.sort((a, b) =>
		a.date === b.date ? order.indexOf(a.type) - order.indexOf(b.type) : a.date < b.date ? -1 : 1,
	);
}
