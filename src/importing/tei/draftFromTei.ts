import { basename } from 'node:path';
import type { Element } from 'xast';
import { nameFinder } from '../../edition/resolveMentions.ts';
import { visible } from '../../reading/fault.ts';
import type { Register } from '../../schema/register.ts';
import { type Draft, draftReadout } from '../draftReadout.ts';
import type { Turn } from '../speakerTurns.ts';
import { sha256 } from '../transcript.ts';
import { proposeEntries } from './fileRegister.ts';
import { ForeignReadings } from './foreignReadings.ts';
import { emphasisOf, type ForeignText, readForeignText, type Told } from './foreignText.ts';
import { at, attributeOf, descendants, elements, nameOf, textIn } from './tree.ts';
import { writeBody } from './writeBody.ts';

export interface TeiDraft extends Draft {
	/** What was not taken over, or wants a look, by line of the file. */
	told: Told[];
	/** Entries to add to the registers, as YAML; empty if there are none. */
	proposals: string;
}

/** A draft from a TEI file that was made elsewhere. `file` is what it is called, `hash` that of its bytes. */
export function draftFromTei(
	tei: Element,
	{ file, hash, on, registers }: { file: string; hash: string; on: string; registers: string },
	register: Register,
): TeiDraft | undefined {
	const source = readForeignText(at(tei, 'text') as Element);
	if (!/[\p{L}\p{N}]/u.test(source.paragraphs.map(({ text }) => text).join(''))) return undefined;
	const text = `${source.paragraphs.map((paragraph) => paragraph.text).join('\n')}\n`;
	const foreign = new ForeignReadings(tei, register);
	const language = languageOf(tei);
	const draft = draftReadout({ text, byteOrderMark: false, lineEnds: 'lf', sha256: sha256(text) }, register, on, {
		...(language ? { language } : {}),
		remarks: [
			`The text was taken out of the TEI file ${visible(basename(file))}, which has the SHA-256 ${hash}:`,
			'one paragraph a line, with a blank for each line end within a paragraph. The hash below is that of this text.',
			...headerRemarks(tei),
		],
		body: writeBody(text, emphasisOf(source.marked)),
		turns: turnsOf(source.paragraphs, foreign, register),
		read: (passages) => {
			foreign.read(source, passages, nameFinder(register));
			return foreign.readings;
		},
	});
	const standOff = at(tei, 'standOff');
	const others = elements(standOff).filter((element) => !/^list(Person|Place|Org|Event)$/.test(nameOf(element)));
	return {
		...draft,
		told: [
			...source.told,
			...foreign.told,
			...others.map((element) => ({
				line: element.position?.start.line ?? 1,
				what: `<${nameOf(element)}> in <standOff> is not read`,
			})),
		].toSorted((a, b) => a.line - b.line),
		proposals: proposeEntries([...foreign.wanted.values()], registers),
	};
}

/** Who speaks, by the file: a turn at each paragraph from which on it is another. */
function turnsOf(
	paragraphs: ForeignText['paragraphs'],
	foreign: ForeignReadings,
	register: Register,
): Turn[] | undefined {
	if (paragraphs.every(({ speech }) => speech === undefined)) return undefined;
	const turns: Turn[] = [];
	for (const [paragraph, { speech }] of paragraphs.entries()) {
		const label = attributeOf(speech, 'who');
		if (label === (turns.at(-1)?.label ?? '')) continue;
		const [id] = speech ? foreign.idsOf(speech, 'who') : [];
		const who = id === undefined ? undefined : { id, person: register.people.has(id) };
		turns.push({ paragraph, label, title: '', ...(who ? { who } : {}) });
	}
	return turns;
}

function languageOf(tei: Element): string | undefined {
	const [language] = elements(at(tei, 'teiHeader', 'profileDesc', 'langUsage'), 'language');
	const tag = at(tei, 'text')?.attributes['xml:lang'] ?? language?.attributes.ident ?? tei.attributes['xml:lang'];
	return tag && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? tag : undefined;
}

/** What the header says, for the editor to fill in the description by. */
function headerRemarks(tei: Element): string[] {
	const wanted = ['title', 'author', 'publisher', 'date', 'licence', 'idno', 'ptr', 'ref'];
	const file = at(tei, 'teiHeader', 'fileDesc');
	const said = file
		? [...descendants(file)].flatMap((element) => {
				const name = nameOf(element);
				const words = visible(textIn(element).replace(/\s+/g, ' ').trim()) || element.attributes.target || '';
				return wanted.includes(name) && words !== '' ? `  ${name}: ${words.slice(0, 300)}` : [];
			})
		: [];
	return said.length > 0 ? ['Its header says:', ...new Set(said)] : [];
}
