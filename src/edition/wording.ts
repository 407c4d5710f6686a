import { actClasses, attributionKinds, partyRoles } from '../schema/annotations.ts';
import type { Described } from '../schema/primitives.ts';
import type { Register } from '../schema/register.ts';
import type { Act, Attribution, Edition } from './edition.ts';
import { labelOf } from './edition.ts';
import { listNames, nameOf } from './names.ts';

const formatters = {
	4: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
	7: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
	10: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
} as const;

/** `2025-12-28`, `2026-01`, `2026` or an ISO duration, in words. */
export function inWords(value: string): string {
	const duration = value.startsWith('P') && /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(value);
	if (duration) {
		const parts = (
			[
				['day', 1],
				['hour', 2],
				['minute', 3],
			] as const
		).flatMap(([unit, at]) => {
			const number = Number(duration[at] ?? 0);
			return number > 0 ? `${number} ${unit}${number === 1 ? '' : 's'}` : [];
		});
		return listNames(parts);
	}
	const known = days.get(value);
	if (known !== undefined) return known;
	const formatter = formatters[value.length as keyof typeof formatters];
	const words = formatter ? formatter.format(new Date(value)) : value;
	days.set(value, words);
	return words;
}

/** Days that were put into words: lists show the same ones again and again. */
const days = new Map<string, string>();

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
/** “English”, of `en`; a tag that is none stays as it is. */
export function languageInWords(tag: string): string {
	try {
		return languages.of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** A described value as a reader sees it: what is supplied stands in brackets. */
export function bracketed({ stated, supplied }: Described, show: (value: string) => string = (value) => value): string {
	if (supplied === undefined) return stated ?? '';
	return `[${show(supplied)}]`;
}

/** The title as a reader sees it; the id where a draft has none yet. */
export function titleOf({ id, description: { title } }: Edition): string {
	return bracketed(title) || id;
}

/** The title without brackets, for data that mark elsewhere that it is supplied. */
export function plainTitle({ id, description: { title } }: Edition): string {
	return title.supplied ?? title.stated ?? id;
}

export const kindInWords = (kind: Attribution['kind']): string =>
	kind === 'not-yet-attributed' ? 'not yet attributed' : attributionKinds[kind];
export const classInWords = (name: Act['class']): string => actClasses[name];
/** With its article: “an agreement”, “a shared view”. */
export const aClassInWords = (name: Act['class']): string =>
	`${/^[aeiou]/.test(actClasses[name]) ? 'an' : 'a'} ${actClasses[name]}`;
/** What a page or card on an act calls it: “Said to be agreed”, “Said, as an intention”. */
export const saidAs = (name: Act['class']): string =>
	name === 'agreement' ? 'Said to be agreed' : `Said, as ${aClassInWords(name)}`;
export const roleInWords = (role: Act['parties'][number]['role']): string => partyRoles[role];

/** As at the head of a line. */
export const capitalised = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

/** Said of a sentence that is an assessment without a holder, and of an act that is one. */
export const NAMES_NO_HOLDER = 'names no one as holding it';

/**
 * Whether an act is an assessment for which no one is named: its parties are then only those whom it
 * is about, and must not be taken for its holders. `kind` is that of its sentence.
 */
export function isWithoutHolder({ parties }: Pick<Act, 'parties'>, kind: Attribution['kind']): boolean {
	return (
		kind === 'unattributed-assessment' && parties.every(({ role }) => role === 'concerned' || role === 'addressee')
	);
}

/** What stands before the parties of an act, or instead of them. */
export function beforeParties(act: Pick<Act, 'parties'>, kind: Attribution['kind']): string | undefined {
	if (isWithoutHolder(act, kind)) return 'no one named as holding it';
	return act.parties.length === 0 ? 'none named' : undefined;
}

/** The parties of an act in one line: “A (proposer); B (acceptor)”. */
export function partiesInWords(register: Register, act: Pick<Act, 'parties'>, kind: Attribution['kind']): string {
	const named = act.parties.map(({ who, role }) => `${nameOf(register, who)} (${roleInWords(role)})`);
	return [beforeParties(act, kind) ?? [], named].flat().join('; ');
}

/** The frame of every reported claim: “according to Yury Ushakov”. */
export function accordingTo(register: Register, who: string): string {
	return `according to ${nameOf(register, who)}`;
}

/** Through whom all of a text comes, for what stands before it. */
export function givenAsSaid(
	register: Register,
	{ speaker, language, translated_from }: Edition['description'],
): string {
	const version = translated_from ? `, in the issuer’s ${languageInWords(language)} version` : '';
	return `All of it is given as said by ${nameOf(register, speaker)}${version}`;
}

/** Whose claim a sentence is, in a few words for a heading: a name, names, or “Not attributed”. */
export function voiceName(register: Register, { reporter, ends, kind }: Attribution): string {
	if (kind === 'unattributed-assessment') return 'Not attributed';
	if (kind === 'not-yet-attributed') return 'Not yet attributed';
	return listNames((ends.length > 0 ? ends : [reporter]).map((who) => nameOf(register, who)));
}

/** What follows the name of a voice: through whom its content comes, or who said what names no one. */
export function afterVoice(register: Register, attribution: Attribution): string {
	const { reporter, ends, kind } = attribution;
	const name = nameOf(register, reporter);
	if (kind === 'unattributed-assessment') return `, said by ${name}`;
	if (ends.length === 0) return '';
	return `, as reported by ${listNames([...betweenNames(register, attribution), name])}`;
}

/** Those through whom a reporter has it, the one named last first. */
function betweenNames(register: Register, { chain, ends }: Attribution): string[] {
	const between = chain.filter((who) => !ends.includes(who));
	return between.map((who) => nameOf(register, who)).toReversed();
}

/** Whose claim a sentence is, as a clause: “reported shared view of A and B, according to C”. */
export function whoseInWords(register: Register, attribution: Attribution): string {
	const { reporter, ends, kind } = attribution;
	const name = nameOf(register, reporter);
	if (kind === 'unattributed-assessment') return `${NAMES_NO_HOLDER}; said by ${name}`;
	if (kind === 'not-yet-attributed') return `not yet attributed; said by ${name}`;
	if (ends.length === 0) return `said by ${name}: ${kindInWords(kind)}`;
	const passedOn = betweenNames(register, attribution);
	const through = passedOn.length > 0 ? `, through ${listNames(passedOn)}` : '';
	return `${kindInWords(kind)} of ${voiceName(register, attribution)}${through}, ${accordingTo(register, reporter)}`;
}

/** What the editors say of an attribution, under one name everywhere: how else a sentence may be read, and why it was read so. */
export interface Comment {
	name: 'Another reading' | 'Remark';
	text: string;
}
export function commentsOn({ ambiguity, note }: Pick<Attribution, 'ambiguity' | 'note'>): Comment[] {
	return [
		...(ambiguity ? [{ name: 'Another reading', text: ambiguity } as const] : []),
		...(note ? [{ name: 'Remark', text: note } as const] : []),
	];
}

/** Labels of sentences, neighbours joined: `2.2–2.3`, `5.2, 6.1`. */
export function passageRange(
	ids: readonly string[],
	passages: readonly { id: string }[],
): { from: string; label: string }[] {
	const places = placesOf(passages);
	const placeOf = (id: string) => places.get(id) ?? -1;
	const runs: string[][] = [];
	for (const id of [...new Set(ids)].toSorted((a, b) => placeOf(a) - placeOf(b))) {
		const last = runs.at(-1)?.at(-1);
		if (last !== undefined && placeOf(id) === placeOf(last) + 1) runs.at(-1)?.push(id);
		else runs.push([id]);
	}
	return runs.map((run) => ({
		from: run[0] as string,
		label: run.length > 1 ? `${labelOf(run[0] as string)}–${labelOf(run.at(-1) as string)}` : labelOf(run[0] as string),
	}));
}

const known = new WeakMap<object, Map<string, number>>();

/** Where each sentence of a text stands: worked out once a text, which may have thousands. */
function placesOf(passages: readonly { id: string }[]): Map<string, number> {
	const places = known.get(passages) ?? new Map(passages.map(({ id }, at) => [id, at]));
	known.set(passages, places);
	return places;
}
