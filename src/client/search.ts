// The search page: asks a worker what the box and the facets ask for, and shows what was found.
import { type SearchRequest, type Sort, sorts } from '../search/engine.ts';
import { addressOf, askedHere, isFromBox, isPlace } from './searchAddress.ts';
import { searchWorker } from './searchAsk.ts';
import { startFacets } from './searchFacets.ts';
import { startHistory } from './searchHistory.ts';
import type { Place } from './searchHits.ts';
import { startSearchKeys } from './searchKeys.ts';
import { startOutcome } from './searchOutcome.ts';

/** Hits on a page; and at first, while the index is loading. */
const [PER_PAGE, QUICK] = [20, 5];
/** Milliseconds to “Searching …”. */
const SLOW = 400;
// The edition may have changed since: the files of another one have other names.
const FAILED = 'The search index could not be loaded. Check the connection and try again, or load this page anew.';
const page = document.querySelector<HTMLElement>('[data-search]');
if (page) start(page);

function start(page: HTMLElement): void {
	const find = <T extends Element = HTMLElement>(selector: string) => page.querySelector<T>(selector)!;
	const [form, input] = [find<HTMLFormElement>('form'), find<HTMLInputElement>('input[type=search]')];
	const [sort, more] = [find<HTMLSelectElement>('select'), find('.more-hits')];
	const [panel, invitation, head] = [find('details.facets'), find('.invitation'), find('.found-head')];
	const place: Place = { root: page.dataset.root ?? '/', names: JSON.parse(page.dataset.names ?? '{}') };
	const facets = startFacets(panel, find('.chosen'), input);
	const outcome = startOutcome(page, place, addressOf);
	const ask = searchWorker(place.root, JSON.parse(page.dataset.parts ?? '[]'));
	page.dataset.ready = '';

	let most = PER_PAGE;
	/** Older texts too, where the index has parts and the newer ones have hits enough. */
	let all = false;
	let latest = 0;
	/** Nothing of the index has been loaded. */
	let cold = true;
	let asking: ReturnType<typeof ask> | undefined;

	const request = (): SearchRequest => {
		const filters = facets.filters();
		const text = sort.querySelector<HTMLOptionElement>('[value=text]')!;
		text.disabled = filters.readout?.length !== 1 && !('single' in page.dataset);
		if (text.disabled && sort.value === 'text') sort.value = 'best';
		return { q: input.value.trim(), filters, sort: sort.value as Sort, most, all };
	};
	const isAsked = ({ q, filters }: SearchRequest) => q !== '' || Object.keys(filters).length > 0;

	const run = async (scroll?: number) => {
		latest += 1;
		const now = latest;
		const wanted = request();
		facets.showChosen();
		invitation.hidden = isAsked(wanted);
		head.hidden = !isAsked(wanted);
		if (!isAsked(wanted)) {
			outcome.clear();
			facets.showCounts();
			keepVisited();
			return;
		}
		// The last outcome stands until there is a new one.
		const slow = setTimeout(() => {
			if (now === latest) outcome.say('Searching …');
		}, SLOW);
		try {
			// A slow index is not asked for every letter: the last query waits until the one before is answered.
			while (asking) {
				await asking.catch(() => {});
				if (now !== latest) return;
			}
			const { q, filters } = wanted;
			const count = { q, filters, facets: facets.facets };
			// While the index is loading: first what a part of it has, then all, then the figures.
			const steps: Parameters<typeof ask>[0][] = cold
				? [{ request: { ...wanted, quick: true, most: QUICK } }, { request: wanted }, { count }]
				: [{ request: wanted, count }];
			for (const step of steps) {
				asking = ask(step).finally(() => {
					asking = undefined;
				});
				const { response, counts } = await asking;
				if (now !== latest) return;
				clearTimeout(slow);
				// That a part of the index has nothing says nothing yet.
				if (response && (response.hits.length > 0 || !step.request?.quick)) outcome.show(wanted, response);
				if (response && scroll !== undefined) scrollTo(0, scroll);
				if (counts) facets.showCounts(counts);
			}
			cold = false;
		} catch {
			cold = true;
			if (now !== latest) return;
			// What was found before answers another query.
			outcome.clear();
			facets.showCounts();
			outcome.say(FAILED);
			outcome.readOut(FAILED);
		} finally {
			clearTimeout(slow);
			keepVisited();
		}
	};
	/** As on every page (src/client/page.ts), but not while an index is loading. */
	let kept = !import.meta.env.PROD;
	const keepVisited = () => {
		if (!kept) navigator.serviceWorker?.register(`${place.root}sw.js`).catch(() => {});
		kept = true;
	};

	const entries = startHistory(request);
	const settle = () => {
		if (entries.settle()) most = PER_PAGE;
		void run();
	};
	input.addEventListener('focus', () => void ask({}).catch(() => {}), { once: true });
	input.addEventListener('input', () => {
		entries.typed();
		most = PER_PAGE;
		void run();
	});
	page.addEventListener('change', (event) => {
		if (event.target !== input || input.value.trim() !== askedHere().get('q')) settle();
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		settle();
	});
	more.addEventListener('click', () => {
		most += PER_PAGE;
		void run();
	});
	startSearchKeys(page, input);
	const fromAddress = () => {
		const query = askedHere();
		if (isFromBox()) history.replaceState(null, '', `${location.pathname}#?${query}`);
		input.value = query.get('q') ?? '';
		facets.choose(query);
		const order = query.get('sort') as Sort;
		sort.value = sorts.includes(order) ? order : 'best';
		const visit = entries.arrive();
		most = visit.most ?? PER_PAGE;
		all = query.has('all');
		void run(visit.scroll);
	};
	// WebKit empties the box once a page has come back as it was left.
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted)
			setTimeout(() => {
				input.value = askedHere().get('q') ?? '';
			});
	});
	addEventListener('popstate', () => isPlace() || fromAddress());
	// On a narrow screen the facets stand before the hits: folded, so that these come soon.
	const fold = () => panel.removeAttribute('open');
	if (matchMedia('(width < 64rem)').matches) fold();
	find('.facets-done button').addEventListener('click', () => {
		fold();
		head.scrollIntoView({ block: 'start' });
	});
	fromAddress();
}
