import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Ledger } from '../schema/ledger.ts';
import { type RegisterTable, registerFiles } from '../schema/register.ts';
import { filesOf } from './files.ts';
import { MARKER } from './marker.ts';
import { makeReadout, type SyntheticReadout } from './readout.ts';
import { world } from './register.ts';
import { writeYaml } from './writeYaml.ts';

/** What is written, and replaced when a corpus is written again. */
const PARTS = ['readouts', 'register', 'pages'] as const;

/** Why a corpus must not be written to `folder`; undefined where it may. */
export function obstacle(folder: string, content: string): string | undefined {
	const [target, kept] = [real(folder), real(content)];
	if (`${target}${sep}`.startsWith(`${kept}${sep}`) || kept.startsWith(`${target}${sep}`))
		return 'the content folder, or one within it or around it';
	if (!existsSync(folder) || existsSync(join(folder, MARKER))) return undefined;
	return readdirSync(folder).length > 0 ? 'a folder with files that no `npm run corpus` wrote' : undefined;
}

/** The folder with every symbolic link followed, as far as it exists. */
function real(folder: string): string {
	const path = resolve(folder);
	return existsSync(path) || dirname(path) === path
		? realpathSync(path)
		: join(real(dirname(path)), path.slice(dirname(path).length));
}

export interface CorpusFigures {
	readouts: number;
	paragraphs: number;
	sentences: number;
	/** Acts, mentions by description, times and notes; each sentence has its attribution besides. */
	annotations: number;
	entries: number;
}

/**
 * Writes a content folder of `count` synthetic readouts, one after the other: what it holds in memory
 * does not grow with their number. The first readouts are the same at every count; the registers
 * list what these readouts name. `pages` are the names of the files of own prose that a site wants.
 */
export function writeCorpus(count: number, folder: string, pages: readonly string[]): CorpusFigures {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, MARKER), 'Made by `npm run corpus`, which may replace all that is here.\n');
	for (const part of PARTS) rmSync(join(folder, part), { recursive: true, force: true });
	// Whatever repository the folder lies in, nothing of it is ever committed there.
	writeFileSync(join(folder, '.gitignore'), '*\n');
	writeFileSync(join(folder, 'README.md'), readme(count));
	mkdirSync(join(folder, 'pages'));
	for (const page of pages) writeFileSync(join(folder, 'pages', page), PROSE);

	const figures: CorpusFigures = { readouts: count, paragraphs: 0, sentences: 0, annotations: 0, entries: 0 };
	const named = new Set<string>();
	for (let number = 1; number <= count; number += 1) {
		const made = makeReadout(number);
		const readout = join(folder, 'readouts', made.id);
		mkdirSync(readout, { recursive: true });
		for (const [name, text] of Object.entries(filesOf(made))) writeFileSync(join(readout, name), text);
		for (const id of idsIn(made)) named.add(id);
		const { acts, mentions, times, notes } = made.annotations;
		figures.paragraphs += made.paragraphs.length;
		figures.sentences += sentencesIn(made.ledger);
		figures.annotations += acts.length + mentions.length + times.length + notes.length;
	}
	figures.entries = writeRegister(join(folder, 'register'), named);
	return figures;
}

const sentencesIn = ({ passages }: Ledger): number => Object.values(passages).flatMap(Object.keys).length;

/** Ids of all that a readout names, in its text or in its description. */
function idsIn({ subject, annotations, told }: SyntheticReadout): string[] {
	return [
		subject.speaker.id,
		subject.event.id,
		...subject.sides.flatMap(({ entry, office }) => [entry.id, office.id]),
		...subject.leaders.map(({ id }) => id),
		...Object.keys(annotations.topics),
		...told.flatMap(({ marks, chain, reporter }) => [
			...chain,
			...(reporter ? [reporter.id] : []),
			...marks.flatMap(({ mark }) => ('refs' in mark ? mark.refs : [])),
		]),
	];
}

/** Writes the tables with the entries that are named, and with those that these name in turn. */
function writeRegister(folder: string, named: Set<string>): number {
	const { tables, vocabulary } = world;
	for (const event of tables.events.values())
		if (named.has(event.id)) for (const id of [event.place, ...(event.participants ?? [])]) if (id) named.add(id);
	for (const place of tables.places.values()) if (named.has(place.id) && place.within) named.add(place.within);
	mkdirSync(folder);
	let entries = 0;
	for (const [table, shape] of Object.entries(registerFiles) as [
		RegisterTable,
		(typeof registerFiles)[RegisterTable],
	][]) {
		// What the generator knows of an entry beyond the register's shape stays here.
		const known = Object.keys(shape.shape);
		const listed = [...tables[table].values()]
			.filter(({ id }) => named.has(id))
			.map((entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => known.includes(key))));
		writeFileSync(join(folder, `${table}.yaml`), writeYaml(listed));
		entries += listed.length;
	}
	writeFileSync(join(folder, 'vocabulary.yaml'), writeYaml(vocabulary));
	return entries;
}

const PROSE = `# About this synthetic corpus

Every text, name, date and event of this site was invented by a program, to measure how the site is built and
searched. Nothing in it was said by anyone. It is not for publication.
`;

const readme = (count: number): string => `${PROSE}
It holds ${count} readouts, and was written by:

    npm run corpus -- ${count} FOLDER

The same number gives the same files. To build a site of it: \`VERBATIM_CONTENT=FOLDER npm run build -- --outDir OUT\`.
Do not edit it: writing it again replaces all of it.
`;
