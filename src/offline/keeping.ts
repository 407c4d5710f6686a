/** What the service worker and the page “Read offline” must agree on. */

/** Names of the caches of one site: several sites may share a host, each below its own path. */
export interface CacheNames {
	/** All caches of the site begin so. */
	site: string;
	/** What was visited. */
	visited: string;
	/** The whole edition; its digest follows. A cache without `LIST` in it is not complete. */
	whole: string;
}

export const cacheNames = (base: string): CacheNames => ({
	site: `verbatim ${base} `,
	visited: `verbatim ${base} visited`,
	whole: `verbatim ${base} whole `,
});

/** The list of all files of the edition, from the root of the site. */
export const LIST = 'offline.json';
export const WORKER = 'sw.js';
/** The header of a kept response that says when it was kept. */
export const KEPT_ON = 'x-kept-on';

/** What `offline.json` holds. */
export interface OfflineList {
	/** Changes whenever any file does. */
	edition: string;
	/** The sum of the sizes. */
	bytes: number;
	/** Addresses from the root of the site, sizes in bytes, and digests; none where the edition is too large. */
	files?: [address: string, bytes: number, digest: string][];
}
