// The facets: links to the listings without scripts, boxes to tick with them, counts of what was found.
import type { Facet } from '../search/facets.ts';
import type { Counts, Filters } from '../search/facts.ts';
import { element } from './searchHits.ts';

export function startFacets(panel: Element, chosen: Element) {
	const boxes = [...panel.querySelectorAll<HTMLInputElement>('input')];
	const note = panel.querySelector('.counts-note');
	const parts = boxes.map((box) => {
		const label = box.closest('label');
		const count = label?.querySelector('.count');
		// With scripts the name ticks its box, and leads nowhere.
		label?.querySelector('a')?.removeAttribute('href');
		return { box, label, count, all: count?.textContent ?? '', name: label?.querySelector('a')?.textContent ?? '' };
	});
	const facets = [...new Set(boxes.map(({ name }) => name as Facet))];

	return {
		facets,
		filters(): Filters {
			const filters: Filters = {};
			for (const { name, value, checked } of boxes)
				if (checked) filters[name as Facet] = [...(filters[name as Facet] ?? []), value];
			return filters;
		},
		choose(query: URLSearchParams): void {
			for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
		},
		/** The chosen values beside the hits, each with a button that takes it away. */
		showChosen(): void {
			const buttons = parts
				.filter(({ box }) => box.checked)
				.map(({ box, name }) => {
					const group = box.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
					const button = element('button');
					button.type = 'button';
					button.append(element('span', 'of', `${group}: `), name, element('span', 'away', '×'));
					button.lastElementChild?.setAttribute('aria-hidden', 'true');
					button.setAttribute('aria-label', `Without ${group}: ${name}`);
					button.addEventListener('click', () => box.click());
					const item = element('li');
					item.append(button);
					return item;
				});
			chosen.replaceChildren(...buttons);
		},
		/** Without counts, those of the whole edition stand. */
		showCounts(counts?: Counts): void {
			for (const { box, label, count, all } of parts) {
				const found = counts?.get(box.name as Facet)?.get(box.value) ?? 0;
				if (count) count.textContent = counts ? found.toLocaleString('en-GB') : all;
				label?.classList.toggle('none', counts !== undefined && found === 0);
			}
			if (note)
				note.textContent = counts ? 'Figures: hits of this search.' : 'Figures: sentences of the whole edition.';
		},
	};
}
