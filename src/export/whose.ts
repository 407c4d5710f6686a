import type { Edition } from '../edition/edition.ts';
import { nameOf } from '../edition/names.ts';
import { accordingTo, plainTitle } from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';

/** The title with the frame that every export carries: whose account it is, and according to whom. */
export function framedTitle(edition: Edition, register: Register): string {
	return `${plainTitle(edition)}: ${oneSide(edition, register)}`;
}

/** “the account of Russia, according to Yury Ushakov” */
export function oneSide({ description }: Edition, register: Register): string {
	return `the account of ${nameOf(register, description.account_of)}, ${accordingTo(register, description.speaker)}`;
}

/** The days on which an edition was first published here and last revised. */
export function editionDays({ description: { revisions } }: Edition): { first: string; last: string } {
	const days = revisions.map(({ date }) => date).toSorted();
	return { first: days[0] as string, last: days.at(-1) as string };
}

/** A day as the moment at which it begins, for formats that know no days. */
export const moment = (day: string): string => `${day}T00:00:00Z`;
