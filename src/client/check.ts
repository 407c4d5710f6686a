// The page that checks a quotation: asks a worker, and says what it found.
import type { Part } from '../checking/verdict.ts';
import { counted } from '../counted.ts';
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
	if (!input.value.trim()) {
		id += 1;
		more.hidden = true;
		shown.hidden = true;
		status.textContent = 'The box is empty. Paste or type the words that someone quotes, then press “Check”.';
		input.focus();
		return;
	}
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
	const { verdict, places, sentences, back, all, atLeast, translated } = data;
	if (verdict === 'nothing to check') {
		status.textContent = 'There are no words to check: there are signs alone.';
		return;
	}
	const leavesOut = places[0]?.parts.some(({ op }) => op === 'left out');
	const found = {
		exact: leavesOut ? 'Exact but for the words left out' : 'Exact',
		differs: 'Found with differences',
		'not found': 'Not found',
	}[verdict];
	const where =
		verdict === 'exact' ? `, in ${atLeast ? 'at least ' : ''}${counted(places.length + data.more, 'place')}` : '';
	status.textContent = `${found}${where}. Searched: ${counted(sentences, 'sentence')}, ${all ? 'all of this edition' : `back to ${back}`}.`;
	more.hidden = all;
	shown.hidden = false;
	shown.dataset.verdict = verdict;
	const said = {
		exact: leavesOut
			? 'The text has these words in this order, and others where the quotation has an ellipsis.'
			: 'The text has these words.',
		differs: 'No text that was searched has these words just so. Below is where they are nearest, and what differs.',
		'not found': 'No text that was searched has these words in this order, or words much like them.',
	}[verdict];
	shown.replaceChildren(element('p', { class: 'said' }, said));
	if (verdict === 'differs' && places[0]?.version)
		shown.append(
			element(
				'p',
				{ class: 'version' },
				`This text is its issuer’s ${places[0].version}. Another translation of them may differ.`,
			),
		);
	if (verdict === 'not found' && translated)
		shown.append(
			element(
				'p',
				{ class: 'version' },
				'A text may be its issuer’s translation: the words of another translation may not be found.',
			),
		);
	shown.append(...places.map((place) => card(place, verdict === 'differs')));
	if (data.more > 0)
		shown.append(
			element('p', { class: 'about' }, `And ${atLeast ? 'at least ' : ''}${counted(data.more, 'more place')}.`),
		);
	if (input.value.length >= input.maxLength)
		shown.append(
			element(
				'p',
				{ class: 'about' },
				`The box takes ${input.maxLength.toLocaleString('en-GB')} characters: what was longer is cut off, and was not checked.`,
			),
		);
}

function card(place: ShownPlace, differs: boolean): HTMLElement {
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
	if (place.differences.length > 0) {
		const list = element('ul', { class: 'changes' });
		list.append(...place.differences.map((difference) => element('li', {}, difference)));
		section.append(list);
	}
	const claims = element('ul');
	claims.append(...place.claims.map((claim) => element('li', {}, claim)));
	section.append(element('p', { class: 'label' }, 'Whose claim'), claims);
	if (place.tolerated.length > 0)
		section.append(element('p', { class: 'about' }, `Not counted as a difference: ${place.tolerated.join('; ')}.`));
	if (!differs && (place.before || place.after))
		section.append(
			element('p', { class: 'about' }, 'The quotation is a part; what stands around it in the text is shown in grey.'),
		);
	return section;
}

const ELEMENT = { same: 'b', removed: 'del', added: 'ins', 'left out': 'span' } as const;
const SAID = {
	same: '',
	removed: ' (here in the text alone: ',
	added: ' (here in the quotation alone: ',
	'left out': ' (left out at an ellipsis: ',
};

function piece({ op, text }: Part): HTMLElement {
	const marked = element(ELEMENT[op], op === 'left out' ? { class: 'left-out' } : {});
	const said = SAID[op];
	if (said) marked.append(element('span', { class: 'unseen' }, said), text, element('span', { class: 'unseen' }, ') '));
	else marked.append(text);
	return marked;
}
