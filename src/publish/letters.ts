import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const load = createRequire(join(process.cwd(), 'package.json'));
const FACES = {
	'--serif': ['source-serif-4', "'Source Serif 4', serif"],
	'--sans': ['source-sans-3', "'Source Sans 3', sans-serif"],
} as const;
const STYLES = ['400', '600', '400-italic'];

let known: string | undefined;

/** Styles that bring letters along, so that what is printed looks the same whatever fonts a machine has. */
export function letterStyles(): string {
	known ??= Object.entries(FACES)
		.map(([property, [name, family]]) => {
			const faces = STYLES.map((style) => {
				const file = load.resolve(`@fontsource/${name}/${style}.css`);
				return readFileSync(file, 'utf8')
					.replaceAll('font-display: swap', 'font-display: block')
					.replace(/url\((\.\/files\/[^)]+\.woff2)\)[^;]*/g, (_, path) => {
						const data = readFileSync(join(dirname(file), path)).toString('base64');
						return `url(data:font/woff2;base64,${data}) format('woff2')`;
					});
			});
			return `${faces.join('\n')}\n:root { ${property}: ${family} !important; }`;
		})
		.join('\n');
	return known;
}
