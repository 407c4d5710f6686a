// For `node --import`: the file that REFUSED names may not be read, also by a user who may read everything.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { openSync } = fs;
fs.openSync = (path, ...how) => {
	if (path !== process.env.REFUSED) return openSync(path, ...how);
	throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: 'EACCES' });
};
syncBuiltinESMExports();
