import { pathOfEntry, pathOfTopic } from '../../edition/addresses.ts';
import type { Register } from '../../schema/register.ts';
import { type Column, may, must, type Row } from './table.ts';

/** An entry of the registers as data: who or what it is, under which names. */
export interface RegisterRecord {
	id: string;
	kind: 'person' | 'place' | 'organisation' | 'event' | 'topic';
	name: string;
	forms: string[];
	about: string;
	/** The address of the item of Wikidata, where it is certain. */
	wikidata?: string;
	[more: string]: unknown;
}

/** Every entry of the registers, in their order. */
export function registerRecords(register: Register, site: string): RegisterRecord[] {
	const wikidata = (item: string | undefined) => (item ? { wikidata: `http://www.wikidata.org/entity/${item}` } : {});
	const records = <T extends { id: string; forms: string[]; wikidata?: string | undefined }>(
		kind: RegisterRecord['kind'],
		entries: ReadonlyMap<string, T & { name: string; about: string }>,
	) =>
		[...entries.values()].map(({ id, name, forms, about, wikidata: item, ...rest }) => ({
			...(rest as object),
			id,
			kind,
			name,
			forms,
			about,
			...wikidata(item),
			url: site + pathOfEntry(register, id),
		}));
	// What kind of organisation it is has a name of its own, since all entries have a kind.
	const organisations = new Map(
		[...register.organisations].map(([id, { kind, ...rest }]) => [id, { ...rest, organisation_kind: kind }]),
	);
	return [
		...records('person', register.people),
		...records('place', register.places),
		...records('organisation', organisations),
		...records('event', register.events),
		...[...register.topics.values()].map(({ id, name, about }) => ({
			id,
			kind: 'topic' as const,
			name,
			forms: [],
			about,
			url: site + pathOfTopic(id),
		})),
	];
}

/** The registers as a table, beside those of the texts. */
export const registerTable = {
	name: 'register',
	what: 'One row a person, place, organisation, event or topic. The choice of a plain name makes no claim; every other form is listed.',
	key: ['kind', 'id'],
	columns: {
		id: must.text('Its id, by which the other tables name it.'),
		kind: must.text('What it is.', { oneOf: ['person', 'place', 'organisation', 'event', 'topic'] }),
		name: must.text('The plain name that this edition uses.'),
		forms: may.list('Other forms of the name, in any spelling or script.'),
		about: must.text('Who or what it is, by identifying and nothing more.'),
		wikidata: may.text('The address of its item in Wikidata, where it is certain.'),
		url: must.text('Its page here.'),
	} satisfies Record<string, Column>,
	rows: (register: Register, site: string): Row[] =>
		registerRecords(register, site).map(({ id, kind, name, forms, about, wikidata, url }) => ({
			id,
			kind,
			name,
			forms,
			about,
			wikidata,
			url: url as string,
		})),
};
