import { dateOf } from '../../edition/dates.ts';
import type { KeptEdition } from '../../edition/editionStore.ts';

/** A book of the whole edition, or of a part of it. */
export interface Volume {
	/** From the root of the site. */
	file: string;
	/** The year, month or day of its readouts, or `newest`; empty where it holds all. */
	part: string;
	/** The newest first. */
	editions: KeptEdition[];
}

/** A book has no more sentences than this, where dates allow: reading devices are slow with large ones. */
export const MOST_SENTENCES = 10_000;

/**
 * One book. Of a large edition it holds the newest, and beside it stands one a year with all; of a year
 * that is too large, one a month, or a day. `all` are the editions, the newest first.
 */
export function volumesOf(all: Iterable<KeptEdition>, most = MOST_SENTENCES): Volume[] {
	const editions = [...all];
	if (editions.length === 0) return [];
	if (sentencesOf(editions) <= most) return [{ file: 'verbatim.epub', part: '', editions }];
	let sentences = 0;
	const rest = editions.findIndex(({ outline }, index) => {
		sentences += outline.passages.length;
		return index > 0 && sentences > most;
	});
	return [{ file: 'verbatim.epub', part: 'newest', editions: editions.slice(0, rest) }, ...cut(editions, '', most)];
}

const LENGTHS = [0, 4, 7, 10];

function cut(editions: KeptEdition[], part: string, most: number): Volume[] {
	const finer = LENGTHS[LENGTHS.indexOf(part.length) + 1];
	if (part !== '' && (finer === undefined || sentencesOf(editions) <= most))
		return [{ file: `verbatim-${part}.epub`, part, editions }];
	// What has no finer date stays under the one that it has.
	return [...Map.groupBy(editions, (edition) => dateOf(edition).slice(0, finer))].flatMap(([name, held]) =>
		name.length === finer
			? cut(held, name, most)
			: [{ file: `verbatim-${name || 'undated'}.epub`, part: name, editions: held }],
	);
}

const sentencesOf = (editions: readonly KeptEdition[]): number =>
	editions.reduce((sum, { outline }) => sum + outline.passages.length, 0);
