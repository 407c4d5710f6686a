import { z } from 'zod';
import { date, described, id, words } from './primitives.ts';

const entry = {
	id,
	/** The plain name that the edition uses in its own voice. */
	name: words,
	/** Every other form of the name, in any spelling or script; used to find mentions and to search. */
	forms: z.array(words).default([]),
	/** Who or what this is, by identifying and nothing more. */
	about: words,
	/** The Wikidata item, where it is certain. */
	wikidata: z
		.string()
		.regex(/^Q\d+$/, 'a Wikidata item, such as Q7747')
		.optional(),
};

export const person = z.strictObject({
	...entry,
	/** The family name, for references, where it is not the last word of the name: `Xi`, `von der Leyen`. */
	family: words.optional(),
});
export const place = z.strictObject({ ...entry, within: id.optional() });
/** What kind of organisation one is; the words of the edition's pages stand beside each. */
export const organisationKinds = {
	state: 'State',
	'group-of-states': 'Group of states',
	body: 'Organisation',
	delegation: 'Delegation',
	'working-group': 'Working group',
} as const;
export const organisation = z.strictObject({
	...entry,
	kind: z.enum(Object.keys(organisationKinds) as (keyof typeof organisationKinds)[]).default('body'),
});
export const event = z.strictObject({
	...entry,
	date: described(date).optional(),
	place: id.optional(),
	participants: z.array(id).default([]),
});
export const topic = z.strictObject({ id, name: words, about: words });

/** A word that the edition does not use in its own voice, with the reason (editorial rule 7). */
export const loadedWord = z.strictObject({ word: words, why: words });
/** Words that texts use for the same thing, counted side by side without comment. */
export const wordChoice = z.strictObject({
	id,
	name: words,
	words: z.array(words).min(2),
});
export const vocabulary = z.strictObject({
	loaded: z.array(loadedWord).default([]),
	choices: z.array(wordChoice).default([]),
});

export type Person = z.output<typeof person>;
export type Place = z.output<typeof place>;
export type Organisation = z.output<typeof organisation>;
export type RegisterEvent = z.output<typeof event>;
export type Topic = z.output<typeof topic>;
export type Vocabulary = z.output<typeof vocabulary>;

/** The files of `content/register/` that list entries, and the shape of one entry of each. */
export const registerFiles = {
	people: person,
	places: place,
	organisations: organisation,
	events: event,
	topics: topic,
} as const;
export type RegisterTable = keyof typeof registerFiles;
export type RegisterKind = 'person' | 'place' | 'organisation' | 'event';

/** All registers of the edition, by id. */
export interface Register {
	people: Map<string, Person>;
	places: Map<string, Place>;
	organisations: Map<string, Organisation>;
	events: Map<string, RegisterEvent>;
	topics: Map<string, Topic>;
	vocabulary: Vocabulary;
	/** Tables that could not be read: what refers to them can be neither right nor wrong. */
	unread?: ReadonlySet<RegisterTable>;
}
