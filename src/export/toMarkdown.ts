import { pathOfReadout } from '../edition/addresses.ts';
import { type Act, type Edition, labelOf, passageOf } from '../edition/edition.ts';
import { nameOf } from '../edition/names.ts';
import {
	accordingTo,
	bracketed,
	classInWords,
	commentsOn,
	inWords,
	partiesInWords,
	titleOf,
	whoseInWords,
} from '../edition/wording.ts';
import { escapeText } from '../markdown/escapeText.ts';
import type { Register } from '../schema/register.ts';
import { editionDays, oneSide } from './whose.ts';
import type { ExportContext } from './writers.ts';

/** The page of a readout as Markdown, each sentence with whose claim it is: the twin that `llms.txt` speaks of. */
export function toMarkdown(edition: Edition, { register, site }: ExportContext): string {
	const { description, acts, passages } = edition;
	const { date, issuer, source, counterparts, speaker } = description;
	const page = site + pathOfReadout(edition.id);
	const facts: [name: string, value: string | undefined][] = [
		[
			'Date',
			[date.stated && `“${date.stated}”`, date.supplied && `[${inWords(date.supplied)}]`].filter(Boolean).join(' '),
		],
		['Issuer', bracketed(issuer, (who) => nameOf(register, who))],
		['Source page', source.url && bracketed(source.url)],
		['Licence of the source', bracketed(source.licence)],
		['SHA-256 of the source text', source.sha256],
		['Edition', `of ${inWords(editionDays(edition).last)}`],
	];
	return blocks(
		`# ${line(titleOf(edition))}`,
		`**One side’s account.** ${line(
			`This is ${oneSide(edition, register)}. It reports what was said; this edition does not say that it is so. What stands in [brackets] is supplied by the editors.`,
		)}`,
		...counterparts.map(({ side, found }) => line(`Other accounts, ${nameOf(register, side)}: ${found}`)),
		facts.flatMap(([name, value]) => (value ? `- ${line(`${name}: ${value}`)}` : [])).join('\n'),
		`The page: <${page}>. The text alone, byte for byte: <${page}source.txt>.`,
		'## The text, sentence by sentence',
		...passages.flatMap(({ id, label, text, attribution }) => [
			`> ${line(text)}`,
			[
				`[¶ ${label}](${page}#${id}): ${line(whoseInWords(register, attribution))}`,
				...attribution.within.map(
					({ who, cue }) =>
						`- ${line(`Points to content of ${nameOf(register, who)}, without giving it in full: “${cue}”`)}`,
				),
				...commentsOn(attribution).map(({ name, text: comment }) => `- ${name}: ${line(comment)}`),
			].join('\n'),
		]),
		'## Agreements and other acts',
		line(`In exact words, ${accordingTo(register, speaker)}. Only those marked as an agreement are said to be agreed.`),
		acts.flatMap((act) => told(edition, act, register)).join('\n'),
		line(
			'Left out here: evidence and certainty of what is supplied, notes on single words, names, topics and times within sentences. The page has them, and edition.json beside it.',
		),
	);
}

/** An act and what is said of it, as a list in a list. */
function told(edition: Edition, act: Act, register: Register): string[] {
	const { stated, supplied } = act.time ?? {};
	const time = [stated && `“${stated}”`, supplied && `[${inWords(supplied)}]`].filter(Boolean).join(' ');
	const { kind } = passageOf(edition, act.in).attribution;
	const facts: [name: string, value: string | undefined][] = [
		['Parties', partiesInWords(register, act, kind)],
		['Time', time],
		['Note', act.note],
		...act.followUps.map(({ date, statement, source, inference }): [string, string] => [
			`Follow-up, ${inWords(date)}`,
			`${statement} Source: ${source}${inference ? ' (inference: that it belongs to this act is the editors’ reading)' : ''}`,
		]),
	];
	return [
		`- **${classInWords(act.class)}**, ¶ ${labelOf(act.in)}: ${line(`“${act.quote}”`)}`,
		...facts.flatMap(([name, value]) => (value ? `  - ${line(`${name}: ${value}`)}` : [])),
	];
}

/** Text of one line: white space of the source other than spaces would end it. */
const line = (text: string): string => escapeText(text.replace(/\s/g, ' '));
const blocks = (...parts: string[]): string => `${parts.filter(Boolean).join('\n\n')}\n`;
