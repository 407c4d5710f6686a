import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { type CitationStyle, citationStyles } from './citationStyles.ts';
import { hideSigns } from './hideSigns.ts';
import type { CslItem } from './toCsl.ts';

export interface FormattedCitation {
	text: string;
	/** The same as safe HTML, addresses linked. */
	html: string;
}

// The engine reads <b> and the like in text as markup; in our texts they are characters.
const inHtml = hideSigns('<>&');
/** Stand for what the engine need not know, beside the hidden signs. */
const SLOTS = { section: '\ufde0', URL: '\ufde1', note: '\ufde2' } as const;
type Slots = Record<keyof typeof SLOTS, string>;

interface Engine {
	makeCitationCluster(items: { id: string }[]): string;
}
const library = plugins.config.get('@csl') as {
	engine(data: object[], style: string, locale: string, format: string): Engine;
	styles: { has(name: string): boolean; add(name: string, xml: string): void };
};

/** A reference in the form of a manual of style: through the engine once a document, its passages filled in. */
export function formatCitation(item: CslItem, style: CitationStyle): FormattedCitation {
	const cast = castOf(item, style);
	const slots: Slots = {
		section: item.locator ?? '',
		URL: item.URL,
		// The passage stands in the reference itself.
		note: shortened(item.note.replace(`passage ${item.locator}: `, '')),
	};
	const fill = (text: string, show: (slot: keyof Slots) => string) =>
		text.replace(/[\ufde0-\ufde2]/g, (code) =>
			show((Object.keys(SLOTS) as (keyof Slots)[]).find((slot) => SLOTS[slot] === code) as keyof Slots),
		);
	return {
		text: inHtml.show(fill(cast.replace(/<\/?i>/g, ''), (slot) => slots[slot])),
		html: fill(inHtml.show(cast, escapeHtml), (slot) => (slot === 'URL' ? link(slots.URL) : linked(slots[slot]))),
	};
}

const casts = new Map<string, string>();
const MOST_CASTS = 200;

/** The form of a reference, with slots for what differs between the passages of a document. */
function castOf(item: CslItem, style: CitationStyle): string {
	const { title, author, issued, custom, 'container-title': container, locator } = item;
	const supplied = (part: string) => custom.supplied.includes(part);
	const data = {
		id: 'item',
		type: item.type,
		// APA turns every name round, also one whose family name comes first.
		author: style === 'apa' ? author.map(({ family, given, literal }) => ({ family, given, literal })) : author,
		issued,
		'container-title': container,
		...(supplied('title') ? { genre: title } : { title }),
		...(supplied('date') ? { status: 'supplied' } : {}),
		...(locator ? { section: SLOTS.section } : {}),
		URL: SLOTS.URL,
		note: SLOTS.note,
	};
	const key = `${style} ${JSON.stringify(data)}`;
	const known = casts.get(key);
	if (known !== undefined) return known;
	if (!library.styles.has(`verbatim-${style}`)) library.styles.add(`verbatim-${style}`, citationStyles[style].xml);
	const cast = library
		.engine([inHtml.hide(data)], `verbatim-${style}`, 'en-US', 'html')
		.makeCitationCluster([{ id: 'item' }]);
	if (casts.size >= MOST_CASTS) casts.clear();
	casts.set(key, cast);
	return cast;
}

/** A hash by its first digits, as a reader compares it; in data it stands in full. */
const shortened = (text: string): string => text.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/, '$1…');

function linked(text: string): string {
	return text
		.split(/(https?:\/\/[^\s\]<>"']+)/)
		.map((part, index) => (index % 2 === 1 ? link(part) : escapeHtml(part)))
		.join('');
}

function link(url: string): string {
	const safe = escapeHtml(url);
	return /^(https?:\/\/|\/(?!\/))/.test(url) ? `<a href="${safe}">${safe}</a>` : safe;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
