import type { z } from 'zod';
import type { event, loadedWord, organisation, person, place, topic, wordChoice } from '../schema/register.ts';
import { familyName, givenName, joinNames, type Name, townName } from './names.ts';
import { type Random, randomOf } from './random.ts';
import { states, topics } from './world.ts';

type Entry = { id: string; name: string; forms: string[] };
export type InventedPerson = z.input<typeof person> & Entry & { office: string; surname: Name; pronoun: 'he' | 'she' };
export type InventedPlace = z.input<typeof place> & Entry;
export type InventedOrganisation = z.input<typeof organisation> & Entry;
export type InventedEvent = z.input<typeof event> & Entry & { year: number; states: [State, State] };
export type InventedTopic = z.input<typeof topic> & { words: string };

/** An invented state with whoever speaks and acts for it. */
export interface State {
	entry: InventedOrganisation;
	adjective: string;
	/** The head of state, or the one before; which of them depends on the year. */
	leaders: [InventedPerson, InventedPerson];
	/** Those who read statements out. */
	speakers: InventedPerson[];
	ministers: InventedPerson[];
	/** The body that publishes its readouts. */
	office: InventedOrganisation;
	bodies: InventedOrganisation[];
	places: InventedPlace[];
}

/** All that the texts of the corpus may name: a few hundred entries, each invented, the same at every size. */
export interface World {
	states: State[];
	events: InventedEvent[];
	topics: InventedTopic[];
	/** Every entry by id, in the order of its table. */
	tables: {
		people: Map<string, InventedPerson>;
		places: Map<string, InventedPlace>;
		organisations: Map<string, InventedOrganisation>;
		events: Map<string, InventedEvent>;
		topics: Map<string, InventedTopic>;
	};
	vocabulary: { loaded: z.input<typeof loadedWord>[]; choices: z.input<typeof wordChoice>[] };
}

export const FIRST_YEAR = 2015;
export const YEARS = 10;
/** The leaders of the first half of the years are followed by others. */
export const leaderIn = (state: State, year: number): InventedPerson =>
	state.leaders[year < FIRST_YEAR + YEARS / 2 ? 0 : 1];

const EVENTS_A_YEAR = 8;
const LEADERS = ['President', 'Prime Minister', 'Chancellor', 'Regent'] as const;
const MINISTRIES = ['Foreign Affairs', 'Defence', 'Transport', 'Trade', 'Water and Forests'] as const;
const MARK = 'Invented for the synthetic corpus';

const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const vocabulary: World['vocabulary'] = {
	loaded: [
		['regime', 'a word that judges a government'],
		['pretext', 'it says that a stated reason is not the real one'],
		['so-called', 'it casts doubt on a name'],
		['puppet', 'it judges a government'],
		['propaganda', 'it judges a text instead of describing it'],
		['admitted', 'it says that what was said is true and was hidden'],
		['falsely', 'the edition does not rule on claims'],
		['violated', 'a verdict'],
	].map(([word, why]) => ({ word: word!, why: why! })),
	choices: [
		{ id: 'talking', name: 'Talking', words: ['conversation', 'talks', 'meeting', 'consultations', 'negotiations'] },
		{ id: 'agreeing', name: 'Agreeing', words: ['agreement', 'understandings', 'arrangement', 'settlement'] },
		{ id: 'routes', name: 'Routes', words: ['crossing', 'corridor', 'channel', 'road', 'railway'] },
	],
};

export const world: World = makeWorld();

function makeWorld(): World {
	const random = randomOf('register');
	const taken = new Set<string>();
	const fresh = (make: (random: Random) => Name): Name => {
		for (;;) {
			const name = make(random);
			if (Object.values(name).some((form) => taken.has(form))) continue;
			for (const form of Object.values(name)) taken.add(form);
			return name;
		}
	};
	const made = states.map((state, index) => makeState(state, LEADERS[index % LEADERS.length]!, random, fresh));
	const events = made.flatMap((_, index) => makeEvents(made, index, random)).toSorted((a, b) => a.year - b.year);
	const themes = topics.map(([id, words]) => ({
		id,
		name: words.charAt(0).toUpperCase() + words.slice(1),
		about: `${MARK}: what the texts say of ${words}.`,
		words: `the ${words}`,
	}));
	const byId = <T extends { id: string }>(entries: T[]) => new Map(entries.map((entry) => [entry.id, entry]));
	return {
		states: made,
		events,
		topics: themes,
		tables: {
			people: byId(made.flatMap(({ leaders, speakers, ministers }) => [...leaders, ...speakers, ...ministers])),
			places: byId(made.flatMap(({ places }) => places)),
			organisations: byId(made.flatMap(({ entry, office, bodies }) => [entry, office, ...bodies])),
			events: byId(events),
			topics: byId(themes),
		},
		vocabulary,
	};
}

function makeState(
	{ name, other, adjective }: (typeof states)[number],
	title: string,
	random: Random,
	fresh: (make: (random: Random) => Name) => Name,
): State {
	const id = idOf(name);
	const body = (called: string, kind: 'body' | 'delegation' | 'working-group' = 'body'): InventedOrganisation => ({
		id: idOf(called),
		name: called,
		forms: [],
		kind,
		about: `${MARK}: a ${kind.replace('-', ' ')} of ${name}.`,
	});
	const someone = (office: string, about: string): InventedPerson => {
		const family = fresh(familyName);
		const full = joinNames(givenName(random), family);
		return {
			id: idOf(full.plain),
			name: full.plain,
			forms: formsOf(full, family, random),
			about: `${MARK}: ${about}.`,
			office,
			surname: family,
			pronoun: random.chance(0.5) ? 'he' : 'she',
		};
	};
	const places = Array.from({ length: 5 }, (_, index): InventedPlace => {
		const town = fresh(townName);
		return {
			id: idOf(town.plain),
			name: town.plain,
			forms: [...new Set([town.other, ...(index < 2 ? [town.marked] : []), town.cyrillic])],
			about: `${MARK}: ${index === 0 ? 'the capital' : 'a town'} of ${name}.`,
			within: id,
		};
	});
	return {
		entry: { id, name, forms: other, kind: 'state', about: `${MARK}: a state.` },
		adjective,
		leaders: [someone(title, `${title} of ${name}`), someone(title, `${title} of ${name}, later`)],
		speakers: ['Press Secretary', 'Aide'].map((office) => someone(office, `${office} in ${name}`)),
		ministers: MINISTRIES.map((ministry) => someone('Minister', `Minister of ${ministry} of ${name}`)),
		office: body(`Office of the ${title} of ${name}`),
		bodies: [
			body(`${adjective} Border Commission`),
			body(`${adjective} Academy`),
			body(`${adjective} delegation`, 'delegation'),
		],
		places,
	};
}

/** The given name changes its spelling with the family name. */
function formsOf(full: Name, family: Name, random: Random): string[] {
	const forms = [family.plain, full.other, family.other, full.cyrillic, family.cyrillic];
	if (random.chance(0.4)) forms.push(full.marked, family.marked);
	return [...new Set(forms)].filter((form) => form !== full.plain);
}

/** The events in which this state is the host. */
function makeEvents(all: readonly State[], host: number, random: Random): InventedEvent[] {
	const count = (EVENTS_A_YEAR * YEARS) / all.length;
	const state = all[host]!;
	return Array.from({ length: count }, (_, index) => {
		const year = FIRST_YEAR + ((host * count + index) % YEARS);
		const guest = all[(host + 1 + random.below(all.length - 1)) % all.length]!;
		const town = state.places[index % state.places.length]!;
		const kind = ['talks', 'conference', 'summit', 'consultations', 'forum'][index % 5]!;
		const month = String(1 + random.below(12)).padStart(2, '0');
		return {
			id: `${town.id}-${kind}-${year}`,
			name: `${town.name} ${kind} of ${year}`,
			forms: [`${town.name} ${kind}`, `${town.forms[0]} ${kind}`],
			about: `${MARK}: ${kind} at ${town.name}.`,
			date: {
				supplied: `${year}-${month}`,
				evidence: 'Invented, like all of this corpus.',
				certainty: 'devised' as const,
			},
			place: town.id,
			participants: [leaderIn(state, year).id, leaderIn(guest, year).id],
			year,
			states: [state, guest],
		};
	});
}
