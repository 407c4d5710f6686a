import type { Edition, Passage } from '../edition/edition.ts';
import { listNames, nameOf } from '../edition/names.ts';
import { bracketed, inWords, languageInWords, titleOf, whoseInWords } from '../edition/wording.ts';
import { type Described, isCalendarDate } from '../schema/primitives.ts';
import type { Person, Register } from '../schema/register.ts';

export interface CslName {
	family?: string;
	given?: string;
	literal?: string;
	/** The family name comes first, in lists and in running text. */
	'static-ordering'?: boolean;
}
export interface CslDate {
	'date-parts'?: [number[]];
	literal?: string;
	circa?: boolean;
}

/** One item of CSL-JSON 1.0.2, as this edition makes them. */
export interface CslItem {
	id: string;
	'citation-key': string;
	/**
	 * What is cited is a text on a web page. `speech` would be a talk at an event: reference managers
	 * then ask for its place and drop the site.
	 */
	type: 'webpage';
	title: string;
	author: CslName[];
	/** The issuer: whose site published the text. That of this edition stands in `source`. */
	'container-title': string;
	issued: CslDate;
	language: string;
	URL: string;
	source: string;
	/** `¶ 5.1`, of a passage. */
	locator?: string;
	note: string;
	custom: CslCustom;
}

/** What CSL has no words for. */
export interface CslCustom {
	/** Which of title, date, issuer and source page the editors supplied. */
	supplied: string[];
	sha256: string;
	'source-url'?: string;
	/** Of this edition: the day of its last revision. */
	revised: string;
	passage?: string;
	/** To whom the content of the passage is ascribed; empty where it names no one. */
	'ascribed-to'?: string[];
	'reported-by'?: string;
}

export interface CslOptions {
	passage?: Passage | undefined;
	/** Where this edition is published, its path included: `https://example.org/` or, without a host, `/`. */
	site?: string | undefined;
}

/** How a readout, or one passage of it, is cited: pure. */
export function toCsl(edition: Edition, register: Register, { passage, site = '/' }: CslOptions = {}): CslItem {
	const { description } = edition;
	const { date, issuer, language, source } = description;
	const id = `verbatim-${edition.id}${passage ? `-${passage.id}` : ''}`;
	const sourceUrl = source.url?.supplied ?? source.url?.stated;
	return {
		id,
		'citation-key': id,
		type: 'webpage',
		title: oneLine(titleOf(edition)),
		author: [authorOf(register, description.speaker)],
		'container-title': oneLine(bracketed(issuer, (who) => nameOf(register, who))),
		issued: toCslDate(date),
		language,
		URL: `${site.replace(/\/?$/, '/')}readouts/${edition.id}/${passage ? `#${passage.id}` : ''}`,
		source: 'Verbatim',
		...(passage ? { locator: `¶ ${passage.label}` } : {}),
		note: oneLine(noteOf(edition, register, passage)),
		custom: {
			supplied: suppliedParts(edition),
			sha256: source.sha256,
			...(sourceUrl ? { 'source-url': sourceUrl } : {}),
			revised: revisedOn(edition),
			...(passage
				? {
						passage: passage.id,
						'ascribed-to': ascribedTo(passage).map((who) => nameOf(register, who)),
						'reported-by': nameOf(register, passage.attribution.reporter),
					}
				: {}),
		},
	};
}

/** The document first, then every passage in the order of the text. */
export function toCslList(edition: Edition, register: Register, site?: string): CslItem[] {
	return [undefined, ...edition.passages].map((passage) => toCsl(edition, register, { passage, site }));
}

/** The day of the last revision of an edition. */
export function revisedOn({ description: { revisions } }: Edition): string {
	return revisions
		.map(({ date }) => date)
		.toSorted()
		.at(-1) as string;
}

function noteOf(edition: Edition, register: Register, passage: Passage | undefined): string {
	const { description } = edition;
	const { language, source, speaker, translated_from } = description;
	const supplied = suppliedParts(edition);
	const sourceUrl = source.url && bracketed(source.url);
	return [
		passage
			? `passage ¶ ${passage.label}: ${whoseInWords(register, passage.attribution)}`
			: `as reported by ${nameOf(register, speaker)}`,
		translated_from && `${languageInWords(language)} version by the issuer`,
		supplied.length > 0 && `${listNames(supplied)} supplied by the editors`,
		sourceUrl && `source page ${sourceUrl}`,
		`SHA-256 of the source text ${source.sha256}`,
		`edition of Verbatim of ${inWords(revisedOn(edition))}`,
	]
		.filter(Boolean)
		.join('; ');
}

function suppliedParts({ description: { title, date, issuer, source } }: Edition): string[] {
	const parts: [string, Described | undefined][] = [
		['title', title],
		['date', date],
		['issuer', issuer],
		['source page', source.url],
	];
	return parts.flatMap(([name, value]) => (value?.supplied === undefined ? [] : [name]));
}

function ascribedTo({ attribution: { ends, kind, reporter } }: Passage): string[] {
	if (kind === 'unattributed-assessment' || kind === 'not-yet-attributed') return [];
	return ends.length > 0 ? ends : [reporter];
}

/** A person's name in its parts: the family name is the last word unless the register says otherwise. */
export function authorOf(register: Register, who: string): CslName {
	const person = register.people.get(who);
	return person ? nameParts(person) : { literal: oneLine(nameOf(register, who)) };
}

function nameParts({ name, family = name.trim().split(/\s+/).at(-1) as string }: Person): CslName {
	const full = oneLine(name);
	if (full === family) return { literal: full };
	if (full.endsWith(` ${family}`)) return { family, given: full.slice(0, -family.length - 1) };
	if (full.startsWith(`${family} `)) return { family, given: full.slice(family.length + 1), 'static-ordering': true };
	return { literal: full };
}

/** A supplied date that is less than certain is marked as such; a stated one that is no calendar date stays as it is. */
function toCslDate({ stated = '', supplied, certainty }: Described): CslDate {
	const date = supplied ?? stated;
	if (!isCalendarDate(date)) return { literal: oneLine(date) };
	const parts: CslDate = { 'date-parts': [date.split('-').map(Number)] };
	return supplied === undefined || certainty === 'high' ? parts : { ...parts, circa: true };
}

/** Line ends and other gaps as single spaces: formats of references are read line by line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
