// What every page gains with scripts: keys, a search box that Escape leaves, and a remembered choice of theme.

// A key goes to the last thing that names it: “/” to the search box, “f” to finding within a text.
const keys = stored('keys') !== 'off';
if (!keys) for (const hint of document.querySelectorAll('.search-box kbd')) hint.remove();
document.addEventListener('keydown', (event) => {
	const typing =
		event.target instanceof Element &&
		event.target.closest('input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]');
	if (!keys || typing || event.ctrlKey || event.metaKey || event.altKey) return;
	const named = [...document.querySelectorAll<HTMLElement>('[data-key]')].findLast(
		({ dataset }) => dataset.key === event.key,
	);
	if (!named) return;
	event.preventDefault();
	if (!(named instanceof HTMLInputElement)) return named.click();
	named.focus();
	named.select();
});

// Escape empties the box, and leaves it when it is empty.
document.addEventListener('keydown', (event) => {
	const box = event.target;
	if (event.key !== 'Escape' || !(box instanceof HTMLInputElement) || box.type !== 'search') return;
	event.preventDefault();
	if (box.value === '') return box.blur();
	box.value = '';
	box.dispatchEvent(new Event('input', { bubbles: true }));
});

const themeSwitch = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
if (themeSwitch) {
	const root = document.documentElement;
	const dark = () =>
		(root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
	const label = () => {
		themeSwitch.textContent = dark() ? 'Light paper' : 'Dark paper';
	};
	label();
	themeSwitch.addEventListener('click', () => {
		root.dataset.theme = dark() ? 'light' : 'dark';
		try {
			localStorage.setItem('theme', root.dataset.theme);
		} catch {
			// Without storage the choice holds for this page.
		}
		label();
	});
}

// Pages that were visited are kept, where the browser can; see src/offline/worker.ts. Not while editing.
const workers = import.meta.env.PROD && navigator.serviceWorker;
if (workers) {
	const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
	// The search page does so itself, after its first answer.
	if (!document.querySelector('[data-search]'))
		addEventListener('load', () => workers.register(`${base}sw.js`).catch(() => {}));
	// The whole edition is kept, and a newer one is there.
	workers.addEventListener('message', () => {
		const note = document.createElement('p');
		const link = document.createElement('a');
		note.className = 'kept newer';
		note.role = 'status';
		link.href = `${base}offline/`;
		link.textContent = 'Load it';
		note.append('A newer edition is there. ', link);
		document.body.append(note);
	});
}

function stored(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}
