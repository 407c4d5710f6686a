import { constants } from 'node:os';
import { faultAt } from '../importing/commandFault.ts';
import { ContentFaults } from '../reading/fault.ts';

/** What the machine refused, in plain words: what was found, and what to do. */
const REFUSED: Record<string, [found: string, remedy: string]> = {
	ENOSPC: ['no room left on the disk', 'make room, or build into a folder on another disk (--outDir)'],
	EDQUOT: ['no room left of what this user may fill', 'make room, or build into a folder on another disk (--outDir)'],
	EFBIG: ['a file larger than this system lets one be', 'raise the limit (ulimit -f)'],
	EACCES: ['a file or folder that this user may not use', 'check its permissions'],
	EPERM: ['a file or folder that this user may not use', 'check its permissions'],
	EROFS: ['a disk that can only be read', 'build into a folder on another disk (--outDir)'],
	EMFILE: ['more open files than this system lets there be', 'raise the limit (ulimit -n)'],
	EIO: ['a disk that fails', 'check the disk'],
};

/** What a failed process wrote, as one fault without a stack where it was the machine that refused; otherwise undefined. */
export function systemFault(errors: string): string | undefined {
	// Words such as “ERROR:” look like such a code.
	const [, named, call = ''] =
		[...errors.matchAll(/\b(E[A-Z]{2,6}): ([^\n]*)/g)].find(([, code = '']) => Object.hasOwn(REFUSED, code)) ?? [];
	// The bundler gives the number alone.
	const number = Number(/\(os error (\d+)\)/.exec(errors)?.[1]);
	const code = named ?? Object.entries(constants.errno).find(([, value]) => value === number)?.[0] ?? '';
	const refused = REFUSED[code];
	if (!refused) return undefined;
	const [found, remedy] = refused;
	const path = /'([^']+)'/.exec(call)?.[1] ?? 'npm run build';
	return new ContentFaults([faultAt(path, `${found} (${code})`, 'to read and write what a build does', remedy)])
		.message;
}
