import { dateInWords, dateOf } from '../edition/dates.ts';
import type { Edition } from '../edition/edition.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import { entryOf } from '../edition/names.ts';
import { quotedVoices } from '../edition/quotedVoices.ts';
import { bracketed, languageInWords, titleOf } from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';
import type { CheckedReadout } from './verdict.ts';

/** Readouts that are loaded together. */
export interface CheckedPart {
	/** `2025`, `2025-2`, `undated`. */
	name: string;
	editions: KeptEdition[];
}

/** More readouts than this make another part of a year: some 1 MB. */
const MOST_READOUTS = 300;

/** Readouts by year, in their order: the newest first. */
export function checkedParts(editions: readonly KeptEdition[]): CheckedPart[] {
	const years = Map.groupBy(editions, (edition) => dateOf(edition).slice(0, 4) || 'undated');
	return [...years].flatMap(([year, all]) =>
		Array.from({ length: Math.ceil(all.length / MOST_READOUTS) }, (_, index) => ({
			name: index === 0 ? year : `${year}-${index + 1}`,
			editions: all.slice(index * MOST_READOUTS, (index + 1) * MOST_READOUTS),
		})),
	);
}

/** A readout as the quote checker reads it. */
export function checkedReadout(edition: Edition, register: Register): CheckedReadout {
	const { voices, voiced } = quotedVoices(edition, register);
	const { language, translated_from } = edition.description;
	const original = translated_from && bracketed(translated_from, languageInWords);
	return {
		id: edition.id,
		title: titleOf(edition),
		date: dateInWords(edition),
		lang: edition.description.language,
		...(original ? { version: `${languageInWords(language)} version of remarks made in ${original}` } : {}),
		voices,
		names: namesIn(edition, register),
		passages: edition.passages.map(({ id, text }, index) => [id, voiced[index] ?? 0, text]),
	};
}

/** The names that the text has and the registers have in several forms, all forms of one in one list. */
function namesIn({ passages }: Edition, register: Register): string[][] {
	const refs = new Set(passages.flatMap(({ mentions }) => mentions.map(({ ref }) => ref)));
	return [...refs].flatMap((ref) => {
		const entry = entryOf(register, ref);
		const forms = entry ? [...new Set([entry.name, ...entry.forms])] : [];
		return forms.length > 1 ? [forms] : [];
	});
}
