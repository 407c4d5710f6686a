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
const SLOTS = {
	section: '\ufde0',
	URL: '\ufde1',
	note: '\ufde2',
	title: '\ufde3',
	year: '\ufde4',
	day: '\ufde5',
} as const;
type Slots = Record<keyof typeof SLOTS, string>;
const slotOf = new Map<string, keyof Slots>(Object.entries(SLOTS).map(([slot, code]) => [code, slot as keyof Slots]));

interface Engine {
	makeCitationCluster(items: { id: string }[]): string;
}
const library = plugins.config.get('@csl') as {
	engine(data: object[], style: string, locale: string, format: string): Engine;
	styles: { has(name: string): boolean; add(name: string, xml: string): void };
};

/** A reference in the form of a manual of style: through the engine once for all that differ by what is filled in. */
export function formatCitation(item: CslItem, style: CitationStyle): FormattedCitation {
	const { year, day, ...kind } = formOf(item);
	const cast = castOf(kind, style);
	const slots: Slots = {
		section: item.locator ?? '',
		URL: item.URL,
		// The passage stands in the reference itself.
		note: shortened(item.note.replace(`passage ${item.locator}: `, '')),
		title: item.title,
		year,
		day,
	};
	const fill = (text: string, show: (slot: keyof Slots) => string) =>
		text.replace(/[\ufde0-\ufde5]/g, (code) => show(slotOf.get(code) as keyof Slots));
	return {
		text: inHtml.show(fill(cast.replace(/<\/?i>/g, ''), (slot) => slots[slot])),
		html: fill(inHtml.show(cast, escapeHtml), (slot) => (slot === 'URL' ? link(slots.URL) : linked(slots[slot]))),
	};
}

/** Titles that every style shows as they are: without quotation marks, apostrophes, and marks that may end a sentence. */
const PLAIN_TITLE = /^\[?[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} ,:-]*[\p{L}\p{M}\p{N}])?\]?$/u;
/** What the engine is given for a title (it leaves what has no letter out of italics), a year and a day (numbers alone). */
const [TITLE, YEAR, DAY] = ['Title', 7777, 88];

/** An item as the engine needs it: the same for all documents of a speaker in one month, where slots can stand for what differs. */
function formOf({ type, title, author, issued, custom, 'container-title': container, locator }: CslItem) {
	const [year, month, day] = issued['date-parts']?.[0] ?? [];
	const slotted =
		year !== undefined && PLAIN_TITLE.test(title) && !/\d|Title/.test(JSON.stringify([author, container]));
	const parts = [YEAR, month, day && DAY].filter((part) => part !== undefined);
	const name = slotted ? TITLE : title;
	const supplied = (part: string) => custom.supplied.includes(part);
	const form = {
		type,
		author,
		issued: slotted ? { ...issued, 'date-parts': [parts] } : issued,
		'container-title': container,
		...(supplied('title') ? { genre: name } : { title: name }),
		...(supplied('date') ? { status: 'supplied' } : {}),
		...(locator ? { section: SLOTS.section } : {}),
		URL: SLOTS.URL,
		note: SLOTS.note,
	};
	return { form, slotted, year: String(year), day: String(day) };
}

const casts = new Map<string, string>();
const MOST_CASTS = 5000;

/** The reference of a form, with slots for what it leaves open. */
function castOf({ form, slotted }: Pick<ReturnType<typeof formOf>, 'form' | 'slotted'>, style: CitationStyle): string {
	const key = `${style} ${JSON.stringify(form)}`;
	const known = casts.get(key);
	if (known !== undefined) return known;
	if (!library.styles.has(`verbatim-${style}`)) library.styles.add(`verbatim-${style}`, citationStyles[style].xml);
	// APA turns every name round, also one whose family name comes first.
	const author = form.author.map(({ family, given, literal }) => ({ family, given, literal }));
	const data = inHtml.hide({ ...form, id: 'item', ...(style === 'apa' ? { author } : {}) });
	const made = library.engine([data], `verbatim-${style}`, 'en-US', 'html').makeCitationCluster([{ id: 'item' }]);
	const cast = slotted
		? made.replace(TITLE, SLOTS.title).replace(`${YEAR}`, SLOTS.year).replace(`${DAY}`, SLOTS.day)
		: made;
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
