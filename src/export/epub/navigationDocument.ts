import type { Book, BookDocument } from './book.ts';
import { type Child, el, xhtml } from './xhtml.ts';

/** The navigation document: contents, landmarks, and every number in place of pages. */
export function navigationDocument({ title, documents }: Book): string {
	const landmark = (type: BookDocument['type'], name: string) => {
		const document = documents.find((candidate) => candidate.type === type);
		return document ? [el('li', {}, el('a', { 'epub:type': type, href: document.file }, name))] : [];
	};
	const places = documents.flatMap(({ file, places }) =>
		places.map(({ label, id }) => el('li', {}, el('a', { href: `${file}#${id}` }, label))),
	);
	return xhtml({
		title,
		body: [
			navigation('toc', 'Contents', el('h1', {}, 'Contents'), contents(documents)),
			navigation(
				'landmarks',
				'Landmarks',
				el('h2', {}, 'Landmarks'),
				[
					landmark('titlepage', 'Title page'),
					[el('li', {}, el('a', { 'epub:type': 'toc', href: 'nav.xhtml' }, 'Contents'))],
					landmark('bodymatter', 'The text'),
					landmark('backmatter', 'Register'),
				].flat(),
			),
			places.length > 0
				? navigation('page-list', 'Numbers of sentences', el('h2', {}, 'Numbers of sentences'), places)
				: null,
		],
	});
}

function navigation(type: string, label: string, heading: Child, items: readonly Child[]) {
	return el(
		'nav',
		{
			'epub:type': type,
			role: type === 'toc' ? 'doc-toc' : type === 'page-list' ? 'doc-pagelist' : undefined,
			'aria-label': label,
			// Read by programs; a reader has the contents.
			hidden: type === 'toc' ? undefined : 'hidden',
		},
		heading,
		el('ol', {}, ...items),
	);
}

/** Documents of the second level stand below the one of the first level before them. */
function contents(documents: readonly BookDocument[]): Child[] {
	const chapters: BookDocument[][] = [];
	for (const document of documents)
		if (document.level === 1) chapters.push([document]);
		else chapters.at(-1)?.push(document);
	const link = ({ file, title }: BookDocument) => el('a', { href: file }, title);
	return chapters.map(([first, ...rest]) =>
		el(
			'li',
			{},
			link(first as BookDocument),
			rest.length > 0 ? el('ol', {}, ...rest.map((document) => el('li', {}, link(document)))) : null,
		),
	);
}
