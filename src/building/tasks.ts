import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { keptFolder } from '../keptFolder.ts';

/** A process that does a part of a build. */
export interface Task {
	/** What it makes, for messages. */
	name: string;
	/** A script and its arguments; flags of Node's before it. */
	command: string[];
	env: Record<string, string>;
	/** Names of tasks that must be done before. */
	after?: readonly string[];
}
export interface TaskResult {
	name: string;
	ok: boolean;
	/** All that it printed, without Astro's list of pages. */
	output: string;
	/** The same without errors and warnings: what it tells the build. */
	answer: string;
	milliseconds: number;
}

/** Where Node keeps what it compiled, so that each process starts in half the time. */
const COMPILED = keptFolder('compiled');

/** Runs tasks, so many at once; when one fails, none is begun any more. */
export async function runTasks(tasks: readonly Task[], atOnce = availableParallelism()): Promise<TaskResult[]> {
	const waiting = [...tasks];
	const running = new Set<Promise<void>>();
	const unfinished = new Set(tasks);
	const results: TaskResult[] = [];
	const isDue = ({ after = [] }: Task) => ![...unfinished].some(({ name }) => after.includes(name));
	const start = (task: Task) => {
		waiting.splice(waiting.indexOf(task), 1);
		const done = run(task).then((result) => {
			results.push(result);
			unfinished.delete(task);
			running.delete(done);
			if (!result.ok) waiting.length = 0;
		});
		running.add(done);
	};
	while (waiting.length + running.size > 0) {
		const next = running.size < atOnce ? waiting.find(isDue) : undefined;
		if (next) start(next);
		else if (running.size > 0) await Promise.race(running);
		else throw new Error(`Tasks wait for each other: ${waiting.map(({ name }) => name).join(', ')}.`);
	}
	return results;
}

function run({ name, command, env }: Task): Promise<TaskResult> {
	const started = performance.now();
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'endWithParent.ts'), ...command], {
			env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		});
		let [output, answer] = ['', ''];
		for (const stream of [child.stdout, child.stderr])
			stream?.setEncoding('utf8').on('data', (text: string) => {
				output += text;
				if (stream === child.stdout) answer += text;
			});
		child.on('error', (error) => {
			output += error.message;
		});
		child.on('close', (status, signal) => {
			const ok = status === 0;
			const told = output.replace(/^.*[├└]─.*\n/gm, '').replace(/^.*▶.*\n/gm, '');
			const silent = `It ended without a word (${signal ?? `exit code ${status}`}).`;
			const milliseconds = performance.now() - started;
			resolve({ name, ok, output: ok || told.trim() ? told : silent, answer, milliseconds });
		});
	});
}
