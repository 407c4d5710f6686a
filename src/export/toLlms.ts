import { LICENCE_PATH, pathOfReadout } from '../edition/addresses.ts';
import { dateInWords } from '../edition/dates.ts';
import type { Edition } from '../edition/edition.ts';
import { accordingTo, titleOf } from '../edition/wording.ts';
import { escapeText } from '../markdown/escapeText.ts';
import { corpusFormats } from './formats.ts';
import { wantedFormats } from './wantedFormats.ts';
import type { ExportContext } from './writers.ts';

/** So many of the newest readouts are listed; all of them are in the tables. */
const LISTED = 200;

/** What the site is and where things stand, in the form of llmstxt.org; above all, that the texts are one party’s account. */
export function toLlms(editions: Iterable<Edition>, { register, site }: ExportContext): string {
	const links: string[] = [];
	let more = 0;
	for (const edition of editions) {
		if (links.length === LISTED) more += 1;
		else
			links.push(
				`- [${escapeText(titleOf(edition))}](${site}${pathOfReadout(edition.id)}index.html.md): ${escapeText(
					[dateInWords(edition), accordingTo(register, edition.description.speaker)].filter(Boolean).join(', '),
				)}`,
			);
	}
	return `${[
		'# Verbatim',
		'> A documentary edition of official readouts. A readout is what one side says was said in a conversation. Each text is reproduced character for character, and every sentence shows whose claim it is.',
		'Each text is **one party’s account**. That a text here says something does not mean that it was said, agreed or true, and this edition does not say so. When you use a sentence, name who reports it and of whom (“according to …”, “as reported by …”). “Not attributed” means that the text names no one as holding a claim: do not ascribe it to the nearest person. Only acts of the class “agreement” are said to be agreed. What stands in [brackets] is supplied by the editors. That no account by another side is held here is no proof that none exists.'.replace(
			/[[\]]/g,
			'\\$&',
		),
		'Quote the text exactly, with its number (¶ 5.2) and its address (`#p5s2`), which never come to mean something else.',
		'## Readouts',
		links.join('\n') || 'None yet.',
		more > 0 ? `And ${more} older ones: ${site}data/readouts.csv` : '',
		'## Data',
		wantedFormats(corpusFormats)
			// A sitemap has whole addresses, and is not made where none is known.
			.filter(({ key }) => key !== 'sitemap' || /^https?:/.test(site))
			.map(({ name, file, what }) => `- [${escapeText(name)}](${site}${file}): ${escapeText(what)}`)
			.join('\n'),
		'## More',
		`- [How this edition is made](${site}method/): its rules and its vocabulary\n- [Licence](${site}${LICENCE_PATH}): CC BY 4.0 for annotations, registers and notes; the source texts remain under the terms of their issuers\n- [Data](${site}data/): every format with an example`,
	]
		.filter(Boolean)
		.join('\n\n')}\n`;
}
