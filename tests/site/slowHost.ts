import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** About as many pieces of a page; those of its head and foot come besides. */
const PIECES = 6;
/** Milliseconds between two pieces: long enough for a browser to show what has come. */
const PAUSE = 25;

/** A host that is slow: hands on what `address` answers, pages piece by piece. */
export async function slowHost(address: string): Promise<{ address: string; close(): void }> {
	const server = createServer(async (request, response) => {
		const { status, headers, body } = await fetch(new URL(request.url ?? '', address)).then(async (answer) => ({
			status: answer.status,
			headers: answer.headers,
			body: Buffer.from(await answer.arrayBuffer()),
		}));
		for (const name of ['content-type', 'content-security-policy']) {
			const value = headers.get(name);
			if (value) response.setHeader(name, value);
		}
		response.writeHead(status);
		if (!headers.get('content-type')?.startsWith('text/html')) {
			response.end(body);
			return;
		}
		for (const piece of pieces(body.toString())) {
			response.write(piece);
			await pause(PAUSE);
		}
		response.end();
	});
	await new Promise<void>((done) => {
		server.listen(0, '127.0.0.1', done);
	});
	return {
		address: `http://localhost:${(server.address() as AddressInfo).port}/`,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** A page cut behind blocks, and nowhere within a line: the last word of half a line may always move. */
function pieces(html: string): string[] {
	const body = html.indexOf('<body');
	const foot = html.lastIndexOf('<footer');
	const ends = [...html.matchAll(/<\/(?:li|p|h[1-4]|td|th|d[dt]|form|header|section)>/g)]
		.map(({ index, 0: tag }) => index + tag.length)
		.filter((end) => end > body);
	const every = Math.ceil(ends.length / PIECES);
	const cuts = ends.filter((end, at) => at % every === 0 || end > foot);
	return [...cuts, html.length].map((end, at) => html.slice(cuts[at - 1] ?? 0, end));
}
