import type { LedgerChange } from '../anchoring/ledger.ts';
import { matchQuote } from '../anchoring/quote.ts';
import type { YamlText } from '../reading/yaml.ts';

/** An annotation that an editor has to look at again: 1-based line of annotations.yaml, and why. */
export interface Review {
	line: number;
	what: string;
}

interface Reference {
	id: string;
	path: PropertyKey[];
	/** The id is the key at `path`, not the value. */
	key?: boolean;
	what: string;
	/** Words that the annotation quotes from the passage. */
	quoted: { exact: string; prefix?: string; suffix?: string }[];
}

/** The annotations that refer to passages which were withdrawn or reworded, by line, and sentences that have none. */
export function annotationsToReview(yaml: YamlText, report: readonly LedgerChange[]): Review[] {
	const changed = new Map(
		report.filter(({ what }) => what === 'withdrawn' || what === 'reworded').map((change) => [change.id, change]),
	);
	const references = referencesOf(yaml.value);
	const stale = references.flatMap((reference) => {
		const change = changed.get(reference.id);
		return change
			? [
					{
						line: yaml.place(reference.path, reference.key).line,
						what: `${reference.what}: ${reasonOf(change, reference)}`,
					},
				]
			: [];
	});
	const attributed = new Set(references.filter(({ key }) => key).map(({ id }) => id));
	const line = yaml.place(['attributions'], true).line;
	const bare = report
		.filter(({ id, what }) => what === 'added' && id.includes('s') && !attributed.has(id))
		.map(({ id }) => ({ line, what: `${id} is new and has no attribution yet` }));
	return [...stale.toSorted((a, b) => a.line - b.line), ...bare];
}

function reasonOf({ what, now = '', replacedBy = [] }: LedgerChange, { id, quoted }: Reference): string {
	if (what === 'withdrawn')
		return `${id} is withdrawn; ${replacedBy.length > 0 ? `in its place: ${replacedBy.join(', ')}` : 'nothing took its place'}`;
	const lost = quoted.filter((quote) => !('span' in matchQuote(now, quote))).map(({ exact }) => `“${exact}”`);
	return `${id} is reworded; ${lost.length > 0 ? `${lost.join(', ')} no longer stands there once: mend the quotation` : 'see whether it still holds'}`;
}

/** Every place of the annotations that names a passage. They may be a draft: what is not as expected is passed over. */
function referencesOf(annotations: unknown): Reference[] {
	const attributions = Object.entries(mapOf(mapOf(annotations).attributions)).map(
		([id, entry]): Reference => ({
			id,
			path: ['attributions', id],
			key: true,
			what: 'attribution',
			quoted: [...listOf(mapOf(entry).cue), ...listOf(mapOf(entry).within).map((inner) => mapOf(inner).cue)].flatMap(
				(exact) => (typeof exact === 'string' ? { exact } : []),
			),
		}),
	);
	const topics = Object.entries(mapOf(mapOf(annotations).topics)).flatMap(([topic, ids]) =>
		listOf(ids).map(
			(id, at): Reference => ({ id: String(id), path: ['topics', topic, at], what: `topic ${topic}`, quoted: [] }),
		),
	);
	const acts = listOf(mapOf(annotations).acts).flatMap((act, index) => [
		...quoting(mapOf(act).quote, ['acts', index, 'quote'], `act ${mapOf(act).id}`),
		...listOf(mapOf(act).scope).map(
			(id, at): Reference => ({
				id: String(id),
				path: ['acts', index, 'scope', at],
				what: `scope of the act ${mapOf(act).id}`,
				quoted: [],
			}),
		),
	]);
	const others = (['mentions', 'exceptions', 'times', 'notes'] as const).flatMap((section) =>
		listOf(mapOf(annotations)[section]).flatMap((entry, index) => quoting(entry, [section, index], NOUNS[section])),
	);
	return [...attributions, ...topics, ...acts, ...others];
}

const NOUNS = { mentions: 'mention', exceptions: 'exception', times: 'time', notes: 'note' } as const;

function quoting(entry: unknown, path: PropertyKey[], what: string): Reference[] {
	const { in: id, exact, prefix, suffix } = mapOf(entry);
	if (typeof id !== 'string') return [];
	const around = {
		...(typeof prefix === 'string' ? { prefix } : {}),
		...(typeof suffix === 'string' ? { suffix } : {}),
	};
	return [{ id, path: [...path, 'in'], what, quoted: typeof exact === 'string' ? [{ exact, ...around }] : [] }];
}

function mapOf(value: unknown): Record<string, unknown> {
	return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A list, or one value written without brackets. */
function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
