import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../reading/fault.ts';
import { id as idShape } from '../schema/primitives.ts';
import type { Register } from '../schema/register.ts';
import { buildEdition } from './buildEdition.ts';
import type { Edition } from './edition.ts';
import { readReadout } from './readReadout.ts';
import { readRegister } from './readRegister.ts';
import { nameFinder } from './resolveMentions.ts';

/** All of a content folder: registers, editions in the order of their ids, and every fault found. */
export interface Content {
	register: Register;
	editions: Edition[];
	faults: Fault[];
}

/** The content folder, chosen by one setting for build, check and dev alike. */
export const contentFolder = (): string => process.env.VERBATIM_CONTENT ?? 'content';

/** Reads and checks a content folder. Touches files only to read them; throws nothing for a mistake in them. */
export function loadContent(folder = contentFolder()): Content {
	const { register, digest, faults } = readRegister(join(folder, 'register'), `${folder}/register`);
	const findNames = nameFinder(register);
	const editions: Edition[] = [];
	for (const { id, fault } of readoutFolders(folder)) {
		if (fault) faults.push(fault);
		if (fault) continue;
		const name = `${folder}/readouts/${id}`;
		const read = readReadout(join(folder, 'readouts', id), name, id);
		faults.push(...read.faults);
		if (!read.files) continue;
		const built = buildEdition(read.files, register, findNames);
		faults.push(...built.faults);
		if (built.edition)
			editions.push({
				...built.edition,
				digest: createHash('sha256').update(digest).update(built.edition.digest).digest('hex'),
			});
	}
	return { register, editions, faults };
}

function readoutFolders(folder: string): { id: string; fault?: Fault }[] {
	let entries: string[];
	const file = `${folder}/readouts`;
	try {
		entries = readdirSync(join(folder, 'readouts'), { withFileTypes: true }).flatMap((entry) =>
			entry.isDirectory() ? entry.name : [],
		);
	} catch {
		return [
			{
				id: '',
				fault: {
					file,
					line: 1,
					column: 1,
					found: 'no such folder',
					expected: 'a folder with one folder for each readout',
					remedy: 'create it, or set VERBATIM_CONTENT to the content folder',
				},
			},
		];
	}
	return entries.toSorted().map((id) =>
		idShape.safeParse(id).success
			? { id }
			: {
					id,
					fault: {
						file: `${file}/${id}`,
						line: 1,
						column: 1,
						found: 'a folder name that cannot be an address',
						expected: 'lower-case letters, digits and hyphens',
						remedy: 'rename the folder',
					},
				},
	);
}
