import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFaults } from '../reading/fault.ts';
import { id as idShape } from '../schema/primitives.ts';
import { faultAt } from './commandFault.ts';

/**
 * The readouts that a command is to look at: those that were named, or all. A folder whose name cannot be
 * an address is for `npm run check` to tell.
 */
export function readoutIds(content: string, named: readonly string[] = []): string[] {
	const folder = join(content, 'readouts');
	if (!existsSync(folder))
		throw new ContentFaults([
			faultAt(
				folder,
				'no such folder',
				'the folder of readouts',
				'run this in the folder of the project, or set VERBATIM_CONTENT',
			),
		]);
	const known = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && idShape.safeParse(entry.name).success)
		.map(({ name }) => name)
		.toSorted();
	const unknown = named.filter((id) => !known.includes(id));
	if (unknown.length > 0)
		throw new ContentFaults(
			unknown.map((id) =>
				faultAt(join(folder, id), 'no readout of this id', `one of: ${someOf(known)}`, 'check the id'),
			),
		);
	return named.length > 0 ? [...new Set(named)] : known;
}

const LISTED = 20;
function someOf(ids: readonly string[]): string {
	if (ids.length === 0) return '(there is none yet)';
	return ids.slice(0, LISTED).join(', ') + (ids.length > LISTED ? `, and ${ids.length - LISTED} more` : '');
}
