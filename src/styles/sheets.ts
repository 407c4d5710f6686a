/** The cascade: what stands in a later layer wins over an earlier one, whatever the order of the sheets. */
const LAYERS = ['tokens', 'base', 'site', 'listing', 'readout', 'marks', 'layers', 'print'];

/** Sheets that every page has from the start. */
const EVERYWHERE = ['tokens/tokens', 'base/base', 'site/header', 'listing/common'];

/** Those that every page has too, but can wait for. */
export const LATER = ['tokens/contrast', 'base/found', 'site/footer', 'site/kept', 'print/page'];

/** All style sheets, minified, by name: `listing/acts` is `acts.css` of the layer `listing`. */
const sheets = new Map(
	Object.entries(import.meta.glob<string>('./*/*.css', { query: '?inline', import: 'default', eager: true })).map(
		([path, css]) => [path.slice('./'.length, -'.css'.length), css.trim()] as const,
	),
);

const layerOf = (name: string) => name.split('/')[0]!;

/** The sheets of a layer. */
export const sheetsOf = (layer: string): string[] => [...sheets.keys()].filter((name) => layerOf(name) === layer);

const made = new Map<string, string>();

/** One style sheet of those that every page has and those named, in the order of the layers, then as named. */
export function styleOf(names: readonly string[]): string {
	const key = names.join('\n');
	const known = made.get(key);
	if (known) return known;
	const all = [...new Set([...EVERYWHERE, ...names])];
	const unknown = all.find((name) => !sheets.has(name) || !LAYERS.includes(layerOf(name)));
	if (unknown) throw new Error(`There is no style sheet “${unknown}” in a layer of src/styles/sheets.ts.`);
	const layers = LAYERS.map((layer) => {
		const css = all.filter((name) => layerOf(name) === layer).map((name) => sheets.get(name));
		return css.length > 0 ? `@layer ${layer}{${css.join('')}}` : '';
	});
	const css = `@layer ${LAYERS};${layers.join('')}`;
	made.set(key, css);
	return css;
}
