import { constants } from 'node:os';
import { keptFolder } from '../keptFolder.ts';
import type { Fault } from './fault.ts';

/** What the machine refused, in plain words: what was found, and what to do. */
const REFUSED: Record<string, [found: string, remedy: string]> = {
	ENOSPC: ['no room left on the disk', 'make room'],
	EDQUOT: ['no room left of what this user may fill', 'make room'],
	EFBIG: ['a file larger than this system lets one be', 'raise the limit (ulimit -f)'],
	EACCES: ['a file or folder that this user may not use', 'check its permissions'],
	EPERM: ['a file or folder that this user may not use', 'check its permissions'],
	EROFS: ['a disk that can only be read', 'let it be written'],
	EMFILE: ['more open files than this system lets there be', 'raise the limit (ulimit -n)'],
	EIO: ['a disk that fails', 'check the disk'],
};
const NAMED = new RegExp(`\\b(${Object.keys(REFUSED).join('|')}): ([^\\n]*)`);

/** What a failed process or command wrote, as one fault where it was the machine that refused; otherwise undefined. */
export function systemFault(errors: string, command: string): Fault | undefined {
	const [, named, call = ''] = NAMED.exec(errors) ?? [];
	// The bundler gives the number alone.
	const number = Number(/\(os error (\d+)\)/.exec(errors)?.[1]);
	const code = named ?? Object.entries(constants.errno).find(([, value]) => value === number)?.[0] ?? '';
	const refused = REFUSED[code];
	if (!refused) return undefined;
	const [found, remedy] = refused;
	// Of what is copied or moved, the place that it goes to. A file that is open is not named.
	const path = [...call.matchAll(/'([^']+)'/g)].at(-1)?.[1];
	return {
		file: path ?? `npm run ${command}`,
		line: path ? 1 : 0,
		column: path ? 1 : 0,
		found: `${found} (${code})`,
		expected: 'to read and write what this command does',
		remedy: remedy + elsewhere(code, path, command),
	};
}

/** What else helps where the disk does not take what is written. Most of what a build writes is kept work first. */
function elsewhere(code: string, path: string | undefined, command: string): string {
	if (!['ENOSPC', 'EDQUOT', 'EROFS'].includes(code)) return '';
	if (path === undefined || path.startsWith(keptFolder()))
		return code === 'EROFS' ? '' : `; what is kept in ${keptFolder()} can be made again, and may be removed`;
	return command === 'build' ? ', or build into a folder on another disk (--outDir)' : '';
}
