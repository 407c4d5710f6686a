import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf } from '../hosting/headers.ts';
import { mediaTypeOf } from '../hosting/mediaTypes.ts';

/** Serves a built site as a static host does, with the same headers, below `base`; resolves to its address. `onRequest` is told of each address asked for. */
export function serveSite(
	folder: string,
	{ base = '/', port = 0, onRequest }: { base?: string; port?: number; onRequest?: (url: string) => void } = {},
): Promise<{ server: Server; address: string }> {
	const files = sirv(folder, {
		etag: true,
		// Looks at the folder anew each time: a build may change it while it is served.
		dev: true,
		setHeaders(response, path) {
			const type = mediaTypeOf(path.endsWith('/') ? `${path}index.html` : path);
			if (type) response.setHeader('content-type', type);
		},
	});
	const missing = join(folder, '404.html');
	const server = createServer((request, response) => {
		onRequest?.(request.url ?? '');
		const root = base.replace(/\/$/, '');
		const notFound = () => {
			response.writeHead(404, { ...headersOf('/404.html'), 'content-type': 'text/html; charset=utf-8' });
			response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
		};
		if (!request.url?.startsWith(`${root}/`)) return notFound();
		request.url = request.url.slice(root.length);
		for (const [name, value] of Object.entries(headersOf(request.url.split('?')[0] ?? '/')))
			response.setHeader(name, value);
		files(request, response, notFound);
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			resolve({ server, address: `http://localhost:${(server.address() as AddressInfo).port}${base}` });
		});
	});
}
