import { actCard, passageCard, readoutCard } from '../cards/card.ts';
import { cardPng } from '../cards/draw.ts';
import { cardsWanted } from '../cards/setting.ts';
import type { Edition } from '../edition/edition.ts';
import { actHasPage, passagePagesWanted, passagesWithPage } from '../edition/passagePages.ts';
import { isWritten, readoutFormats, references } from '../export/formats.ts';
import { wantedFormats } from '../export/wantedFormats.ts';
import { type ExportContext, passageReference, writers } from '../export/writers.ts';
import { textForms } from '../search/textForms.ts';
import { dtsReadoutFiles } from './dtsFiles.ts';
import { actFeedFiles } from './feedFiles.ts';
import type { PublishedFile } from './publishedFile.ts';

/**
 * All files of a readout that are not pages: the formats it is given out in, references to its
 * sentences, share images. Written without Astro, whose loop takes longer for a file than the file.
 */
export function readoutFiles(
	edition: Edition,
	context: ExportContext,
	{ passageCards }: { passageCards: boolean },
): PublishedFile[] {
	const root = `readouts/${edition.id}/`;
	const pages = passagesWithPage(edition, passagePagesWanted());
	const card = (folder: string, make: () => Parameters<typeof cardPng>[0]): PublishedFile => ({
		path: `${folder}card.png`,
		mediaType: 'image/png',
		make: () => cardPng(make()),
	});
	const { register } = context;
	return [
		{
			path: `${root}names.json`,
			mediaType: 'application/json',
			make: () => JSON.stringify(textForms(edition, register)),
		},
		...wantedFormats(readoutFormats)
			.filter(isWritten)
			.map(({ key, file, mediaType }) => ({
				path: root + file,
				mediaType,
				make: () => writers[key](edition, context),
			})),
		...pages.flatMap((passage) =>
			wantedFormats(references).map(({ key, file, mediaType }) => ({
				path: `${root}${passage.label}/${file}`,
				mediaType,
				make: () => passageReference(key, edition, passage, context),
			})),
		),
		...dtsReadoutFiles(edition, context),
		...actFeedFiles(edition, context),
		...(cardsWanted()
			? [
					card(root, () => readoutCard(edition, register)),
					...edition.acts
						.filter((act) => actHasPage(act))
						.map((act) => card(`agreements/${edition.id}/${act.id}/`, () => actCard(edition, act, register))),
				]
			: []),
		...(passageCards
			? pages.map((passage) => card(`${root}${passage.label}/`, () => passageCard(edition, passage, register)))
			: []),
	];
}
