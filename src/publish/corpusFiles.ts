import type { KeptEdition } from '../edition/editionStore.ts';
import { EDITION_SCHEMA, editionJsonSchema } from '../export/editionJson.ts';
import { toEpubVolume } from '../export/epub/toEpub.ts';
import { volumesOf } from '../export/epub/volumes.ts';
import { toSiteLinkset } from '../export/toLinkset.ts';
import { toLlms } from '../export/toLlms.ts';
import { isWanted } from '../export/wantedFormats.ts';
import type { ExportContext } from '../export/writers.ts';
import { headersFile } from '../hosting/headersFile.ts';
import { WORKER } from '../offline/keeping.ts';
import { workerFile } from '../offline/workerFile.ts';
import { archiveFile, type ReadFile } from './archiveFile.ts';
import { dtsFiles } from './dtsFiles.ts';
import { feedFiles } from './feedFiles.ts';
import type { PublishedFile } from './publishedFile.ts';
import { sitemapFiles } from './sitemapFiles.ts';
import { tableFiles } from './tableFiles.ts';

/**
 * All files of the whole edition that are not pages. `editions` gives every edition, the newest first,
 * one after the other; `read` the content of a file that is published too.
 */
export function corpusFiles(
	editions: () => Iterable<KeptEdition>,
	context: ExportContext,
	read: ReadFile,
): PublishedFile[] {
	const { site } = context;
	const schema: PublishedFile[] = isWanted('json-schema')
		? [{ path: EDITION_SCHEMA, mediaType: 'application/schema+json', make: () => inJson(editionJsonSchema(site)) }]
		: [];
	const tables = tableFiles(editions, context);
	const files = [
		{ path: WORKER, mediaType: 'text/javascript', make: workerFile },
		...schema,
		...tables,
		...dtsFiles(editions, context),
		...feedFiles(editions, context),
		...sitemapFiles(editions, context),
		...(isWanted('epub')
			? volumesOf(editions()).map((volume) => ({
					path: volume.file,
					mediaType: 'application/epub+zip',
					of: () => volume.editions,
					make: () => toEpubVolume(volume, context),
				}))
			: []),
		...(isWanted('llms')
			? [{ path: 'llms.txt', mediaType: 'text/plain', make: () => toLlms(editions(), context) }]
			: []),
		...(isWanted('linkset')
			? [
					{
						path: 'linkset.json',
						mediaType: 'application/linkset+json',
						make: () => inJson(toSiteLinkset(context)),
					},
				]
			: []),
		// Last, since it holds what was written before it.
		...(isWanted('zip') ? [archiveFile(editions, context, [...schema, ...tables], read)] : []),
	];
	return [...files, { path: '_headers', mediaType: 'text/plain', make: () => headersFile(patterns(files)) }];
}

/**
 * Paths with what differs from one to the next left open, so that the rules for a host do not grow with the edition:
 * Cloudflare reads a hundred. The end of a volume of the books is one that hosts know.
 */
function patterns(files: readonly PublishedFile[]): string[] {
	const open = files.map(({ path }) => path.replace(/^(speakers|topics)\/[^/]+\//, '$1/:id/'));
	const ofReadouts = ['agreements/:id/:act/feed.xml', 'agreements/:id/:act/feed.json', 'readouts/:id/:label/tei.xml'];
	return [...new Set([...open, ...ofReadouts])].filter((path) => !/;|^verbatim-.*\.epub$/.test(path));
}

const inJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
