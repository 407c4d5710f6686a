import type { Edition } from '../../edition/edition.ts';
import type { Register } from '../../schema/register.ts';
import { TEI_NAMESPACE } from '../../schema/teiNames.ts';
import { type XmlElement, xml } from '../xml.ts';
import { annotationLists } from './annotations.ts';
import { body } from './body.ts';
import { encodingDesc } from './encoding.ts';
import { fileDesc, profileDesc } from './header.ts';
import { registerLists } from './registers.ts';
import { revisionDesc } from './revisions.ts';
import { declareCharacters } from './words.ts';

/**
 * The edition of one readout as a TEI P5 document, valid against `tei_all`: the text with its
 * sentences inline, and all that the editors say of it stand-off. Pure; `site` is where this edition
 * is published, its path included.
 */
export function toTei(edition: Edition, register: Register, site = '/'): XmlElement {
	const topics = topicsInOrder(edition);
	const parts = [
		fileDesc(edition, register, site),
		profileDesc(edition, register),
		revisionDesc(edition),
		xml('text', { 'xml:lang': edition.description.language }, body(edition, register)),
		xml('standOff', {}, ...registerLists(edition, register), ...annotationLists(edition, register, topics)),
	] as const;
	const [file, profile, revisions, text, standOff] = parts;
	const encoding = encodingDesc(edition, register, topics, declareCharacters(parts));
	return xml(
		'TEI',
		{ xmlns: TEI_NAMESPACE, 'xml:lang': 'en' },
		xml('teiHeader', {}, file, encoding, profile, revisions),
		text,
		standOff,
	);
}

/** All topics of a readout, so that those of each sentence stand in the order that they have there. */
function topicsInOrder({ passages }: Edition): string[] {
	const later = new Map<string, Set<string>>();
	for (const { topics } of passages)
		for (const [index, topic] of topics.entries()) {
			const after = later.get(topic) ?? new Set();
			for (const other of topics.slice(index + 1)) if (other !== topic) after.add(other);
			later.set(topic, after);
		}
	const order: string[] = [];
	const seen = new Set<string>();
	const visit = (topic: string) => {
		if (seen.has(topic)) return;
		seen.add(topic);
		for (const other of later.get(topic) ?? []) visit(other);
		order.unshift(topic);
	};
	for (const topic of [...later.keys()].toReversed()) visit(topic);
	return order;
}
