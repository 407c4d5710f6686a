import { defineConfig } from 'astro/config';
import { verbatim } from './src/integration.ts';

export default defineConfig({
	// The address of the published site, for canonical links and feeds; relative where it is not set.
	site: process.env.VERBATIM_SITE,
	...(process.env.VERBATIM_CACHE ? { cacheDir: process.env.VERBATIM_CACHE } : {}),
	trailingSlash: 'always',
	// The default drops the space between inline elements on separate lines of a template.
	compressHTML: true,
	devToolbar: { enabled: false },
	// Each page has a policy of its own (src/layouts/policy.ts), which lets no other script stand in it.
	vite: {
		build: {
			assetsInlineLimit: 0,
			// Without the preloading of what is fetched on use, whose helper is larger than what it would save.
			modulePreload: false,
		},
	},
	integrations: [verbatim()],
});
