import { ANNOTATIONS_LICENCE, pathOfReadout } from '../edition/addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { type Annotation, actAnnotation, editorialAnnotations, passageAnnotations } from './annotations.ts';
import { textPlaces } from './textPositions.ts';
import { editionDays, framedTitle, moment } from './whose.ts';
import type { ExportContext } from './writers.ts';

/**
 * Everything that the editors say beside a text as one page of the W3C Web Annotation Data Model.
 * Targets are the readout’s page; positions count code points of the text, its lines ended by LF.
 */
export function toAnnotationPage(edition: Edition, { register, site }: ExportContext) {
	const readout = site + pathOfReadout(edition.id);
	const { first, last } = editionDays(edition);
	const page = `${readout}annotations.jsonld`;
	const place = textPlaces(edition);
	const creator = `${page}#by`;
	const dates = { created: moment(first), ...(last === first ? {} : { modified: moment(last) }) };
	const items = unique([
		...edition.passages.flatMap((passage) => passageAnnotations(passage, place, { register, site, readout })),
		...edition.acts.map((act) => actAnnotation(edition, act, place, { register, site, readout })),
		...editorialAnnotations(edition, { register, site, readout }),
	]);
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: page,
		type: 'AnnotationPage',
		partOf: {
			id: `${page}#collection`,
			type: 'AnnotationCollection',
			label: `Annotations: ${framedTitle(edition, register)}`,
			creator: { id: creator, type: 'Organization', name: edition.description.annotated_by },
			...dates,
			rights: ANNOTATIONS_LICENCE,
			'schema:version': last,
			'schema:isBasedOn': {
				id: `${readout}source.txt`,
				type: 'schema:MediaObject',
				'schema:sha256': edition.description.source.sha256,
			},
			total: items.length,
			first: page,
			last: page,
		},
		startIndex: 0,
		items: items.map(({ name, ...annotation }) => ({
			id: `${page}#${name}`,
			type: 'Annotation',
			creator,
			...dates,
			...annotation,
		})),
	};
}

/** A name that occurs again in an edition is told apart by its turn, in the order of the text. */
function unique(annotations: readonly Annotation[]): Annotation[] {
	const turns = new Map<string, number>();
	return annotations.map((annotation) => {
		const turn = (turns.get(annotation.name) ?? 0) + 1;
		turns.set(annotation.name, turn);
		return turn === 1 ? annotation : { ...annotation, name: `${annotation.name}-${turn}` };
	});
}
