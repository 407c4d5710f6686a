import { pathOfReadout } from '../../edition/addresses.ts';
import { plainTitle } from '../../edition/wording.ts';
import { certainty, type Described } from '../../schema/primitives.ts';
import { editionDays } from '../whose.ts';
import { inRegister, may, must, readout, table } from './table.ts';

const known = (value: Described | undefined): string | undefined => value?.supplied ?? value?.stated;

export const readouts = table({
	name: 'readouts',
	what: 'One row a readout: whose account it is, what is stated and what is supplied.',
	key: ['readout'],
	columns: {
		readout: { ...readout, refersTo: undefined },
		title: must.text('The title, without the brackets of one that is supplied.'),
		title_supplied: must.boolean('The editors made or found the title; the source has none.'),
		account_of: must.text('Whose account it is: an id of the register.', inRegister),
		speaker: must.text('Who says it: an id of the register.', inRegister),
		event: must.text('What it is about: an id of the register.', inRegister),
		date_stated: may.text('The date in the words of the source.'),
		date_supplied: may.text('The date that the editors supply: a year, a month or a day.'),
		date_evidence: may.text('What the supplied date rests on.'),
		date_certainty: may.text('How sure the editors are of it.', { oneOf: certainty.options }),
		issuer: may.text('Who published it: an id of the register, or the words of the source.'),
		language: must.text('The language of the text (BCP 47).'),
		translated_from: may.text('The language from which the issuer translated it.'),
		source_url: may.text('The page of the source.'),
		source_licence: may.text('The terms of the source, as far as they are known.'),
		sha256: must.text('SHA-256 of the source file.'),
		version: must.day('Of this edition of the text: the day of its last revision.'),
		sentences: must.integer('How many sentences it has.'),
		url: must.text('Its page here.'),
	},
	rows: (edition, { site }) => {
		const { description } = edition;
		const { title, date, source } = description;
		return [
			{
				readout: edition.id,
				title: plainTitle(edition),
				title_supplied: title.supplied !== undefined,
				account_of: description.account_of,
				speaker: description.speaker,
				event: description.event,
				date_stated: date.stated,
				date_supplied: date.supplied,
				date_evidence: date.evidence,
				date_certainty: date.certainty,
				issuer: known(description.issuer),
				language: description.language,
				translated_from: known(description.translated_from),
				source_url: known(source.url),
				source_licence: known(source.licence),
				sha256: source.sha256,
				version: editionDays(edition).last,
				sentences: edition.passages.length,
				url: site + pathOfReadout(edition.id),
			},
		];
	},
});
