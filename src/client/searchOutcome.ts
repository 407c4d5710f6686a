import type { Hit, SearchRequest, SearchResponse } from '../search/engine.ts';
import { element } from './element.ts';
import { hitItem, type Place, readoutItem } from './searchHits.ts';
import { countInWords, noteLines, shownQuery } from './searchNotes.ts';

/** Milliseconds from an outcome to its being read out. */
const READ_OUT = 700;

/** The part of the search page that shows what was found. `addressOf`: where a request is asked anew. */
export function startOutcome(page: HTMLElement, place: Place, addressOf: (request: SearchRequest) => string) {
	const find = <T extends Element = HTMLElement>(selector: string) => page.querySelector<T>(selector)!;
	const [status, said, remarks] = [find('.status'), find('[role=status]'), find('.remarks')];
	const [dated, list, more] = [find('.dated'), find('.hits'), find<HTMLButtonElement>('.more-hits')];
	const done = find('.facets-done button');
	const closing = done.textContent;
	/** The hits in sight, and what they answer. */
	let shown: { key: string; hits: readonly Hit[] } = { key: '', hits: [] };
	let reading: ReturnType<typeof setTimeout>;

	function clear(): void {
		shown = { key: '', hits: [] };
		for (const part of [status, remarks, dated, list]) part.replaceChildren();
		more.hidden = true;
		done.textContent = closing;
		clearTimeout(reading);
	}

	function show(wanted: SearchRequest, response: SearchResponse): void {
		const { total, hits, notes } = response;
		const key = JSON.stringify({ ...wanted, most: 0, all: false });
		// More of the same is added, so that what has the focus keeps it.
		const goesOn = key === shown.key && shown.hits.every((hit, at) => isSame(hit, hits[at]));
		const from = goesOn ? shown.hits.length : 0;
		const items = hits.slice(from).map((hit) => hitItem(hit, place));
		if (from > 0) list.append(...items);
		else list.replaceChildren(...items);
		shown = { key, hits };
		const readouts = notes.find((note) => note.type === 'readouts');
		dated.replaceChildren(...(readouts?.readouts ?? []).map((readout) => readoutItem(readout, place)));
		const hadFocus = document.activeElement === more;
		more.hidden = wanted.most >= Math.max(total, readouts?.total ?? 0);
		if (hadFocus) items[0]?.querySelector('a')?.focus();

		const count = countInWords(response);
		done.textContent = total > 0 || readouts ? `Show ${count.toLowerCase()}` : 'Close: no sentence has all of this';
		const q = shownQuery(wanted.q);
		status.replaceChildren(count, ...(q ? [' for ', element('bdi', {}, q)] : []));
		const lines = noteLines(notes, wanted.q, (q, filtered = true, all = wanted.all) =>
			addressOf({ ...wanted, q, filters: filtered ? wanted.filters : {}, ...(all ? { all } : {}) }),
		);
		remarks.replaceChildren(
			...lines.map((line) => {
				const paragraph = element('p');
				paragraph.append(...line);
				return paragraph;
			}),
		);
		readOut(`${status.textContent}. ${remarks.textContent}`);
	}

	/** Says it in place of a count. */
	function say(words: string): void {
		status.textContent = words;
	}

	/** Once nothing newer has come. */
	function readOut(words: string): void {
		clearTimeout(reading);
		reading = setTimeout(() => {
			said.textContent = words;
		}, READ_OUT);
	}

	return { clear, show, say, readOut };
}

const isSame = (one: Hit, other: Hit | undefined): boolean => !!other && placeOf(one) === placeOf(other);
const placeOf = ({ readout, sentences }: Hit): string =>
	[readout.id, ...sentences.map(({ passage }) => passage)].join(' ');
