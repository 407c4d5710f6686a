import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { readFaults } from './edition/editionCache.ts';
import { contentFolder, loadContent } from './edition/loadContent.ts';
import { faultsPage } from './reading/faultsPage.ts';
import { buildSearchIndex } from './search/buildIndex.ts';

/** What Astro does not do by itself: the search index, and content that is edited while it is served. */
export function verbatim(): AstroIntegration {
	return {
		name: 'verbatim',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { editions, register } = loadContent();
				const published = editions.filter(({ status }) => status === 'published');
				const files = await buildSearchIndex(published, register);
				for (const [path, content] of files) {
					const file = join(fileURLToPath(dir), 'pagefind', path);
					mkdirSync(dirname(file), { recursive: true });
					writeFileSync(file, content);
				}
				await close();
				logger.info(`search index: ${published.length} readouts, ${files.size} files`);
			},
			'astro:server:setup': ({ server, refreshContent, logger }) => {
				const folder = resolve(contentFolder());
				let search = buildDevIndex();
				server.watcher.add(folder);
				const changed = async (path: string) => {
					if (!resolve(path).startsWith(folder)) return;
					await refreshContent?.({});
					search = buildDevIndex();
					server.ws.send({ type: 'full-reload' });
				};
				let waiting: NodeJS.Timeout | undefined;
				for (const event of ['add', 'change', 'unlink'] as const)
					server.watcher.on(event, (path) => {
						// An editor's save can touch several files at once: one reload serves them all.
						clearTimeout(waiting);
						waiting = setTimeout(() => changed(path).catch((error) => logger.error(String(error))), 50);
					});
				const base = server.config.base.replace(/\/$/, '');
				server.middlewares.use(async (request, response, next) => {
					const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname).replace(base, '');
					if (path.startsWith('/pagefind/')) {
						const file = (await search).get(path.slice('/pagefind/'.length));
						if (!file) return next();
						response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
						return response.end(file);
					}
					const faults = readFaults();
					if (faults.length === 0 || !request.headers.accept?.includes('text/html')) return next();
					response.statusCode = 500;
					response.setHeader('content-type', 'text/html; charset=utf-8');
					return response.end(faultsPage(faults, `${base}/@vite/client`));
				});
			},
		},
	};
}

function buildDevIndex(): Promise<Map<string, Uint8Array>> {
	const { editions, register } = loadContent();
	return buildSearchIndex(editions, register).catch(() => new Map());
}
