import { z } from 'zod';
import {
	date,
	day,
	described,
	duration,
	id,
	oneOrMany,
	passageId,
	requireEvidence,
	sourceWords,
	words,
} from './primitives.ts';

/** What kind of statement a sentence makes; the words of the edition's pages stand beside each. */
export const attributionKinds = {
	'own-statement-of-fact': 'own statement of fact',
	'own-statement-of-plan': 'own statement about what will be done',
	characterisation: 'characterisation',
	'reported-intention': 'reported intention',
	'reported-act': 'reported act',
	'reported-joint-act': 'reported joint act',
	'reported-attention': 'reported attention',
	'reported-shared-view': 'reported shared view',
	'reported-speech-indirect': 'reported speech (indirect)',
	'reported-speech-direct': 'reported speech (direct quotation)',
	'unattributed-assessment': 'unattributed assessment',
} as const;
export type AttributionKind = keyof typeof attributionKinds;
/** How kinds are told apart: for those who annotate, and for those who ask what was meant. */
export const kindMeanings: Record<AttributionKind, string> = {
	'own-statement-of-fact': 'The reporter says that something is or was so, and ascribes it to no one else.',
	'own-statement-of-plan': 'The reporter says what will be done, and ascribes the plan to no one else.',
	characterisation: 'The reporter says in what manner or spirit something went on, such as “friendly”.',
	'reported-intention': 'Someone is said to wish or intend something; that is no promise, and not yet an act.',
	'reported-act': 'Someone is said to have done something, such as to propose or to accede to a proposal.',
	'reported-joint-act':
		'Two or more are said to have done something together, such as to exchange greetings or to agree.',
	'reported-attention':
		'Someone is said to have listened to something or taken note of it; what they thought of it is not said.',
	'reported-shared-view': 'Two or more are said to see something alike; that is not an agreement to do anything.',
	'reported-speech-indirect': 'What someone is said to have said, as the reporter puts it.',
	'reported-speech-direct': 'What someone is said to have said, given as their very words, in quotation marks.',
	'unattributed-assessment':
		'A judgement for which no one is named, and which no word marks as the reporter’s own; it is not passed on to the nearest person.',
};

/** The classes of acts, agreements first: in this order they are listed everywhere. */
export const actClasses = {
	agreement: 'agreement',
	'shared-view': 'shared view',
	'prior-understanding': 'prior understanding',
	proposal: 'proposal',
	demand: 'demand',
	intention: 'intention',
	initiative: 'initiative',
	position: 'position',
	prospect: 'prospect',
} as const;
export type ActClass = keyof typeof actClasses;
export const classMeanings: Record<ActClass, string> = {
	agreement: 'Parties are said to have agreed to something, or one to have accepted what another proposed.',
	'shared-view': 'Those who hold it are said to see something alike; nothing is to be done by anyone.',
	'prior-understanding':
		'Something is said to have been understood between parties earlier, and the text refers to it.',
	proposal: 'Someone is said to have put something forward; whether anyone accepts it is another act.',
	demand: 'Someone is said to require something of someone else.',
	intention: 'Someone is said to wish or intend to do something; nothing is promised to anyone.',
	initiative: 'Someone is said to have been the first to seek a thing, such as a call or a meeting.',
	position: 'What is said to be necessary, right or the case, whether or not someone is named as holding it.',
	prospect: 'What is said to be possible or expected, without anyone binding themselves to it.',
};

/** The part a party plays in an act. */
export const partyRoles = {
	party: 'party',
	proposer: 'proposer',
	acceptor: 'acceptor',
	addressee: 'addressee',
	initiator: 'initiator',
	holder: 'holder',
	concerned: 'concerned',
} as const;
export const roleMeanings: Record<keyof typeof partyRoles, string> = {
	party: 'one of those between whom it is said to be: who agreed, or whose understanding it is',
	proposer: 'is said to have put it forward',
	acceptor: 'is said to have accepted what another put forward',
	addressee: 'to whom it is directed',
	initiator: 'at whose wish it is said to have come about',
	holder: 'whose view, intention or position it is said to be',
	concerned: 'whom it is about, without being said to have had a part in it',
};

const keys = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);

/**
 * Words of one passage (W3C `TextQuoteSelector`): `exact` must stand there once,
 * or once between `prefix` and `suffix`.
 */
const quote = {
	in: passageId,
	exact: sourceWords,
	prefix: z.string().optional(),
	suffix: z.string().optional(),
};
/** The importer marks what it guessed; a published readout has no guess left. */
const guess = z.boolean().optional();

/** Someone else's content that a sentence points to without giving it as theirs in full. */
const embedded = z.strictObject({ who: id, cue: sourceWords });

/** Whose claim one sentence is: from the reporter along `chain` to its `ends`. */
export const attribution = z.strictObject({
	/** Who speaks, where it is not the speaker named in the front matter. */
	reporter: id.optional(),
	/** Ids from the reporter (left out) outwards; empty where no one else is named. */
	chain: z.array(id),
	/** Those of the chain to whom the content is ascribed; by default its last, or all for joint kinds. */
	ends: z.array(id).optional(),
	kind: keys(attributionKinds),
	/** The words of the sentence that carry the attribution. */
	cue: oneOrMany(sourceWords).optional(),
	within: z.array(embedded).default([]),
	/** Why it was read so, where a reader may ask. */
	note: words.optional(),
	/** Another reading that an honest second reader may hold. */
	ambiguity: words.optional(),
	guess,
});

const followUp = z.strictObject({
	date: day,
	statement: words,
	source: words,
	certainty: described(z.string()).shape.certainty,
	/** True where that this later event belongs to the act is the editor's inference. */
	inference: z.boolean(),
});

export const act = z.strictObject({
	id,
	class: keys(actClasses),
	/** A name in plain words that states no claim as a fact. */
	name: words,
	quote: z.strictObject(quote),
	parties: z.array(z.strictObject({ who: id, role: keys(partyRoles) })),
	time: described(date).optional(),
	/** The words of the text that say how binding it is; they stand in the act's passages. */
	modality: sourceWords,
	scope: z.array(passageId).default([]),
	note: words.optional(),
	follow_ups: z.array(followUp).default([]),
});

const mention = z.strictObject({ ...quote, is: oneOrMany(id), guess });
const exception = z.strictObject({ ...quote, isnt: id });
const timeExpression = z.strictObject({
	...quote,
	/** ISO 8601 duration or date; left out where the words resolve to nothing that is known. */
	supplied: z.union([date, duration]).optional(),
	evidence: words.optional(),
	certainty: described(z.string()).shape.certainty,
	note: words.optional(),
});
const note = z.strictObject({
	...quote,
	text: words,
	evidence: words.optional(),
});

export const annotations = z.strictObject({
	attributions: z.record(passageId, attribution).default({}),
	topics: z.record(id, z.array(passageId)).default({}),
	acts: z.array(act).default([]),
	mentions: z.array(mention).default([]),
	exceptions: z.array(exception).default([]),
	times: z.array(timeExpression.superRefine(requireEvidence)).default([]),
	notes: z.array(note).default([]),
	/** Where the sentence splitter is wrong: words after which a sentence does not end, or does. */
	sentences: z
		.strictObject({
			join_after: z.array(sourceWords).default([]),
			cut_after: z.array(sourceWords).default([]),
		})
		.default({ join_after: [], cut_after: [] }),
});

export type Annotations = z.output<typeof annotations>;
export type AttributionWritten = z.output<typeof attribution>;
export type ActWritten = z.output<typeof act>;
export type PartyRole = keyof typeof partyRoles;
export type FollowUp = z.output<typeof followUp>;
