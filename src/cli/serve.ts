import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuse, runCommand } from '../importing/commandFault.ts';
import { basePath } from './basePath.ts';
import { serveSite } from './siteServer.ts';

const FIRST_PORT = 4321;
const COMMAND = {
	name: 'start',
	undone: 'Nothing is served.',
	usage: `npm start [-- [--outDir FOLDER] [--base /PATH/] [--port N]]
Builds the site into dist and serves it, at the first port that is free from ${FIRST_PORT} on.
--outDir serves another folder, that \`npm run build -- --outDir FOLDER --base /PATH/\` made before; --base is its path.`,
	options: {
		outDir: { type: 'string', default: 'dist' },
		base: { type: 'string', default: '/' },
		port: { type: 'string' },
	},
} as const;

await runCommand(COMMAND, async ({ values: { outDir, base, port: given } }) => {
	if (!existsSync(outDir)) refuse(outDir, 'no such folder', 'a built site', 'run `npm start`, which builds it first');
	if (base !== '/' && resolve(outDir) === resolve('dist'))
		refuse(
			'npm start',
			`--base ${base} for dist, which was just built for /`,
			'a site of that path, in a folder of its own',
			`npm run build -- --outDir FOLDER --base ${base}, then npm start -- --outDir FOLDER --base ${base}`,
		);
	if (given !== undefined && !(/^\d{1,5}$/.test(given) && Number(given) > 0 && Number(given) <= 65535))
		refuse('npm start', `--port “${given}”`, 'a number from 1 to 65535', `npm start -- --port ${FIRST_PORT}`);
	const wanted = given ? [Number(given)] : [...Array(10).keys()].map((step) => FIRST_PORT + step);
	for (const port of wanted) {
		try {
			const { address } = await serveSite(outDir, { base: basePath(base), port });
			console.log(`\nThe edition is served at ${address}\nStop it with Ctrl+C.`);
			return;
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'EACCES')
				refuse(
					'npm start',
					`--port ${port}, which this user may not use`,
					'a port that is free',
					'choose one above 1023',
				);
			if (code !== 'EADDRINUSE') throw error;
		}
	}
	refuse('npm start', `taken: ${wanted.join(', ')}`, 'a free port', 'npm start -- --port N');
});
