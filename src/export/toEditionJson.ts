import type { Edition, Passage } from '../edition/edition.ts';
import { EDITION_SCHEMA, type EditionJson } from './editionJson.ts';
import { editionDays } from './whose.ts';

/**
 * The edition of one readout as plain JSON, for whoever takes the data away. Offsets count Unicode
 * code points from the start of the sentence, end exclusive. `editionJson.ts` describes every key.
 */
export function toEditionJson(edition: Edition, site = '/'): EditionJson {
	const { description } = edition;
	const { title, source } = description;
	return {
		$schema: site + EDITION_SCHEMA,
		id: edition.id,
		version: editionDays(edition).last,
		title: title.supplied ?? title.stated,
		status: edition.status,
		accountOf: description.account_of,
		speaker: description.speaker,
		event: description.event,
		description: {
			title,
			date: description.date,
			issuer: description.issuer,
			audience: description.audience,
			translatedFrom: description.translated_from,
			counterparts: description.counterparts,
			emendations: description.emendations,
			annotatedBy: description.annotated_by,
			checkedAgainst: description.checked_against,
			revisions: description.revisions,
		},
		source: {
			sha256: source.sha256,
			bytes: edition.bytes,
			language: description.language,
			url: source.url?.supplied ?? source.url?.stated,
			urlDescription: source.url,
			licence: source.licence,
		},
		text: edition.text,
		passages: edition.passages.map(toPassageJson),
		acts: edition.acts.map((act) => ({
			id: act.id,
			class: act.class,
			name: act.name,
			quote: act.quote,
			in: act.in,
			parties: act.parties,
			time: act.time,
			modality: act.modality,
			scope: act.scope,
			note: act.note,
			followUps: act.followUps,
		})),
		withdrawn: edition.withdrawn,
		changes: edition.changes,
	};
}

function toPassageJson(passage: Passage): EditionJson['passages'][number] {
	const points = (span: { start: number; end: number }) => ({
		start: codePoints(passage.text.slice(0, span.start)),
		end: codePoints(passage.text.slice(0, span.end)),
	});
	return {
		id: passage.id,
		paragraph: passage.paragraph,
		number: passage.label,
		text: passage.text,
		attribution: passage.attribution,
		topics: passage.topics,
		mentions: passage.mentions.map(({ ref, exact, by, ...span }) => ({ ref, ...points(span), exact, by })),
		acts: passage.acts,
		times: passage.times.map(({ start, end, ...time }) => ({ ...points({ start, end }), ...time })),
		notes: passage.notes.map(({ start, end, ...note }) => ({ ...points({ start, end }), ...note })),
	};
}

const codePoints = (text: string): number => [...text].length;
