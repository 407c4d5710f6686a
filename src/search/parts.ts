import { dateOf } from '../edition/dates.ts';
import { type KeptEdition, sentencesIn } from '../edition/editionStore.ts';
import { cutBySize } from './cutBySize.ts';

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
	if (sumOf(editions) <= most) return [{ name: '', years: [], editions: [...editions] }];
	const years = Map.groupBy(editions.toReversed(), (edition) => dateOf(edition).slice(0, 4));
	const pieces = [...years].flatMap(([year, all]) =>
		cutBySize(all, sentencesIn, most).map((texts) => ({ year, texts, size: sumOf(texts) })),
	);
	const known = new Map<string, number>();
	const parts = cutBySize(pieces, ({ size }) => size, most).map((some): FilledPart => {
		const years = [...new Set(some.map(({ year }) => year))];
		const name = nameOf(years);
		const times = (known.get(name) ?? 0) + 1;
		known.set(name, times);
		return {
			name: times > 1 ? `${name}.${times}` : name,
			years,
			editions: some.flatMap(({ texts }) => texts).reverse(),
		};
	});
	return parts.reverse();
}

function nameOf(years: readonly string[]): string {
	const names = years.map((year) => year || 'undated');
	return [...new Set([names[0], names.at(-1)])].join('-');
}

const sumOf = (editions: readonly KeptEdition[]): number =>
	editions.reduce((sum, edition) => sum + sentencesIn(edition), 0);
