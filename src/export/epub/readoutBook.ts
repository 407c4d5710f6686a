import { counted } from '../../counted.ts';
import { dateInWords } from '../../edition/dates.ts';
import type { Edition } from '../../edition/edition.ts';
import { nameOf } from '../../edition/names.ts';
import { accordingTo, bracketed, inWords, titleOf } from '../../edition/wording.ts';
import type { Register } from '../../schema/register.ts';
import { authorOf, revisedOn } from '../toCsl.ts';
import { actsDocument } from './actsDocument.ts';
import type { Book, BookDocument } from './book.ts';
import { registerDocument } from './registerDocument.ts';
import { sourceDocument } from './sourceDocument.ts';
import { textDocument } from './textDocument.ts';
import { titleDocument } from './titleDocument.ts';
import { inFull } from './wording.ts';
import { el } from './xhtml.ts';

/** What a book of any number of readouts is made with. */
export interface BookContext {
	register: Register;
	/** Where the edition is published, its path included: `https://example.org/` or, without a host, `/`. */
	site: string;
}

/** The edition of one readout as a book. */
export function readoutBook(edition: Edition, { register, site }: BookContext): Book {
	const { description } = edition;
	const speaker = nameOf(register, description.speaker);
	const about = {
		...sharedFacts([edition], register),
		identifier: identifierOf(`readouts/${edition.id}`, site),
		title: titleOf(edition),
		subtitle: `One side’s account, ${accordingTo(register, description.speaker)}`,
		description: `One side’s account, according to ${speaker}: the exact text of a readout, ${edition.passages.length} numbered sentences, each marked with whose claim it is.`,
		rights: `The source text: ${inFull(description.source.licence)}. Annotations, register and notes: CC BY 4.0.`,
	};
	const title = titleDocument(about, [
		el('p', {}, `Account of ${nameOf(register, description.account_of)}. ${dateInWords(edition)}.`),
		el('p', {}, `Issued by ${bracketed(description.issuer, (who) => nameOf(register, who))}.`),
		el('p', {}, 'SHA-256 of the source text: ', el('code', {}, description.source.sha256)),
	]);
	return {
		...about,
		documents: [title, ...readoutDocuments(edition, register, site), registerDocument([edition], register)],
	};
}

/** Several readouts as one book, the oldest first, with a register of them all. `part` is that of its volume. */
export function volumeBook(editions: readonly Edition[], { register, site }: BookContext, part = ''): Book {
	const inOrder = editions.toReversed();
	const sentences = inOrder.reduce((sum, { passages }) => sum + passages.length, 0);
	const size = `${counted(inOrder.length, 'readout')}, ${counted(sentences, 'numbered sentence')}, each marked with whose claim it is`;
	const about = {
		...sharedFacts(inOrder, register),
		identifier: identifierOf(part ? `book/${part}` : 'book', site),
		title: part === '' ? 'Verbatim' : `Verbatim: ${part === 'newest' ? 'the newest readouts' : inWords(part)}`,
		subtitle: 'Readouts, each one side’s account, according to its speaker',
		description: `Exact texts of official readouts, each one side’s account, according to its speaker. ${size}.`,
		rights: 'Each source text: as stated with it. Annotations, register and notes: CC BY 4.0.',
	};
	const documents = inOrder.flatMap((edition) => {
		const [text, ...rest] = readoutDocuments(edition, register, site) as [BookDocument, ...BookDocument[]];
		// Numbers begin anew in each text; those of paragraphs, with the text’s own, find a place in a long book.
		const places = edition.paragraphs.map(({ id, label }) => ({ id, label: `${edition.id} ¶ ${label}` }));
		return [{ ...text, places }, ...rest.map((document) => ({ ...document, level: 2 as const }))];
	});
	const title = titleDocument(about, [el('p', {}, `${size}.`)]);
	return { ...about, documents: [title, ...documents, registerDocument(inOrder, register)] };
}

function readoutDocuments(kept: Edition, register: Register, site: string): BookDocument[] {
	// Read once: passages are told apart as objects.
	const edition = { ...kept };
	return [
		textDocument(edition, register),
		...[actsDocument(edition, register), sourceDocument(edition, register, site)].map((document) => ({
			...document,
			level: 1 as const,
		})),
	];
}

function sharedFacts(editions: readonly Edition[], register: Register) {
	const all = <T>(of: (edition: Edition) => T): T[] => [...new Set(editions.map(of))];
	return {
		languages: [...new Set([...all(({ description }) => description.language), 'en'])],
		speakers: all(({ description }) => description.speaker).map((id) => {
			const { family, given, literal } = authorOf(register, id);
			return { name: nameOf(register, id), fileAs: literal ?? `${family}, ${given}` };
		}),
		issuers: all(({ description }) => bracketed(description.issuer, (who) => nameOf(register, who))),
		editors: all(({ description }) => description.annotated_by),
		sources: all(({ description: { source } }) =>
			[source.url && bracketed(source.url), `SHA-256 of the source text ${source.sha256}`].filter(Boolean).join('; '),
		),
		modified: all(revisedOn).toSorted().at(-1) as string,
	};
}

/** A tag URI (RFC 4151), as the feeds have; a domain that cannot exist stands for one that is not known. */
function identifierOf(path: string, site: string): string {
	return `tag:${URL.parse(site)?.hostname ?? 'verbatim.invalid'},2025:${path}`;
}
