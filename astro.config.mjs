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
				"default-src 'self'",
				"img-src 'self'",
				"connect-src 'self'",
				"base-uri 'none'",
				"form-action 'self'",
				"object-src 'none'",
			],
			// Pagefind compiles its own WebAssembly.
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
		},
	},
	integrations: [verbatim()],
});
