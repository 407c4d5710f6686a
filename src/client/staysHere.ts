/**
 * Whether the query of an address stays in the browser: the service worker sends none on. Where none is at work, words
 * that a reader typed stand in no query: the next reload, or the way back, would send them to the host.
 */
export const queryStaysHere = (): boolean => Boolean(navigator.serviceWorker?.controller);
