// What the reading page gains with scripts. Here is what each visit needs; the rest is fetched when a
// reader first uses it: landing on a range or on words, taking selected words, finding within the
// text, and the check of its hash.
import { once } from '../search/once.ts';
import { startLayers } from './layers.ts';
import { type PageText, readPageText } from './pageText.ts';

startLayers();

// On a narrow screen the description folds, so that the text comes sooner; it opens as before.
const panel = document.querySelector<HTMLElement>('.panel');
if (matchMedia('(width < 64rem)').matches) panel?.removeAttribute('open');
panel?.setAttribute('data-set', '');

const article = document.getElementById('text');
if (article) start(article);

function start(article: HTMLElement): void {
	let read: PageText | undefined;
	const text = () => {
		read ??= readPageText(article);
		return read;
	};
	const query = new URLSearchParams(location.search);
	/** Words that stand beside the address, not in it (staysHere.ts). */
	const beside = (history.state ?? {}) as { marks?: string; find?: string };

	const land = once(async () => (await import('./landing.ts')).startLanding(article, text()));
	const landIfWanted = () => {
		const { hash, search } = location;
		// The browser lands on a passage by itself.
		if (search.includes('in=') || (hash && !document.getElementById(hash.slice(1)))) void land();
	};
	landIfWanted();
	addEventListener('hashchange', landIfWanted);

	// Nothing is marked where the browser refuses storage, or the script does not load.
	const marked = async () => {
		if (query.has('mark') || beside.marks || sessionStorage.getItem('marks'))
			(await import('./searchLanding.ts')).startSearchLanding(text());
	};
	marked().catch(() => {});

	// Notes stay out of every selection until what tells them from the text is here, but for one that begins in them.
	const allowNotes = (start: EventTarget | null) => {
		const element = start instanceof Element ? start : start instanceof Node ? start.parentElement : null;
		if (element?.closest('.margin')) article.dataset.scripted = '';
	};
	let pressed = false;
	document.addEventListener('pointerdown', ({ pointerType, target }) => {
		pressed = pointerType === 'mouse';
		allowNotes(target);
	});
	document.addEventListener('pointerup', () => {
		pressed = false;
	});
	const take = once(async () => (await import('./bar.ts')).startBar(article, text(), pressed));
	document.addEventListener('selectionchange', () => {
		const selection = getSelection();
		allowNotes(selection?.anchorNode ?? null);
		if (selection && !selection.isCollapsed && selection.containsNode(article, true)) void take();
	});

	const opener = document.querySelector<HTMLAnchorElement>('.find-opener');
	if (opener) {
		const finding = once(async () => (await import('./find.ts')).startFind(text(), opener));
		const find = async (words?: string) => (await finding())(words);
		opener.addEventListener('click', (event) => {
			event.preventDefault();
			// Where the script does not load, the link leads to the search of this text.
			find().catch(() => location.assign(opener.href));
		});
		const words = query.get('find') ?? beside.find;
		if (words) find(words).catch(() => {});
	}

	const check = document.querySelector('.hash-check');
	const checking = once(async () => (await import('./checkHash.ts')).startHashCheck(article));
	check?.querySelector('button')?.addEventListener('click', async () => {
		try {
			await (await checking())?.();
		} catch {
			check.querySelector('[role=status]')!.textContent = 'The check did not load. Check the connection and try again.';
		}
	});
}
