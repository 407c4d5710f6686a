import type { Element } from 'xast';
import type { Register, RegisterTable } from '../../schema/register.ts';
import { idOfPointer } from '../../schema/teiNames.ts';
import { idFromName } from '../idFromName.ts';
import { sha256 } from '../transcript.ts';
import { noteIn, readDescribed } from './described.ts';
import { at, descendants, elements, listIn, nameOf, textIn } from './tree.ts';
import { writeYaml } from './writeReadout.ts';

export type Table = Exclude<RegisterTable, 'topics'>;

/** An entry that a file lists, or would need. */
export interface FileEntry {
	table: RegisterTable;
	/** As the file points at it, without the number sign. */
	key?: string;
	id: string;
	name: string;
	forms: string[];
	wikidata?: string;
	/** What else the file says of it, by the keys of the register. */
	more: Record<string, unknown>;
}

const ENTRIES: Record<string, Table> = { person: 'people', place: 'places', org: 'organisations', event: 'events' };
const NAMES = ['persName', 'placeName', 'orgName', 'eventName', 'label', 'head', 'geogName', 'country', 'settlement'];

/** The lists of people, places, organisations, events and topics of a file. */
export function entriesOf(tei: Element): FileEntry[] {
	return [...descendants(tei)].flatMap((element): FileEntry[] => {
		const key = element.attributes['xml:id'];
		if (nameOf(element) === 'category' && key?.startsWith('topic.')) {
			const description = at(element, 'catDesc');
			const name = textIn(at(description, 'term'));
			const about = textIn(at(description, 'gloss'));
			return [{ table: 'topics', key, id: idOfPointer(`#${key}`), name, forms: [], more: { about } }];
		}
		const table = ENTRIES[nameOf(element)];
		const named = elements(element).filter(
			(child) => NAMES.includes(nameOf(child)) && child.attributes.type !== 'family',
		);
		const [name, ...forms] = [...new Set(named.map((child) => textIn(child).replace(/\s+/g, ' ').trim()))].filter(
			(form) => form !== '',
		);
		if (!table || name === undefined) return [];
		const wikidata = wikidataOf(element);
		return [
			{
				table,
				...(key ? { key } : {}),
				id: key?.includes('.') ? idOfPointer(`#${key}`) : slug(name),
				name,
				forms,
				...(wikidata ? { wikidata } : {}),
				more: moreOf(element),
			},
		];
	});
}

/** An entry for a name that the file marks and lists nowhere. */
export const entryFor = (table: Table, name: string): FileEntry => ({
	table,
	id: slug(name),
	name,
	forms: [],
	more: {},
});

const slug = (name: string): string => idFromName(`${name.replaceAll('/', ' ')}.x`, sha256(name));

const ITEM = /\bQ\d+$/;

function wikidataOf(element: Element): string | undefined {
	const given = [
		...elements(element, 'idno').flatMap((idno) =>
			/wikidata/i.test(`${idno.attributes.type ?? ''} ${textIn(idno)}`) ? textIn(idno).trim() : [],
		),
		...listIn(element, 'ref').filter((ref) => ref.includes('wikidata')),
		...listIn(element, 'sameAs').filter((ref) => ref.includes('wikidata')),
	];
	return given.map((text) => ITEM.exec(text)?.[0]).find((item) => item !== undefined);
}

function moreOf(element: Element): Record<string, unknown> {
	const refs = (holder: Element | undefined) =>
		elements(holder).flatMap(({ attributes }) => (attributes.ref ? idOfPointer(attributes.ref) : []));
	const date = elements(element, 'note', { type: 'date' })[0];
	const participants = refs(elements(element, 'note', { type: 'participants' })[0]);
	const more = {
		about: noteIn(element, 'about'),
		family: elements(element, 'persName', { type: 'family' }).map(textIn)[0]?.trim(),
		kind: nameOf(element) === 'org' && noteIn(element, 'about') ? element.attributes.type : undefined,
		within: refs(elements(element, 'location', { type: 'within' })[0])[0],
		date: date && { ...readDescribed(date), evidence: noteIn(date, 'evidence') },
		place: listIn(element, 'where').map(idOfPointer)[0],
		participants: participants.length > 0 ? participants : undefined,
	};
	return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
}

/** The id of the register that an entry of a file has there: by its Wikidata item, its names, or its id. */
export function known(register: Register, { table, key, id, name, forms, wikidata }: FileEntry): string | undefined {
	if (table === 'topics') return register.topics.has(id) ? id : undefined;
	// A state may be a place in the file and an organisation here.
	const entries = [table, ...(['people', 'places', 'organisations', 'events'] as const)].flatMap((name) => [
		...(
			register[name as Table] as Map<string, { id: string; name: string; forms: string[]; wikidata?: string }>
		).values(),
	]);
	const same =
		(wikidata && entries.find((entry) => entry.wikidata === wikidata)) ||
		entries.find((entry) => [name, ...forms].some((form) => entry.name === form || entry.forms.includes(form))) ||
		entries.find((entry) => entry.id === id || entry.id === key);
	return same?.id;
}

/** Entries as an editor may add them to the registers, file by file. */
export function proposeEntries(entries: readonly FileEntry[], folder: string): string {
	const tables = Map.groupBy(entries, ({ table }) => table);
	return [...tables]
		.map(([table, list]) => {
			const items = list.map(({ id, name, forms, wikidata, more: { about, ...more } }) => ({
				id,
				name,
				...(forms.length > 0 ? { forms } : {}),
				about: about ?? null,
				...(wikidata ? { wikidata } : {}),
				...more,
			}));
			return `${folder}/${table}.yaml\n\n${writeYaml(items).replace(/about: null$/gm, 'about: # fill in: who or what this is')}`;
		})
		.join('\n');
}
