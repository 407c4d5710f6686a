import type { Certainty } from '../schema/primitives.ts';
import type { Register, RegisterEvent } from '../schema/register.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { dateOf } from './corpusIndex.ts';
import type { Act, Edition, Passage, TimeExpression } from './edition.ts';

/** Something that stands at a date: what a text states, or what the editors supply, with evidence. */
export type TimelineEntry = { date: string; evidence?: string | undefined; certainty?: Certainty | undefined } & (
	| { type: 'event'; event: RegisterEvent }
	| { type: 'readout'; edition: Edition }
	| { type: 'time'; edition: Edition; passage: Passage; time: TimeExpression }
	| { type: 'follow-up'; edition: Edition; act: Act; statement: string; source: string; inference: boolean }
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
		for (const passage of edition.passages)
			for (const time of passage.times)
				if (time.supplied && !time.supplied.startsWith('P'))
					entries.push({
						date: time.supplied,
						evidence: time.evidence,
						certainty: time.certainty,
						type: 'time',
						edition,
						passage,
						time,
					});
		for (const act of edition.acts)
			for (const { date, statement, source, inference, certainty: sure } of act.followUps)
				entries.push({ date, certainty: sure, type: 'follow-up', edition, act, statement, source, inference });
	}
	const order = ['event', 'readout', 'time', 'follow-up'];
	return entries.sort((a, b) =>
		a.date === b.date ? order.indexOf(a.type) - order.indexOf(b.type) : a.date < b.date ? -1 : 1,
	);
}
