import type { Edition } from '../../edition/edition.ts';
import { passageRange } from '../../edition/wording.ts';
import type { Described } from '../../schema/primitives.ts';
import { type Child, el, joined } from './xhtml.ts';

/** Files of one readout in a book. A dot stands in no id, so that no two readouts share a file. */
export const files = {
	text: ({ id }: Edition) => `${id}.text.xhtml`,
	acts: ({ id }: Edition) => `${id}.acts.xhtml`,
	source: ({ id }: Edition) => `${id}.source.xhtml`,
	register: 'register.xhtml',
};

export const entryId = (id: string): string => `entry-${id}`;
export const actId = (id: string): string => `act-${id}`;

export const linkToEntry = (id: string, name: string) => el('a', { href: `${files.register}#${entryId(id)}` }, name);

/** Numbers of sentences, each a link into the text: `¶ 2.2–2.3, ¶ 5.2`. */
export function linksToPassages(edition: Edition, ids: readonly string[]): Child[] {
	return joined(
		passageRange(ids, edition.passages).map(({ from, label }) =>
			el('a', { href: `${files.text(edition)}#${from}` }, `¶ ${label}`),
		),
		', ',
	);
}

/** A described value in full: what is stated in quotation marks, what is supplied in brackets with its evidence. */
export function inFull(
	{ stated, supplied, evidence, certainty }: Described,
	show: (value: string) => string = (value) => value,
): string {
	const values = [
		stated && `“${stated}” (stated)`,
		supplied !== undefined && `[${show(supplied)}] (supplied; certainty: ${certainty})`,
	].filter(Boolean);
	return [values.join(' '), evidence && `Evidence: ${evidence}`].filter(Boolean).join('. ');
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
