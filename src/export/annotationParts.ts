import type { Passage } from '../edition/edition.ts';
import type { Described } from '../schema/primitives.ts';
import type { textPlaces } from './textPositions.ts';

export type Motivation = 'classifying' | 'commenting' | 'describing' | 'editing' | 'identifying' | 'tagging';
export type Body =
	| { type: 'TextualBody'; purpose: Motivation; value: string; format: 'text/plain'; language: string }
	| { type: 'SpecificResource'; purpose: Motivation; source: string };
export type Target = string | { source: string; selector: object[] };

export type Place = ReturnType<typeof textPlaces>;

/** Ways to the same words: by the passage, by the words and by their position. */
export function target(readout: string, passage: Passage, place: Place, from?: number, to?: number): Target {
	const { exact, prefix, suffix, start, end } = place(passage, from, to);
	return {
		source: readout,
		selector: [
			{ type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: passage.id },
			{ type: 'TextQuoteSelector', exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) },
			{ type: 'TextPositionSelector', start, end },
		],
	};
}

export const text = (purpose: Motivation, value: string): Body => ({
	type: 'TextualBody',
	purpose,
	value,
	format: 'text/plain',
	language: 'en',
});
export const link = (purpose: Motivation, source: string): Body => ({ type: 'SpecificResource', purpose, source });
export const optional = (value: string | undefined, purpose: Motivation, before = ''): Body[] =>
	value === undefined ? [] : [text(purpose, before + value)];

/** What is stated and what the editors supply, apart, with evidence and certainty. */
export function described({ stated, supplied, evidence, certainty }: Described, what = ''): Body[] {
	const lead = (word: string) => (what ? `${what}${word}: ` : `${word[0]?.toUpperCase()}${word.slice(1)}: `);
	return [
		...optional(stated && `“${stated}”`, 'describing', lead('as stated')),
		...optional(supplied, 'describing', lead('supplied by the editors')),
		...optional(evidence, 'describing', 'Evidence: '),
		...optional(certainty, 'describing', 'Certainty: '),
	];
}

/** Words as part of an id: letters and digits of any script, joined by hyphens, not too many. */
export function slug(words: string): string {
	const parts = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['x'];
	return encodeURIComponent(parts.slice(0, 6).join('-'));
}
