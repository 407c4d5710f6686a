import { defineConfig } from 'astro/config';
import { verbatim } from './src/integration.ts';

export default defineConfig({
	// The address of the published site, for canonical links and feeds; relative where it is not set.
	site: process.env.VERBATIM_SITE,
	...(process.env.VERBATIM_CACHE ? { cacheDir: process.env.VERBATIM_CACHE } : {}),
	trailingSlash: 'always',
	// The default drops the space between inline elements on separate lines of a template.
	compressHTML: true,
	build: { inlineStylesheets: 'always' },
	devToolbar: { enabled: false },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self'",
				"connect-src 'self'",
				"worker-src 'self'",
				"manifest-src 'self'",
				"base-uri 'none'",
				"form-action 'self'",
			],
			// No WebAssembly in pages: Pagefind runs in a worker, which has a policy of its own (src/hosting/headers.ts).
			scriptDirective: { resources: ["'self'"] },
		},
	},
	integrations: [verbatim()],
});
