import { matchQuote } from '../anchoring/quote.ts';
import type { NameFinder } from '../edition/resolveMentions.ts';
import { excerpt, visible } from '../reading/fault.ts';
import { type AttributionKind, classMeanings, kindMeanings, roleMeanings } from '../schema/annotations.ts';
import type { Ledger } from '../schema/ledger.ts';
import { exampleAnnotations, exampleMentions } from './exampleAnnotations.ts';
import type { Turn } from './speakerTurns.ts';

/** So much of a sentence stands above its entry, for the editor to know it by. */
const SHOWN = 160;

interface Anchored {
	in: string;
	exact: string;
	prefix?: string | undefined;
	suffix?: string | undefined;
}

/** What a file says of its sentences; all of it is for the editor to look at. */
export interface Readings {
	/** By sentence: to whom its words are ascribed. */
	said: Map<string, { chain: string[]; kind: AttributionKind }>;
	mentions: (Anchored & { is: string[] })[];
	times: (Anchored & { supplied: string; cert?: string })[];
	notes: (Anchored & { text: string })[];
}

/**
 * The annotations of a new draft: an attribution to fill in for every sentence, and guesses marked
 * as such. `turns` are the speaker labels, by index of paragraph.
 */
export function writeAnnotations(
	passages: Ledger['passages'],
	turns: readonly Turn[],
	findNames: NameFinder,
	read?: Readings,
): string {
	const paragraphs = Object.entries(passages);
	const [first] = turns;
	// With one person's voice alone, the speaker of the front matter is the reporter of every sentence.
	const alone = first?.who?.person && turns.every(({ who }) => who?.id === first.who?.id);
	const voices = alone ? [] : turns;
	const attributions = paragraphs.map(([id, sentences], index) => {
		const turn = voices.findLast(({ paragraph }) => paragraph <= index);
		const entries = Object.entries(sentences).map(([sentence, text]) =>
			attribution(sentence, text, turn, read?.said.get(sentence)),
		);
		return `  # ¶ ${id.slice(1)}\n${entries.join('')}`;
	});
	const all = paragraphs.flatMap(([, sentences]) => Object.entries(sentences));
	return [
		HEAD,
		`attributions:\n${attributions.join('\n')}`,
		namesFound(all, findNames),
		mentions(paragraphs, turns, read?.mentions),
		...(read ? [times(read.times), notes(read.notes)].filter((section) => section !== '') : []),
		exampleAnnotations,
	].join('\n');
}

/** A vocabulary as lines of a comment: each word, and what it means. */
function meanings(table: Record<string, string>): string {
	const width = Math.max(...Object.keys(table).map((word) => word.length));
	return Object.entries(table)
		.map(([word, meaning]) => `#     ${word.padEnd(width)}  ${meaning}`)
		.join('\n');
}

const HEAD = `# What the editors say beside the text, by sentence (p5s2: paragraph 5, sentence 2) and exact words.
# Fill in what is marked so. Where it says “guess: true”, read the sentence, correct the entry, and remove that line.
#
# An attribution says whose claim a sentence is:
#   chain   ids of people and organisations, from the reporter (left out) outwards; [] if no one else is named
#   kind    one of these:
${meanings(kindMeanings)}
#   cue     the exact words of the sentence that carry it, such as: cue: wished to discuss
#           needed for every kind that begins “reported-”; several: cue: [exchanged, wished happiness]
#   reporter, ends, within, note, ambiguity   where needed; the README explains them
#
# An act is something done with words that a reader may want to follow up. Its class is one of these:
${meanings(classMeanings)}
# The role of a party in it is one of these:
${meanings(roleMeanings)}
`;

function attribution(
	id: string,
	text: string,
	turn: Turn | undefined,
	said: { chain: string[]; kind: string } | undefined,
): string {
	const label = turn && `the label “${visible(turn.label)}”`;
	const whose = turn?.who
		? [`    reporter: ${turn.who.id} # a guess: from ${label}`]
		: turn?.label
			? [`    # ${label} names no entry of the register; to name the reporter here: reporter: id-of-the-reporter`]
			: [];
	return [
		`  # ${visible(excerpt(text, SHOWN))}`,
		`  ${id}:`,
		...whose,
		...(said
			? [`    chain: [${said.chain.join(', ')}]`, `    kind: ${said.kind}`, '    cue: # fill in']
			: ['    chain: []', '    kind: # fill in']),
		...(turn?.who || said ? ['    guess: true'] : []),
		'',
	].join('\n');
}

function namesFound(sentences: [id: string, text: string][], findNames: NameFinder): string {
	const places = new Map<string, Set<string>>();
	for (const [id, text] of sentences)
		for (const { ref } of findNames(text)) places.set(ref, (places.get(ref) ?? new Set()).add(id));
	if (places.size === 0) return '# No name of the register was found in the text.\n';
	const lines = [...places].map(([ref, ids]) => `#   ${ref}: ${[...ids].join(', ')}\n`);
	return `# Names found by themselves, which need no entry here:\n${lines.join('')}`;
}

/** The title before a speaker's name, where each label first stands: `Aide to the President`. */
function mentions(
	paragraphs: [string, Record<string, string>][],
	turns: readonly Turn[],
	read: Readings['mentions'] = [],
): string {
	const seen = new Set<string>();
	const entries = turns.flatMap(({ paragraph, label, title, who }) => {
		const [id, text = ''] = Object.entries(paragraphs[paragraph]?.[1] ?? {})[0] ?? [];
		if (!id || !who || title === '' || seen.has(label) || !text.startsWith(label)) return [];
		seen.add(label);
		if (!('span' in matchQuote(text, { exact: title }))) return [];
		return `  - { in: ${id}, exact: ${JSON.stringify(title)}, is: ${who.id}, guess: true }\n`;
	});
	for (const { is, ...quote } of read)
		entries.push(`  - { ${parts(quote).join(', ')}, is: [${is.join(', ')}], guess: true }\n`);
	return entries.length === 0
		? exampleMentions
		: `# Descriptions, such as “the Minister”, and the titles of speakers.\nmentions:\n${entries.join('')}`;
}

/** Quoted as JSON, which YAML reads whatever the characters; control characters are told by their number. */
const quoted = (text: string): string =>
	JSON.stringify(text).replace(/[\u007f-\u009f]/g, (character) => `\\x${character.charCodeAt(0).toString(16)}`);

const parts = ({ in: id, exact, prefix, suffix }: Anchored): string[] => [
	`in: ${id}`,
	...Object.entries({ exact, prefix, suffix }).flatMap(([key, text]) => (text ? `${key}: ${quoted(text)}` : [])),
];

const lines = (quote: Anchored): string => `  - ${parts(quote).join('\n    ')}\n`;

function times(read: Readings['times']): string {
	const entries = read.map(
		({ supplied, cert, ...quote }) =>
			`${lines(quote)}    supplied: ${/^\d+$/.test(supplied) ? quoted(supplied) : supplied}\n    evidence: # fill in: how it is known; the file gives the value\n    certainty: # fill in${cert ? `: the file says ${quoted(cert)}` : ''}\n`,
	);
	return entries.length === 0 ? '' : `# From the file; say how each is known.\ntimes:\n${entries.join('')}`;
}

function notes(read: Readings['notes']): string {
	const entries = read.map(({ text, ...quote }) => `${lines(quote)}    text: ${quoted(text)}\n`);
	return entries.length === 0
		? ''
		: `# From the file; check each, and the words that it belongs to.\nnotes:\n${entries.join('')}`;
}
