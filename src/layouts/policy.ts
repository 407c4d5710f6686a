import { createHash } from 'node:crypto';

const hashes = new Map<string, string>();

/** The source expression by which a policy lets through this inline script or style. */
function hashOf(text: string): string {
	let hash = hashes.get(text);
	if (!hash) {
		hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
		hashes.set(text, hash);
	}
	return hash;
}

/**
 * The content security policy of a page: nothing from elsewhere, and of what stands in the page itself
 * only these scripts and styles. Astro’s own would name those of all pages in each. No WebAssembly:
 * Pagefind runs in a worker, which has a policy of its own (src/hosting/headers.ts).
 */
export function policyOf(scripts: readonly string[], styles: readonly string[]): string {
	return [
		"default-src 'none'",
		"img-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		["script-src 'self'", ...scripts.map(hashOf)].join(' '),
		["style-src 'self'", ...styles.map(hashOf)].join(' '),
		"base-uri 'none'",
		"form-action 'self'",
	].join(';');
}
