// What the service worker keeps: pages that were visited with their files, and the whole edition on request.
import { cacheNames, KEPT_ON, LIST } from './keeping.ts';

/** The path below which the site lies: that of the service worker. */
export const base = new URL('.', location.href).pathname;
export const names = cacheNames(base);

/** Files that were visited are kept up to this number, the oldest go first. */
const MOST = 600;
/** Bytes of a file that is kept by itself. */
const LARGEST = 5_000_000;
/** By these a reader finds the way without a network; they need no scripts for it. */
const NEEDED = /^(?:offline\/)?$/;
/** Pages that read all texts. */
const READ_ALL = /^(?:search|check)(?:\/|$)/;

/** The path of an address below the site. */
export const pathOf = (address: string) => new URL(address).pathname.slice(base.length);
/** An address without its query, which may hold a reader’s words. */
export const keyOf = (address: string) => new URL(address).origin + new URL(address).pathname;
export const isHtml = (response: Response) => /^text\/html/.test(response.headers.get('content-type') ?? '');

/**
 * What is kept of an address: as visited, or of the whole edition, whichever is newer. Pages that read all texts
 * read those of their own edition, which the whole edition has and a visit may not have brought.
 */
export async function kept(address: string): Promise<Response | undefined> {
	const key = keyOf(address);
	const stores = [await caches.open(names.visited), await wholeEdition()].filter((store) => store !== undefined);
	const found: Response[] = [];
	// A host leads an address without its last slash to the one with it.
	for (const store of stores) {
		const response = (await store.match(key)) ?? (await store.match(`${key}/`));
		if (response) found.push(response);
	}
	if (READ_ALL.test(pathOf(address)) && found.length > 1) return found[1];
	const dayOf = (response: Response) => response.headers.get(KEPT_ON) ?? '';
	return found.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0];
}

export async function wholeEdition(): Promise<Cache | undefined> {
	for (const name of await caches.keys()) {
		if (!name.startsWith(names.whole)) continue;
		const store = await caches.open(name);
		if (await store.match(base + LIST)) return store;
	}
	return undefined;
}

export async function keep(key: string, response: Response): Promise<void> {
	const headers = new Headers(response.headers);
	headers.set(KEPT_ON, new Date().toISOString());
	const store = await caches.open(names.visited);
	const whole = await response.blob();
	// A book or an archive is kept where a reader saves it.
	if (whole.size > LARGEST) return;
	// No room: what is older gives way, no more than must, in few steps.
	for (let number = 1; ; number *= 2)
		try {
			await store.put(key, new Response(whole, { headers }));
			break;
		} catch (error) {
			if ((error as Error).name !== 'QuotaExceededError' || (await forgetOldest(store, number)) === 0) return;
		}
	await forgetOldest(store, (await store.keys()).length - MOST);
}

/** Forgets so many files, but none that is needed. Gives how many there were to forget. */
async function forgetOldest(store: Cache, number: number): Promise<number> {
	if (number <= 0) return 0;
	const others = (await store.keys()).filter(({ url }) => !NEEDED.test(pathOf(url)));
	const oldest = others.slice(0, number);
	for (const key of oldest) await store.delete(key);
	return oldest.length;
}

/** Keeps a page with its style sheets and scripts, and theirs. */
export async function keepPage(address: string): Promise<void> {
	const response = await fetch(address, { cache: 'no-cache' });
	if (!response.ok || response.redirected || !isHtml(response)) return;
	const html = await response.clone().text();
	await keep(address, response);
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
