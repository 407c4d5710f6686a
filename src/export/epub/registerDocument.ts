import type { Edition } from '../../edition/edition.ts';
import { entryOf, listNames, nameOf } from '../../edition/names.ts';
import { titleOf } from '../../edition/wording.ts';
import type { Register, RegisterKind } from '../../schema/register.ts';
import type { BookDocument } from './book.ts';
import { entryId, files, linksToPassages } from './wording.ts';
import { type Child, el, facts } from './xhtml.ts';

const SECTIONS = {
	person: 'People',
	place: 'Places',
	organisation: 'Organisations',
	event: 'Events',
	topic: 'Topics',
} as const;

/** Ids of sentences by what they are about. */
type Places = Map<string, { edition: Edition; ids: string[] }[]>;

/** Who and what the texts name, with every sentence where it is named: the index of the book. */
export function registerDocument(editions: readonly Edition[], register: Register): BookDocument {
	const mentioned: Places = new Map();
	const ascribed: Places = new Map();
	const topics: Places = new Map();
	const known = new Set<string>();
	for (const edition of editions) {
		const { description, passages, acts } = edition;
		for (const id of [description.speaker, description.account_of, description.event]) known.add(id);
		for (const { who } of acts.flatMap(({ parties }) => parties)) known.add(who);
		for (const { id, mentions, attribution, topics: about } of passages) {
			for (const { ref } of mentions) put(mentioned, ref, edition, id);
			for (const who of attribution.ends) put(ascribed, who, edition, id);
			for (const topic of about) put(topics, topic, edition, id);
		}
	}
	for (const id of [...mentioned.keys(), ...ascribed.keys()]) known.add(id);
	const entries = [
		...[...known].flatMap((id) => entryOf(register, id) ?? []),
		...[...topics.keys()].map((id) => ({
			id,
			kind: 'topic' as const,
			name: nameOf(register, id),
			about: register.topics.get(id)?.about ?? '',
			forms: [],
			wikidata: undefined,
		})),
	].toSorted((a, b) => byName.compare(a.name, b.name));
	const several = editions.length > 1;
	return {
		file: files.register,
		title: 'Register',
		type: 'backmatter',
		level: 1,
		places: [],
		body: [
			el('h1', {}, 'Register'),
			...(Object.keys(SECTIONS) as (RegisterKind | 'topic')[]).map((kind) => {
				const ofKind = entries.filter((entry) => entry.kind === kind);
				if (ofKind.length === 0) return null;
				return el(
					'section',
					{ 'aria-labelledby': kind },
					el('h2', { id: kind }, SECTIONS[kind]),
					...ofKind.map(({ id, name, about, forms, wikidata }) =>
						el(
							'section',
							{ id: entryId(id), 'aria-labelledby': `${entryId(id)}-name` },
							el('h3', { id: `${entryId(id)}-name` }, name),
							about === '' ? null : el('p', {}, about),
							facts([
								['Also written', forms.length > 0 ? [listNames(forms)] : []],
								[
									'Wikidata',
									wikidata ? [el('a', { href: `https://www.wikidata.org/wiki/${wikidata}` }, wikidata)] : [],
								],
								['Is mentioned', linesOf(mentioned.get(id), several)],
								['Is reported', linesOf(ascribed.get(id), several)],
								['Sentences', linesOf(topics.get(id), several)],
							]),
						),
					),
				);
			}),
		],
	};
}

const byName = new Intl.Collator('en-GB');

function put(places: Places, key: string, edition: Edition, id: string): void {
	const list = places.get(key) ?? [];
	places.set(key, list);
	const last = list.at(-1);
	if (last?.edition === edition) last.ids.push(id);
	else list.push({ edition, ids: [id] });
}

/** A line for each text, with its title where the book holds several. */
function linesOf(places: { edition: Edition; ids: string[] }[] = [], several: boolean): Child[] {
	return places.map(({ edition, ids }) =>
		el('span', {}, several ? `${titleOf(edition)}: ` : null, ...linksToPassages(edition, ids)),
	);
}
