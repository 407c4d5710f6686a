import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HookParameters } from 'astro';
import { pathOfReadout } from '../edition/addresses.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import { type LiveContent, startEditing } from '../edition/liveContent.ts';
import { pageFileOf, toSingleFile } from '../publish/pageFiles.ts';
import { findFile } from '../publish/publish.ts';
import { bytesOf } from '../publish/publishedFile.ts';
import { formatFaults } from '../reading/fault.ts';
import { buildSearchIndex } from '../search/buildIndex.ts';
import { faultsPage } from './faultsPage.ts';
import { watchFolder } from './watchFolder.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** An editor's save can touch several files at once: one reload serves them all. Milliseconds. */
const PAUSE = 100;

/**
 * Serves content that is being edited: beside Astro's pages the files that a build writes, and, while something
 * is wrong, what it is, in place of every page. `site` is the address of the root.
 */
export function serveEditing(server: Server, site: string, tell: (trouble: string) => void): void {
	const content = startEditing();
	const base = server.config.base.replace(/\/$/, '');
	const index = searchIndex(content, tell);
	watch(server, content, tell);
	server.middlewares.use((request, response, next) => {
		const path = plainPath(request.url ?? '/')
			.replace(base, '')
			.slice(1);
		const serve = async () => {
			const file = await servedFile(path, request, { content, index, base, site });
			if (file) return answer(response, file);
			const { faults } = content.now();
			if (faults.length === 0 || !request.headers.accept?.includes('text/html')) return next();
			response.statusCode = 500;
			answer(response, { mediaType: 'text/html', content: faultsPage(faults, `${base}/@vite/client`) });
		};
		serve().catch(next);
	});
}

/** Tells Astro and the browser when content has changed, parsed or not. */
function watch(server: Server, content: LiveContent, tell: (trouble: string) => void): void {
	let waiting: NodeJS.Timeout | undefined;
	const changed = (path: string) => {
		content.touch(path);
		// What Astro sends when content of its own collections has changed: pages of before are forgotten.
		for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			const { faults } = content.now();
			if (faults.length > 0) tell(formatFaults(faults));
			server.ws.send({ type: 'full-reload' });
		}, PAUSE);
	};
	const unwatched: Error[] = [];
	const watcher = watchFolder(content.folder, changed, (error) => unwatched.push(error));
	if (unwatched[0])
		tell(
			`Folders that cannot be watched: ${unwatched.length} (${unwatched[0].message}). What changes in them shows after a restart.`,
		);
	server.httpServer?.on('close', () => watcher.close());
}

interface Served {
	mediaType: string;
	content: string | Uint8Array;
}
interface Place {
	content: LiveContent;
	index: () => Promise<Map<string, Uint8Array>>;
	base: string;
	site: string;
}

/** A file that a build would write beside the pages. */
async function servedFile(path: string, request: IncomingMessage, place: Place): Promise<Served | undefined> {
	const INDEX = 'pagefind/';
	if (path.startsWith(INDEX)) {
		const content = (await place.index()).get(path.slice(INDEX.length));
		return content && { mediaType: typeOf(path), content };
	}
	const { register, editions } = place.content.good();
	const file = findFile(path, editions, { register, site: place.site });
	if (file) return { mediaType: file.mediaType, content: await bytesOf(file) };
	const ofPage = pageFileOf(path, editions);
	return ofPage && { mediaType: 'text/html', content: await pageAsFile(ofPage, request, place) };
}

/** A page of this server with its style sheets inside. */
async function pageAsFile(edition: KeptEdition, request: IncomingMessage, { base, site }: Place): Promise<string> {
	const textAt = async (address: string) => {
		const response = await fetch(`http://${request.headers.host}${address}`, {
			headers: { accept: 'text/css, text/html' },
		});
		return response.text();
	};
	const page = await textAt(`${base}/${pathOfReadout(edition.id)}`);
	// Made once to know which style sheets it has.
	const sheets = new Map<string, string>();
	const note = (href: string) => {
		sheets.set(href, '');
		return '';
	};
	toSingleFile(page, edition, { site, read: note });
	for (const href of sheets.keys()) sheets.set(href, await textAt(href));
	return toSingleFile(page, edition, { site, read: (href) => sheets.get(href) ?? '' });
}

/** The search index of the content as it stands, made when it is first asked for after a change. */
export function searchIndex(
	content: Pick<LiveContent, 'good'>,
	tell: (trouble: string) => void,
	build = buildSearchIndex,
): Place['index'] {
	let made: { of: unknown; files: Promise<Map<string, Uint8Array>> } | undefined;
	return () => {
		const good = content.good();
		if (made?.of !== good)
			made = {
				of: good,
				files: build(good.editions, good.register).catch((error: Error) => {
					tell(
						`The search index could not be made (${error.message}). The search page cannot load it until content changes.`,
					);
					return new Map();
				}),
			};
		return made.files;
	};
}

function answer(response: ServerResponse, { mediaType, content }: Served): void {
	response.setHeader('content-type', `${mediaType}; charset=utf-8`);
	response.end(content);
}

function typeOf(path: string): string {
	if (path.endsWith('.js')) return 'text/javascript';
	return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}

/** The path of an address; of one that is no address, as it stands. */
export function plainPath(address: string): string {
	const pathname = URL.parse(address, 'http://localhost')?.pathname ?? address;
	try {
		return decodeURI(pathname);
	} catch {
		return pathname;
	}
}
