import type { Hit, Note, SearchRequest, SearchResponse, searchEngine } from './engine.ts';
import type { Facet } from './facets.ts';
import type { Counts, Filters } from './facts.ts';
import { type FoldedWords, joinedWord, nearestWord } from './nearestWord.ts';
import type { IndexPart } from './parts.ts';

export type Engine = ReturnType<typeof searchEngine>;

/**
 * One engine over the parts of an index: the newest texts are searched first, and older ones only while
 * there are fewer hits than are wanted, or hardly any in one sentence, or where the reader asks for all. A year
 * that is chosen says which parts there are to search. What is counted is what was searched. `words`: every
 * word of the texts, for “did you mean”.
 */
export function layeredEngine(
	parts: readonly IndexPart[],
	open: (part: IndexPart) => Promise<Engine>,
	words: () => Promise<FoldedWords>,
): Engine {
	const among = ({ year = [] }: Filters): IndexPart[] =>
		year.length > 0 && parts.length > 1
			? parts.filter(({ years }) => years.some((one) => year.includes(one)))
			: [...parts];
	/** The parts that the last search went through: its counts are theirs. */
	let searched = parts.slice(0, 1);

	async function search(request: SearchRequest): Promise<SearchResponse> {
		const order = among(request.filters);
		if (request.sort === 'oldest') order.reverse();
		const responses: SearchResponse[] = [];
		let [found, singles] = [0, 0];
		for (const part of order) {
			const enough = request.quick ? found > 0 : found >= request.most && singles >= Math.min(ENOUGH, request.most);
			if (enough && !request.all) break;
			const response = await (await open(part)).search({ ...request, most: Math.max(1, request.most - singles) });
			responses.push(response);
			found += response.total;
			singles += response.total - pairsIn(response);
		}
		searched = order.slice(0, responses.length);
		const left = order.slice(responses.length).flatMap((part) => part.years);
		const joined = join(responses, request);
		for (const note of joined.notes) if (note.type === 'absent') note.nearest = nearestWord(note.word, await words());
		const one = joined.total === 0 && /\S\s+\S/.test(request.q) ? joinedWord(request.q, await words()) : undefined;
		if (one) joined.notes.unshift({ type: 'joined', ...one });
		return left.length > 0 ? { ...joined, notes: [...joined.notes, { type: 'left', years: span(left) }] } : joined;
	}

	async function count(q: string, filters: Filters, facets: readonly Facet[]): Promise<Counts> {
		const sum: Counts = new Map(facets.map((facet) => [facet, new Map()]));
		for (const part of searched)
			for (const [facet, values] of await (await open(part)).count(q, filters, facets))
				for (const [value, number] of values) sum.get(facet)?.set(value, (sum.get(facet)?.get(value) ?? 0) + number);
		return sum;
	}

	return { search, count };
}

/** Hits in one sentence; with fewer in newer texts, older ones are searched for more, however many pairs there are. */
const ENOUGH = 5;

const pairsIn = ({ notes }: SearchResponse): number =>
	notes.reduce((sum, note) => sum + (note.type === 'pairs' ? note.count : 0), 0);
const isPair = ({ sentences }: Hit): boolean => sentences.length > 1;

/** `2015–2024`, or the one year. */
function span(of: readonly string[]): string {
	const known = of.filter(Boolean).toSorted();
	const [first = 'undated', last = first] = [known[0], known.at(-1)];
	return first === last ? first : `${first}–${last}`;
}

function join(responses: readonly SearchResponse[], { most, sort }: SearchRequest): SearchResponse {
	const hits = responses.flatMap((response) => response.hits);
	const rank = (hit: Hit) => (isPair(hit) ? 2 : 0) + (sort === 'best' && !hit.same ? 1 : 0);
	return {
		total: responses.reduce((sum, { total }) => sum + total, 0),
		...(responses.some(({ unsure }) => unsure) ? { unsure: true } : {}),
		// A sentence that holds all goes before two that hold it together, wherever they stand.
		hits: hits.toSorted((a, b) => rank(a) - rank(b)).slice(0, most),
		notes: joinNotes(responses),
	};
}

/** What one part says of itself holds for all only where all say it. */
function joinNotes(responses: readonly SearchResponse[]): Note[] {
	const all = responses.map(({ notes }) => notes);
	const known = new Map<string, { note: Note; times: number }>();
	for (const note of all.flat()) {
		const { key, added } = keyOf(note);
		const before = known.get(key);
		known.set(key, {
			note: before && added ? added(before.note) : (before?.note ?? note),
			times: (before?.times ?? 0) + 1,
		});
	}
	// Pairs of sentences are found where no single one has all: of them it has to be said.
	const anySingle = responses.some(({ hits }) => hits.some((hit) => !isPair(hit)));
	const universal = new Set<Note['type']>(['absent', 'phrase', 'apart']);
	const found = responses.some(({ total }) => total > 0);
	const kept = [...known.values()].flatMap(({ note, times }) =>
		(universal.has(note.type) && (anySingle || times < responses.length)) || (found && note.type === 'excluded')
			? []
			: note,
	);
	// Each word is in some part, and no part has all: then they stand apart.
	const lost = new Set(
		all.flat().flatMap((note) => (note.type === 'absent' ? note.word : note.type === 'apart' ? note.asked : [])),
	);
	const unsaid = !anySingle && lost.size > 1 && !kept.some(({ type }) => universal.has(type) || type === 'excluded');
	return unsaid ? [...kept, { type: 'apart', asked: [...lost] }] : kept;
}

/** Notes with one key are one; those that count are added up. */
function keyOf(note: Note): { key: string; added?: (other: Note) => Note } {
	if (note.type === 'pairs')
		return { key: 'pairs', added: (other) => ({ ...note, count: note.count + (other as typeof note).count }) };
	if (note.type === 'unfiltered' || note.type === 'excluded')
		return { key: note.type, added: (other) => ({ ...note, total: note.total + (other as typeof note).total }) };
	if (note.type === 'readouts')
		return {
			key: 'readouts',
			added: (other) => {
				const first = other as typeof note;
				return { ...note, total: first.total + note.total, readouts: [...first.readouts, ...note.readouts] };
			},
		};
	if (note.type === 'absent' || note.type === 'phrase')
		return { key: `${note.type} ${'word' in note ? note.word : note.words}` };
	return { key: JSON.stringify(note) };
}
