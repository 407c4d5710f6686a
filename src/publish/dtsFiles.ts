import type { Edition } from '../edition/edition.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import { passagePagesWanted, passagesWithPage } from '../edition/passagePages.ts';
import {
	DTS_DEPTHS,
	DTS_MEMBERS,
	DTS_ROOT,
	dtsCollectionPath,
	dtsNavigationPath,
	toDtsCollection,
	toDtsEntry,
	toDtsFragment,
	toDtsNavigation,
	toDtsResource,
} from '../export/toDts.ts';
import { isWanted } from '../export/wantedFormats.ts';
import type { ExportContext } from '../export/writers.ts';
import { toXml } from '../export/xml.ts';
import type { PublishedFile } from './publishedFile.ts';

/** The entry of Distributed Text Services and the pages of its collection. */
export function dtsFiles(editions: () => Iterable<KeptEdition>, context: ExportContext): PublishedFile[] {
	if (!isWanted('dts')) return [];
	const total = count(editions());
	const last = Math.max(1, Math.ceil(total / DTS_MEMBERS));
	const page = (number: number, path: string) =>
		inJson(path, () => toDtsCollection(slice(editions(), number - 1), { number, last, total }, context));
	return [
		inJson('dts.jsonld', () => toDtsEntry(context.site)),
		page(1, dtsCollectionPath()),
		page(1, `readouts/${DTS_ROOT}/collection.jsonld`),
		...Array.from({ length: last }, (_, index) => page(index + 1, dtsCollectionPath(index + 1))),
	];
}

/** What Distributed Text Services say of one text, and its passages. */
export function dtsReadoutFiles(edition: Edition, context: ExportContext): PublishedFile[] {
	if (!isWanted('dts')) return [];
	const wanted = passagePagesWanted();
	const part = (label: string, make: () => Parameters<typeof toXml>[0]) => ({
		path: `readouts/${edition.id}/${label}/tei.xml`,
		mediaType: 'application/tei+xml',
		make: () => toXml(make()),
	});
	const byId = new Map(edition.passages.map((passage) => [passage.id, passage]));
	const paragraphs = new Map(edition.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
	return [
		inJson(`readouts/${edition.id}/collection.jsonld`, () => toDtsResource(edition, context)),
		...DTS_DEPTHS.map((down) =>
			inJson(dtsNavigationPath(edition.id, down), () => toDtsNavigation(edition, down, context)),
		),
		...passagesWithPage(edition, wanted).flatMap((passage) => {
			const paragraph = paragraphs.get(passage.paragraph);
			return paragraph ? part(passage.label, () => toDtsFragment(edition, [passage], paragraph, context)) : [];
		}),
		...(wanted === 'on'
			? edition.paragraphs.map((paragraph) =>
					part(paragraph.label, () => {
						const sentences = paragraph.sentences.flatMap((id) => byId.get(id) ?? []);
						return toDtsFragment(edition, sentences, paragraph, context);
					}),
				)
			: []),
	];
}

const inJson = (path: string, make: () => object): PublishedFile => ({
	path,
	mediaType: 'application/ld+json',
	make: () => `${JSON.stringify(make())}\n`,
});

function count(all: Iterable<unknown>): number {
	let number = 0;
	for (const _ of all) number += 1;
	return number;
}

/** The members of one page of the collection, from 0. */
function slice(editions: Iterable<KeptEdition>, page: number): KeptEdition[] {
	const members: KeptEdition[] = [];
	let at = 0;
	for (const edition of editions) {
		if (at >= page * DTS_MEMBERS && at < (page + 1) * DTS_MEMBERS) members.push(edition);
		at += 1;
	}
	return members;
}
