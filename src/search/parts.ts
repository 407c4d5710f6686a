import { dateOf } from '../edition/corpusIndex.ts';
import type { KeptEdition } from '../edition/editionStore.ts';

/** A part of the search index. */
export interface IndexPart {
	/** Its folder below `pagefind/`; empty where there is one part only. */
	name: string;
	/** `2025`; empty for undated texts. */
	year: string;
}
export interface FilledPart extends IndexPart {
	/** The newest first. */
	editions: KeptEdition[];
}

/** An index of so many sentences is fetched at once: some 9 bytes of it for each, before the first result. */
export const ONE_INDEX_UP_TO = 5000;

/**
 * How the texts are shared out: one index while it is small, then one a year, the newest first, and
 * several for a year that would be too large. `editions` stand in that order already.
 */
export function indexParts(editions: readonly KeptEdition[], most = ONE_INDEX_UP_TO): FilledPart[] {
	if (sentencesIn(editions) <= most) return [{ name: '', year: '', editions: [...editions] }];
	const years = Map.groupBy(editions, (edition) => dateOf(edition).slice(0, 4));
	return [...years].flatMap(([year, all]) =>
		cutBySize(all, most).map((part, at) => ({
			name: [year || 'undated', ...(at > 0 ? [at + 1] : [])].join('-'),
			year,
			editions: part,
		})),
	);
}

function cutBySize(editions: readonly KeptEdition[], most: number): KeptEdition[][] {
	const parts: KeptEdition[][] = [];
	let room = 0;
	for (const edition of editions) {
		const size = edition.outline.passages.length;
		if (parts.length === 0 || room < size) {
			parts.push([]);
			room = most;
		}
		parts.at(-1)?.push(edition);
		room -= size;
	}
	return parts;
}

const sentencesIn = (editions: readonly KeptEdition[]): number =>
	editions.reduce((sum, { outline }) => sum + outline.passages.length, 0);
