import { inWords } from '../../edition/wording.ts';
import type { Book, BookDocument } from './book.ts';
import { type Child, el } from './xhtml.ts';

/** The title page, with what a reader of this book must know to read it rightly. */
export function titleDocument(book: Omit<Book, 'documents'>, about: readonly Child[]): BookDocument {
	return {
		file: 'title.xhtml',
		title: 'Title page',
		type: 'titlepage',
		level: 1,
		places: [],
		body: [
			el('h1', {}, book.title),
			el('p', { class: 'subtitle' }, book.subtitle),
			...about,
			el('p', {}, `Verbatim, edition of ${inWords(book.modified)}.`),
			el('h2', { id: 'how-to-read' }, 'How to read this book'),
			el(
				'ul',
				{},
				el(
					'li',
					{},
					'The text is that of the source, character for character. The small numbers, such as 5.2, are the editors’: paragraph 5, sentence 2. A number never comes to mean another sentence.',
				),
				el(
					'li',
					{},
					'Below each paragraph stands whose claim each of its sentences is, with the words that show it. A sentence that names no one as holding what it says is “not attributed”.',
				),
				el('li', {}, 'Raised figures lead to notes after the text, and the figure of a note leads back.'),
				el(
					'li',
					{},
					'What stands in [brackets] is supplied by the editors; the evidence stands beside it, in the notes, or under “The source”. What the source itself states stands in “quotation marks”.',
				),
			),
		],
	};
}
