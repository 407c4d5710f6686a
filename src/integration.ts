import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeCode } from './building/templates.ts';
import { serveEditing } from './editing/server.ts';
import { contentFolder } from './edition/loadContent.ts';
import { keptFolder } from './keptFolder.ts';
import { leaveOutBooks } from './publish/pageFiles.ts';

/** What Astro does not do by itself: to compile templates without making pages, and to serve content that is being edited. */
export function verbatim(): AstroIntegration {
	let site = '/';
	const templates = process.env.VERBATIM_TEMPLATES;
	return {
		name: 'verbatim',
		hooks: {
			'astro:config:done': ({ config }) => {
				const base = config.base.replace(/\/?$/, '/');
				site = config.site ? new URL(base, config.site).href : base;
			},
			// Content is watched in a way of its own (src/editing/watchFolder.ts), what is made of it not at all.
			'astro:config:setup': ({ command, config, updateConfig }) => {
				if (command !== 'dev') return;
				const folders = [resolve(contentFolder()), fileURLToPath(config.outDir), keptFolder()];
				const ignored = (path: string) => folders.some((folder) => path.startsWith(folder));
				updateConfig({ vite: { server: { watch: { ignored } } } });
			},
			'astro:build:start': ({ setPrerenderer }) => {
				if (!templates) return;
				setPrerenderer({
					name: 'verbatim',
					async getStaticPaths() {
						takeCode(templates);
						return [];
					},
					render: () => Promise.reject(new Error('no page is made while templates are compiled')),
				});
			},
			'astro:server:setup': async ({ server, logger }) => {
				// Pages are printed when they are built.
				await leaveOutBooks(0, async () => false);
				serveEditing(server, site, (faults) => logger.error(`\n${faults}`));
			},
		},
	};
}
