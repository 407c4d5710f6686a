import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readSourceText, type SourceText } from '../markdown/sourceText.ts';
import { asText, readBytes } from '../reading/decode.ts';
import type { Fault } from '../reading/fault.ts';
import { parseYaml, validate, type YamlText } from '../reading/yaml.ts';
import { type Annotations, annotations } from '../schema/annotations.ts';
import { type Ledger, ledger } from '../schema/ledger.ts';
import { type Readout, readout } from '../schema/readout.ts';
import { withGaps } from './standIns.ts';

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
	/** Parts had not the right shape, which was told: there are none, or stand-ins, in their place. */
	partial: boolean;
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

/**
 * Checks the files of a readout against their shapes. Where there are faults, `files` has the parts that are right,
 * so that what they refer to can be checked as well.
 */
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
	const parsed = <T>(part: T | Fault[] | undefined) => (Array.isArray(part) ? undefined : part);
	const [front, noted, counted] = [parsed(head), parsed(notes), parsed(issued)];
	const draft = (front?.value as { status?: unknown } | null | undefined)?.status === 'draft';
	const described = front && withGaps(readout, front, names.readout, draft, id);
	const annotated = noted && withGaps(annotations, noted, names.annotations, draft, id);
	const ledgered = counted && validate(ledger, counted, names.ledger);
	for (const part of [described, annotated, ledgered]) faults.push(...(part?.faults ?? []));
	if (!described?.data || !annotated?.data || !ledgered?.data) return { faults };
	return {
		faults,
		files: {
			id,
			names,
			description: described.data,
			frontMatter: described.yaml,
			source,
			annotations: annotated.data,
			annotationsYaml: annotated.yaml,
			ledger: ledgered.data,
			digest,
			missing: [...described.missing, ...annotated.missing],
			partial: described.faults.length + annotated.faults.length > 0,
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
