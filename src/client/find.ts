// Finds within the text of this page: steps through its passages, marks their words, and shows on the
// shape of the text where they stand. The words are kept in the address, ?find=ceasefire, or beside it (staysHere.ts).

import { element } from './element.ts';
import { type FoundPassage, findPassages, referenceIn } from './findPassages.ts';
import { highlight } from './highlight.ts';
import { type PageText, rangesOf } from './pageText.ts';
import { queryStaysHere } from './staysHere.ts';

/** Milliseconds from the last key to the address: a browser refuses to be asked for one too often. */
const AFTER_KEY = 250;

/** Sets up the box; what is returned opens it, with words to be found at once where there are some. */
export function startFind(page: PageText, opener: HTMLElement): (words?: string) => void {
	const input = element('input', {
		type: 'text',
		role: 'searchbox',
		'aria-label': 'Find in this text',
		autocomplete: 'off',
		enterkeyhint: 'search',
	});
	const counted = element('span', { class: 'counted', role: 'status' });
	const button = (label: string, sign: string) => element('button', { type: 'button', 'aria-label': label }, sign);
	const [previous, next] = [button('Previous passage', '↑'), button('Next passage', '↓')];
	const close = button('Close', '×');
	const box = element('search', { class: 'find', hidden: '' }, input, counted, previous, next, close);
	opener.after(box);
	const sentences = page.sentences.map(({ start, end }) => page.text.slice(start, end));
	const cells = new Map(
		[...document.querySelectorAll('.strip a')].map((cell) => [cell.getAttribute('href')!.slice(1), cell]),
	);
	let names: string[][] = [];
	// Until they are here, and where they do not come, words are found as they are spelt.
	const named = fetch('names.json')
		.then((response) => (response.ok ? response.json() : []))
		.then((forms) => {
			names = forms;
		})
		.catch(() => {});
	let found: FoundPassage[] = [];
	let at = 0;
	let waiting: ReturnType<typeof setTimeout>;

	const idOf = ({ index }: FoundPassage) => page.sentences[index]!.id;
	const labelOf = (id: string) => id.slice(1).replace('s', '.');
	const rangesIn = ({ index, spans }: FoundPassage) => {
		const { start } = page.sentences[index]!;
		return spans.flatMap((span) => rangesOf(page, { start: start + span.start, end: start + span.end }));
	};

	function search(): void {
		const asked = input.value.trim();
		const reference = referenceIn(asked);
		found = reference
			? page.sentences.flatMap(({ id }, index) =>
					[labelOf(id), labelOf(id).split('.')[0]].includes(reference) ? [{ index, spans: [] }] : [],
				)
			: findPassages(sentences, asked, names);
		highlight('found', found.flatMap(rangesIn));
		const ids = new Set(found.map(idOf));
		for (const [id, cell] of cells) cell.toggleAttribute('data-found', ids.has(id));
	}
	function show(): void {
		const here = found[at];
		const id = here && idOf(here);
		for (const [other, cell] of cells) {
			if (other === id) cell.setAttribute('aria-current', 'true');
			else cell.removeAttribute('aria-current');
		}
		highlight('current', here ? rangesIn(here) : []);
		for (const button of [previous, next]) button.toggleAttribute('disabled', found.length < 2);
		if (!here || !id) {
			counted.textContent = input.value.trim() ? 'No passage' : '';
			return;
		}
		counted.textContent = `${at + 1} of ${found.length}, ¶ ${labelOf(id)}`;
		document.getElementById(id)!.scrollIntoView({ block: 'center', behavior: 'instant' });
	}
	/** Finds anew, and stays at the passage that was shown if it is found again, else goes to the next from there. */
	function find(from?: number): void {
		const here = from ?? found[at]?.index ?? 0;
		search();
		at = Math.max(
			0,
			found.findIndex(({ index }) => index >= here),
		);
		show();
		clearTimeout(waiting);
		waiting = setTimeout(write, AFTER_KEY);
	}
	function write(): void {
		clearTimeout(waiting);
		remember(input.value.trim());
	}
	function step(by: number): void {
		if (found.length === 0) return;
		at = (at + by + found.length) % found.length;
		show();
	}
	function shut(): void {
		box.hidden = true;
		input.value = '';
		search();
		show();
		write();
		opener.focus({ preventScroll: true });
	}

	input.addEventListener('input', () => find());
	addEventListener('pagehide', write);
	previous.addEventListener('click', () => step(-1));
	next.addEventListener('click', () => step(1));
	close.addEventListener('click', shut);
	box.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') shut();
		else if (event.key === 'Enter' && event.target === input) step(event.shiftKey ? -1 : 1);
		else return;
		event.preventDefault();
		event.stopPropagation();
	});
	return (words) => {
		box.hidden = false;
		if (words !== undefined) input.value = words;
		input.focus({ preventScroll: true });
		input.select();
		const target = page.sentences.findIndex(({ id }) => `#${id}` === location.hash);
		find(Math.max(0, target));
		void named.then(() => names.length > 0 && find());
	};
}

/** Keeps the words in the address, in place of those before; beside it where they would go to the host with it. */
function remember(asked: string): void {
	const query = new URLSearchParams(location.search);
	const stays = queryStaysHere();
	const [named, beside] = [query.get('find') ?? '', (history.state as { find?: string } | null)?.find ?? ''];
	// Words of before a service worker was at work may stand in the other of the two places.
	if ((stays ? named : beside) === asked && (stays ? beside : named) === '') return;
	if (asked && stays) query.set('find', asked);
	else query.delete('find');
	// Commas need no escape in a query, and a person reads this address.
	const search = query.toString().replaceAll('%2C', ',');
	try {
		const state = { ...history.state, find: stays ? undefined : asked };
		history.replaceState(state, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`);
	} catch {
		// Refused: the address stays as it was.
	}
}
