import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A connection as readers may have it: what all answers share, and what each waits for. */
export interface Line {
	/** Bits a second. */
	rate: number;
	/** Milliseconds from a request to the first byte of its answer. */
	delay: number;
}

/** What Lighthouse calls slow 4G. */
export const SLOW_4G: Line = { rate: 1.6e6, delay: 150 };

export interface SlowServer {
	address: string;
	/** Bytes sent since `reset`, with the heads of the answers, as they go over the line. */
	sent(): number;
	reset(): void;
	/** Slows all answers from now on; undefined for as fast as can be. */
	slow(line: Line | undefined): void;
	close(): void;
}

/** Kinds that hosts compress; the words of a search index are compressed as they lie there. */
const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.xml': 'application/xml',
	'.webmanifest': 'application/manifest+json',
	'.wasm': 'application/wasm',
};
/** As hosts compress what they keep; the highest quality is two per cent smaller, in many times the time. */
const QUALITY = 9;
/** Bytes that go out at a time on a slow line. */
const CHUNK = 1460;

/**
 * Serves a built site as a static host with compression does. The line is slowed here and not in the
 * browser, whose own means leave out what workers ask for.
 */
export function serveSlowly(folder: string): Promise<SlowServer> {
	const compressed = new Map<string, Buffer>();
	const sockets = new Set<Socket>();
	let line: Line | undefined;
	/** When the line is free again. */
	let free = 0;
	let before = 0;
	const answer = (url: string): { body: Buffer; head: Record<string, string | number> } | undefined => {
		const path = join(folder, normalize(decodeURI(new URL(url, 'http://localhost').pathname)));
		const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'index.html') : path;
		if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
		const type = TYPES[extname(file)];
		const body = type ? (compressed.get(file) ?? compress(readFileSync(file))) : readFileSync(file);
		if (type) compressed.set(file, body);
		return {
			body,
			head: {
				'content-type': type ?? 'application/octet-stream',
				'content-length': body.length,
				'cache-control': 'max-age=600',
				...(type ? { 'content-encoding': 'br' } : {}),
			},
		};
	};
	const send = async (response: ServerResponse, body: Buffer, { rate, delay }: Line) => {
		await pause(delay);
		for (let from = 0; from < body.length && !response.destroyed; from += CHUNK) {
			const chunk = body.subarray(from, from + CHUNK);
			free = Math.max(free, performance.now()) + (chunk.length * 8000) / rate;
			await pause(free - performance.now());
			response.write(chunk);
		}
		response.end();
	};
	const server: Server = createServer((request, response) => {
		const found = answer(request.url ?? '/');
		response.writeHead(found ? 200 : 404, found?.head ?? {});
		if (found && line) void send(response, found.body, line);
		else response.end(found?.body);
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
	});
	const written = () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () =>
			resolve({
				address: `http://localhost:${(server.address() as AddressInfo).port}/`,
				sent: () => written() - before,
				reset: () => {
					before = written();
				},
				slow: (other) => {
					line = other;
				},
				close: () => {
					server.close();
					server.closeAllConnections();
				},
			}),
		);
	});
}

const compress = (body: Buffer): Buffer =>
	brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
