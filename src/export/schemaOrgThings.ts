import { pathOfEntry } from '../edition/addresses.ts';
import { entryOf } from '../edition/names.ts';
import { isCalendarDate } from '../schema/primitives.ts';
import type { RegisterKind } from '../schema/register.ts';
import type { ExportContext } from './writers.ts';

const TYPES: Record<RegisterKind, string> = {
	person: 'Person',
	place: 'Place',
	organisation: 'Organization',
	event: 'Event',
};

/** An event; `show` says of whom and what it names, in full or in brief. */
export function eventOf<T>(id: string, context: ExportContext, show: (id: string) => T) {
	const { name, date, place, participants = [] } = context.register.events.get(id) ?? { name: id };
	const day = date?.supplied;
	return {
		'@type': 'Event',
		'@id': entryUrl(context, id),
		name,
		...(day && isCalendarDate(day) ? { startDate: day } : {}),
		...(place ? { location: show(place) } : {}),
		...(participants.length > 0 ? { attendee: participants.map(show) } : {}),
	};
}

/** Someone or something of the registers. */
export function thing(id: string, context: ExportContext, full: boolean) {
	const entry = entryOf(context.register, id);
	if (!entry) return undefined;
	return {
		'@type': TYPES[entry.kind],
		...(full ? { '@id': entryUrl(context, id) } : {}),
		name: entry.name,
		...(full ? { description: entry.about } : {}),
		...(full && entry.forms.length > 0 ? { alternateName: entry.forms } : {}),
		...(entry.wikidata ? { sameAs: `https://www.wikidata.org/entity/${entry.wikidata}` } : {}),
	};
}

/** The address by which an entry is known. */
export const entryUrl = ({ register, site }: ExportContext, id: string): string => site + pathOfEntry(register, id);
