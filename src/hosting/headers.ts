/**
 * What a host should send with the files of the site. The policy for scripts and styles stands in each
 * page, since it has the hashes of that page; here is what a page cannot say of itself.
 *
 * A rule is for one path or, with `*` at its end, for all paths that begin so. Rules that fit the same path never name the same header twice but for `Content-Security-Policy`:
 * hosts join such values with a comma, and of policies so joined each one holds.
 */
export interface HeaderRule {
	for: string;
	headers: Readonly<Record<string, string>>;
}

/** Whatever stands under such a name never changes. */
const FOR_GOOD = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** A script file that is started as a worker has this policy, and none from the page. Pagefind compiles WebAssembly. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const NO_USE = [
	'accelerometer',
	'autoplay',
	'camera',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-get',
	'screen-wake-lock',
	'usb',
	'xr-spatial-tracking',
];

export const headerRules: readonly HeaderRule[] = [
	{
		for: '/*',
		headers: {
			'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'no-referrer',
			'Permissions-Policy': NO_USE.map((feature) => `${feature}=()`).join(', '),
			'Cross-Origin-Opener-Policy': 'same-origin',
			// All of it is public, and nothing depends on who asks: pages of others may take the data.
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Access-Control-Allow-Origin': '*',
		},
	},
	{ for: '/_astro/*', headers: { ...FOR_GOOD, 'Content-Security-Policy': WORKER_POLICY } },
	{ for: '/sw.js', headers: { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" } },
	// The folder of a part of the search index is named by what it holds: 2015-2019.0123456789ab/.
	{ for: '/pagefind/parts/*', headers: FOR_GOOD },
];

const patterns = headerRules.map(({ for: path, headers }) => ({ pattern: patternOf(path), headers }));

function patternOf(path: string): RegExp {
	return new RegExp(`^${path.replaceAll('.', '\\.').replace('*', '.*')}$`);
}

/** The headers of a path from the root of the site, `/search/`, by the rules; a rule that comes later adds its own. */
export function headersOf(path: string): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const rule of patterns)
		if (rule.pattern.test(path))
			for (const [name, value] of Object.entries(rule.headers))
				headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
	// What may change is asked for again each time, and comes only if it did.
	return { 'Cache-Control': 'no-cache', ...headers };
}
