import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
	emptyLedger,
	type LedgerChange,
	ledgerDiffers,
	type SettleOptions,
	settleLedger,
} from '../anchoring/ledger.ts';
import { cutSentences } from '../anchoring/sentences.ts';
import { splitFrontMatter } from '../edition/readReadout.ts';
import { sourceBytes } from '../edition/sourceBytes.ts';
import { readSourceText } from '../markdown/sourceText.ts';
import { readText } from '../reading/decode.ts';
import type { Fault } from '../reading/fault.ts';
import { parseYaml, validate, type YamlText } from '../reading/yaml.ts';
import { annotations } from '../schema/annotations.ts';
import { type Ledger, ledger as ledgerShape } from '../schema/ledger.ts';
import { type Readout, readout } from '../schema/readout.ts';
import { faultAt } from './commandFault.ts';

/** What settling a readout would do; nothing has been written. */
export interface Settling {
	/** The ledger to write; undefined where text and ledger agree already. */
	ledger?: Ledger;
	/** No passage of this readout had an id before. */
	first: boolean;
	/** What became of the passages that are not plainly kept. */
	report: LedgerChange[];
	/** The annotations as they stand, checked for nothing; undefined if there are none. */
	annotations?: YamlText;
	/** Set where the text is not the one whose hash the front matter gives. */
	otherHash?: { found: string; expected: string };
}

type Sentences = z.output<typeof annotations.shape.sentences>;

/**
 * Reads a readout without asking that its annotations fit its text, since settling comes before
 * mending them. `name` is the folder as messages call it; `on` the day of the change. `renew` names sentences that
 * the correction made to mean something else: no likeness of words can tell that.
 */
export function settleReadout(
	folder: string,
	name: string,
	on: string,
	renew: readonly string[] = [],
): { settling?: Settling; faults: Fault[] } {
	const faults: Fault[] = [];
	const read = (file: string): string | undefined => {
		const text = readText(join(folder, file), `${name}/${file}`);
		if (typeof text === 'string') return text;
		faults.push(text);
		return undefined;
	};
	const parse = (text: string, file: string, firstLine?: number): YamlText | undefined => {
		const yaml = parseYaml(text, `${name}/${file}`, firstLine);
		if (!Array.isArray(yaml)) return yaml;
		faults.push(...yaml);
		return undefined;
	};
	const readIfThere = (file: string): YamlText | undefined => {
		const text = existsSync(join(folder, file)) ? read(file) : undefined;
		return text === undefined ? undefined : parse(text, file);
	};

	const notes = readIfThere('annotations.yaml');
	const issued = readIfThere('passages.yaml');
	const text = read('readout.md');
	if (text === undefined) return { faults };
	const parts = splitFrontMatter(text, `${name}/readout.md`);
	if ('found' in parts) return { faults: [...faults, parts] };
	const head = parse(parts.head, 'readout.md', 2);
	const source = readSourceText(parts.body, `${name}/readout.md`, parts.bodyLine);
	faults.push(...source.faults);

	const checked = <T extends z.ZodType>(shape: T, yaml: YamlText, file: string): z.output<T> | undefined => {
		const result = validate(shape, yaml, `${name}/${file}`);
		faults.push(...result.faults);
		return result.data;
	};
	const old = issued ? checked(ledgerShape, issued, 'passages.yaml') : emptyLedger();
	const rules = notes
		? checked(z.object({ sentences: annotations.shape.sentences.nullish() }), notes, 'annotations.yaml')?.sentences
		: undefined;
	if (!old || !head || faults.length > 0) return { faults };

	const locale = languageOf(head.value);
	const paragraphs = source.paragraphs.map((paragraph) => paragraph.text);
	const first = Object.keys(old.passages).length === 0 && Object.keys(old.withdrawn).length === 0;
	const settleWith = (renew: readonly string[]) =>
		settle(old, paragraphs, { on, renew }, locale, rules ?? { join_after: [], cut_after: [] });
	const plain = settleWith([]);
	const reworded = (plain?.report ?? []).flatMap(({ id, what }) => (what === 'reworded' ? id : []));
	const others = renew.filter((id) => !reworded.includes(id));
	if (others.length > 0)
		return {
			faults: [
				faultAt(
					'npm run settle',
					`--new ${others.join(', ')}`,
					`sentences of ${name} that this correction rewords: ${reworded.join(', ') || 'none'}`,
					'name one of these; what was settled already is settled anew when passages.yaml is brought back as it was before',
				),
			],
		};
	const settled = renew.length > 0 ? settleWith(renew) : plain;
	const otherHash = hashDiffers(head.value, source.text);
	return {
		faults: [],
		settling: {
			...(settled ? { ledger: settled.ledger } : {}),
			report: settled?.report ?? [],
			first,
			...(notes ? { annotations: notes } : {}),
			...(otherHash ? { otherHash } : {}),
		},
	};
}

/**
 * Settles where the text differs from the ledger, or where the editor overrules a cut that was
 * issued. Only a rule that changes the cut of a paragraph recuts it: what the ledger has cut stays,
 * even where another version of the segmenter would cut elsewhere.
 */
function settle(
	old: Ledger,
	paragraphs: string[],
	options: Pick<SettleOptions, 'on' | 'renew'>,
	locale: string,
	{ join_after, cut_after }: Sentences,
) {
	const standing = new Map(
		Object.values(old.passages).map((sentences) => [
			squeeze(Object.values(sentences).join('')),
			Object.values(sentences),
		]),
	);
	const cut = (paragraph: string) => cutSentences(paragraph, { locale, joinAfter: join_after, cutAfter: cut_after });
	const overruled = (paragraph: string) =>
		join_after.length + cut_after.length > 0 && !same(cut(paragraph), cutSentences(paragraph, { locale }));
	const keptOrCut = (paragraph: string) => {
		const kept = standing.get(squeeze(paragraph));
		return kept && !overruled(paragraph) ? kept : cut(paragraph);
	};
	const recut = paragraphs.some((paragraph) => {
		const kept = standing.get(squeeze(paragraph));
		return kept !== undefined && overruled(paragraph) && !same(cut(paragraph), kept);
	});
	if (!recut && !ledgerDiffers(old, paragraphs)) return undefined;
	return settleLedger(old, paragraphs, { ...options, cut: recut ? keptOrCut : cut, recut });
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
const same = (a: string[], b: string[]) => a.join('\n') === b.join('\n');

/** The language of the front matter, as far as the segmenter can take it; a draft may not have one yet. */
function languageOf(head: unknown): string {
	const { language } = (head ?? {}) as { language?: unknown };
	try {
		return new Intl.Locale(String(language ?? 'en')).toString();
	} catch {
		return 'en';
	}
}

const recorded = z.object(readout.shape.source.pick({ sha256: true, byte_order_mark: true, line_ends: true }).shape);

/** The hash of the source as the text now makes it, if the front matter gives one and it is another. */
function hashDiffers(head: unknown, text: string): Settling['otherHash'] {
	const source = recorded.safeParse((head as { source?: unknown } | null)?.source);
	if (!source.success) return undefined;
	const description = { source: source.data } as Readout;
	const found = createHash('sha256').update(sourceBytes({ text, description })).digest('hex');
	return found === source.data.sha256 ? undefined : { found, expected: source.data.sha256 };
}
