import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../reading/fault.ts';
import { id as idShape } from '../schema/primitives.ts';
import { reservedReadoutIds } from '../schema/readout.ts';
import type { Register } from '../schema/register.ts';
import { buildEdition } from './buildEdition.ts';
import { isKept, type KeptEdition, keepEdition, keepWherePossible, openEdition } from './editionStore.ts';
import { engineDigest } from './engineDigest.ts';
import { outlineOf } from './outline.ts';
import { prosePages, readProse } from './readProse.ts';
import { readReadout, readReadoutBytes } from './readReadout.ts';
import { readRegister } from './readRegister.ts';
import { nameFinder } from './resolveMentions.ts';

/** All of a content folder: registers, prose, editions in the order of their ids, and every fault found. */
export interface Content {
	register: Register;
	/** Digest of the pages of our own prose. */
	prose: string;
	editions: KeptEdition[];
	faults: Fault[];
}

export interface LoadOptions {
	/** `'where possible'`: an edition that cannot be kept, for want of room say, stays in memory. */
	keep?: boolean | 'where possible';
	part?: number;
	parts?: number;
	only?: readonly string[] | undefined;
}

/** The content folder, chosen by one setting for build, check and dev alike. */
export const contentFolder = (): string => process.env.VERBATIM_CONTENT ?? 'content';

/**
 * Reads and checks a content folder. Touches files only to read them; throws nothing for a mistake in
 * them. With `keep`, an edition is built once for each state of its files, the registers and the
 * engine, and its texts are read when they are asked for. Of several `parts`, which share the work, one is
 * read; `only` names the readouts that are read, where not all are.
 */
export function loadContent(
	folder = contentFolder(),
	{ keep = false, part = 0, parts = 1, only }: LoadOptions = {},
): Content {
	const { register, digest, faults } = readRegister(join(folder, 'register'), `${folder}/register`);
	const prose = createHash('sha256');
	for (const page of prosePages) {
		const text = readProse(folder, page);
		if (typeof text === 'string') prose.update(text);
		else faults.push(text);
	}
	const findNames = nameFinder(register);
	const editions: KeptEdition[] = [];
	const keeping = keep === 'where possible' ? keepWherePossible : keepEdition;
	const common = [keep ? engineDigest() : '', digest];
	for (const [at, { id, fault }] of readoutFolders(folder).entries()) {
		if (at % parts !== part || only?.includes(id) === false) continue;
		if (fault) faults.push(fault);
		if (fault) continue;
		const files = readReadoutBytes(join(folder, 'readouts', id), `${folder}/readouts/${id}`);
		const state = createHash('sha256')
			.update([...common, files.digest].join('\n'))
			.digest('hex');
		const kept = keep && isKept(id, state) ? openEdition(id, state) : undefined;
		// What a draft lacks is told with the names of its files, and they may be in another folder now.
		if (kept?.status === 'published') {
			editions.push(kept);
			continue;
		}
		const read = readReadout(files, id);
		faults.push(...read.faults);
		if (!read.files) continue;
		const built = buildEdition(read.files, register, findNames);
		faults.push(...built.faults);
		// Of what has mistakes nothing is kept, be its other parts in order.
		if (!built.edition || read.faults.length > 0) continue;
		const origin = createHash('sha256').update(`${digest}\n${files.digest}`).digest('hex');
		const edition = { ...built.edition, digest: state, origin };
		const outlined = { ...edition, outline: outlineOf(edition, register, findNames) };
		// What a draft lacks is told with the names of its files, which may be others than when it was kept.
		editions.push(keep ? Object.assign(keeping(outlined), { missing: edition.missing }) : outlined);
	}
	return { register, prose: prose.digest('hex'), editions, faults };
}

const leadsToFile = (link: string): boolean => statSync(link, { throwIfNoEntry: false })?.isFile() ?? false;

function readoutFolders(folder: string): { id: string; fault?: Fault }[] {
	let entries: string[];
	const file = `${folder}/readouts`;
	try {
		entries = readdirSync(join(folder, 'readouts'), { withFileTypes: true }).flatMap((entry) =>
			// A link that leads nowhere is told as a readout whose files are missing.
			entry.isDirectory() || (entry.isSymbolicLink() && !leadsToFile(join(entry.parentPath, entry.name)))
				? entry.name
				: [],
		);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return [
			{
				id: '',
				fault: {
					file,
					line: 1,
					column: 1,
					found: code === 'ENOENT' ? 'no such folder' : `a folder that cannot be read (${code})`,
					expected: 'a folder with one folder for each readout',
					remedy: 'create it, check its permissions, or set VERBATIM_CONTENT to the content folder',
				},
			},
		];
	}
	const fault = (id: string, found: string, expected: string): Fault => ({
		file: `${file}/${id}`,
		line: 1,
		column: 1,
		found,
		expected,
		remedy: 'rename the folder',
	});
	return entries.toSorted().map((id) => {
		if (!idShape.safeParse(id).success)
			return {
				id,
				fault: fault(id, 'a folder name that cannot be an address', 'lower-case letters, digits and hyphens'),
			};
		const reserved = Object.hasOwn(reservedReadoutIds, id) ? reservedReadoutIds[id] : undefined;
		return reserved
			? { id, fault: fault(id, 'a folder name that the edition uses itself', `another: ${reserved}`) }
			: { id };
	});
}
