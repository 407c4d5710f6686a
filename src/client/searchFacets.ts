// The facets: links to the listings without scripts, boxes to tick with them, counts of what was found.
import type { Facet } from '../search/facets.ts';
import type { Counts, Filters } from '../search/facts.ts';
import { element } from './element.ts';

/** An id of a register, as an address may name it. */
const ID = /^[\p{L}\p{N}-]{1,100}$/u;
/** An address is a stranger’s text: it adds no more values than these. */
const MOST_ADDED = 20;
const FIGURE = new Intl.NumberFormat('en-GB');

/** `input`: what has the focus when the last chosen value is taken away. */
export function startFacets(panel: Element, chosen: Element, input: HTMLElement) {
	const note = panel.querySelector('.counts-note');
	const partOf = (label: Element) => {
		const [box, count] = [label.querySelector('input')!, label.querySelector('.count')!];
		// With scripts the name ticks its box, and leads nowhere.
		const link = label.querySelector('a')!;
		link.removeAttribute('href');
		return { box, label, count, all: count.textContent ?? '', name: link.textContent ?? '' };
	};
	const parts = [...panel.querySelectorAll('label')].map(partOf);
	const facets = [...new Set(parts.map(({ box }) => box.name as Facet))];

	/** A value that is too rare to be listed has a box as soon as an address names it. */
	const add = (facet: Facet, value: string): void => {
		const like = parts.find(({ box }) => box.name === facet);
		if (!like || !ID.test(value) || parts.length > listed + MOST_ADDED) return;
		const label = like.label.cloneNode(true) as Element;
		const [box, name, count] = [
			label.querySelector('input')!,
			label.querySelector('a')!,
			label.querySelector('.count')!,
		];
		box.value = value;
		name.textContent = value.replaceAll('-', ' ');
		count.textContent = '';
		like.label.before(label);
		parts.push(partOf(label));
	};
	const listed = parts.length;

	return {
		facets,
		filters(): Filters {
			const filters: Filters = {};
			for (const {
				box: { name, value, checked },
			} of parts)
				if (checked) filters[name as Facet] = [...(filters[name as Facet] ?? []), value];
			return filters;
		},
		choose(query: URLSearchParams): void {
			for (const facet of facets)
				for (const value of query.getAll(facet))
					if (!parts.some(({ box }) => box.name === facet && box.value === value)) add(facet, value);
			for (const { box } of parts) box.checked = query.getAll(box.name).includes(box.value);
		},
		/** The chosen values beside the hits, each with a button that takes it away. */
		showChosen(): void {
			const buttons = parts
				.filter(({ box }) => box.checked)
				.map(({ box, name }, at) => {
					const group = box.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
					const button = element('button');
					button.type = 'button';
					button.append(element('span', { class: 'of' }, `${group}: `), name, element('span', { class: 'away' }, '×'));
					button.lastElementChild?.setAttribute('aria-hidden', 'true');
					button.setAttribute('aria-label', `Without ${group}: ${name}`);
					button.addEventListener('click', () => {
						box.click();
						const left = chosen.querySelectorAll('button');
						(left[at] ?? left[at - 1] ?? input).focus();
					});
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
				const figure = counts ? FIGURE.format(found) : all;
				if (count.textContent !== figure) count.textContent = figure;
				label.classList.toggle('none', counts !== undefined && found === 0);
			}
			if (note)
				note.textContent = counts ? 'Figures: hits of this search.' : 'Figures: sentences of the whole edition.';
		},
	};
}
