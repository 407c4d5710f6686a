import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from '../reading/decode.ts';
import { excerpt, type Fault } from '../reading/fault.ts';
import { parseYaml, validate, type YamlText } from '../reading/yaml.ts';
import { type Register, type RegisterTable, registerFiles, vocabulary } from '../schema/register.ts';
import { nounOf } from './anchors.ts';
import { loadedWords } from './checkWords.ts';

interface Entry {
	id: string;
	name: string;
	about: string;
	forms?: string[];
}
interface Placed {
	entry: Entry;
	file: string;
	yaml: YamlText;
	index: number;
}

/** Reads `content/register/`: five lists of entries, and the words that the edition counts or avoids. */
export function readRegister(folder: string, name: string): { register: Register; digest: string; faults: Fault[] } {
	const faults: Fault[] = [];
	const digest = createHash('sha256');
	const placed: Placed[] = [];
	const load = (table: string, shape: z.ZodType): { data: unknown; yaml: YamlText; file: string } | undefined => {
		const file = `${name}/${table}.yaml`;
		const text = readText(join(folder, `${table}.yaml`), file);
		if (typeof text !== 'string') {
			faults.push(text);
			return undefined;
		}
		digest.update(text).update('\0');
		const yaml = parseYaml(text, file);
		if (Array.isArray(yaml)) {
			faults.push(...yaml);
			return undefined;
		}
		const result = validate(shape, { ...yaml, value: yaml.value ?? (table === 'vocabulary' ? {} : []) }, file);
		faults.push(...result.faults);
		return result.data === undefined ? undefined : { data: result.data, yaml, file };
	};
	const unread = new Set<RegisterTable>();
	const table = (key: RegisterTable) => {
		const loaded = load(key, z.array(registerFiles[key]));
		if (!loaded) unread.add(key);
		const entries = (loaded?.data ?? []) as Entry[];
		for (const [index, entry] of entries.entries())
			if (loaded) placed.push({ entry, file: loaded.file, yaml: loaded.yaml, index });
		return new Map(entries.map((entry) => [entry.id, entry]));
	};
	const register = {
		people: table('people'),
		places: table('places'),
		organisations: table('organisations'),
		events: table('events'),
		topics: table('topics'),
		vocabulary: (load('vocabulary', vocabulary)?.data ?? { loaded: [], choices: [] }) as Register['vocabulary'],
		...(unread.size > 0 ? { unread } : {}),
	} as unknown as Register;
	faults.push(...findTwins(placed), ...findLooseEnds(placed, register), ...findLoadedWords(placed, register));
	return { register, digest: digest.digest('hex'), faults };
}

/** Two entries with one id, or with one name form: a mention could not tell them apart. */
function findTwins(placed: readonly Placed[]): Fault[] {
	const owners = new Map<string, Placed>();
	const faults: Fault[] = [];
	for (const here of placed) {
		const { entry, file, yaml, index } = here;
		const isTopic = file.endsWith('topics.yaml');
		const claims = [
			{ key: `id ${entry.id}`, what: `the id “${entry.id}”`, path: [index, 'id'] },
			...(isTopic ? [] : [entry.name, ...(entry.forms ?? [])]).map((form, at) => ({
				key: `form ${form.normalize()}`,
				what: `the name form “${form}”`,
				path: at === 0 ? [index, 'name'] : [index, 'forms', at - 1],
			})),
		];
		for (const { key, what, path } of claims) {
			const first = owners.get(key);
			if (first) {
				const line = first.yaml.place([first.index]).line;
				faults.push({
					file,
					...yaml.place(path),
					found: `${what} a second time`,
					expected: `it once; “${first.entry.id}” has it, ${first.file}:${line}`,
					remedy: first === here ? 'remove one of the two' : 'give this entry another, or join the two entries',
				});
			} else owners.set(key, here);
		}
	}
	return faults;
}

function findLooseEnds(placed: readonly Placed[], register: Register): Fault[] {
	const known = (id: string, ...tables: RegisterTable[]) =>
		tables.some((table) => register[table].has(id) || register.unread?.has(table));
	return placed.flatMap(({ entry, file, yaml, index }) => {
		const {
			within,
			place,
			participants = [],
		} = entry as Entry & { within?: string; place?: string; participants?: string[] };
		const checks: [id: string | undefined, isKnown: boolean, path: PropertyKey[], what: string][] = [
			[within, known(within ?? '', 'places', 'organisations'), [index, 'within'], 'a place or a state'],
			[place, known(place ?? '', 'places'), [index, 'place'], 'a place'],
			...participants.map((id, at): [string, boolean, PropertyKey[], string] => [
				id,
				known(id, 'people', 'organisations'),
				[index, 'participants', at],
				'a person or an organisation',
			]),
		];
		return checks.flatMap(([id, isKnown, path, what]) =>
			id === undefined || isKnown
				? []
				: [
						{
							file,
							...yaml.place(path),
							found: `“${id}”, which is ${nounOf(register, id) ?? 'not in the register'}`,
							expected: `${what} of the register`,
							remedy: nounOf(register, id) ? 'name another' : 'correct the id, or add the entry',
						},
					],
		);
	});
}

function findLoadedWords(placed: readonly Placed[], { vocabulary: words }: Register): Fault[] {
	return placed.flatMap(({ entry, file, yaml, index }) =>
		(['name', 'about'] as const).flatMap((key) =>
			loadedWords(entry[key], words).map(({ word, why }) => ({
				file,
				...yaml.place([index, key]),
				found: `the word “${word}” in the edition's own voice: ${excerpt(entry[key])}`,
				expected: `a plain word: ${why}`,
				remedy: 'reword it, or put the words of a source in quotation marks',
			})),
		),
	);
}
