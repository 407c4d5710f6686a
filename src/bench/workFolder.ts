import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one run of a measuring command; it goes when the command ends or is stopped, unless it is kept. */
export function workFolder(keep: boolean): string {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
	process.once('exit', () => {
		if (keep) console.error(`Kept: ${folder}`);
		else rmSync(folder, { recursive: true, force: true });
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
	return folder;
}
