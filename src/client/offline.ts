// The page “Read offline”: says what is kept, and keeps or forgets the whole edition when asked to.
import { counted } from '../counted.ts';
import { cacheNames, KEPT_ON, LIST, type OfflineList } from '../offline/keeping.ts';

const root = document.querySelector<HTMLElement>('.offline')!;
const base = root.dataset.root!;
const names = cacheNames(base);
const part = (name: string) => root.querySelector<HTMLElement>(`.${name}`)!;
const [state, offer, outcome, progress] = [part('state'), part('offer'), part('done'), root.querySelector('progress')!];
const [keepButton, forgetButton] = [part('keep') as HTMLButtonElement, part('forget') as HTMLButtonElement];
/** Files that are loaded at the same time. */
const AT_ONCE = 6;

/** The whole edition, where it is kept; a cache without the list was left half-filled. */
async function keptEdition(): Promise<{ name: string; store: Cache; list: OfflineList; on: Date } | undefined> {
	for (const name of await caches.keys()) {
		if (!name.startsWith(names.whole)) continue;
		const store = await caches.open(name);
		const response = await store.match(base + LIST);
		if (response) return { name, store, list: await response.json(), on: new Date(response.headers.get(KEPT_ON) ?? 0) };
	}
	return undefined;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
const inWords = (date: Date) =>
	new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(date);

async function newest(): Promise<OfflineList | undefined> {
	try {
		const response = await fetch(base + LIST, { cache: 'no-store' });
		return response.ok ? await response.json() : undefined;
	} catch {
		return undefined;
	}
}

async function show(): Promise<void> {
	const [kept, list] = [await keptEdition(), await newest()];
	const visited = (await (await caches.open(names.visited)).keys()).filter(({ url }) => url.endsWith('/')).length;
	const pages = `${counted(visited, 'page')} that you visited`;
	state.textContent = kept
		? `Kept in this browser: the whole edition, as of ${inWords(kept.on)} (${kept.list.files?.length ?? 0} files, ${megabytes(kept.list.bytes)}), and ${pages}.`
		: `Kept in this browser: ${pages}. Not the whole edition.`;
	const isNewer = kept && list && kept.list.edition !== list.edition;
	keepButton.hidden = !list?.files || (kept !== undefined && !isNewer);
	keepButton.textContent = isNewer ? 'Load the newer edition' : 'Keep the whole edition';
	forgetButton.hidden = !kept && visited === 0;
	if (!list) offer.textContent = 'The edition cannot be reached just now.';
	else if (!list.files)
		offer.textContent =
			'This edition is too large to be kept as a whole. What you visit is kept, the newest 600 files of it.';
	else if (isNewer)
		offer.textContent = `A newer edition is there: ${megabytes(list.bytes)} in all; only what changed is loaded.`;
	else if (kept) offer.textContent = 'It is the newest.';
	else
		offer.textContent = `The whole edition is ${list.files.length} files, ${megabytes(list.bytes)} in this browser; less is loaded, since it is compressed on its way.`;
}

class Told extends Error {}

/** Loads all files into a cache of their own, which counts only when it is complete. */
async function keepAll(): Promise<void> {
	const list = await newest();
	if (!list?.files) throw new Told('The edition cannot be reached just now.');
	const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
	if (list.bytes > quota - usage)
		throw new Told(
			`There is not enough room: ${megabytes(list.bytes)} are needed, ${megabytes(quota - usage)} are free.`,
		);
	const old = await keptEdition();
	// By what it holds: a file may have another address now.
	const keyOf = (address: string, digest: string) => `${digest} ${address.replace(/^.*[./]/, '')}`;
	const before = new Map(old?.list.files?.map(([address, , digest]) => [keyOf(address, digest), address]));
	const name = names.whole + list.edition;
	const store = await caches.open(name);
	const left = [...list.files];
	let done = 0;
	progress.max = left.length;
	progress.hidden = false;
	const load = async () => {
		for (let file = left.shift(); file; file = left.shift()) {
			const [address, , digest] = file;
			const same = before.get(keyOf(address, digest));
			const known = same === undefined ? undefined : await old?.store.match(base + same);
			await store.put(base + address, known ? dated(known) : await loaded(base + address, digest));
			done += 1;
			progress.value = done;
		}
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, load));
		await store.put(base + LIST, dated(new Response(JSON.stringify(list))));
	} catch (error) {
		left.length = 0;
		if (name !== old?.name) await caches.delete(name);
		if (error instanceof Told) throw error;
		throw new Told(
			error instanceof DOMException && error.name === 'QuotaExceededError'
				? `There is not enough room in this browser for ${megabytes(list.bytes)}.`
				: `The network failed after ${done} of ${list.files.length} files.`,
		);
	}
	for (const other of await caches.keys())
		if (other.startsWith(names.whole) && other !== name) await caches.delete(other);
}

async function loaded(address: string, digest: string): Promise<Response> {
	const response = await fetch(address, { cache: 'no-store' });
	const bytes = await response.clone().arrayBuffer();
	const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const hex = [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	if (!response.ok || !hex.startsWith(digest))
		throw new Told('The edition changed while it was loaded. Try again in a moment.');
	return dated(new Response(bytes, { headers: response.headers }));
}

function dated(response: Response): Response {
	const headers = new Headers(response.headers);
	headers.set(KEPT_ON, new Date().toISOString());
	return new Response(response.body, { headers });
}

async function act(button: HTMLButtonElement, work: () => Promise<void>, done: string): Promise<void> {
	button.disabled = true;
	outcome.textContent = 'One moment …';
	// A button that is disabled, or gone, has no focus.
	outcome.tabIndex = -1;
	outcome.focus();
	try {
		await work();
		outcome.textContent = done;
	} catch (error) {
		outcome.textContent = `${error instanceof Told ? error.message : 'This browser refused.'} What was kept is as it was.`;
	}
	button.disabled = false;
	progress.hidden = true;
	await show();
}

if ('caches' in globalThis && navigator.serviceWorker && crypto.subtle) {
	keepButton.addEventListener('click', () =>
		act(keepButton, keepAll, 'Kept. It can be read and searched without a network.'),
	);
	forgetButton.addEventListener('click', () =>
		act(
			forgetButton,
			async () => {
				for (const name of await caches.keys()) if (name.startsWith(names.site)) await caches.delete(name);
			},
			'Forgotten. What you visit from now on is kept again.',
		),
	);
	void show().catch(() => {
		state.textContent = 'This browser does not let pages keep anything here.';
	});
} else
	state.textContent =
		'This browser does not let pages keep anything here: it may be a private window, or a page without encryption.';
