// The search page: asks a worker, shows sentences, and keeps the query and its filters in the address.
import type { Hit, Note, SearchRequest, SearchResponse } from '../search/engine.ts';
import type { HitNames } from '../search/names.ts';
import { LONGEST_QUERY } from '../search/query.ts';

const PER_PAGE = 20;
const page = document.querySelector<HTMLElement>('[data-search]');
if (page) start(page);

function start(page: HTMLElement): void {
	const root = page.dataset.root ?? '/';
	const names = JSON.parse(page.dataset.names ?? '{}') as HitNames;
	const form = page.querySelector('form');
	const input = page.querySelector<HTMLInputElement>('input[type=search]');
	const status = page.querySelector<HTMLElement>('[role=status]');
	const remarks = page.querySelector<HTMLElement>('.remarks');
	const list = page.querySelector<HTMLElement>('.hits');
	const more = page.querySelector<HTMLButtonElement>('.more-hits');
	if (!form || !input || !status || !remarks || !list || !more) return;
	const boxes = [...page.querySelectorAll<HTMLInputElement>('.facets input')];
	const facets = page.querySelector('details.facets');
	const ask = searchWorker(root);
	let most = PER_PAGE;
	let latest = 0;

	const request = (): SearchRequest => {
		const filters: Record<string, string[]> = {};
		for (const { name, value } of boxes.filter(({ checked }) => checked))
			filters[name] = [...(filters[name] ?? []), value];
		return { q: input.value.trim().slice(0, LONGEST_QUERY), filters, sort: 'best', most };
	};
	const run = async () => {
		latest += 1;
		const now = latest;
		const wanted = request();
		if (wanted.q === '' && Object.keys(wanted.filters).length === 0)
			return show(wanted, { total: 0, hits: [], notes: [] });
		try {
			const response = await ask(wanted);
			if (now === latest) show(wanted, response);
		} catch {
			if (now === latest)
				status.textContent = 'The search index could not be loaded. Check the connection and try again.';
		}
	};
	const show = ({ q, filters }: SearchRequest, { total, hits, notes }: SearchResponse) => {
		list.replaceChildren(...hits.map((hit) => hitItem(hit, root, names)));
		more.hidden = hits.length >= total;
		const asked = q !== '' || Object.keys(filters).length > 0;
		const sentences = total === 0 ? 'No sentence was found' : `${total} sentence${total === 1 ? '' : 's'}`;
		status.textContent = asked ? `${sentences}${q ? ` for ${q}` : ''}` : '';
		remarks.replaceChildren(...notes.flatMap((note) => remark(note, q)));
	};
	const address = () => {
		const { q, filters } = request();
		const query = new URLSearchParams(q ? { q } : {});
		for (const [name, values] of Object.entries(filters)) for (const value of values ?? []) query.append(name, value);
		return query.size > 0 ? `${location.pathname}?${query}` : location.pathname;
	};
	// One entry in the history for a query, however many keys it took to type.
	let typing = false;
	const record = (settled: boolean) => {
		if (address() !== location.pathname + location.search) {
			if (typing) history.replaceState(null, '', address());
			else history.pushState(null, '', address());
		}
		typing = !settled;
		most = PER_PAGE;
		void run();
	};
	let waiting: ReturnType<typeof setTimeout>;
	input.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => record(false), 120);
	});
	page.addEventListener('change', () => {
		clearTimeout(waiting);
		record(true);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(waiting);
		record(true);
	});
	more.addEventListener('click', () => {
		most += PER_PAGE;
		void run();
	});
	page.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && event.target === input && input.value === '') input.blur();
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		const links = [...list.querySelectorAll('a')];
		const here = links.indexOf(document.activeElement as HTMLAnchorElement);
		if (here === -1 && event.target !== input) return;
		event.preventDefault();
		const next = here + (event.key === 'ArrowDown' ? 1 : -1);
		(next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
	});
	const fromAddress = () => {
		const query = new URLSearchParams(location.search);
		input.value = query.get('q') ?? '';
		for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
		if (boxes.some((box) => box.checked) || matchMedia('(width >= 64rem)').matches) facets?.setAttribute('open', '');
		typing = false;
		void run();
	};
	addEventListener('popstate', fromAddress);
	fromAddress();
}

/** Asks the worker; answers come in any order and find their question by its number. */
function searchWorker(root: string): (request: SearchRequest) => Promise<SearchResponse> {
	const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
	const open = new Map<number, { resolve(response: SearchResponse): void; reject(error: Error): void }>();
	worker.addEventListener('message', ({ data }) => {
		const question = open.get(data.id);
		open.delete(data.id);
		if (data.error) question?.reject(new Error(data.error));
		else question?.resolve(data.response);
	});
	let id = 0;
	return (request) =>
		new Promise((resolve, reject) => {
			id += 1;
			open.set(id, { resolve, reject });
			worker.postMessage({ id, root: new URL(root, location.href).href, ...request });
		});
}

function remark(note: Note, q: string): (string | Node)[] {
	if (note.type === 'apart') return [`No sentence holds all of ${note.words.map((word) => `“${word}”`).join(', ')}. `];
	if (note.type === 'spelling')
		return [`“${note.asked}” is also searched as “${note.stands}”, the spelling of the text. `];
	const absent = `No passage contains “${note.word}”. `;
	if (!note.nearest) return [absent];
	const link = document.createElement('a');
	link.textContent = note.nearest;
	link.href = `?q=${encodeURIComponent(q.replace(note.word, note.nearest))}`;
	return [`${absent}Did you mean “`, link, '”? '];
}

/** One hit: the sentence with the found words marked, its number, and whose claim it is. */
function hitItem(hit: Hit, root: string, { people, kinds, readouts }: HitNames): HTMLLIElement {
	const link = document.createElement('a');
	let offset = 0;
	for (const { start, end } of hit.marks) {
		const mark = document.createElement('mark');
		mark.textContent = hit.text.slice(start, end);
		link.append(hit.text.slice(offset, start), mark);
		offset = end;
	}
	link.append(hit.text.slice(offset));
	const words = [...new Set(hit.marks.map(({ start, end }) => hit.text.slice(start, end)))];
	const query = words.length > 0 ? `?mark=${encodeURIComponent(words.join(' '))}` : '';
	link.href = `${root}readouts/${hit.readout}/${query}#${hit.passage}`;
	const quote = document.createElement('p');
	quote.className = 'hit-text';
	quote.append(link);
	const whose = document.createElement('p');
	whose.className = 'hit-whose';
	const name = document.createElement('b');
	name.textContent = hit.voice.map((id) => people[id] ?? id).join(', ');
	const reporter = people[hit.reporter] ?? hit.reporter;
	const own = hit.voice.length === 1 && hit.voice[0] === hit.reporter;
	const by = own
		? ''
		: hit.kind === 'unattributed-assessment'
			? `, said by ${reporter}`
			: `, as reported by ${reporter}`;
	const [title = '', date = ''] = readouts[hit.readout] ?? [];
	whose.append(`¶ ${hit.label} · `, name, `${by} · ${kinds[hit.kind] ?? hit.kind} · ${title} · ${date}`);
	const item = document.createElement('li');
	item.append(quote, whose);
	return item;
}
