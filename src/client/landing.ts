// What an address points at is marked: a range, or words, wherever they stand now.

import { readAddress } from './address.ts';
import { marksHere } from './carriedMarks.ts';
import { element } from './element.ts';
import { findWords } from './findWords.ts';
import { highlight } from './highlight.ts';
import { type PageText, rangesOf } from './pageText.ts';

const TOLD = {
	exact: '',
	several: 'These words stand here more than once; all are marked.',
	moved: 'These words stand here now, not where they stood.',
	nearest: 'These words are not in the text now; the nearest are marked.',
	absent: 'These words are no longer in the text.',
	cut: 'A passage of this link is not in the text.',
};

export function startLanding(article: HTMLElement, page: PageText): void {
	const notice = element('p', { class: 'landing', role: 'status' });
	article.append(notice);
	const spanOf = (id: string) => [...page.paragraphs, ...page.sentences].find((passage) => passage.id === id);

	const land = () => {
		notice.textContent = '';
		for (const name of ['linked', 'around']) highlight(name, []);
		delete article.dataset.marked;
		const address = readAddress(location.search, location.hash);
		if (!address) return;
		const { from, to, words } = address;
		const [first, last] = [spanOf(from), spanOf(to)];
		// The browser has landed by itself, on the passage or on the notice of its withdrawal.
		if (from === to && !words && (first ? location.hash === `#${from}` : document.getElementById(from))) return;
		const passage = first && last && { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
		const left = passage ?? first ?? last;
		const { spans, how } = words
			? findWords(page.text, passage ?? left, words)
			: { spans: left ? [left] : [], how: passage ? ('exact' as const) : ('cut' as const) };
		const ranges = spans.flatMap((span) => rangesOf(page, span));
		// Where a search found words in these passages, the words are what is looked for.
		highlight(marksHere().length > 0 ? 'around' : 'linked', ranges);
		// The browser's own marks give way: after an edit they may stand elsewhere.
		if ('highlights' in CSS) article.dataset.marked = how;
		const place = ranges[0]?.startContainer.parentElement ?? document.getElementById(from);
		if (TOLD[how]) {
			(place?.closest('.paragraph, .notice') ?? article).prepend(notice);
			// A status is read out when its text changes while it stands in the page.
			setTimeout(() => {
				notice.textContent = TOLD[how];
				// Without a passage the notice is where a reader lands; until it has a text it has no place.
				if (!place) notice.scrollIntoView({ block: 'center', behavior: 'instant' });
			});
		}
		place?.scrollIntoView({ block: 'center', behavior: 'instant' });
	};
	// The browser scrolls to the fragment as long as the page loads.
	if (document.readyState === 'complete') land();
	addEventListener('load', land);
	addEventListener('hashchange', land);
}
