import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the files of a readout to `<content>/readouts/<id>`, all of them or none: they are made
 * and checked beside `readouts`, where nothing looks for readouts, and then take their place.
 */
export function placeReadout(
	content: string,
	id: string,
	files: Record<string, string>,
	check: (folder: string) => void,
): void {
	const staging = join(content, `.${id}.${process.pid}.staging`);
	const target = join(content, 'readouts', id);
	try {
		mkdirSync(staging, { recursive: true });
		for (const [name, text] of Object.entries(files)) writeFileSync(join(staging, name), text, { flag: 'wx' });
		check(staging);
		mkdirSync(join(content, 'readouts'), { recursive: true });
		move(staging, target);
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
}

function move(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		// `readouts` may lie on another device.
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		try {
			cpSync(from, to, { recursive: true, errorOnExist: true, force: false });
		} catch (failure) {
			rmSync(to, { recursive: true, force: true });
			throw failure;
		}
	}
}
