import { matchQuote, occurrences, type Quote, type Span } from '../anchoring/quote.ts';
import { excerpt, type Fault } from '../reading/fault.ts';
import type { YamlText } from '../reading/yaml.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { Register, RegisterKind, RegisterTable } from '../schema/register.ts';
import type { Passage } from './edition.ts';

type Path = readonly PropertyKey[];

/** The kinds of register entries, as messages call them. */
const KINDS: Record<RegisterKind | 'topic', [table: RegisterTable, noun: string]> = {
	person: ['people', 'a person'],
	place: ['places', 'a place'],
	organisation: ['organisations', 'an organisation'],
	event: ['events', 'an event'],
	topic: ['topics', 'a topic'],
};

/** What an id stands for in the registers, as messages call it: “a place”. */
export function nounOf(register: Register, id: string): string | undefined {
	return Object.values(KINDS).find(([table]) => register[table].has(id))?.[1];
}

/** Resolves what one YAML file refers to, and collects a fault for all that cannot be resolved. */
export class Anchors {
	readonly faults: Fault[] = [];
	private readonly file: string;
	private readonly yaml: YamlText;
	private readonly register: Register;
	private readonly passages: ReadonlyMap<string, Passage>;
	private readonly withdrawn: Ledger['withdrawn'];

	constructor(
		file: string,
		yaml: YamlText,
		register: Register,
		passages: readonly Passage[],
		withdrawn: Ledger['withdrawn'],
	) {
		this.file = file;
		this.yaml = yaml;
		this.register = register;
		this.passages = new Map(passages.map((passage) => [passage.id, passage]));
		this.withdrawn = withdrawn;
	}

	fault(path: Path, found: string, expected: string, remedy: string, missing = false): void {
		this.faults.push({ file: this.file, ...this.yaml.place(path), found, expected, remedy, missing });
	}

	/** Faults what a list names a second time: pages and figures would count it twice. */
	once(list: readonly string[], path: Path): void {
		for (const [index, id] of list.entries())
			if (list.indexOf(id) < index)
				this.fault([...path, index], `“${id}” a second time`, 'each once', 'remove one of the two');
	}

	/** The sentence of this id; a fault at `path` if the ledger does not know it. */
	passage(id: string, path: Path): Passage | undefined {
		const passage = this.passages.get(id);
		if (passage) return passage;
		const gone = this.withdrawn[id];
		const isParagraph = !id.includes('s') && [...this.passages.values()].some((other) => other.paragraph === id);
		if (isParagraph) this.fault(path, `the paragraph ${id}`, 'a sentence', `name a sentence of it, such as ${id}s1`);
		else if (gone)
			this.fault(
				path,
				`the passage ${id}, withdrawn on ${gone.on}`,
				'a passage that stands in the text',
				gone.replaced_by.length > 0 ? `name what replaced it: ${gone.replaced_by.join(', ')}` : 'remove the annotation',
			);
		else
			this.fault(
				path,
				`the passage ${id}, which the ledger does not know`,
				`one of ${this.range()}`,
				'correct the id, or run `npm run settle` if the text has a new sentence',
			);
		return undefined;
	}

	private range(): string {
		const ids = [...this.passages.keys()];
		return ids.length > 1 ? `${ids[0]} … ${ids.at(-1)}` : (ids[0] ?? 'no passage');
	}

	/** Where a quote stands in its sentence; a fault if it is not there exactly once. */
	quote(quote: Quote & { in: string }, path: Path): (Span & { passage: Passage }) | undefined {
		const passage = this.passage(quote.in, [...path, 'in']);
		if (!passage) return undefined;
		const span = this.words(passage, quote, [...path, 'exact']);
		return span && { ...span, passage };
	}

	/** Where words stand in a sentence. */
	words(passage: Passage, quote: Quote, path: Path): Span | undefined {
		const match = matchQuote(passage.text, quote);
		if ('span' in match) return match.span;
		if (match.problem === 'ambiguous')
			this.fault(
				path,
				`“${excerpt(quote.exact)}” ${match.times} times in ${passage.id}`,
				'words that stand there once',
				'quote more of the text, or add a prefix or a suffix',
			);
		else
			this.fault(
				path,
				`“${excerpt(quote.exact)}”, which is not in ${passage.id}`,
				`words of ${passage.id}: “${excerpt(passage.text, 160)}”`,
				match.nearest === undefined
					? 'quote the words exactly, or name the passage in which they stand'
					: `the nearest text is “${match.nearest}”`,
			);
		return undefined;
	}

	/** Faults words that stand in none of the passages. */
	wordsInAny(passages: readonly Passage[], exact: string, path: Path): void {
		if (passages.some(({ text }) => occurrences(text, exact).length > 0)) return;
		const matches = passages.map((passage) => matchQuote(passage.text, { exact }));
		const nearest = matches
			.map((match) => ('nearest' in match ? match.nearest : undefined))
			.find((text) => text !== undefined);
		this.fault(
			path,
			`“${excerpt(exact)}”, which is not in ${passages.map(({ id }) => id).join(', ')}`,
			'words of these passages',
			nearest === undefined
				? 'quote the words exactly, or add the passage to the scope'
				: `the nearest text is “${nearest}”`,
		);
	}

	/** Whether the registers know `id` as one of `kinds`; a fault if they do not. */
	ref(id: string, path: Path, ...kinds: (RegisterKind | 'topic')[]): boolean {
		const tables = kinds.map((kind) => KINDS[kind][0]);
		if (tables.some((table) => this.register[table].has(id) || this.register.unread?.has(table))) return true;
		const files = tables.map((table) => `content/register/${table}.yaml`).join(' or ');
		const noun = nounOf(this.register, id);
		this.fault(
			path,
			noun ? `“${id}”, which is ${noun}` : `“${id}”, which is not in the register`,
			`${kinds.map((kind) => KINDS[kind][1]).join(', ')} of ${files}`,
			noun ? 'name another' : `correct the id, or add an entry with “id: ${id}”`,
		);
		return false;
	}
}
