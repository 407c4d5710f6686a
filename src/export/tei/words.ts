import { entryOf, nameOf } from '../../edition/names.ts';
import type { Certainty, Described } from '../../schema/primitives.ts';
import type { Register } from '../../schema/register.ts';
import { stringRange, teiPrefixes } from '../../schema/teiNames.ts';
import { NOT_IN_XML, type XmlChild, type XmlElement, xml } from '../xml.ts';

/** Control characters, too, that XML may hold and a content file may not. */
const UNSAFE = new RegExp(`(${NOT_IN_XML.source}|[\\r\\u007f-\\u009f])`, 'gu');

/** A text, whatever its characters: what XML cannot hold, or would change, is a `<g>` that names the character. */
export function words(text: string): XmlChild[] {
	return text
		.split(UNSAFE)
		.map((part, index) => (index % 2 === 1 ? xml('g', { ref: `#${characterId(part)}` }) : part))
		.filter((part) => part !== '');
}

const characterId = (character: string): string => `char.${hex(character)}`;
const hex = (character: string): string => character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';

/** The declaration of the characters that the `<g>` of a tree name; undefined if there are none. */
export function declareCharacters(tree: readonly XmlElement[]): XmlElement | undefined {
	const ids = new Set<string>();
	const walk = (element: XmlElement) => {
		if (element.name === 'g') ids.add(String(element.attributes.ref).slice(1));
		for (const child of element.children) if (child.type === 'element') walk(child);
	};
	tree.forEach(walk);
	if (ids.size === 0) return undefined;
	return xml(
		'charDecl',
		{},
		...[...ids].toSorted().map((id) =>
			xml(
				'char',
				{ 'xml:id': id },
				xml('localProp', {
					name: 'codepoint',
					value: `U+${id.slice('char.'.length)}`,
				}),
			),
		),
	);
}

/** A pointer to the entry of a register, in this file. */
export function pointerTo(register: Register, id: string): string {
	const kind = entryOf(register, id)?.kind;
	return `#${kind ? teiPrefixes[kind] : 'unknown'}.${id}`;
}

export const pointersTo = (register: Register, ids: readonly string[]): string =>
	ids.map((id) => pointerTo(register, id)).join(' ');

const NAME_ELEMENTS = { person: 'persName', place: 'placeName', organisation: 'orgName', event: 'name' } as const;

/** `<persName>`, `<placeName>`, `<orgName>`, or `<name type="event">`, with a pointer to the entry. */
export function nameElement(register: Register, id: string, ...children: XmlChild[]): XmlElement {
	const kind = entryOf(register, id)?.kind;
	return xml(
		kind ? NAME_ELEMENTS[kind] : 'name',
		{ ...(kind === 'event' ? { type: 'event' } : {}), ref: pointerTo(register, id) },
		...(children.length > 0 ? children : [nameOf(register, id)]),
	);
}

/** Words of a sentence, from UTF-16 offsets. */
export function rangeIn(id: string, text: string, { start, end }: { start: number; end: number }): string {
	return stringRange(id, [...text.slice(0, start)].length, [...text.slice(start, end)].length);
}

/** A day, month or year, or a duration, as attributes. */
export const dated = (value: string | undefined): Record<string, string> =>
	value === undefined ? {} : value.startsWith('P') ? { dur: value } : { when: value };

export const ANNOTATOR = 'annotator';

/** How sure: TEI's own scale, and the word that this edition has for it. */
export function certaintyAttributes(certainty: Certainty | undefined): Record<string, string> {
	if (certainty === undefined) return {};
	const cert = certainty === 'inference' || certainty === 'devised' ? 'unknown' : certainty;
	return { cert, ana: `#certainty.${certainty}` };
}

/** What TEI asks of an editor's addition: by whom, on what kind of evidence, how sure. */
export function suppliedAttributes(certainty: Certainty | undefined): Record<string, string> {
	return {
		resp: `#${ANNOTATOR}`,
		evidence: certainty === 'inference' || certainty === 'devised' ? 'conjecture' : 'external',
		...certaintyAttributes(certainty),
	};
}

/**
 * A value as stated, as supplied, or both side by side. `id` is for a note that gives the evidence
 * in words from elsewhere.
 */
export function described<T extends string>(
	{ stated, supplied, certainty }: Described<T>,
	show: (value: T) => XmlChild[] = words,
	id?: string,
): XmlElement {
	const statedNode = (attributes: Record<string, string | undefined>) =>
		xml('seg', { type: 'stated', ...attributes }, ...words(stated as string));
	if (supplied === undefined) return statedNode({ 'xml:id': id, ...certaintyAttributes(certainty) });
	const suppliedNode = xml('supplied', { 'xml:id': id, ...suppliedAttributes(certainty) }, ...show(supplied));
	return stated === undefined ? suppliedNode : xml('choice', {}, statedNode({}), suppliedNode);
}

export const note = (type: string, text: string | undefined, attributes: Record<string, string | undefined> = {}) =>
	text === undefined ? undefined : xml('note', { type, ...attributes }, ...words(text));
