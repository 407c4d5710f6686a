import { createHash } from 'node:crypto';
import { dateOf } from '../edition/dates.ts';
import { type KeptEdition, sentencesIn } from '../edition/editionStore.ts';
import { searchDigest } from '../edition/engineDigest.ts';
import { cutBySize } from './cutBySize.ts';

/** A part of the search index. */
export interface IndexPart {
	/**
	 * Its folder below `pagefind/`, named by what it holds: `parts/2015-2019.5f0c…`. Its files number the texts, and fit only
	 * one another: a page never reads those of another edition, be it newer than the page or kept from an older one.
	 */
	folder: string;
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
	if (sumOf(editions) <= most) return [{ folder: folderOf('all', editions), years: [], editions: [...editions] }];
	const years = Map.groupBy(editions.toReversed(), (edition) => dateOf(edition).slice(0, 4));
	const pieces = [...years].flatMap(([year, all]) =>
		cutBySize(all, sentencesIn, most).map((texts) => ({ year, texts, size: sumOf(texts) })),
	);
	const parts = cutBySize(pieces, ({ size }) => size, most).map((some): FilledPart => {
		const years = [...new Set(some.map(({ year }) => year))];
		const editions = some.flatMap(({ texts }) => texts).reverse();
		return { folder: folderOf(nameOf(years), editions), years, editions };
	});
	return parts.reverse();
}

function nameOf(years: readonly string[]): string {
	const names = years.map((year) => year || 'undated');
	return [...new Set([names[0], names.at(-1)])].join('-');
}

function folderOf(name: string, editions: readonly KeptEdition[]): string {
	const digest = createHash('sha256').update([searchDigest(), ...editions.map(({ origin }) => origin)].join('\n'));
	return `parts/${name}.${digest.digest('hex').slice(0, 12)}`;
}

const sumOf = (editions: readonly KeptEdition[]): number =>
	editions.reduce((sum, edition) => sum + sentencesIn(edition), 0);
