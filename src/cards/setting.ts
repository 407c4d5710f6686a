import type { Edition, Passage } from '../edition/edition.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import type { Register } from '../schema/register.ts';
import { altOf, type Card, passageCard, readoutCard } from './card.ts';

/** Sentences have share images of their own while the corpus has no more than these: each takes some 60 ms. */
export const MOST_PASSAGE_CARDS = 500;

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

/** Whether sentences have share images of their own. */
export function passageCardsWanted(editions: Iterable<Pick<KeptEdition, 'outline'>>): boolean {
	if (!cardsWanted()) return false;
	let passages = 0;
	for (const edition of editions) {
		passages += edition.outline.passages.length;
		if (passages > MOST_PASSAGE_CARDS) return false;
	}
	return true;
}

/** The share image of a sentence's page: its own, or that of its readout. */
export function passageImage(edition: Edition, passage: Passage, register: Register, editions: Iterable<KeptEdition>) {
	return passageCardsWanted(editions)
		? shareImage(`readouts/${edition.id}/${passage.label}/`, passageCard(edition, passage, register))
		: shareImage(`readouts/${edition.id}/`, readoutCard(edition, register));
}
