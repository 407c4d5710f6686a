import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: whoever reads it meets the old text or the new. */
export function replaceFile(path: string, text: string): void {
	const staging = `${path}.${process.pid}.staging`;
	try {
		writeFileSync(staging, text);
		renameSync(staging, path);
	} finally {
		rmSync(staging, { force: true });
	}
}
