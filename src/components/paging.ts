/** One page of a listing that may grow without bound. */
export interface ListingPage<T> {
	items: T[];
	/** From 1. */
	number: number;
	last: number;
	total: number;
}

/** Cuts a listing into pages; one, empty page for an empty listing. */
export function paged<T>(items: readonly T[], size: number): ListingPage<T>[] {
	const last = Math.max(1, Math.ceil(items.length / size));
	return Array.from({ length: last }, (_, index) => ({
		items: items.slice(index * size, (index + 1) * size),
		number: index + 1,
		last,
		total: items.length,
	}));
}

/** Entries of a register that one page lists. */
export const ENTRIES_A_PAGE = 200;

/** Entries of a register in the order of their names. */
export const byName = <E extends { name: string }>(entries: Iterable<E>): E[] =>
	[...entries].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

/** The path of a page below its listing: the first has the listing's own address. */
export const pagePath = (number: number): string | undefined => (number === 1 ? undefined : `page/${number}`);
