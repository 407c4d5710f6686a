// The service worker. Pages come from the network as long as that answers; what was visited is kept, and comes with a
// sign where it does not. Files whose names tell what they hold come from what is kept. The query of an address, which
// may hold a reader’s words, is neither kept nor sent on.
import { KEPT_ON, LIST } from './keeping.ts';
import { base, isHtml, keep, keepPage, kept, keyOf, names, pathOf, wholeEdition } from './store.ts';

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

const scope = globalThis as unknown as WorkerScope;
/** Milliseconds for which a page may be waited for where it is kept. */
const PATIENCE = 4000;
/** Milliseconds between two looks for a newer edition. */
const PAUSE = 600_000;
const FOR_GOOD = /^(?:_astro|pagefind\/parts)\//;
let looked = Number.NEGATIVE_INFINITY;

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
	if (`${base}${path}` === location.pathname || path === LIST) return;
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
		return page && response.type === 'basic' && !response.redirected
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
	// By its address: WebKit fetches the script of a worker for the one who starts it alone.
	if (request.mode !== 'navigate') return fetch(request.url, { cache: request.cache });
	if (!search) return fetch(request);
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

/** Why a page does not come from the network: a host may fail, or be slow, where there is one. */
const reason = () => (navigator.onLine ? 'This site does not answer just now' : 'Offline');

async function withSign(response: Response): Promise<Response> {
	const day = new Date(response.headers.get(KEPT_ON) ?? 0);
	const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(day);
	return signed(response, `${reason()}: this page as kept on <time datetime="${day.toISOString()}">${on}</time>.`, 200);
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
	const old = await (await wholeEdition())?.match(base + LIST);
	if (!old) return;
	looked = performance.now();
	const response = await fetch(base + LIST, { cache: 'no-cache' });
	if (!response.ok || (await response.json()).edition === (await old.json()).edition) return;
	(await scope.clients.get(client))?.postMessage('newer');
}
