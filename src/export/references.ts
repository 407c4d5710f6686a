import { plugins } from '@citation-js/core';
import { hideSigns } from './hideSigns.ts';
import type { CslItem } from './toCsl.ts';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

const bibtex = plugins.config.get('@bibtex') as { format: { checkLabel: boolean; asciiOnly: boolean } };
// The library holds a hyphen to be unsafe in a key and makes a key of its own, the same for much of what
// a person said in a year. Every program that reads BibTeX takes hyphens.
bibtex.format.checkLabel = false;
// Made ASCII, letters that LaTeX has no command for are lost: a name in Cyrillic would be empty.
bibtex.format.asciiOnly = false;

const LATEX: Record<string, string> = {
	'\\': '\\textbackslash{}',
	// As \\{ they would count as braces of the entry.
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
};
const inLatex = hideSigns(Object.keys(LATEX).join(''));
const inRis = hideSigns('<>');

const format = plugins.output.format as (name: 'bibtex' | 'ris', data: object[]) => string;

/** The reference as BibTeX, in UTF-8. */
export function toBibtex(item: CslItem): string {
	const { URL, id, ...texts } = forLibrary(item);
	const entry = format('bibtex', [{ ...inLatex.hide(texts), 'citation-key': id, id, URL }])
		// The library writes the day into the month, where no style reads it.
		.replace(/^\tmonth = \{([a-z]{3})(?: (\d+))?\},$/m, (_, month, day) =>
			day ? `\tmonth = ${month},\n\tday = {${day}},` : `\tmonth = ${month},`,
		);
	return `${inLatex.show(entry, (sign) => LATEX[sign] as string).trim()}\n`;
}

/** The reference as RIS; its lines end as that format wants them. */
export function toRis(item: CslItem): string {
	const lines = format('ris', [inRis.hide(forLibrary(item))])
		// The library folds long lines, also within a word; readers then put a space there.
		.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
		// And cuts ids short.
		.replace(/^ID {2}- .*$/m, () => `ID  - ${item.id}`);
	return `${inRis.show(lines).trimEnd().replaceAll('\n', '\r\n')} \r\n`;
}

/** These formats know an issuer as the publisher only. */
function forLibrary({ custom, source, 'container-title': publisher, ...item }: CslItem) {
	return { ...item, publisher };
}
