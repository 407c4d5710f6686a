import { altOf, type Card } from './card.ts';

/** Whether share images are made: `VERBATIM_CARDS=off` leaves them out, in pages and in the output. */
export function cardsWanted(setting = process.env.VERBATIM_CARDS): boolean {
	if (setting === undefined || setting === '' || setting === 'on') return true;
	if (setting === 'off') return false;
	throw new Error(`VERBATIM_CARDS is “${setting}”; it may be “on” (as it is when left out) or “off”.`);
}

/** What a page says of its share image, which stands beside it; nothing where none is made. */
export function shareImage(page: string, card: Card): { path: string; alt: string } | undefined {
	return cardsWanted() ? { path: `${page}card.png`, alt: altOf(card) } : undefined;
}
