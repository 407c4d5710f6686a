import { pathOfReadout } from '../../edition/addresses.ts';
import type { Passage } from '../../edition/edition.ts';
import { nameOf } from '../../edition/names.ts';
import { whoseInWords } from '../../edition/wording.ts';
import { attributionKinds } from '../../schema/annotations.ts';
import { certainty } from '../../schema/primitives.ts';
import { codePoints } from '../textPositions.ts';
import { inRegister, may, must, readout, sentence, table } from './table.ts';

export const sentences = table({
	name: 'sentences',
	what: 'One row a sentence, in the order of the text: its words, and whose claim it is.',
	key: ['readout', 'sentence'],
	columns: {
		readout,
		sentence,
		number: must.text('Its number as shown: 5.2.'),
		paragraph: must.text('The id of its paragraph.'),
		text: must.text('The sentence, character for character: the words of the reporter.'),
		reporter: must.text('Who says it.', inRegister),
		ascribed_to: may.list('To whom the content is ascribed; empty where the reporter names no one else.'),
		chain: may.list('From the reporter, left out, to whoever the content is ascribed to.'),
		kind: must.text('What kind of statement it is.', {
			oneOf: [...Object.keys(attributionKinds), 'not-yet-attributed'],
		}),
		whose: must.text('Whose claim it is, in words.'),
		cue: may.list('The words that carry the attribution.'),
		points_at: may.list('Whose content it points at without giving it.'),
		topics: may.list('Ids of topics.'),
		acts: may.list('Acts whose words or scope include it.'),
		note: may.text('Why it was read so.'),
		ambiguity: may.text('Another reading that an honest second reader may hold.'),
		url: must.text('Its address here.'),
	},
	rows: ({ id, passages }, { register, site }) =>
		passages.map((passage) => {
			const { attribution } = passage;
			return {
				readout: id,
				sentence: passage.id,
				number: passage.label,
				paragraph: passage.paragraph,
				text: passage.text,
				reporter: attribution.reporter,
				ascribed_to: attribution.ends,
				chain: attribution.chain,
				kind: attribution.kind,
				whose: whoseInWords(register, attribution),
				cue: attribution.cue,
				points_at: attribution.within.map(({ who }) => who),
				topics: passage.topics,
				acts: passage.acts,
				note: attribution.note,
				ambiguity: attribution.ambiguity,
				url: `${site}${pathOfReadout(id)}#${passage.id}`,
			};
		}),
});

const onWords = {
	start: must.integer('Where the words begin: code points from the start of the sentence.'),
	end: must.integer('Where they end, exclusive.'),
	exact: must.text('The words, exactly.'),
};

/** Rows for what stands on words of the sentences of an edition. */
function standing<T extends { start: number; end: number; exact: string }, R>(
	{ id, passages }: { id: string; passages: readonly Passage[] },
	of: (passage: Passage) => readonly T[],
	rest: (one: T) => R,
) {
	return passages.flatMap((passage) => {
		const points = codePoints(passage.text);
		return of(passage).map((one) => ({
			readout: id,
			sentence: passage.id,
			start: points(one.start),
			end: points(one.end),
			exact: one.exact,
			...rest(one),
		}));
	});
}

export const mentions = table({
	name: 'mentions',
	what: 'One row a place where a person, place, organisation or event is named or described.',
	key: ['readout', 'sentence', 'start', 'end', 'ref'],
	columns: {
		readout,
		sentence,
		...onWords,
		ref: must.text('Whom or what the words mean: an id of the register.', inRegister),
		name: must.text('Its plain name in the register.'),
		by: must.text('Found by a form of the name, or identified by the editors from a description.', {
			oneOf: ['name', 'description'],
		}),
	},
	rows: (edition, { register }) =>
		standing(
			edition,
			(passage) => passage.mentions,
			({ ref, by }) => ({ ref, name: nameOf(register, ref), by }),
		),
});

export const times = table({
	name: 'times',
	what: 'One row an expression of time, with the date or duration that the editors supply.',
	key: ['readout', 'sentence', 'start', 'end'],
	columns: {
		readout,
		sentence,
		...onWords,
		supplied: may.text(
			'A year, month, day or duration (ISO 8601); empty where the words resolve to nothing that is known.',
		),
		evidence: may.text('What the supplied value rests on.'),
		certainty: may.text('How sure the editors are of it.', { oneOf: certainty.options }),
		note: may.text('What the editors remark.'),
	},
	rows: (edition) =>
		standing(
			edition,
			(passage) => passage.times,
			({ supplied, evidence, certainty, note }) => ({ supplied, evidence, certainty, note }),
		),
});

export const notes = table({
	name: 'notes',
	what: 'One row a note of the editors on words of a sentence.',
	key: ['readout', 'sentence', 'start', 'end', 'note'],
	columns: {
		readout,
		sentence,
		...onWords,
		note: must.text('The note.'),
		evidence: may.text('What it rests on.'),
	},
	rows: (edition) =>
		standing(
			edition,
			(passage) => passage.notes,
			({ text, evidence }) => ({ note: text, evidence }),
		),
});
