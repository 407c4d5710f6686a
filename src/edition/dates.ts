import type { Edition } from './edition.ts';
import { inWords } from './wording.ts';

/** The day of a readout as far as it is known, for sorting: supplied where it is. */
export function dateOf({ description: { date } }: Pick<Edition, 'description'>): string {
	const { supplied, stated = '' } = date;
	return supplied ?? (/^\d{4}/.test(stated) ? stated : '');
}

/** The same in words, in brackets where it is supplied; nothing where none is known. */
export function dateInWords(edition: Pick<Edition, 'description'>): string {
	const date = inWords(dateOf(edition));
	return date && edition.description.date.supplied ? `[${date}]` : date;
}
