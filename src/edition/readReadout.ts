import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { z } from 'zod';
import { readSourceText, type SourceText } from '../markdown/sourceText.ts';
import { asText, readBytes } from '../reading/decode.ts';
import type { Fault } from '../reading/fault.ts';
import { parseYaml, validate, type YamlText } from '../reading/yaml.ts';
import { type Annotations, annotations } from '../schema/annotations.ts';
import { type Ledger, ledger } from '../schema/ledger.ts';
import { type Readout, readout } from '../schema/readout.ts';

/** The three files of a readout, read and checked against their shapes, not yet against one another. */
export interface ReadoutFiles {
	id: string;
	names: { readout: string; annotations: string; ledger: string };
	description: Readout;
	frontMatter: YamlText;
	source: SourceText;
	annotations: Annotations;
	annotationsYaml: YamlText;
	ledger: Ledger;
	digest: string;
	/** What is missing in a draft; in a published readout these are among the faults. */
	missing: Fault[];
}

/** The files of a readout as they are, or what stands in the way of reading them. */
export interface ReadoutBytes {
	names: ReadoutFiles['names'];
	files: Record<keyof ReadoutFiles['names'], Buffer | Fault>;
	/** Of what the files hold; changes with every byte. */
	digest: string;
}

/** Reads the files in the folder of a readout. `name` is the folder as messages call it. */
export function readReadoutBytes(folder: string, name: string): ReadoutBytes {
	const names = {
		readout: `${name}/readout.md`,
		annotations: `${name}/annotations.yaml`,
		ledger: `${name}/passages.yaml`,
	};
	const files = {
		readout: readBytes(join(folder, 'readout.md'), names.readout),
		annotations: readBytes(join(folder, 'annotations.yaml'), names.annotations),
		ledger: readBytes(join(folder, 'passages.yaml'), names.ledger),
	};
	const digest = createHash('sha256');
	for (const file of Object.values(files))
		digest.update(Buffer.isBuffer(file) ? `${file.length}\0` : '').update(Buffer.isBuffer(file) ? file : '-');
	return { names, files, digest: digest.digest('hex') };
}

/** Checks the files of a readout against their shapes. */
export function readReadout(
	{ names, files, digest }: ReadoutBytes,
	id: string,
): { files?: ReadoutFiles; faults: Fault[] } {
	const textOf = (file: keyof typeof files) => {
		const bytes = files[file];
		return Buffer.isBuffer(bytes) ? asText(bytes, names[file]) : bytes;
	};
	const texts = { readout: textOf('readout'), annotations: textOf('annotations'), ledger: textOf('ledger') };
	const faults = Object.values(texts).filter((text) => typeof text !== 'string');
	if (typeof texts.readout !== 'string') return { faults };

	const parts = splitFrontMatter(texts.readout, names.readout);
	if ('file' in parts) return { faults: [...faults, parts] };
	const head = parseYaml(parts.head, names.readout, 2);
	const source = readSourceText(parts.body, names.readout, parts.bodyLine);
	faults.push(...source.faults);
	const notes = typeof texts.annotations === 'string' ? parseYaml(texts.annotations, names.annotations) : undefined;
	const issued = typeof texts.ledger === 'string' ? parseYaml(texts.ledger, names.ledger) : undefined;
	for (const part of [head, notes, issued]) if (Array.isArray(part)) faults.push(...part);
	if (!head || !notes || !issued || Array.isArray(head) || Array.isArray(notes) || Array.isArray(issued))
		return { faults };

	const draft = (head.value as { status?: unknown } | null)?.status === 'draft';
	const described = withGaps(readout, head, names.readout, draft, id);
	const annotated = withGaps(annotations, notes, names.annotations, draft, id);
	const ledgered = validate(ledger, issued, names.ledger);
	faults.push(...described.faults, ...annotated.faults, ...ledgered.faults);
	if (!described.data || !annotated.data || !ledgered.data) return { faults };
	return {
		faults,
		files: {
			id,
			names,
			description: described.data,
			frontMatter: head,
			source,
			annotations: annotated.data,
			annotationsYaml: notes,
			ledger: ledgered.data,
			digest,
			missing: [...described.missing, ...annotated.missing],
		},
	};
}

/** Parts the front matter from the body. The body begins right after the line that closes it. */
export function splitFrontMatter(text: string, file: string): { head: string; body: string; bodyLine: number } | Fault {
	const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(text);
	if (!match)
		return {
			file,
			line: 1,
			column: 1,
			found: text.startsWith('---') ? 'a front matter that is not closed' : 'no front matter',
			expected: 'a line of three hyphens, the description of the source, another such line, then the text',
			remedy: 'compare with a readout that builds, or run `npm run new` with the text',
		};
	return {
		head: match[1] ?? '',
		body: text.slice(match[0].length),
		bodyLine: match[0].split('\n').length,
	};
}

type Shape = typeof readout | typeof annotations;

/**
 * Validates, and in a draft lets what is missing be missing: gaps are filled with plain stand-ins,
 * so that a draft can be shown, and come back as a list.
 */
function withGaps<T extends Shape>(
	shape: T,
	yaml: YamlText,
	file: string,
	draft: boolean,
	id: string,
): { data?: z.output<T>; faults: Fault[]; missing: Fault[] } {
	const result = validate(shape, yaml, file) as { data?: z.output<T>; faults: Fault[] };
	if (!draft || result.data) return { ...result, missing: [] };
	const missing = result.faults.filter((fault) => fault.missing);
	const faults = result.faults.filter((fault) => !fault.missing);
	if (faults.length > 0) return { faults, missing };
	const data = withStandIns(shape, yaml.value, shape === readout ? standIns(id) : {});
	return data === undefined ? { faults: missing, missing } : { data, faults: [], missing };
}

const TO_FILL_IN = 'to be filled in';
/** The day of a draft's revision that has none yet. */
export const UNDATED = '1970-01-01';

function standIns(id: string) {
	const gap = { stated: TO_FILL_IN };
	return {
		title: { stated: id },
		account_of: 'to-be-filled-in',
		speaker: 'to-be-filled-in',
		event: 'to-be-filled-in',
		date: gap,
		issuer: gap,
		language: 'und',
		source: { licence: gap },
		counterparts: [{ side: 'to-be-filled-in', found: TO_FILL_IN, evidence: TO_FILL_IN }],
		annotated_by: TO_FILL_IN,
		checked_against: TO_FILL_IN,
		revisions: [{ date: UNDATED, what: TO_FILL_IN }],
	};
}

/** Stand-ins for keys that may be lacking anywhere, so that what a draft does say of the value can be shown. */
const ANYWHERE: Record<string, unknown> = { evidence: TO_FILL_IN, certainty: 'unknown' };

/** More turns than the shapes have levels. */
const MOST_TURNS = 12;

/**
 * A value that lacks things, made to fit its shape: what is lacking gets its stand-in, or else the
 * smallest part goes that cannot be without it (an attribution without its kind). Undefined if that fails.
 */
function withStandIns<T extends Shape>(shape: T, value: unknown, standIns: object): z.output<T> | undefined {
	let filled = withoutBlanks(value) ?? {};
	for (let turn = 0; turn < MOST_TURNS; turn += 1) {
		const result = shape.safeParse(filled);
		if (result.success) return result.data as z.output<T>;
		for (const { path } of result.error.issues) mend(filled, path, standIns);
		filled = withoutBlanks(filled) ?? {};
	}
	return undefined;
}

function mend(value: unknown, path: readonly PropertyKey[], standIns: object): void {
	// An issue of a part that another issue of this turn has taken away.
	if (part(value, path.slice(0, -1)) === undefined) return;
	for (let length = path.length; length > 0; length -= 1) {
		const key = path[length - 1] as PropertyKey;
		const parent = part(value, path.slice(0, length - 1)) as Record<PropertyKey, unknown>;
		const standIn =
			part(standIns, path.slice(0, length)) ?? (length === path.length ? ANYWHERE[String(key)] : undefined);
		const there = parent[key] !== undefined;
		if (standIn !== undefined) parent[key] = structuredClone(standIn);
		else if (there) parent[key] = undefined;
		if (standIn !== undefined || there) return;
	}
}

function part(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((here, key) => (here as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** A copy without blank keys, and without lists and maps in which all is blank. */
function withoutBlanks(value: unknown): unknown {
	if (Array.isArray(value)) {
		const items = value.map(withoutBlanks).filter((item) => item !== undefined);
		return items.length > 0 || value.length === 0 ? items : undefined;
	}
	if (value !== null && typeof value === 'object') {
		const entries = Object.entries(value).map(([key, part]) => [key, withoutBlanks(part)] as const);
		const kept = entries.filter(([, part]) => part !== undefined);
		return kept.length > 0 || entries.length === 0 ? Object.fromEntries(kept) : undefined;
	}
	return value ?? undefined;
}
