// The entries that the search page has in the history: one for a query, however many keys it took to type.
import type { SearchRequest } from '../search/engine.ts';
import { addressHere, addressOf, askedHere } from './searchAddress.ts';

/** Milliseconds from the last key to the address. */
const AFTER_KEY = 250;

/** How many hits are in sight, and how far down: of a visit, not of the address that is shared. */
export interface Visit {
	most?: number;
	scroll?: number;
}

/** `request` gives what is asked now. */
export function startHistory(request: () => SearchRequest) {
	let typing = false;
	let waiting: ReturnType<typeof setTimeout> | undefined;

	const keep = () => history.replaceState({ most: request().most, scroll: scrollY } satisfies Visit, '');
	/** Whether what is asked now takes the place of the entry before: other words, while they are typed. */
	const goesOn = () => typing && request().q !== (askedHere().get('q') ?? '');
	const isNew = () => addressOf(request()) !== addressHere();
	function write(settled: boolean): void {
		clearTimeout(waiting);
		waiting = undefined;
		if (isNew()) {
			if (goesOn()) history.replaceState(null, '', addressOf(request()));
			else history.pushState(null, '', addressOf(request()));
		}
		typing = !settled;
	}
	history.scrollRestoration = 'manual';
	addEventListener('pagehide', () => {
		if (waiting !== undefined) write(false);
		keep();
	});
	return {
		/** After a key: the address follows once no other comes. */
		typed(): void {
			if (!typing && waiting === undefined) keep();
			clearTimeout(waiting);
			waiting = setTimeout(() => write(false), AFTER_KEY);
		},
		/** What is asked now stands. Whether it is something new. */
		settle(): boolean {
			const asksAnew = isNew();
			if (asksAnew && !goesOn()) keep();
			write(true);
			return asksAnew;
		},
		/** An entry is there by itself: the address was followed, or the reader went back. */
		arrive(): Visit {
			clearTimeout(waiting);
			waiting = undefined;
			typing = false;
			return (history.state ?? {}) as Visit;
		},
	};
}
