// The page that checks a quotation: asks a worker, and says what it found.
import type { Part } from '../checking/verdict.ts';
import type { CheckRequest, CheckResponse, ShownPlace } from './checkWorker.ts';
import { element } from './element.ts';

/** Up to so many sentences are searched without asking: some 5 MB. */
const WITHOUT_ASKING = 25_000;

const root = document.querySelector<HTMLElement>('.checker')!;
const form = root.querySelector('form')!;
const input = root.querySelector('textarea')!;
const status = root.querySelector<HTMLElement>('.status')!;
const shown = root.querySelector<HTMLElement>('.verdict')!;
const more = root.querySelector<HTMLButtonElement>('.check-more')!;
const parts = [...root.querySelectorAll<HTMLAnchorElement>('.parts a')].map(({ href, textContent, dataset }) => ({
	address: href,
	name: textContent,
	sentences: Number(dataset.sentences),
}));
let worker: Worker | undefined;
let id = 0;

form.addEventListener('submit', (event) => {
	event.preventDefault();
	ask(WITHOUT_ASKING);
});
input.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
more.addEventListener('click', () => {
	ask(undefined);
	// The button is gone.
	status.tabIndex = -1;
	status.focus();
});

function ask(limit: number | undefined): void {
	if (!worker) {
		worker = new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' });
		worker.addEventListener('message', answer);
		worker.addEventListener('error', () => {
			worker?.terminate();
			worker = undefined;
			failed();
		});
	}
	id += 1;
	more.hidden = true;
	shown.hidden = true;
	status.textContent = 'Searching …';
	const request: CheckRequest = { id, quotation: input.value, root: root.dataset.root ?? '/', parts, limit };
	worker.postMessage(request);
}

function failed(): void {
	status.textContent = 'The texts could not be loaded. Check the connection and try again.';
}

function answer({ data }: MessageEvent<CheckResponse>): void {
	if (data.id !== id) return;
	if ('failed' in data) {
		failed();
		return;
	}
	if ('searching' in data) {
		status.textContent = `Searching ${data.searching} …`;
		return;
	}
	const { verdict, places, sentences, back, all } = data;
	if (verdict === 'nothing to check') {
		status.textContent = 'There are no words to check.';
		return;
	}
	const count = (number: number, one: string) => `${number.toLocaleString('en-GB')} ${one}${number === 1 ? '' : 's'}`;
	const found = { exact: 'Exact', altered: 'Altered', 'not found': 'Not found' }[verdict];
	const where = verdict === 'exact' ? `, in ${count(places.length + data.more, 'place')}` : '';
	status.textContent = `${found}${where}. Searched: ${count(sentences, 'sentence')}, ${all ? 'all of this edition' : `back to ${back}`}.`;
	more.hidden = all;
	shown.hidden = false;
	shown.dataset.verdict = verdict;
	const said = {
		exact: 'The text has these words.',
		altered: 'The text does not have these words so. The nearest differ:',
		'not found': 'No sentence that was searched has these words, or words much like them.',
	}[verdict];
	shown.replaceChildren(
		element('p', { class: 'said' }, said),
		...places.map((place) => card(place, verdict === 'altered')),
	);
	if (data.more > 0) shown.append(element('p', { class: 'about' }, `And ${count(data.more, 'more place')}.`));
}

function card(place: ShownPlace, altered: boolean): HTMLElement {
	const section = element('section', { class: 'place' });
	const heading = element('h2');
	const link = element('a', { href: place.href }, `¶ ${place.label}`);
	heading.append(link, ` ${place.title}${place.date ? `, ${place.date}` : ''}`);
	const words = element('p', { class: 'diff' });
	words.lang = place.lang;
	words.append(
		element('span', { class: 'around' }, place.before),
		...place.parts.map(piece),
		element('span', { class: 'around' }, place.after),
	);
	section.append(heading, words);
	if (altered) section.append(changes(place.parts));
	const claims = element('ul');
	claims.append(...place.claims.map((claim) => element('li', {}, claim)));
	section.append(element('p', { class: 'label' }, 'Whose claim'), claims);
	if (place.tolerated.length > 0)
		section.append(element('p', { class: 'about' }, `Left out of account: ${place.tolerated.join('; ')}.`));
	if (altered)
		section.append(
			element('p', { class: 'about' }, 'Other kinds of marks, spaces and line ends are not counted as changes.'),
		);
	else if (place.before || place.after)
		section.append(
			element('p', { class: 'about' }, 'The quotation is a part; what stands around it in the text is shown in grey.'),
		);
	return section;
}

/** What differs, in words. */
function changes(parts: readonly Part[]): HTMLElement {
	const list = element('ul', { class: 'changes' });
	for (const [op, label] of [
		['added', 'In the quotation, not in the text'],
		['removed', 'In the text, not in the quotation'],
	] as const) {
		const words = parts.filter((part) => part.op === op).map(({ text }) => `“${text.trim()}”`);
		if (words.length > 0) list.append(element('li', {}, `${label}: ${words.join(', ')}.`));
	}
	return list;
}

const ELEMENT = { same: 'b', removed: 'del', added: 'ins', 'left out': 'span' } as const;
const SAID = {
	same: '',
	removed: ' (not in the quotation: ',
	added: ' (not in the text: ',
	'left out': ' (left out: ',
};

function piece({ op, text }: Part): HTMLElement {
	const marked = element(ELEMENT[op], op === 'left out' ? { class: 'left-out' } : {});
	const said = SAID[op];
	if (said) marked.append(element('span', { class: 'unseen' }, said), text, element('span', { class: 'unseen' }, ') '));
	else marked.append(text);
	return marked;
}
