import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runTasks } from './tasks.ts';

/** Fewer readouts than these are read sooner than a process starts. */
const WORTH_IT = 300;

/**
 * Builds editions on all cores, so that the load that follows finds them kept. Mistakes are left to that
 * load, which tells all of them at once.
 */
export async function warmStore(folder: string): Promise<void> {
	const parts = availableParallelism();
	if (parts === 1 || countReadouts(folder) < WORTH_IT) return;
	await runTasks(
		Array.from({ length: parts }, (_, part) => ({
			name: 'reading',
			command: [join(import.meta.dirname, 'loadTask.ts'), folder, String(part), String(parts)],
			env: {},
		})),
	);
}

function countReadouts(folder: string): number {
	try {
		return readdirSync(join(folder, 'readouts')).length;
	} catch {
		return 0;
	}
}
