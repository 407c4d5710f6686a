// Words that are selected in the text can be taken along: as a link, or as a quotation that says
// whose claim it is. And what is copied by hand is the source alone, without the notes beside it.
import type { Span } from '../anchoring/quote.ts';
import { writeAddress } from './address.ts';
import { element } from './element.ts';
import { type PageText, rangesOf, selectedSpan } from './pageText.ts';
import { addressOf, directivesOf, quotationOf, touched, wholeWords } from './taking.ts';

/** Between the bar and the words, and the edge of the window. */
const GAP = 8;

/** `pressed`: whether the mouse is still selecting. */
export function startBar(article: HTMLElement, page: PageText, pressed: boolean): void {
	article.dataset.scripted = '';
	const ofText = document.getElementById('of-text')!;
	const voices = ofText.dataset.voices!.split('|');
	const voiced = ofText.dataset.voiced!.split(' ');
	const buttons = ['Copy link', 'Copy quotation'].map((label) => element('button', { type: 'button' }, label));
	const cite = element('a', { href: '#cite' }, 'Cite');
	const done = element('span', { class: 'unseen', role: 'status' });
	const bar = element('div', { class: 'taking', role: 'toolbar', 'aria-label': 'The selected words', hidden: '' });
	bar.append(...buttons, cite, done);
	article.append(bar);
	const labels = buttons.map((button) => button.textContent);
	let taken: Span = { start: 0, end: 0 };

	function link(): string {
		const before = new Range();
		before.setStart(document.body, 0);
		const { startContainer, startOffset } = rangesOf(page, taken)[0]!;
		before.setEnd(startContainer, startOffset);
		const address = addressOf(page, taken);
		// One whole passage is marked by its id.
		const marked = address.from === address.to && !address.words ? [] : directivesOf(page, taken, before.toString());
		return location.origin + location.pathname + writeAddress(address, marked);
	}
	function quotation(): string {
		return quotationOf({
			words: page.text.slice(taken.start, taken.end),
			voices: touched(page.sentences, taken).map((sentence) => ({
				id: sentence.id,
				voice: voices[Number(voiced[page.sentences.indexOf(sentence)])]!,
			})),
			title: document.querySelector('h1')!.textContent,
			link: link(),
		});
	}

	function show(): void {
		const selected = selectedSpan(article, page);
		const span = selected && wholeWords(page.text, selected);
		// Notes can be selected and copied by themselves, but not along with the text.
		article.toggleAttribute('data-selected', !!selected);
		if (!span) {
			if (!bar.contains(document.activeElement)) bar.hidden = true;
			return;
		}
		if (bar.hidden || span.start !== taken.start || span.end !== taken.end)
			buttons.forEach((button, index) => {
				button.textContent = labels[index]!;
			});
		taken = span;
		const ranges = rangesOf(page, span);
		// It follows its words in the order of the keyboard.
		const paragraph = ranges.at(-1)!.endContainer.parentElement!.closest('.paragraph')!;
		if (paragraph.nextElementSibling !== bar) paragraph.after(bar);
		cite.hidden = !document.getElementById('cite');
		bar.hidden = false;
		place(bar, ranges);
	}

	buttons.forEach((button, index) => {
		button.addEventListener('click', async () => {
			const copied = await copy(index === 0 ? link() : quotation());
			button.textContent = copied ? 'Copied' : 'Not copied';
			done.textContent = `${labels[index]}: ${button.textContent}`;
		});
	});
	let waiting: ReturnType<typeof setTimeout>;
	const soon = () => {
		clearTimeout(waiting);
		if (!pressed) waiting = setTimeout(show, 150);
	};
	document.addEventListener('selectionchange', soon);
	document.addEventListener('pointerdown', (event) => {
		pressed = event.pointerType === 'mouse' && !bar.contains(event.target as Node);
	});
	for (const type of ['pointerup', 'pointercancel'])
		document.addEventListener(type, () => {
			pressed = false;
			soon();
		});
	// A press on the bar leaves the selection as it is.
	bar.addEventListener('mousedown', (event) => event.preventDefault());
	document.addEventListener('keydown', (event) => {
		if (bar.hidden) return;
		const focus = document.activeElement;
		const stops: (Element | null)[] = cite.hidden ? buttons : [...buttons, cite];
		const at = stops.indexOf(focus);
		let next: number | undefined;
		if (event.key === 'Escape') {
			// The keyboard goes on from the number of the last sentence.
			const last = touched(page.sentences, taken).at(-1);
			if (at >= 0) document.querySelector<HTMLElement>(`#${last?.id} a`)?.focus({ preventScroll: true });
			bar.hidden = true;
		} else if (at >= 0) next = { ArrowLeft: at - 1, ArrowRight: at + 1 }[event.key];
		else if (event.key === 'Tab' && !event.shiftKey && (focus === document.body || article.contains(focus))) next = 0;
		if (next === undefined) return;
		event.preventDefault();
		(stops.at(next % stops.length) as HTMLElement).focus();
	});

	soon();
	let pending: string | undefined;
	async function copy(text: string): Promise<boolean> {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch {
			// Pages without encryption have no clipboard of their own: this command calls the listener below.
			pending = text;
			const copied = document.execCommand('copy');
			pending = undefined;
			return copied;
		}
	}
	document.addEventListener('copy', (event) => {
		// Firefox keeps what is selected in the text while a box has the focus.
		if (!pending && event.target instanceof Element && event.target.matches('input, textarea')) return;
		const span = selectedSpan(article, page);
		const text = pending ?? (span && page.text.slice(span.start, span.end));
		if (!text) return;
		event.clipboardData?.setData('text/plain', text);
		event.preventDefault();
	});
}

/** Above the words, else below, inside the window in any case. On a touch screen the style sheet puts it. */
function place(bar: HTMLElement, ranges: readonly Range[]): void {
	const boxes = ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0);
	const [first, last] = [boxes[0], boxes.at(-1)];
	bar.style.translate = '';
	if (!first || !last || getComputedStyle(bar).position === 'fixed') return;
	const { left, top, width, height } = bar.getBoundingClientRect();
	const room = (at: number, most: number) => Math.max(GAP, Math.min(at, most - GAP));
	const above = first.top - height - GAP;
	const y = room(above >= GAP ? above : last.bottom + GAP, innerHeight - height);
	const x = room(first.left, document.documentElement.clientWidth - width);
	bar.style.translate = `${x - left}px ${y - top}px`;
}
