import { z } from 'zod';
import { actClasses, attributionKinds, partyRoles } from '../schema/annotations.ts';
import { ledger } from '../schema/ledger.ts';
import { certainty, date, day, id, passageId } from '../schema/primitives.ts';
import { readout } from '../schema/readout.ts';

/** Where the JSON Schema of `edition.json` is published, from the root of the site. */
export const EDITION_SCHEMA = 'schema/edition.schema.json';

const keys = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);
const text = z.string();
const offset = z.int().nonnegative();
const span = {
	start: offset.describe('Where the words begin: Unicode code points from the start of the sentence'),
	end: offset.describe('Where they end, exclusive'),
	exact: text.describe('The words themselves'),
};
const described = z.strictObject({
	stated: text.optional().describe('In the words of the source'),
	supplied: text.optional().describe('Supplied by the editors'),
	evidence: text.optional().describe('What the supplied value rests on'),
	certainty: certainty.optional(),
});
const front = readout.shape;

const attribution = z
	.strictObject({
		reporter: id.describe('Who says the sentence'),
		chain: z.array(id).describe('From the reporter, left out, to whoever the content is ascribed to'),
		ends: z.array(id).describe('To whom the content is ascribed; empty where the reporter names no one else'),
		kind: keys({ ...attributionKinds, 'not-yet-attributed': '' }),
		cue: z.array(text).describe('The words that carry the attribution'),
		within: z
			.array(z.strictObject({ who: id, cue: text }))
			.describe('Whose content the sentence points at without giving it'),
		note: text.optional(),
		ambiguity: text.optional().describe('Another reading that an honest second reader may hold'),
	})
	.describe('Whose claim the sentence is');

const passage = z.strictObject({
	id: passageId.describe('Never comes to mean something else'),
	paragraph: passageId,
	number: text.describe('As shown: 5.2'),
	text: text.describe('The sentence, character for character'),
	attribution,
	topics: z.array(id),
	mentions: z.array(
		z.strictObject({ ref: id.describe('Of the registers'), ...span, by: z.enum(['name', 'description']) }),
	),
	acts: z.array(id).describe('Acts whose words or scope include the sentence'),
	times: z.array(
		z.strictObject({
			...span,
			supplied: text.optional().describe('A date or a duration, ISO 8601'),
			evidence: text.optional(),
			certainty: certainty.optional(),
			note: text.optional(),
		}),
	),
	notes: z.array(z.strictObject({ ...span, text, evidence: text.optional() })),
});

const act = z.strictObject({
	id,
	class: keys(actClasses).describe('An agreement is not a shared view, nor an intention, a proposal or a prospect'),
	name: text.describe('In plain words that state no claim'),
	quote: text.describe('The exact words'),
	in: passageId,
	parties: z.array(z.strictObject({ who: id, role: keys(partyRoles) })),
	time: described.optional(),
	modality: text.describe('The words that say how binding it is'),
	scope: z.array(passageId).describe('Other sentences that say more of it'),
	note: text.optional(),
	followUps: z.array(
		z.strictObject({
			date: day,
			statement: text,
			source: text,
			certainty: certainty.optional(),
			inference: z.boolean().describe('That it belongs to the act is the editors’ inference'),
		}),
	),
});

/** The shape of `edition.json`. */
export const editionJson = z
	.strictObject({
		$schema: text.describe('The address of this schema'),
		id: id.describe('Of the readout'),
		version: day.describe('Of this edition of it: the day of its last revision'),
		title: text.optional(),
		status: front.status,
		accountOf: id.describe('Whose account the text is: all of it is what one side says was said'),
		speaker: id,
		event: id,
		description: z.strictObject({
			title: described,
			date: described,
			issuer: described,
			audience: described.optional(),
			translatedFrom: described.optional(),
			counterparts: front.counterparts.describe('What was found of other accounts; finding none proves nothing'),
			emendations: z.array(text),
			annotatedBy: text,
			checkedAgainst: text,
			revisions: front.revisions,
		}),
		source: z.strictObject({
			sha256: front.source.shape.sha256.describe('Of the source file, byte for byte'),
			bytes: z.int().positive(),
			language: text,
			url: text.optional(),
			urlDescription: described.optional(),
			licence: described,
		}),
		text: text.describe('The source text with all its line ends'),
		passages: z.array(passage).describe('The sentences in the order of the text'),
		acts: z.array(act),
		withdrawn: z
			.record(passageId, z.strictObject({ text, on: date, replaced_by: z.array(passageId) }))
			.describe('Numbers that stand for nothing any more'),
		changes: z
			.array(ledger.shape.changes.unwrap().element)
			.describe('Wordings that changed under a number that was kept'),
	})
	.describe(
		'One readout, which is one side’s account, as an annotated edition: whose claim each sentence is, with topics, names, acts, times and notes. Ids are those of the registers of the edition.',
	);
export type EditionJson = z.input<typeof editionJson>;

/** Its JSON Schema (2020-12). */
export function editionJsonSchema(site: string): object {
	return {
		...z.toJSONSchema(editionJson, { target: 'draft-2020-12' }),
		$id: site + EDITION_SCHEMA,
		title: 'Verbatim: a readout as an annotated edition',
	};
}
