import { existsSync } from 'node:fs';
import { refuse, runCommand } from '../importing/commandFault.ts';
import { serveSite } from './siteServer.ts';

const FIRST_PORT = 4321;
const COMMAND = {
	name: 'start',
	usage: `npm start [-- [--outDir FOLDER] [--base /PATH/] [--port N]]
Builds the site and serves it, at the first port that is free from ${FIRST_PORT} on.`,
	options: {
		outDir: { type: 'string', default: 'dist' },
		base: { type: 'string', default: '/' },
		port: { type: 'string' },
	},
} as const;

await runCommand(COMMAND, async ({ values: { outDir, base, port: given } }) => {
	if (!existsSync(outDir)) refuse(outDir, 'no such folder', 'a built site', 'run `npm start`, which builds it first');
	const wanted = given ? [Number(given)] : [...Array(10).keys()].map((step) => FIRST_PORT + step);
	for (const port of wanted) {
		try {
			const { address } = await serveSite(outDir, { base, port });
			console.log(`\nThe edition is served at ${address}\nStop it with Ctrl+C.`);
			return;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		}
	}
	refuse('npm start', `taken: ${wanted.join(', ')}`, 'a free port', 'npm start -- --port N');
});
