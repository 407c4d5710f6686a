// Going about the search page by keys.

/** From the box through the hits and back by the arrows; past the facets by the skip links. */
export function startSearchKeys(page: HTMLElement, input: HTMLElement): void {
	// Both skip links leave the address to the search.
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a.skip'))
		link.addEventListener('click', (event) => {
			event.preventDefault();
			document.querySelector<HTMLElement>(link.hash)?.focus();
		});
	page.addEventListener('keydown', (event) => {
		const links = [...page.querySelectorAll<HTMLAnchorElement>('.outcome :is(.dated, .hits) a')];
		const here = links.indexOf(document.activeElement as HTMLAnchorElement);
		if ((here === -1 && event.target !== input) || event.isComposing) return;
		if (event.key === 'Escape' && here >= 0) input.focus();
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		event.preventDefault();
		const next = here + (event.key === 'ArrowDown' ? 1 : -1);
		(next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
	});
}
