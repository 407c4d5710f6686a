import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Site } from './buildRuns.ts';
import { changeAnnotation } from './changeAnnotation.ts';
import { freePort } from './freePort.ts';
import { measureRun } from './measureRun.ts';

/** What an editor waits for. */
export const WAITS = {
	checkAll: 'check of all',
	checkOne: 'check of one',
	ready: 'dev is ready',
	firstPage: 'its first page',
	edit: 'an edit shows',
} as const;
export type Wait = keyof typeof WAITS;
/** Milliseconds each; without what failed. */
export type Waits = Partial<Record<Wait, number>>;

/** Milliseconds between two looks, and until what has not come is given up. */
const [LOOK, PATIENCE] = [10, 120_000];

/** Checks what was changed, and edits it while `npm run dev` shows it; after a build of the site. `time`: see `changeAnnotation`. */
export async function measureEditing(site: Site, time: number): Promise<Waits> {
	const env = { ...site.env, VERBATIM_CONTENT: site.content };
	const check = async (change: number, of: (readout: string) => string[]) => {
		const { readout } = changeAnnotation(site.content, change);
		const { ok, wall } = await measureRun(['src/cli/check.ts', ...of(readout)], { cwd: site.copy, env });
		return ok ? wall : undefined;
	};
	const checkAll = await check(time, () => []);
	const checkOne = await check(time + 1, (readout) => [readout]);
	const known = Object.entries({ checkAll, checkOne }).filter(([, wait]) => wait !== undefined);
	return { ...Object.fromEntries(known), ...(await measureDev(site, env, time + 2)) };
}

async function measureDev({ copy, content }: Site, env: Record<string, string>, time: number): Promise<Waits> {
	const { readout } = changeAnnotation(content, time);
	const port = await freePort();
	const program = join(copy, 'node_modules', 'astro', 'bin', 'astro.mjs');
	const start = performance.now();
	const server = spawn(process.execPath, [program, 'dev', '--port', `${port}`, '--host', '127.0.0.1'], {
		cwd: copy,
		env: { ...process.env, ...env, ASTRO_DEV_BACKGROUND: '0' },
		stdio: 'ignore',
	});
	const ended = new Promise((resolve) => server.once('close', resolve));
	const stop = () => server.kill();
	process.once('exit', stop);
	const page = `http://127.0.0.1:${port}/readouts/${readout}/`;
	const shows = async (words: string) => {
		const response = await fetch(page, {
			headers: { accept: 'text/html' },
			signal: AbortSignal.timeout(PATIENCE),
		}).catch(() => undefined);
		return (response?.ok && (await response.text()).includes(words)) ?? false;
	};
	const untilThat = async (is: () => Promise<boolean>, from = performance.now()) => {
		while (!(await is())) {
			if (server.exitCode !== null || performance.now() - from > PATIENCE) throw new Error('It did not come.');
			await pause(LOOK);
		}
		return performance.now() - from;
	};
	const waits: Waits = {};
	try {
		waits.ready = await untilThat(() => listens(port), start);
		waits.firstPage = await untilThat(() => shows(readout));
		const { words } = changeAnnotation(content, time + 1);
		waits.edit = await untilThat(() => shows(words));
	} catch {
		// Told as missing.
	}
	process.off('exit', stop);
	stop();
	await ended;
	return waits;
}

function listens(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		const end = (answer: boolean) => {
			socket.destroy();
			resolve(answer);
		};
		socket.once('connect', () => end(true));
		socket.once('error', () => end(false));
	});
}
