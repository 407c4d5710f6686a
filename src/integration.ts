import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { takeCode } from './building/templates.ts';
import { pathOfReadout } from './edition/addresses.ts';
import { newestFirst } from './edition/corpusIndex.ts';
import { readFaults } from './edition/editionStore.ts';
import { type Content, contentFolder, loadContent } from './edition/loadContent.ts';
import { leaveOutBooks, pageFileOf, toSingleFile } from './publish/pageFiles.ts';
import { findFile } from './publish/publish.ts';
import { bytesOf } from './publish/publishedFile.ts';
import { faultsPage } from './reading/faultsPage.ts';
import { buildSearchIndex } from './search/buildIndex.ts';

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
			'astro:server:setup': async ({ server }) => {
				// Pages are printed when they are built.
				await leaveOutBooks(0, async () => false);
				const folder = resolve(contentFolder()) + sep;
				// Each is made when it is first asked for after a change.
				const content = renewable(() => loadContent(undefined, { keep: true }));
				const search = renewable(() => buildDevIndex(content.value()));
				let waiting: NodeJS.Timeout | undefined;
				for (const event of ['add', 'change', 'unlink'] as const)
					server.watcher.on(event, (path) => {
						if (!resolve(path).startsWith(folder)) return;
						clearTimeout(waiting);
						waiting = setTimeout(() => {
							content.renew();
							search.renew();
							// Astro reloads the browser when the content changed; this does when it did not parse, too.
							server.ws.send({ type: 'full-reload' });
						}, 200);
					});
				const base = server.config.base.replace(/\/$/, '');
				server.middlewares.use(async (request, response, next) => {
					const path = plainPath(request.url ?? '/').replace(base, '');
					if (path.startsWith('/pagefind/')) {
						const file = (await search.value()).get(path.slice('/pagefind/'.length));
						if (!file) return next();
						response.setHeader(
							'content-type',
							path.endsWith('.js')
								? 'text/javascript'
								: path.endsWith('.json')
									? 'application/json'
									: 'application/octet-stream',
						);
						return response.end(file);
					}
					const { register, editions } = content.value();
					const file = findFile(path.slice(1), newestFirst(editions), { register, site });
					if (file) {
						response.setHeader('content-type', `${file.mediaType}; charset=utf-8`);
						return response.end(await bytesOf(file));
					}
					const ofPage = pageFileOf(path.slice(1), editions);
					if (ofPage) {
						const textAt = async (address: string) =>
							(
								await fetch(`http://${request.headers.host}${address}`, { headers: { accept: 'text/css, text/html' } })
							).text();
						const page = await textAt(`${base}/${pathOfReadout(ofPage.id)}`);
						// Asked for once to know which style sheets it has.
						const sheets = new Map<string, string>();
						const note = (href: string) => {
							sheets.set(href, '');
							return '';
						};
						toSingleFile(page, ofPage, { site, read: note });
						for (const href of sheets.keys()) sheets.set(href, await textAt(href));
						response.setHeader('content-type', 'text/html; charset=utf-8');
						return response.end(toSingleFile(page, ofPage, { site, read: (href) => sheets.get(href) ?? '' }));
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

/** The path of an address; of one that is no address, as it stands. */
function plainPath(address: string): string {
	const { pathname } = new URL(address, 'http://localhost');
	try {
		return decodeURI(pathname);
	} catch {
		return pathname;
	}
}

function renewable<T>(make: () => T): { value: () => T; renew: () => void } {
	let made: { value: T } | undefined;
	return {
		value() {
			made ??= { value: make() };
			return made.value;
		},
		renew() {
			made = undefined;
		},
	};
}

function buildDevIndex({ editions, register }: Content): Promise<Map<string, Uint8Array>> {
	return buildSearchIndex(newestFirst(editions), register).catch(() => new Map());
}
