import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** What one run of a program cost, with all processes that it started. */
export interface Run {
	/** Whether it ended as it should. */
	ok: boolean;
	/** Milliseconds from start to end. */
	wall: number;
	/** Milliseconds of all processors together, user and system; known on Linux only. */
	cpu?: number;
	/** The most memory that its processes held together at one time, in bytes, a page that several share counted once; Linux only. */
	peak?: number;
	/** The most that one of them held, in bytes, with all that it shares; Linux only. */
	largest?: number;
	/** The same of those of its processes whose program begins with the name that was asked for. */
	named?: number;
	/** What it printed, the last of it. */
	output: string;
}

/** How often the processes are looked at, in milliseconds: what is held for less time may be missed. */
const INTERVAL = 100;
/** What Linux counts times of processes in. */
const TICKS_A_SECOND = 100;
/** Characters of output that are kept. */
const KEPT = 20_000;

/** Runs a program of Node and measures it; and by itself what it starts of the programs called `name`. */
export async function measureRun(
	args: readonly string[],
	{ cwd, env = {}, name }: { cwd: string; env?: Record<string, string | undefined>; name?: string | undefined },
): Promise<Run> {
	const reaped = reapedTicks();
	const start = performance.now();
	const child = spawn(process.execPath, args, {
		cwd,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => {
			output = (output + stripVTControlCharacters(text)).slice(-KEPT);
		});
	const ticks = new Map<number, number>();
	let [peak, largest, named] = [0, 0, 0];
	const look = () => {
		const tree = processTree(child.pid ?? 0);
		for (const { pid, ticks: used } of tree) ticks.set(pid, used);
		peak = Math.max(peak, heldTogether(tree, peak));
		largest = Math.max(largest, ...tree.map(({ resident }) => resident));
		if (name) {
			const those = tree.filter(({ program }) => program.startsWith(name));
			named = Math.max(named, heldTogether(those, named));
		}
	};
	const timer = reaped === undefined ? undefined : setInterval(look, INTERVAL);
	const ended = new Promise<boolean>((resolve) => {
		child.once('error', ({ message }) => {
			output += message;
			resolve(false);
		});
		child.once('close', (status) => resolve(status === 0));
	});
	const stop = () => child.kill();
	process.once('exit', stop);
	const ok = await ended;
	const wall = performance.now() - start;
	process.off('exit', stop);
	clearInterval(timer);
	if (reaped === undefined) return { ok, wall, output };
	// A process whose parent ended first is in no sum of the system's; it was seen while it ran.
	const seen = [...ticks.values()].reduce((sum, used) => sum + used, 0);
	const used = Math.max((reapedTicks() ?? 0) - reaped, seen);
	return { ok, wall, cpu: (used * 1000) / TICKS_A_SECOND, peak, largest, ...(name ? { named } : {}), output };
}

interface Seen {
	pid: number;
	/** The first 15 letters of its name. */
	program: string;
	parent: number;
	/** User and system time of its own. */
	ticks: number;
	/** Bytes. */
	resident: number;
}

/** The process and all that descend from it. */
function processTree(root: number): Seen[] {
	const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(name) ?? []) : []));
	const children = Map.groupBy(all, ({ parent }) => parent);
	const below = (process: Seen): Seen[] => [process, ...(children.get(process.pid) ?? []).flatMap(below)];
	return all.filter(({ pid }) => pid === root).flatMap(below);
}

const PAGE = 4096;

function readProcess(pid: string): Seen | undefined {
	const stat = readStat(pid);
	if (!stat) return undefined;
	const [parent = 0, user = 0, system = 0, resident = 0] = [1, 11, 12, 21].map((field) => Number(stat.fields[field]));
	return { pid: Number(pid), program: stat.program, parent, ticks: user + system, resident: resident * PAGE };
}

/**
 * What processes hold together, a page that several share counted once. Each page is looked at for that,
 * which is left out where it could be no more than `known`.
 */
function heldTogether(processes: readonly Seen[], known: number): number {
	const sum = (bytes: (process: Seen) => number) => processes.reduce((all, process) => all + bytes(process), 0);
	const most = sum(({ resident }) => resident);
	return most <= known ? most : sum(({ pid, resident }) => proportionalOf(pid) ?? resident);
}

/** The memory of a process with its share of what it shares (PSS), in bytes; undefined where the system does not tell. */
function proportionalOf(pid: number): number | undefined {
	try {
		const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
		return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
	} catch {
		return undefined;
	}
}

/** Time of all processes that were started here and have ended; undefined where the system does not tell. */
function reapedTicks(): number | undefined {
	const stat = readStat('self');
	return stat && Number(stat.fields[13]) + Number(stat.fields[14]);
}

/** /proc/PID/stat: the name, which stands in brackets and may hold any sign, and the fields after it. */
function readStat(pid: string): { program: string; fields: string[] } | undefined {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const end = text.lastIndexOf(')');
		return { program: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
	} catch {
		return undefined;
	}
}
