import type { z } from 'zod';
import type { Fault } from '../reading/fault.ts';
import { isGap } from '../reading/issue.ts';
import { validate, type YamlText } from '../reading/yaml.ts';
import type { annotations } from '../schema/annotations.ts';
import { readout } from '../schema/readout.ts';

type Shape = typeof readout | typeof annotations;

/**
 * Validates, and in a draft lets what is missing be missing: gaps are filled with plain stand-ins,
 * so that a draft can be shown, and come back as a list. What is wrong is told, and left out of the data.
 * The returned YAML knows the places of the parts of the data.
 */
export function withGaps<T extends Shape>(
	shape: T,
	yaml: YamlText,
	file: string,
	draft: boolean,
	id: string,
): { data?: z.output<T>; yaml: YamlText; faults: Fault[]; missing: Fault[] } {
	const result = validate(shape, yaml, file) as { data?: z.output<T>; faults: Fault[] };
	if (result.data) return { data: result.data, yaml, faults: [], missing: [] };
	const missing = draft ? result.faults.filter((fault) => fault.missing) : [];
	const faults = result.faults.filter((fault) => !missing.includes(fault));
	const filled = withStandIns(shape, yaml.value, shape === readout ? standIns(id) : {}, draft);
	if (!filled) return { yaml, faults: faults.length > 0 ? faults : missing, missing };
	const { data, pathInFile } = filled;
	return { data, yaml: { ...yaml, place: (path, key) => yaml.place(pathInFile(path), key) }, faults, missing };
}

export const TO_FILL_IN = 'to be filled in';
/** An id that stands for one that is not there yet. */
export const ID_TO_FILL_IN = 'to-be-filled-in';
/** The hash of a source whose description cannot be read. */
export const UNHASHED = '0'.repeat(64);
/** The day of a draft's revision that has none yet. */
export const UNDATED = '1970-01-01';

function standIns(id: string) {
	const gap = { stated: TO_FILL_IN };
	return {
		status: 'published',
		title: { stated: id },
		account_of: ID_TO_FILL_IN,
		speaker: ID_TO_FILL_IN,
		event: ID_TO_FILL_IN,
		date: gap,
		issuer: gap,
		language: 'und',
		source: { sha256: UNHASHED, licence: gap },
		counterparts: [{ side: ID_TO_FILL_IN, found: TO_FILL_IN, evidence: TO_FILL_IN }],
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
 * smallest part goes that cannot be without it (an attribution without its kind). Where something is wrong, and in a
 * published readout where something is lacking, the whole part goes: one key of the front matter, one annotation.
 * Half of it would be found wrong again. Undefined if that fails.
 */
function withStandIns<T extends Shape>(
	shape: T,
	value: unknown,
	standIns: object,
	draft: boolean,
): { data: z.output<T>; pathInFile: (path: Path) => Path } | undefined {
	let filled = withoutBlanks(value) ?? {};
	const wrong = (shape.safeParse(value ?? {}, { reportInput: true }).error?.issues ?? []).filter(
		(issue) => !draft || !isGap(issue),
	);
	const levels = shape === readout ? 1 : 2;
	// Blank parts go first, and take no number with them: what is wrong is looked for by the numbers of the file.
	if (wrong.length > 0) {
		const copy = structuredClone(value ?? {});
		for (const issue of wrong) {
			const paths =
				issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys.map((key) => [key]) : [issue.path];
			for (const path of paths) leaveOut(copy, path.slice(0, levels), standIns);
		}
		filled = withoutBlanks(copy) ?? {};
	}
	for (let turn = 0; turn < MOST_TURNS; turn += 1) {
		const result = shape.safeParse(filled);
		if (result.success) return { data: result.data as z.output<T>, pathInFile: (path) => original(filled, path) };
		for (const { path } of result.error.issues) mend(filled, path, standIns);
		filled = withoutBlanks(filled) ?? {};
	}
	return undefined;
}

type Path = readonly PropertyKey[];

/** Takes a part away, or puts its stand-in there. */
function leaveOut(value: unknown, path: Path, standIns: object): void {
	const parent = part(value, path.slice(0, -1));
	const key = path.at(-1);
	if (key === undefined || parent === null || typeof parent !== 'object') return;
	(parent as Record<PropertyKey, unknown>)[key] = structuredClone(part(standIns, path));
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
		const items = value.map(withoutBlanks);
		const kept = [...items.keys()].filter((at) => items[at] !== undefined);
		const list = kept.map((at) => items[at]);
		numbers.set(
			list,
			kept.map((at) => numbers.get(value)?.[at] ?? at),
		);
		return list.length > 0 || value.length === 0 ? list : undefined;
	}
	if (value !== null && typeof value === 'object') {
		const entries = Object.entries(value).map(([key, part]) => [key, withoutBlanks(part)] as const);
		const kept = entries.filter(([, part]) => part !== undefined);
		return kept.length > 0 || entries.length === 0 ? Object.fromEntries(kept) : undefined;
	}
	return value ?? undefined;
}

/** Which items of a list of the file those of a list are from which some were taken. */
const numbers = new WeakMap<unknown[], number[]>();

/** The path in the file of a path in what was made of it. */
function original(value: unknown, path: Path): Path {
	return path.map((step, index) => {
		const list = part(value, path.slice(0, index));
		return Array.isArray(list) ? (numbers.get(list)?.[Number(step)] ?? step) : step;
	});
}
