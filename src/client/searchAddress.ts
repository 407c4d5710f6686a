// The address of a search: `/search/#?q=ceasefire&voice=no-one`. What a reader asks stands in the fragment, which no
// host is sent. Links on other pages, of what nobody typed, have a query: `/search/?readout=…`; it is read as well.
import type { SearchRequest } from '../search/engine.ts';

/** Where a request is asked anew, on this page. */
export function addressOf({ q, filters, sort, all }: SearchRequest): string {
	const query = new URLSearchParams(q ? { q } : {});
	for (const [name, values] of Object.entries(filters)) for (const value of values) query.append(name, value);
	if (sort !== 'best') query.set('sort', sort);
	if (all) query.set('all', '');
	return query.size > 0 ? `${location.pathname}#?${query}` : location.pathname;
}

/** The address that is open, without a fragment of another kind. */
export function addressHere(): string {
	const { pathname, hash, search } = location;
	return pathname + search + (hash.startsWith('#?') ? hash : '');
}

/** Whether words come from another search box, the browser’s own, or this one before its script was there; see head.js. */
export const isFromBox = (): boolean => location.hash.startsWith('#q=');

/** Whether the fragment is a place in the page, and asks for nothing. */
export const isPlace = (): boolean => /^#(?!\?|q=)./.test(location.hash);

/** What the address that is open asks for. */
export function askedHere(): URLSearchParams {
	const { hash, search } = location;
	if (hash.startsWith('#?')) return new URLSearchParams(hash.slice(2));
	const query = new URLSearchParams(search);
	// The browser’s own box may leave an “&” as it is.
	if (isFromBox()) query.set('q', new URLSearchParams(hash.slice(1).replaceAll('&', '%26')).get('q') ?? '');
	return query;
}
