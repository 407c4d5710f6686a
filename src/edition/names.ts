import type { Register, RegisterKind } from '../schema/register.ts';

const tables = { person: 'people', place: 'places', organisation: 'organisations', event: 'events' } as const;

export interface RegisterEntry {
	id: string;
	kind: RegisterKind;
	name: string;
	forms: string[];
	about: string;
	wikidata?: string | undefined;
}

/** The register entry of an id, and which register it stands in. */
export function entryOf(register: Register, id: string): RegisterEntry | undefined {
	for (const kind of Object.keys(tables) as RegisterKind[]) {
		const entry = register[tables[kind]].get(id);
		if (entry) return { ...entry, kind };
	}
	return undefined;
}

/** The plain name of a register entry or topic; the id where a draft names what no register has yet. */
export function nameOf({ people, places, organisations, events, topics }: Register, id: string): string {
	// One after the other: a page asks for hundreds of names.
	const entry = people.get(id) ?? places.get(id) ?? organisations.get(id) ?? events.get(id) ?? topics.get(id);
	return entry?.name ?? id.replaceAll('-', ' ');
}

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names in a sentence: “A”, “A and B”, “A, B and C”. */
export function listNames(names: readonly string[]): string {
	return names.length === 1 ? (names[0] as string) : conjunction.format(names);
}
