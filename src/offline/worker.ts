import type { CacheNames } from './keeping.ts';

interface WorkerEvent extends Event {
	waitUntil(promise: Promise<unknown>): void;
}
interface RequestEvent extends WorkerEvent {
	request: Request;
	resultingClientId: string;
	respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
	addEventListener<E extends WorkerEvent>(type: string, listener: (event: E) => void): void;
	clients: {
		claim(): Promise<void>;
		get(id: string): Promise<{ postMessage(message: unknown): void } | undefined>;
		matchAll(options: { includeUncontrolled: true }): Promise<{ url: string }[]>;
	};
}
export interface WorkerSettings {
	base: string;
	names: CacheNames;
	list: string;
	keptOn: string;
}

/**
 * The service worker, as a function that is written into `sw.js` as it stands here, without its types:
 * it may use nothing from outside it. Pages come from the network as long as that answers; what was
 * visited is kept, and comes with a sign where it does not. Files whose names tell what they hold
 * come from what is kept. The query of an address, which may hold a reader’s words, is neither kept nor sent on.
 */
export function offlineWorker({ base, names, list, keptOn }: WorkerSettings): void {
	const scope = globalThis as unknown as WorkerScope;
	/** Milliseconds for which a page may be waited for where it is kept. */
	const PATIENCE = 4000;
	/** Files that were visited are kept up to this number, the oldest go first. */
	const MOST = 600;
	/** Bytes of a file that is kept by itself. */
	const LARGEST = 5_000_000;
	/** Milliseconds between two looks for a newer edition. */
	const PAUSE = 600_000;
	const FOR_GOOD = /^(?:_astro|pagefind\/[^/]+)\//;
	const NEEDED = /^(?:offline\/)?$|^_astro\//;
	const READ_ALL = /^(?:search|check)(?:\/|$)/;
	let looked = Number.NEGATIVE_INFINITY;

	const pathOf = (address: string) => new URL(address).pathname.slice(base.length);
	const keyOf = (address: string) => new URL(address).origin + new URL(address).pathname;
	const isHtml = (response: Response) => /^text\/html/.test(response.headers.get('content-type') ?? '');

	scope.addEventListener('install', (event) => {
		// What fails here is kept when it is visited.
		event.waitUntil(
			Promise.allSettled([base, `${base}offline/`].map((path) => keepPage(new URL(path, location.href).href))),
		);
	});
	scope.addEventListener('activate', (event) => event.waitUntil(begin()));
	scope.addEventListener('fetch', (event: RequestEvent) => {
		const { request } = event;
		const { origin, pathname } = new URL(request.url);
		const ours = origin === location.origin && pathname.startsWith(base);
		// “no-store” is how the page “Read offline” loads the whole edition, into a cache of its own.
		const apart = request.cache === 'only-if-cached' || request.cache === 'no-store' || request.headers.has('range');
		if (!ours || request.method !== 'GET' || apart) return;
		const path = pathOf(request.url);
		if (`${base}${path}` === location.pathname || path === list) return;
		event.respondWith(FOR_GOOD.test(path) ? keptFirst(event) : networkFirst(event));
	});

	async function begin(): Promise<void> {
		for (const name of await caches.keys())
			if (name.startsWith(names.site) && name !== names.visited && !name.startsWith(names.whole))
				await caches.delete(name);
		await scope.clients.claim();
		// The page that brought this worker came before it.
		const open = await scope.clients.matchAll({ includeUncontrolled: true });
		const here = open.filter(({ url }) => new URL(url).pathname.startsWith(base));
		await Promise.allSettled(here.map(({ url }) => keepPage(keyOf(url))));
	}

	async function keptFirst(event: RequestEvent): Promise<Response> {
		return (await kept(event.request.url)) ?? networkFirst(event);
	}

	async function networkFirst(event: RequestEvent): Promise<Response> {
		const { request } = event;
		const page = request.mode === 'navigate';
		const answer = ask(request).then((response) => {
			if (response.ok && response.type === 'basic' && !response.redirected && response.status === 200)
				event.waitUntil(keep(keyOf(request.url), response.clone()));
			if (page) event.waitUntil(lookForNewer(event.resultingClientId));
			// Without an address of its own, so that the page has the one that was asked for.
			return response.type === 'basic' && !response.redirected
				? new Response(response.body, { status: response.status, headers: response.headers })
				: response;
		});
		// A page that answers late is kept too: until then the event lasts.
		event.waitUntil(answer.catch(() => {}));
		const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
		try {
			const response = await Promise.race([answer, late]);
			if (response && response.status < 500) return response;
		} catch {
			// Told below.
		}
		const old = await kept(request.url);
		if (old) return page && isHtml(old) ? withSign(old) : old;
		try {
			return await answer;
		} catch {
			return page ? notKept() : Response.error();
		}
	}

	/** Files do not depend on the query of an address, and it may hold words that a reader typed: no host needs it. */
	async function ask(request: Request): Promise<Response> {
		const { search } = new URL(request.url);
		if (request.mode !== 'navigate' || !search) return fetch(request);
		const key = keyOf(request.url);
		const headers = { accept: 'text/html' };
		const response = await fetch(key, { redirect: 'manual', headers, cache: request.cache });
		if (response.type !== 'opaqueredirect') return response;
		// A host leads to the address with the last slash. Where it leads is seen by going there; the query stays here.
		const { url } = await fetch(key, { headers }).catch(() => ({ url: '' }));
		return url.startsWith(location.origin + base) && keyOf(url) !== key
			? Response.redirect(keyOf(url) + search)
			: response;
	}

	/**
	 * What is kept of an address: as visited, or of the whole edition, whichever is newer. Pages that read all texts
	 * read those of their own edition, which the whole edition has and a visit may not have brought.
	 */
	async function kept(address: string): Promise<Response | undefined> {
		const key = keyOf(address);
		const stores = [await caches.open(names.visited), await wholeEdition()].filter((store) => store !== undefined);
		const found: Response[] = [];
		// A host leads an address without its last slash to the one with it.
		for (const store of stores) {
			const response = (await store.match(key)) ?? (await store.match(`${key}/`));
			if (response) found.push(response);
		}
		if (READ_ALL.test(pathOf(address)) && found.length > 1) return found[1];
		const dayOf = (response: Response) => response.headers.get(keptOn) ?? '';
		return found.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0];
	}

	async function wholeEdition(): Promise<Cache | undefined> {
		for (const name of await caches.keys()) {
			if (!name.startsWith(names.whole)) continue;
			const store = await caches.open(name);
			if (await store.match(base + list)) return store;
		}
		return undefined;
	}

	async function keep(key: string, response: Response): Promise<void> {
		const headers = new Headers(response.headers);
		headers.set(keptOn, new Date().toISOString());
		const store = await caches.open(names.visited);
		const whole = await response.blob();
		// A book or an archive is kept where a reader saves it.
		if (whole.size > LARGEST) return;
		const put = () => store.put(key, new Response(whole, { headers }));
		try {
			await put();
		} catch (error) {
			if ((error as Error).name !== 'QuotaExceededError') return;
			// No room: what is older gives way.
			await forgetOldest(store, Math.ceil((await store.keys()).length / 2));
			await put().catch(() => {});
		}
		await forgetOldest(store, (await store.keys()).length - MOST);
	}

	/** Forgets so many files, but none of those by which a reader finds the way without a network. */
	async function forgetOldest(store: Cache, number: number): Promise<void> {
		if (number <= 0) return;
		const others = (await store.keys()).filter(({ url }) => !NEEDED.test(pathOf(url)));
		for (const key of others.slice(0, number)) await store.delete(key);
	}

	/** Keeps a page and the scripts that it names. */
	async function keepPage(address: string): Promise<void> {
		const response = await fetch(address, { cache: 'no-cache' });
		if (!response.ok || response.redirected || !isHtml(response)) return;
		const html = await response.clone().text();
		await keep(address, response);
		// With its style sheets and scripts, and theirs.
		const files = new Set(
			[...html.matchAll(/<(?:script[^>]* src|link rel="?stylesheet"?[^>]* href)="?([^"\s>]+)/g)].map(
				([, path = '']) => new URL(path, address).href,
			),
		);
		for (const url of files) {
			const file = await fetch(url);
			if (!file.ok) continue;
			const text = await file.clone().text();
			for (const [, path = ''] of text.matchAll(/["'`](\.\/[\w.-]+\.js)["'`]/g)) files.add(new URL(path, url).href);
			await keep(keyOf(url), file);
		}
	}

	/** Why a page does not come from the network: a host may fail, or be slow, where there is one. */
	const reason = () => (navigator.onLine ? 'This site does not answer just now' : 'Offline');

	async function withSign(response: Response): Promise<Response> {
		const day = new Date(response.headers.get(keptOn) ?? 0);
		const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(day);
		return signed(
			response,
			`${reason()}: this page as kept on <time datetime="${day.toISOString()}">${on}</time>.`,
			200,
		);
	}

	async function notKept(): Promise<Response> {
		const page =
			(await kept(`${location.origin}${base}offline/`)) ?? new Response('<main id="content" tabindex="-1"></main>');
		return signed(page, `${reason()}, and the page that you asked for is not kept.`, 503);
	}

	/** A page with a line at the head of its content. */
	async function signed(page: Response, sign: string, status: number): Promise<Response> {
		const line = `<p class="kept" role="status">${sign} <a href="${base}offline/">What is kept</a></p>`;
		const headers = new Headers(page.headers);
		headers.set('content-type', 'text/html; charset=utf-8');
		for (const name of ['content-length', 'content-encoding', 'etag']) headers.delete(name);
		return new Response(
			// With its quotation marks it can stand in no attribute, whatever a title says.
			(await page.text()).replace('<main id="content" tabindex="-1">', (main) => main + line),
			{ status, headers },
		);
	}

	/** Whoever keeps the whole edition is told of a newer one; it is loaded only when asked for. */
	async function lookForNewer(client: string): Promise<void> {
		if (performance.now() - looked < PAUSE) return;
		const old = await (await wholeEdition())?.match(base + list);
		if (!old) return;
		looked = performance.now();
		const response = await fetch(base + list, { cache: 'no-cache' });
		if (!response.ok || (await response.json()).edition === (await old.json()).edition) return;
		(await scope.clients.get(client))?.postMessage('newer');
	}
}
