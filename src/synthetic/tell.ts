import { expand, type Filling, type Marked } from './expand.ts';
import { nounPhrases, type Pattern, stances } from './patterns.ts';
import type { Random } from './random.ts';
import type { InventedEvent, InventedPerson, InventedTopic, State } from './register.ts';
import { durationWords, timeWords } from './times.ts';
import { gerundOf, words } from './words.ts';

/** What one text is about, and how it spells. */
export interface Subject {
	day: string;
	event: InventedEvent;
	/** The side whose account it is, and the other. */
	sides: [State, State];
	leaders: [InventedPerson, InventedPerson];
	speaker: InventedPerson;
	/** Which of a name's spellings in the Latin script it prefers: 0 is the plain one. */
	spelling: number;
	/** Invented words that this text uses more than others. */
	terms: string[];
}

/** A sentence and all that the annotations need to know of it. */
export interface Told {
	text: string;
	marks: Marked[];
	pattern: Pattern;
	/** To whom its content is ascribed. */
	chain: string[];
	topic: InventedTopic;
	/** Who says it, where that is not the speaker of the text. */
	reporter?: InventedPerson | undefined;
}

/** A name as this text writes it: mostly in the spelling that it prefers. */
export function spell(
	entry: { name: string; forms?: string[] },
	subject: Subject,
	random: Random,
	short = false,
): string {
	const latin = [entry.name, ...(entry.forms ?? [])].filter((form) => !/\p{Script=Cyrillic}/u.test(form));
	const family = latin.filter((form) => !form.includes(' '));
	const forms =
		short && family.length > 0 ? family : latin.filter((form) => form.includes(' ') === entry.name.includes(' '));
	const spelling = random.chance(0.1) ? random.below(forms.length) : subject.spelling;
	return forms[Math.min(spelling, forms.length - 1)]!;
}

/** Makes one sentence of a pattern. */
export function tell(pattern: Pattern, topic: InventedTopic, subject: Subject, random: Random): Told {
	const ascribed = /\{B\}/.test(pattern.text) && !/\{A\}/.test(pattern.text) ? 1 : 0;
	const swapped = random.chance(0.5);
	/** Index of the side that is A in this sentence, except where the pattern has no A. */
	const first = swapped ? 1 : 0;
	const side = (slot: 'A' | 'B') => (slot === 'A' ? first : 1 - first);
	const holder = ascribed === 1 ? side('B') : side('A');
	let body: string | undefined;
	const fill = (slot: string): Filling => {
		switch (slot) {
			case 'A':
			case 'B':
				return leaderWords(side(slot), subject, random);
			case 'he':
			case 'his': {
				const { id, pronoun } = subject.leaders[holder]!;
				const own = pronoun === 'he' ? 'his' : 'her';
				return { words: slot === 'he' ? pronoun : own, mark: { as: 'description', refs: [id] } };
			}
			case 'both':
				return bothWords(subject, random);
			case 'sA':
			case 'sB': {
				const { entry } = subject.sides[side(slot.at(-1) as 'A' | 'B')]!;
				return { words: spell(entry, subject, random), mark: { as: 'name', refs: [entry.id] } };
			}
			case 'sAa':
			case 'sBa': {
				const { entry, adjective } = subject.sides[side(slot.at(1) as 'A' | 'B')]!;
				return { words: adjective, mark: { as: 'description', refs: [entry.id] } };
			}
			case 'body':
			case 'org': {
				const { bodies } = random.pick(subject.sides);
				const entry = random.zipf(bodies);
				body = entry.id;
				return { words: `the ${entry.name}`, mark: { as: 'name', refs: [entry.id] } };
			}
			case 'minister': {
				const entry = random.zipf(random.pick(subject.sides).ministers);
				const called = spell(entry, subject, random);
				return random.chance(0.5)
					? { words: `Minister ${called}`, mark: { as: 'description', refs: [entry.id] } }
					: { words: called, mark: { as: 'name', refs: [entry.id] } };
			}
			case 'place': {
				const entry = random.zipf(random.pick(subject.sides).places);
				return { words: spell(entry, subject, random), mark: { as: 'name', refs: [entry.id] } };
			}
			case 'event':
				return random.chance(0.5)
					? { words: `the ${spell(subject.event, subject, random)}`, mark: { as: 'name', refs: [subject.event.id] } }
					: {
							words: `the earlier ${random.pick(['talks', 'meeting'])}`,
							mark: { as: 'description', refs: [subject.event.id] },
						};
			case 'time':
			case 'duration': {
				const { words: called, supplied } = slot === 'time' ? timeWords(subject.day, random) : durationWords(random);
				return { words: called, mark: { as: 'time', ...(supplied ? { supplied } : {}) } };
			}
			case 'np':
				return random.pick(nounPhrases);
			case 'topic':
				return topic.words;
			default:
				return word(slot, subject, random);
		}
	};
	const { text, marks } = expand(pattern.text, fill);
	const [one, other] = subject.leaders;
	const leader = subject.leaders[holder]!.id;
	const chains = { nobody: [], one: [leader], both: [one.id, other.id], body: [leader, ...(body ? [body] : [])] };
	return { text, marks, pattern, chain: chains[pattern.by], topic };
}

function leaderWords(index: number, subject: Subject, random: Random): Filling {
	const leader = subject.leaders[index]!;
	const state = subject.sides[index]!;
	const refs = [leader.id];
	const described = (called: string): Filling => ({ words: called, mark: { as: 'description', refs } });
	if (random.chance(0.25)) return described(`the ${state.adjective} ${leader.office}`);
	if (index === 0 && random.chance(0.1)) return described(`our ${leader.office}`);
	if (random.chance(0.3)) return described(`${leader.office} ${spell(leader, subject, random, true)}`);
	return { words: spell(leader, subject, random, random.chance(0.5)), mark: { as: 'name', refs } };
}

function bothWords(subject: Subject, random: Random): Filling {
	if (random.chance(0.5)) return '{A} and {B}';
	return {
		words: random.pick(['the two leaders', 'both leaders', 'the two of them']),
		mark: { as: 'description', refs: subject.leaders.map(({ id }) => id) },
	};
}

function word(slot: string, { terms }: Subject, random: Random): string {
	switch (slot) {
		case 'n':
			return random.zipf(words.nouns);
		case 'ns':
			return random.zipf(words.plurals);
		case 'a':
			return random.zipf(words.adjectives);
		case 'v':
			return random.zipf(words.verbs);
		case 'ving':
			return gerundOf(random.zipf(words.verbs));
		case 'x':
			return random.chance(0.6) ? random.pick(terms) : random.zipf(words.terms);
		case 'number':
			return String(2 + random.below(98) * (random.chance(0.3) ? 10 : 1));
		case 'stance':
			return random.pick(stances);
		default:
			throw new Error(`A pattern has a slot “${slot}” that nothing fills.`);
	}
}
