// The search page: asks Pagefind in this browser, shows sentences, and keeps the query in the address.

interface Hit {
	url: string;
	excerpt: string;
	content: string;
	filters: Record<string, string[]>;
}
interface Pagefind {
	options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

const PER_PAGE = 20;
const page = document.querySelector<HTMLElement>('[data-search]');
if (page) start(page);

function start(page: HTMLElement): void {
	const root = page.dataset.root ?? '/';
	const input = page.querySelector<HTMLInputElement>('input[type=search]');
	const form = page.querySelector('form');
	const status = page.querySelector<HTMLElement>('[role=status]');
	const list = page.querySelector<HTMLElement>('.hits');
	const more = page.querySelector<HTMLButtonElement>('.more-hits');
	if (!input || !form || !status || !list || !more) return;
	let engine: Promise<Pagefind> | undefined;
	let latest = 0;
	let rest: { data(): Promise<Hit> }[] = [];

	const load = async (): Promise<Pagefind> => {
		const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as Pagefind;
		// Sentences are shown whole: the excerpt is longer than any.
		await pagefind.options({ baseUrl: root, excerptLength: 500 });
		return pagefind;
	};
	const showMore = async () => {
		const now = latest;
		const hits = await Promise.all(rest.slice(0, PER_PAGE).map((result) => result.data()));
		if (now !== latest) return;
		rest = rest.slice(PER_PAGE);
		list.append(...hits.map((hit) => hitItem(hit)));
		more.hidden = rest.length === 0;
	};
	const run = async () => {
		const query = input.value.trim();
		latest += 1;
		const now = latest;
		if (query === '') {
			list.replaceChildren();
			more.hidden = true;
			status.textContent = '';
			return;
		}
		try {
			engine ??= load();
			const { results } = await (await engine).search(query);
			if (now !== latest) return;
			rest = results;
			list.replaceChildren();
			await showMore();
			if (now !== latest) return;
			status.textContent =
				results.length === 0
					? `No sentence was found for ${query}.`
					: `${results.length} sentence${results.length === 1 ? '' : 's'} for ${query}`;
		} catch {
			engine = undefined;
			status.textContent = 'The search index could not be loaded. Check the connection and try again.';
		}
	};
	const fromAddress = () => {
		input.value = new URLSearchParams(location.search).get('q') ?? '';
		void run();
	};
	const address = () => {
		const query = input.value.trim();
		return query ? `${location.pathname}?q=${encodeURIComponent(query)}` : location.pathname;
	};
	let waiting: ReturnType<typeof setTimeout>;
	// One entry in the history for a query, however many keys it took to type.
	let typing = false;
	const record = () => {
		if (address() === location.pathname + location.search) return;
		if (typing) history.replaceState(null, '', address());
		else history.pushState(null, '', address());
		typing = true;
	};
	const settle = () => {
		clearTimeout(waiting);
		record();
		typing = false;
		void run();
	};
	input.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			record();
			void run();
		}, 120);
	});
	input.addEventListener('change', settle);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		settle();
	});
	more.addEventListener('click', () => void showMore());
	addEventListener('popstate', fromAddress);
	fromAddress();
}

/** One hit: the sentence with the found words marked, its number, and whose claim it is. */
function hitItem(hit: Hit): HTMLLIElement {
	const excerpt = new DOMParser().parseFromString(hit.excerpt, 'text/html').body;
	const marked = [...new Set([...excerpt.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''))];
	const link = document.createElement('a');
	const [path, hash] = hit.url.split('#');
	link.href = `${path}?mark=${encodeURIComponent(marked.join(' '))}#${hash}`;
	for (const node of excerpt.childNodes) {
		const text = document.createElement(node.nodeName === 'MARK' ? 'mark' : 'span');
		text.textContent = node.textContent;
		link.append(text);
	}
	const quote = document.createElement('p');
	quote.className = 'hit-text';
	quote.append(link);
	const { label = [], reporter = [], voice = [], readout = [], date = [] } = hit.filters;
	const whose = document.createElement('p');
	whose.className = 'hit-whose';
	const name = document.createElement('b');
	name.textContent = voice.length > 0 ? voice.join(', ') : 'Not attributed';
	whose.append(
		`¶ ${label[0] ?? ''} · `,
		name,
		voice[0] === reporter[0] && voice.length === 1 ? '' : `, as reported by ${reporter[0]}`,
		` · ${readout[0] ?? ''} · ${date[0] ?? ''}`,
	);
	const item = document.createElement('li');
	item.append(quote, whose);
	return item;
}
