import type { ActClass, AttributionKind } from '../schema/annotations.ts';

/**
 * How sentences of the corpus are built. In a pattern `{np}` is a slot, `[…]` are cue words, `<…>` the words of
 * an act, `_…_` its modality where that is not the cue, and `^…^` words that point at the other side's content.
 */
export interface Pattern {
	kind: AttributionKind;
	/** To whom the content is ascribed: nobody, the leader of either side, both, or a body through a leader. */
	by: 'nobody' | 'one' | 'both' | 'body';
	act?: ActClass;
	text: string;
}

const of = (kind: AttributionKind, by: Pattern['by'], act: ActClass | undefined, ...texts: string[]): Pattern[] =>
	texts.map((text) => ({ kind, by, text, ...(act ? { act } : {}) }));

/** After the sentence that opens a text. */
export const beginnings: Pattern[] = [
	...of(
		'own-statement-of-fact',
		'nobody',
		'initiative',
		'The conversation <took place at the _initiative_ of {B}>.',
		'The conversation was <held at the _request_ of the {sBa} side>, and dealt with {topic}.',
	),
	...of(
		'reported-intention',
		'one',
		'intention',
		'{B} <[wished to discuss] {np} and {np}> {time}.',
		'{A} <[wanted to review] {np} with {B} {time}>.',
	),
	...of(
		'reported-joint-act',
		'both',
		undefined,
		'At the beginning of the conversation, which continued {duration}, {both} [exchanged greetings] and [recalled] {event}.',
		'{both} [congratulated one another] on {np}, and [spoke] of {topic}.',
	),
	...of(
		'characterisation',
		'nobody',
		undefined,
		'The conversation was {a}, {a} and {a}, with attention on either side to {np}.',
		'The rest of the conversation was similarly {a}, as it had been at {event}.',
	),
];

/** The body of a text, each sentence on the topic of its paragraph. */
export const middles: Pattern[] = [
	...of(
		'reported-speech-indirect',
		'one',
		'position',
		'{A} repeatedly <[emphasised] the necessity of {ving} {np}> {time}.',
		'{A} <[stressed] that {np} would {v} {np}>, and [recalled] {event}.',
		'{B} <[maintained] that {topic} could not be separated from {np}>.',
	),
	...of(
		'reported-speech-indirect',
		'one',
		undefined,
		'{A} [spoke of] {np} and of the prospects for {np} in {place}.',
		'{he} [acknowledged] that {np} had been {his} most {a} question, [stating] that {he} now saw {np}.',
		'{B} [recalled] that {number} {ns} had passed through {place} {time}.',
		'{A} [noted] {np}, {np} and {np}.',
		'In connection with {topic}, {B} [said] that {np} remained {a}.',
		'{he} also [mentioned] {minister}, who is to {v} {np} {time}.',
	),
	...of(
		'reported-speech-direct',
		'one',
		undefined,
		'{A} [said]: “We will {v} {np}, and we will {v} {np}.”',
		'“No one is to {v} {np} without {np},” {B} [said].',
	),
	...of(
		'reported-attention',
		'one',
		undefined,
		'{A} [paid close attention to] ^{sB}’s assessment^ of {np} and of {topic}.',
		'{A} [listened] to ^the {sBa} account^ of {np} at {place}.',
	),
	...of(
		'reported-attention',
		'one',
		'prior-understanding',
		'{A} [drew attention to] <the understandings on {np} _established_ at {event}>.',
	),
	...of(
		'reported-shared-view',
		'both',
		'shared-view',
		'{both} <[share a similar view] that {np} would merely {v} {np}>, and that {topic} call for {np}.',
		'{both} <[are of one mind] on {np} and on {np}>.',
		'{stance}, {both} <[take the same view] of {topic}: that {np} would {v} {np} {time}>.',
	),
	...of(
		'reported-act',
		'one',
		'proposal',
		'{A} <[acceded to] the {sBa} proposal to {v} {np} through {np}> {time}.',
		'{B} <[proposed] to {v} {np} at {place} {time}>.',
		'{A} <[put forward] {np} and {np}>, to be examined by {org}.',
	),
	...of(
		'reported-act',
		'one',
		'demand',
		'{A} <[called on] the {sBa} side to {v} {np} {time}>.',
		'{B} <[demanded] that {np} be returned to {place}>.',
	),
	...of('reported-act', 'one', undefined, '{A} [handed over] {number} {ns} and {np} at {place} {time}.'),
	...of(
		'reported-intention',
		'one',
		'intention',
		'{he} <[intends to] {v} {np} before {np}> {time}.',
		'{A} <[plans to] visit {place}> and to {v} {np} there.',
	),
	...of(
		'reported-joint-act',
		'both',
		'agreement',
		'{both} <[agreed to] {v} {np} and to {v} {np} {time}>.',
		'{both} <[instructed] {org} to {v} {np} {time}>.',
	),
	...of(
		'reported-speech-indirect',
		'body',
		undefined,
		'{A} [cited] the report of {body}, [by which] {number} {ns} in {place} are {a}.',
		'{A} [referred to] the finding of {body} that {np} had become {a} {time}.',
	),
	...of(
		'own-statement-of-fact',
		'nobody',
		undefined,
		'The {sAa} delegation included {minister} and {minister}.',
		'{org} has examined {np} and {np} since {event}.',
		'At {place}, {number} {ns} were counted {time}.',
		'The text of {np} is held by {org}.',
	),
	...of(
		'own-statement-of-plan',
		'nobody',
		'prospect',
		'<The terms for {ving} {np} _will be finalised_ {time}>.',
		'One group _will_ address {np}, and the other, <{np} and {np}>.',
	),
	...of('own-statement-of-plan', 'nobody', undefined, '{minister} will travel to {place} {time} for {np}.'),
	...of(
		'unattributed-assessment',
		'nobody',
		undefined,
		'Given {np}, it would be in the interest of {sB} to {v} {np} {time}.',
		'{stance}, {np} cannot {v} {np} as long as {np} is {a}.',
		'For {place}, the {n} of {ns} is of {a} importance.',
	),
	...of(
		'unattributed-assessment',
		'nobody',
		'position',
		'<{a} {ns} _require_, first and foremost, {np} from {sB}>, one that aligns with {np}.',
	),
	...of(
		'characterisation',
		'nobody',
		undefined,
		'{stance}, this part of the conversation was {a} and {a}.',
		'The exchange on {topic} was {a}, if {a}.',
	),
];

/** The last of the conversation. */
export const closings: Pattern[] = [
	...of(
		'reported-joint-act',
		'both',
		'agreement',
		'{both} <[agreed to] speak again by telephone {time}>.',
		'{both} <[agreed to] meet at {place} {time}, after {event}>.',
		'{both} <[agreed that] {org} would {v} {np} {time}>, and that contacts would continue.',
	),
];

export const nounPhrases = [
	'the {a} {n}',
	'the {a} {n}',
	'the {n} of {ns}',
	'{a} {ns}',
	'{x} {ns}',
	'the {a} {n} of {x} {ns}',
	'the {n} for {ns} at {place}',
	'the {x} {n}',
	'{topic}',
	'the {sBa} {n} in {place}',
];

export const stances = ['Notably', 'Logically', 'Most significantly', 'In essence', 'Naturally', 'For its part'];
