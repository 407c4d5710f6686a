import type { Element } from 'xast';
import type { NameFinder } from '../../edition/resolveMentions.ts';
import type { Ledger } from '../../schema/ledger.ts';
import { idOfPointer, TEI_APPLICATION } from '../../schema/teiNames.ts';
import { noteIn, readDescribed } from './described.ts';
import { readAnnotations } from './readAnnotations.ts';
import { at, descendants, elements, listIn, nameOf, textIn } from './tree.ts';
import type { Emphasis, ReadoutParts } from './writeReadout.ts';
import { writtenMentions } from './writtenMentions.ts';

/** Whether this program wrote the file, in a form that it reads back. */
export function isEdition(tei: Element): boolean {
	const applications = elements(at(tei, 'teiHeader', 'encodingDesc', 'appInfo'), 'application');
	return applications.some(
		({ attributes }) => attributes.ident === TEI_APPLICATION.ident && attributes.version === TEI_APPLICATION.version,
	);
}

/**
 * The readout of a TEI file that this program wrote: its id and all that its three files held, so that
 * they give the same edition with the same registers. Checks nothing.
 */
export function readEdition(tei: Element, findNames: NameFinder): ReadoutParts & { id: string } {
	const { text, passages, paragraphs } = readText(tei);
	const { annotations, mentions, emphasis } = readAnnotations(
		tei,
		new Map([
			...Object.values(passages).flatMap(Object.entries<string>),
			...[...paragraphs].map(([id, paragraph]) => [id, paragraph.text] as const),
		]),
	);
	const { id, ...description } = readDescription(tei);
	return {
		id,
		description: dropUndefined(description),
		annotations: dropUndefined({ ...annotations, ...writtenMentions(mentions, passages, findNames) }),
		ledger: { passages, ...readHistory(tei) },
		text,
		emphasis: emphasis.flatMap(({ paragraph, ...mark }): Emphasis[] => {
			const line = paragraphs.get(paragraph)?.line;
			return line === undefined ? [] : [{ line, ...mark }];
		}),
	};
}

function readText(tei: Element) {
	const passages: Ledger['passages'] = {};
	const paragraphs = new Map<string, { line: number; text: string }>();
	let text = '';
	let line = 0;
	for (const element of descendants(at(tei, 'text', 'body') as Element)) {
		const name = nameOf(element);
		if (name === 'lb') {
			text += '\n';
			line += 1;
		}
		if (name !== 'p' && name !== 'ab') continue;
		const words = textIn(element);
		text += words;
		if (name === 'ab') continue;
		const id = element.attributes['xml:id'] ?? '';
		paragraphs.set(id, { line, text: words });
		passages[id] = Object.fromEntries(
			[...descendants(element)]
				.filter((inner) => nameOf(inner) === 's')
				.map((s) => [s.attributes['xml:id'] ?? '', textIn(s)]),
		);
	}
	return { text, passages, paragraphs };
}

function readDescription(tei: Element) {
	const header = at(tei, 'teiHeader');
	const file = at(header, 'fileDesc');
	const titles = at(file, 'titleStmt');
	const notes = at(file, 'notesStmt');
	const bibl = at(file, 'sourceDesc', 'bibl');
	const editorial = at(header, 'encodingDesc', 'editorialDecl');
	const noteOf = (type: string) => elements(bibl, 'note', { type })[0];
	const value = (name: string, holder: Element | undefined, read?: (holder: Element) => string | undefined) => {
		const evidence = elements(notes, 'note', { type: 'evidence', target: `#of.${name}` })[0];
		return holder && { ...readDescribed(holder, read), evidence: evidence && textIn(evidence) };
	};
	const revisions = elements(at(header, 'revisionDesc'), 'listChange', { type: 'revisions' })[0];
	return {
		id: elements(at(file, 'publicationStmt'), 'idno', { type: 'verbatim' }).map(textIn)[0] ?? '',
		status: at(header, 'revisionDesc')?.attributes.status,
		title: value('title', at(titles, 'title')),
		account_of: referred(elements(titles, 'respStmt', { 'xml:id': 'account' })[0]),
		speaker: referred(at(titles, 'author')),
		event: referred(at(header, 'profileDesc', 'settingDesc', 'p')),
		date: value('date', at(bibl, 'date')),
		issuer: value('issuer', at(bibl, 'publisher'), referred),
		audience: value('audience', noteOf('audience')),
		language: at(bibl, 'textLang')?.attributes.mainLang,
		translated_from: value('translated-from', noteOf('translated-from')),
		source: {
			sha256: elements(bibl, 'idno', { type: 'SHA-256' }).map(textIn)[0],
			byte_order_mark: textIn(noteOf('byte-order-mark')) === 'true',
			line_ends: textIn(noteOf('line-ends')),
			url: value('url', at(bibl, 'ref')),
			licence: value('licence', at(bibl, 'availability', 'licence')),
		},
		counterparts: elements(notes, 'note', { type: 'counterpart' }).map((note) => ({
			side: referred(note),
			found: noteIn(note, 'found'),
			evidence: noteIn(note, 'evidence'),
			date: at(note, 'date')?.attributes.when,
		})),
		emendations: elements(at(editorial, 'correction'), 'p', { n: 'emendation' }).map(textIn),
		annotated_by: textIn(at(elements(titles, 'respStmt', { 'xml:id': 'annotator' })[0], 'name')),
		checked_against: textIn(at(elements(editorial, 'interpretation', { n: 'checked-against' })[0], 'p')),
		revisions: elements(revisions, 'change').map((change) => ({
			date: change.attributes.when,
			what: textIn(change),
		})),
	};
}

function readHistory(tei: Element): Pick<Ledger, 'withdrawn' | 'changes'> {
	const revisions = at(tei, 'teiHeader', 'revisionDesc');
	const entries = (type: string) => elements(elements(revisions, 'listChange', { type })[0], 'change');
	const quoted = (change: Element, type: string) => textIn(elements(change, 'quote', { type })[0]);
	const about = (change: Element) => ({
		id: idOfPointer(change.attributes.target ?? ''),
		on: change.attributes.when ?? '',
	});
	return {
		withdrawn: Object.fromEntries(
			entries('withdrawals').map((change) => {
				const { id, on } = about(change);
				const replaced_by = listIn(at(change, 'ptr'), 'target').map(idOfPointer);
				return [id, { text: quoted(change, 'was'), on, replaced_by }];
			}),
		),
		changes: entries('rewordings').map((change) => ({
			...about(change),
			was: quoted(change, 'was'),
			now: quoted(change, 'now'),
		})),
	};
}

/** The register entry that the first name within an element points at. */
function referred(element: Element | undefined): string | undefined {
	const pointer = elements(element).find(({ attributes }) => attributes.ref)?.attributes.ref;
	return pointer ? idOfPointer(pointer) : undefined;
}

/** Keys without a value go: a content file has none. */
function dropUndefined<T>(value: T): T {
	if (Array.isArray(value)) return value.map(dropUndefined) as T;
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).filter(([, part]) => part !== undefined);
	return Object.fromEntries(entries.map(([key, part]) => [key, dropUndefined(part)])) as T;
}
