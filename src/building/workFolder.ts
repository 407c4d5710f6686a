import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptFolder } from '../keptFolder.ts';

/**
 * Where the parts of a build are made: inside the project, or else Astro would use one folder there for
 * the pages' code, which builds that run at the same time would take from each other.
 */
export function workFolder(outDir: string, builder = process.pid): string {
	return keptFolder('work', `${nameOf(outDir)}-${builder}`);
}

/**
 * Takes an output folder for this process until it ends, with an empty work folder. Returns the work folder of another
 * build that has taken it: two would move their files among each other's.
 */
export function takeOutput(outDir: string): string | undefined {
	const work = workFolder(outDir);
	const folder = dirname(work);
	rmSync(work, { recursive: true, force: true });
	mkdirSync(work, { recursive: true });
	process.once('exit', () => rmSync(work, { recursive: true, force: true }));
	const running = readdirSync(folder).filter((name) => {
		const runs = isRunning(Number(name.split('-')[1]));
		// What a build left that was killed.
		if (!runs) rmSync(join(folder, name), { recursive: true, force: true });
		return runs;
	});
	const others = running.map((name) => join(folder, name)).filter((one) => one !== work);
	return others.find((one) => one.startsWith(join(folder, nameOf(outDir))));
}

const nameOf = (outDir: string): string => createHash('sha256').update(outDir).digest('hex').slice(0, 24);

function isRunning(builder: number): boolean {
	try {
		process.kill(builder, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
