import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** So many processes at work at the start, by the load of the last minute, are others’ and make wall times unsure. */
const BUSY = 0.5;

/** The machine, and how busy it is just now: without this no figure means anything. */
export function describeMachine(): string {
	const [processor] = cpus();
	const [load = 0] = loadavg();
	return [
		`${availableParallelism()} cores (${processor?.model.trim() ?? 'unknown'})`,
		`${(totalmem() / 1e9).toFixed(0)} GB of memory`,
		`${type()} ${release().replace(/-.*/, '')}`,
		`Node ${process.versions.node}`,
		load > BUSY ? `busy with other work (load ${load.toFixed(1)}): CPU says more than wall` : 'quiet',
	].join(', ');
}
