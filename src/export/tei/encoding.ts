import type { Edition } from '../../edition/edition.ts';
import { actClasses, attributionKinds, partyRoles } from '../../schema/annotations.ts';
import { certainty } from '../../schema/primitives.ts';
import type { Register } from '../../schema/register.ts';
import { TEI_APPLICATION } from '../../schema/teiNames.ts';
import { type XmlElement, xml } from '../xml.ts';
import { words } from './words.ts';

/** How the file is to be read, and the lists that its pointers point into. */
export function encodingDesc(
	{ description }: Edition,
	register: Register,
	topics: readonly string[],
	characters: XmlElement | undefined,
): XmlElement {
	return xml(
		'encodingDesc',
		{},
		xml('projectDesc', {}, ...PROJECT.map((text) => xml('p', {}, text))),
		xml(
			'editorialDecl',
			{},
			xml(
				'correction',
				{},
				...(description.emendations.length === 0
					? [xml('p', {}, 'Emendations: none.')]
					: description.emendations.map((text) => xml('p', { n: 'emendation' }, ...words(text)))),
			),
			xml(
				'normalization',
				{},
				xml('p', {}, 'None: spelling, punctuation, names and line ends are those of the source.'),
			),
			xml('interpretation', { n: 'checked-against' }, xml('p', {}, ...words(description.checked_against))),
			xml('interpretation', {}, ...READING.map((text) => xml('p', {}, text))),
		),
		xml('refsDecl', {}, ...OFFSETS.map((text) => xml('p', {}, text))),
		xml(
			'classDecl',
			{},
			topics.length > 0 &&
				taxonomy(
					'topic',
					topics.map((id) => {
						const { name = id, about } = register.topics.get(id) ?? {};
						return [id, name, about];
					}),
				),
			taxonomy('kind', Object.entries({ ...attributionKinds, 'not-yet-attributed': 'not yet attributed' })),
			taxonomy('class', Object.entries(actClasses)),
			taxonomy('role', Object.entries(partyRoles)),
			taxonomy(
				'certainty',
				certainty.options.map((word) => [word, word]),
			),
		),
		characters,
		xml('appInfo', {}, xml('application', TEI_APPLICATION, xml('label', {}, 'Verbatim'))),
	);
}

function taxonomy(kind: string, entries: readonly (readonly [id: string, name: string, about?: string])[]): XmlElement {
	return xml(
		'taxonomy',
		{ 'xml:id': `${kind}s` },
		...entries.map(([id, name, about]) =>
			xml(
				'category',
				{ 'xml:id': `${kind}.${id}` },
				xml('catDesc', {}, xml('term', {}, name), about && ' ', about && xml('gloss', {}, about)),
			),
		),
	);
}

const PROJECT = [
	'Verbatim is a documentary edition of official readouts: what one side says was said. It reproduces the text and judges nothing. What is claimed here is claimed by the text, according to whoever reports it.',
];

const READING = [
	'The text stands in body. What the editors say of it stands in standOff, which is complete and is what counts; the elements within sentences repeat it for reading, as far as they nest.',
	'Every sentence has one attribution in standOff: the reporter, the chain from the reporter outwards, its ends (to whom the content is ascribed), the kind, the cue words, and whose content is pointed at within it. sp names the reporter. said marks sentences whose content the reporter ascribes to others as words or thought; aloud is “unknown” for thought. What the reporter says that others did is not marked as said.',
	'A name of the registers is a mention of the type “name”, whatever else the editors identify one of the type “description”. Notes are Markdown.',
	'An act is something done with words, as the text has it. Its class is a reading of the words that it quotes; no act is said here to have happened.',
	'What the editors supply stands in supplied, or in the attributes of date. The evidence stands in a note of the type “evidence”; the attribute evidence says “conjecture” where the value was devised or inferred and “external” otherwise. The attribute cert has TEI’s words; the attribute ana points at those of this edition.',
];

const OFFSETS = [
	'p7 is a paragraph and p7s1 a sentence. These ids are issued once and never come to mean something else; those that were withdrawn stand in revisionDesc with their last text.',
	'#string-range(p7s1,10,25) points at 25 characters of p7s1 after the first 10, counted in Unicode code points.',
	'The source text is that of p and ab in body, in their order, and a line feed for each lb between them; the blanks between sentences stand in p. White space between other elements means nothing. The note “line-ends” of the source says what a line feed was in the source file (lf, crlf or cr), and “byte-order-mark” whether the file began with one: the bytes so made have the SHA-256 that is given there.',
	'A g stands for a character that XML cannot hold; its id gives the code point.',
];
