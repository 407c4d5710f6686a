import { dateOf } from '../edition/corpusIndex.ts';
import type { KeptEdition } from '../edition/editionStore.ts';

/** A part of the search index. */
export interface IndexPart {
	/** Its folder below `pagefind/`; empty where there is one part only. */
	name: string;
	/** `2024`, `2025`; empty for undated texts. */
	years: string[];
}
export interface FilledPart extends IndexPart {
	/** The newest first. */
	editions: KeptEdition[];
}

/** An index of so many sentences is fetched at once: about a byte of it for each, before the first result. */
export const ONE_INDEX_UP_TO = 12_500;

/**
 * How the texts are shared out: one index while it is small, then one for as many years as it has room for,
 * from the oldest on, and several for a year that would be too large. So a new text changes the newest
 * part alone. The newest part comes first. `editions` stand in that order already.
 */
export function indexParts(editions: readonly KeptEdition[], most = ONE_INDEX_UP_TO): FilledPart[] {
	if (sentencesIn(editions) <= most) return [{ name: '', years: [], editions: [...editions] }];
	const years = Map.groupBy(editions, (edition) => dateOf(edition).slice(0, 4));
	const parts: FilledPart[] = [];
	for (const [year, all] of [...years].reverse())
		for (const texts of cutBySize(all, most)) {
			const last = parts.at(-1);
			const together = last && !last.years.includes(year) && sentencesIn([...last.editions, ...texts]) <= most;
			if (!together) parts.push({ name: '', years: [year], editions: texts });
			else parts[parts.length - 1] = { name: '', years: [...last.years, year], editions: [...texts, ...last.editions] };
		}
	const named = parts.map((part) => ({ ...part, name: nameOf(part.years) }));
	return named
		.map((part, at) => {
			const before = named.slice(0, at).filter(({ name }) => name === part.name).length;
			return before > 0 ? { ...part, name: `${part.name}.${before + 1}` } : part;
		})
		.reverse();
}

function nameOf(years: readonly string[]): string {
	const names = years.map((year) => year || 'undated');
	return [...new Set([names[0], names.at(-1)])].join('-');
}

/** The oldest first, each full before the next begins. */
function cutBySize(editions: readonly KeptEdition[], most: number): KeptEdition[][] {
	const parts: KeptEdition[][] = [];
	let room = 0;
	for (const edition of editions.toReversed()) {
		const size = edition.outline.passages.length;
		if (parts.length === 0 || room < size) {
			parts.push([]);
			room = most;
		}
		parts.at(-1)?.unshift(edition);
		room -= size;
	}
	return parts;
}

const sentencesIn = (editions: readonly KeptEdition[]): number =>
	editions.reduce((sum, { outline }) => sum + outline.passages.length, 0);
