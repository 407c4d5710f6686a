import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** A process that does a part of a build. */
export interface Task {
	/** What it makes, for messages. */
	name: string;
	/** A script and its arguments. */
	command: string[];
	env: Record<string, string>;
}
export interface TaskResult {
	name: string;
	ok: boolean;
	/** All that it printed, without Astro's list of pages. */
	output: string;
	milliseconds: number;
}

/** Where Node keeps what it compiled, so that each process starts in half the time. */
const COMPILED = join(process.cwd(), '.astro', 'verbatim', 'compiled');

/** Runs tasks, as many at once as the machine has cores; when one fails, none is begun any more. */
export async function runTasks(tasks: readonly Task[], atOnce = availableParallelism()): Promise<TaskResult[]> {
	const waiting = [...tasks];
	const results: TaskResult[] = [];
	const work = async () => {
		for (let task = waiting.shift(); task; task = waiting.shift()) {
			const result = await run(task);
			results.push(result);
			if (!result.ok) waiting.length = 0;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return results;
}

function run({ name, command, env }: Task): Promise<TaskResult> {
	const started = performance.now();
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'endWithParent.ts'), ...command], {
			env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream?.setEncoding('utf8').on('data', (text: string) => {
				output += text;
			});
		child.on('error', (error) => {
			output += error.message;
		});
		child.on('close', (status, signal) => {
			const ok = status === 0;
			const told = output.replace(/^.*[├└]─.*\n/gm, '').replace(/^.*▶.*\n/gm, '');
			const silent = `It ended without a word (${signal ?? `exit code ${status}`}).`;
			resolve({ name, ok, output: ok || told.trim() ? told : silent, milliseconds: performance.now() - started });
		});
	});
}
