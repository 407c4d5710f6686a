import { pathOfAct } from '../../edition/addresses.ts';
import { passageOf } from '../../edition/edition.ts';
import { nameOf } from '../../edition/names.ts';
import { actClasses, partyRoles } from '../../schema/annotations.ts';
import { certainty } from '../../schema/primitives.ts';
import { act, inRegister, may, must, readout, sentence, table } from './table.ts';

export const acts = table({
	name: 'acts',
	what: 'One row an act: exact words, class, time. Only those of the class “agreement” are said to be agreed.',
	key: ['readout', 'act'],
	columns: {
		readout,
		act,
		class: must.text('Its class.', { oneOf: Object.keys(actClasses) }),
		name: must.text('Its name in plain words that state no claim.'),
		quote: must.text('Its exact words.'),
		sentence: { ...sentence, what: 'The sentence in which they stand.' },
		reporter: must.text('According to whom.', inRegister),
		modality: must.text('The words that say how binding it is.'),
		scope: may.list('Other sentences that say more of it.'),
		time_stated: may.text('Its time in the words of the source.'),
		time_supplied: may.text('Its time as the editors supply it.'),
		time_evidence: may.text('What the supplied time rests on.'),
		time_certainty: may.text('How sure the editors are of it.', { oneOf: certainty.options }),
		note: may.text('What the editors remark.'),
		url: must.text('Its page here.'),
	},
	rows: (edition, { site }) =>
		edition.acts.map((one) => ({
			readout: edition.id,
			act: one.id,
			class: one.class,
			name: one.name,
			quote: one.quote,
			sentence: one.in,
			reporter: passageOf(edition, one.in).attribution.reporter,
			modality: one.modality,
			scope: one.scope,
			time_stated: one.time?.stated,
			time_supplied: one.time?.supplied,
			time_evidence: one.time?.evidence,
			time_certainty: one.time?.certainty,
			note: one.note,
			url: site + pathOfAct(edition.id, one),
		})),
});

export const parties = table({
	name: 'parties',
	what: 'One row a party to an act, with its part in it.',
	key: ['readout', 'act', 'who', 'role'],
	columns: {
		readout,
		act,
		who: must.text('The party: an id of the register.', inRegister),
		name: must.text('Its plain name in the register.'),
		role: must.text('Its part in the act.', { oneOf: Object.keys(partyRoles) }),
	},
	rows: (edition, { register }) =>
		edition.acts.flatMap((one) =>
			one.parties.map(({ who, role }) => ({
				readout: edition.id,
				act: one.id,
				who,
				name: nameOf(register, who),
				role,
			})),
		),
});

export const followUps = table({
	name: 'follow_ups',
	what: 'One row a dated later event that bears on an act, with its source. There are no verdicts.',
	key: ['readout', 'act', 'turn'],
	columns: {
		readout,
		act,
		turn: must.integer('Its place among those of the act, from 1.'),
		date: must.day('Its day.'),
		statement: must.text('What is on record.'),
		source: must.text('Where it stands.'),
		certainty: may.text('How sure the editors are of it.', { oneOf: certainty.options }),
		inference: must.boolean('That it belongs to the act is the editors’ inference.'),
	},
	rows: (edition) =>
		edition.acts.flatMap((one) =>
			one.followUps.map((followUp, index) => ({
				readout: edition.id,
				act: one.id,
				turn: index + 1,
				date: followUp.date,
				statement: followUp.statement,
				source: followUp.source,
				certainty: followUp.certainty,
				inference: followUp.inference,
			})),
		),
});
