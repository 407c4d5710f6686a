import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveSite } from './siteServer.ts';

const FIRST_PORT = 4321;
const { values } = parseArgs({
	options: {
		outDir: { type: 'string', default: 'dist' },
		base: { type: 'string', default: '/' },
		port: { type: 'string' },
	},
});
if (!existsSync(values.outDir)) {
	console.error(`There is no ${values.outDir} to serve: run npm start, which builds it first.`);
	process.exit(1);
}
const wanted = values.port ? [Number(values.port)] : [...Array(10).keys()].map((step) => FIRST_PORT + step);
for (const port of wanted) {
	try {
		const { address } = await serveSite(values.outDir, { base: values.base, port });
		console.log(`\nThe edition is served at ${address}\nStop it with Ctrl+C.`);
		break;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		if (port === wanted.at(-1)) {
			console.error(`No free port: ${wanted.join(', ')} are taken. Choose one with npm start -- --port N.`);
			process.exit(1);
		}
	}
}
