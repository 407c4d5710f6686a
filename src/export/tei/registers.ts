import type { Edition } from '../../edition/edition.ts';
import type { Register } from '../../schema/register.ts';
import { teiPrefixes } from '../../schema/teiNames.ts';
import { type XmlElement, xml } from '../xml.ts';
import { dated, described, nameElement, note, pointersTo } from './words.ts';

/** The entries of the registers that a readout refers to, and those that these refer to. */
export function registerLists(edition: Edition, register: Register): XmlElement[] {
	const ids = referredTo(edition, register);
	const of = <T extends { id: string }>(table: ReadonlyMap<string, T>): T[] =>
		[...table.values()].filter(({ id }) => ids.has(id));
	const lists = {
		listPerson: of(register.people).map(({ family, ...entry }) =>
			xml(
				'person',
				{ 'xml:id': `${teiPrefixes.person}.${entry.id}` },
				...names('persName', entry),
				family && xml('persName', { type: 'family' }, xml('surname', {}, family)),
				...facts(entry),
			),
		),
		listPlace: of(register.places).map(({ within, ...entry }) =>
			xml(
				'place',
				{ 'xml:id': `${teiPrefixes.place}.${entry.id}` },
				...names('placeName', entry),
				within && xml('location', { type: 'within' }, xml('placeName', { ref: pointersTo(register, [within]) })),
				...facts(entry),
			),
		),
		listOrg: of(register.organisations).map(({ kind, ...entry }) =>
			xml(
				'org',
				{ 'xml:id': `${teiPrefixes.organisation}.${entry.id}`, type: kind },
				...names('orgName', entry),
				...facts(entry),
			),
		),
		listEvent: of(register.events).map(({ date, place, participants, ...entry }) =>
			xml(
				'event',
				{
					'xml:id': `${teiPrefixes.event}.${entry.id}`,
					...dated(date?.supplied),
					where: place && pointersTo(register, [place]),
				},
				...wikidata(entry),
				...names('eventName', entry),
				note('about', entry.about),
				date && xml('note', { type: 'date' }, described(date), note('evidence', date.evidence)),
				participants.length > 0 &&
					xml('note', { type: 'participants' }, ...participants.map((who) => nameElement(register, who))),
			),
		),
	};
	return Object.entries(lists).flatMap(([name, entries]) => (entries.length > 0 ? xml(name, {}, ...entries) : []));
}

interface Entry {
	name: string;
	forms: string[];
	about: string;
	wikidata?: string | undefined;
}

const names = (element: string, { name, forms }: Entry): XmlElement[] => [
	xml(element, { type: 'preferred' }, name),
	...forms.map((form) => xml(element, { type: 'variant' }, form)),
];
const wikidata = (entry: Entry): XmlElement[] =>
	entry.wikidata ? [xml('idno', { type: 'wikidata' }, entry.wikidata)] : [];
const facts = (entry: Entry) => [...wikidata(entry), note('about', entry.about)];

function referredTo({ description, passages, acts }: Edition, register: Register): Set<string> {
	const open = [
		description.speaker,
		description.account_of,
		description.event,
		description.issuer.supplied ?? '',
		...description.counterparts.map(({ side }) => side),
		...acts.flatMap(({ parties }) => parties.map(({ who }) => who)),
		...passages.flatMap(({ attribution: { reporter, chain, within }, mentions }) => [
			reporter,
			...chain,
			...within.map(({ who }) => who),
			...mentions.map(({ ref }) => ref),
		]),
	];
	const ids = new Set<string>();
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (ids.has(id)) continue;
		ids.add(id);
		const event = register.events.get(id);
		open.push(...(event?.participants ?? []), event?.place ?? '', register.places.get(id)?.within ?? '');
	}
	return ids;
}
