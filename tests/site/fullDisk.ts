// For `node --import`: after some files, no room is left in the folder that FULL_DISK names. Moving within it takes none.
// As Node tells it, the file that is written has no name.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const folder = process.env.FULL_DISK ?? '';
let room = Number(process.env.FULL_DISK_AFTER ?? 10);
const isIn = (path: unknown) => String(path).startsWith(folder);
const limited =
	<Args extends unknown[], Value>(name: string, act: (...args: Args) => Value, takesRoom: (...args: Args) => boolean) =>
	(...args: Args): Value => {
		if (takesRoom(...args)) room -= 1;
		if (takesRoom(...args) && room < 0) {
			const call = name === 'write' ? name : `${name} '${args[0]}' -> '${args[1]}'`;
			throw Object.assign(new Error(`ENOSPC: no space left on device, ${call}`), { code: 'ENOSPC' });
		}
		return act(...args);
	};
const intoIt = (from: unknown, to: unknown) => isIn(to) && !isIn(from);
Object.assign(fs, {
	writeFileSync: limited('write', fs.writeFileSync, (path: unknown) => isIn(path)),
	copyFileSync: limited('copyfile', fs.copyFileSync, intoIt),
	cpSync: limited('cp', fs.cpSync, intoIt),
	renameSync: limited('rename', fs.renameSync, intoIt),
});
syncBuiltinESMExports();
