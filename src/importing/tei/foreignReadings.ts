import type { Element } from 'xast';
import { locateSentences } from '../../anchoring/locateSentences.ts';
import { matchQuote } from '../../anchoring/quote.ts';
import { loadedWords } from '../../edition/checkWords.ts';
import type { NameFinder } from '../../edition/resolveMentions.ts';
import { excerpt } from '../../reading/fault.ts';
import type { Ledger } from '../../schema/ledger.ts';
import { duration, isCalendarDate, words } from '../../schema/primitives.ts';
import type { Register } from '../../schema/register.ts';
import type { Readings } from '../writeAnnotations.ts';
import { entriesOf, entryFor, type FileEntry, known, type Table } from './fileRegister.ts';
import type { ForeignText, Marked, Told } from './foreignText.ts';
import { quoteAt } from './quoteAt.ts';
import { attributeOf, listIn, nameOf, placeOf, textIn } from './tree.ts';

const NAMES: Record<string, Table | undefined> = {
	persName: 'people',
	placeName: 'places',
	geogName: 'places',
	country: 'places',
	settlement: 'places',
	region: 'places',
	orgName: 'organisations',
};

interface Anchor {
	in: string;
	exact: string;
	prefix?: string | undefined;
	suffix?: string | undefined;
}

/** What a TEI file made elsewhere says of its text, as far as it can be put in terms of this edition. */
export class ForeignReadings {
	readonly readings: Readings = { said: new Map(), mentions: [], times: [], notes: [] };
	readonly told: Told[] = [];
	/** Entries that the registers do not have. */
	readonly wanted = new Map<string, FileEntry>();
	private readonly entries: ReadonlyMap<string, FileEntry>;
	private readonly register: Register;

	constructor(tei: Element, register: Register) {
		this.register = register;
		const entries = entriesOf(tei);
		this.entries = new Map(entries.flatMap((entry) => (entry.key ? [[entry.key, entry] as const] : [])));
		for (const entry of entries) if (known(register, entry) === undefined) this.want(entry);
	}

	/** The ids of the register entries that an attribute points at; what it does not find is wanted. */
	idsOf(element: Element, ...attributes: string[]): string[] {
		return this.resolve(
			attributes.flatMap((attribute) => listIn(element, attribute)),
			element,
		);
	}

	private resolve(pointers: readonly string[], element: Element): string[] {
		return pointers.flatMap((pointer) => {
			const key = pointer.replace(/^#/, '');
			const item = /wikidata\.org\/.*?(Q\d+)$/.exec(pointer)?.[1];
			const entry = this.entries.get(key) ?? {
				table: 'people' as const,
				id: key,
				name: key,
				forms: [],
				more: {},
				...(item ? { wikidata: item } : {}),
			};
			const id = known(this.register, entry);
			if (id === undefined)
				this.tell(element, `“${pointer}” is no entry of the registers: what points at it was left out`);
			return id ?? [];
		});
	}

	read({ paragraphs, marked }: ForeignText, passages: Ledger['passages'], findNames: NameFinder): void {
		const sentences = Object.values(passages).map((sentences, index) =>
			locateSentences(paragraphs[index]?.text ?? '', sentences).map((place) => ({
				...place,
				text: sentences[place.id] ?? '',
			})),
		);
		for (const mark of marked) {
			const name = nameOf(mark.element);
			const here = (sentences[mark.paragraph] ?? []).filter(({ start, end }) => start < mark.end && end > mark.start);
			if (name === 'said' || name === 'q') {
				for (const { id } of here) this.said(mark.element, id);
				continue;
			}
			const within = name === 'note' ? before(sentences[mark.paragraph] ?? [], mark) : spanIn(here, mark);
			if (!within) {
				if (wants(mark))
					this.tell(mark.element, `<${name}> “${excerpt(textIn(mark.element).trim())}” does not stand in one sentence`);
				continue;
			}
			const { sentence, start, end } = within;
			const quote = { in: sentence.id, ...quoteAt(sentence.text, start, end) };
			if (!('span' in matchQuote(sentence.text, quote))) {
				if (wants(mark)) this.tell(mark.element, `<${name}> “${excerpt(quote.exact)}” begins or ends within a word`);
			} else if (name === 'note') this.note(mark.element, quote);
			else if (name === 'date' || name === 'time') this.time(mark.element, quote);
			else if (name in NAMES || name === 'rs' || name === 'name')
				this.mention(mark.element, quote, findNames(sentence.text), start, end);
		}
	}

	private mention(element: Element, quote: Anchor, names: ReturnType<NameFinder>, start: number, end: number): void {
		const pointers = [...listIn(element, 'ref'), ...listIn(element, 'key'), ...listIn(element, 'corresp')];
		const found = names.filter((name) => name.start >= start && name.end <= end).map(({ ref }) => ref);
		const table = NAMES[nameOf(element)];
		if (pointers.length === 0) {
			if (table && found.length === 0) {
				this.want(entryFor(table, quote.exact));
				this.tell(element, `“${quote.exact}” is marked as a name, and is none of the registers`);
			}
			return;
		}
		const is = this.resolve(pointers, element).filter((id) => !found.includes(id));
		if (is.length > 0) this.readings.mentions.push({ ...quote, is });
	}

	private said(element: Element, id: string): void {
		const who = this.idsOf(element, 'who');
		if (who.length === 0) return;
		const { direct } = element.attributes;
		const kind = direct === 'false' ? 'reported-speech-indirect' : 'reported-speech-direct';
		const known = this.readings.said.get(id);
		this.readings.said.set(id, { chain: [...new Set([...(known?.chain ?? []), ...who])], kind });
	}

	private time(element: Element, quote: Anchor): void {
		const when = attributeOf(element, 'when') || undefined;
		const dur = attributeOf(element, 'dur');
		const cert = attributeOf(element, 'cert');
		const day = when?.slice(0, 10);
		const supplied = day !== undefined && isCalendarDate(day) ? day : duration.safeParse(dur).success ? dur : undefined;
		if (dur !== '' && supplied !== dur)
			this.tell(
				element,
				supplied
					? `of “${supplied}” and the duration “${dur}” the former alone is taken`
					: `the duration “${dur}” is not taken: only days, hours and minutes can be (P3D, PT1H15M)`,
			);
		if (supplied === undefined) {
			if (dur === '' && Object.keys(element.attributes).length > 0)
				this.tell(
					element,
					`<${nameOf(element)}> “${excerpt(quote.exact)}” gives no day, month, year or duration that can be read`,
				);
			return;
		}
		if (when !== undefined && day !== when) this.tell(element, `of “${when}” the day alone is taken`);
		this.readings.times.push({ ...quote, supplied, ...(cert ? { cert } : {}) });
	}

	private note(element: Element, quote: Anchor): void {
		const text = textIn(element).replace(/\s+/g, ' ').trim();
		if (text === '') return;
		const [loaded] = loadedWords(text, this.register.vocabulary);
		if (loaded)
			this.tell(
				element,
				`the note “${excerpt(text)}” was left out: it has the word “${loaded.word}”, outside quotation marks`,
			);
		else if (!words.safeParse(text).success)
			this.tell(
				element,
				`the note “${excerpt(text)}” was left out: it has a control that turns the direction of writing`,
			);
		else this.readings.notes.push({ ...quote, text });
	}

	private want(entry: FileEntry): void {
		const taken = this.wanted.get(entry.id);
		if (!taken || taken.forms.length < entry.forms.length) this.wanted.set(entry.id, entry);
	}

	private tell(element: Element, what: string): void {
		this.told.push({ line: placeOf(element).line, what });
	}
}

interface Sentence {
	id: string;
	text: string;
	start: number;
	end: number;
}

function spanIn([sentence, ...more]: readonly Sentence[], { start, end }: Marked) {
	if (!sentence || more.length > 0 || start < sentence.start || end > sentence.end) return undefined;
	return { sentence, start: start - sentence.start, end: end - sentence.start };
}

/** The word before the place of a note. */
function before(sentences: readonly Sentence[], { start }: Marked) {
	const sentence = sentences.findLast((one) => one.start < start);
	const head = sentence?.text.slice(0, start - sentence.start) ?? '';
	const word = [...head.matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'-][\p{L}\p{N}\p{M}]+)*/gu)].at(-1);
	return sentence && word && { sentence, start: word.index, end: word.index + word[0].length };
}

/** Marks that say something beyond emphasis. */
const wants = ({ element }: Marked): boolean =>
	!['hi', 'emph'].includes(nameOf(element)) && Object.keys(element.attributes).length > 0;
