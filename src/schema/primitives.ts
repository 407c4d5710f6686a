import { z } from 'zod';

/** The id of a register entry, topic, act or readout: lower-case words joined by hyphens. */
export const id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: lower-case letters, digits and hyphens, such as yury-ushakov');

/** The id of a paragraph (`p5`, `p5a`) or of a sentence (`p5s2`, `p5s2a`). */
export const passageId = z
	.string()
	.regex(/^p\d+[a-z]*(s\d+[a-z]*)?$/, 'a passage id, such as p5 (paragraph) or p5s2 (sentence)');

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `value` is a year, a month or a day that the calendar has (2025-02-30 is not one). */
export function isCalendarDate(value: string): boolean {
	const [, year, month = '01', day = '01'] = DATE.exec(value) ?? [];
	if (!year) return false;
	const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** A date as exact as it is known: `2026`, `2026-01` or `2026-01-05`. */
export const date = z
	.string()
	.refine(isCalendarDate, { error: 'a date of the calendar: 2025, 2025-12 or 2025-12-28', abort: true });

/** A date to the day. */
export const day = date.refine((value) => value.length === 10, 'a day, such as 2025-12-28');

/** A duration in days, hours and minutes (ISO 8601): months and years differ in length, and no text has wanted them. */
export const duration = z
	.string()
	.regex(/^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$/, 'a duration of days, hours or minutes: P3D, PT1H15M');

/** Words of a source text, to be found in it: a string that is not blank. */
export const sourceWords = z.string().refine((value) => value.trim() !== '', 'words, not a blank');

/**
 * Words that say something, in the edition's own voice. Controls that turn the direction of writing
 * would reorder what a page sets around them: only source texts may have them, and pages keep those apart.
 */
export const words = sourceWords.refine(
	(value) => !/[\u202a-\u202e\u2066-\u2069]/.test(value),
	'text without controls that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069)',
);

/** How sure the editor is of a supplied value. `devised` is for what the editor made (a title). */
export const certainty = z.enum(['high', 'medium', 'low', 'inference', 'devised', 'unknown']);
export type Certainty = z.output<typeof certainty>;

/** Editorial rule 3: what is supplied carries its evidence and its certainty. */
export function requireEvidence(
	entry: { supplied?: unknown; evidence?: string | undefined; certainty?: Certainty | undefined },
	context: z.RefinementCtx,
): void {
	if (entry.supplied === undefined) return;
	for (const key of ['evidence', 'certainty'] as const)
		if (entry[key] === undefined)
			context.addIssue({
				code: 'custom',
				path: [key],
				message: `${key} for the supplied value`,
				params: { missing: true },
			});
}

/**
 * A value that the source states, that the editor supplies, or both side by side.
 * What is supplied carries its evidence and certainty, or the build stops (editorial rule 3).
 */
export function described<T extends z.ZodType>(value: T) {
	return z
		.strictObject({
			stated: words.optional(),
			supplied: value.optional(),
			evidence: words.optional(),
			certainty: certainty.optional(),
		})
		.superRefine((entry, context) => {
			const given = entry as {
				stated?: string;
				supplied?: unknown;
				evidence?: string;
				certainty?: Certainty;
			};
			if (given.stated === undefined && given.supplied === undefined)
				context.addIssue({
					code: 'custom',
					path: ['supplied'],
					message: 'a stated or a supplied value',
					params: { missing: true },
				});
			requireEvidence(given, context);
		});
}
export type Described<T = string> = {
	stated?: string | undefined;
	supplied?: T | undefined;
	evidence?: string | undefined;
	certainty?: Certainty | undefined;
};

/** Wraps a single value into a list, so that a writer need not type brackets for one. */
export function oneOrMany<T extends z.ZodType>(item: T) {
	return z.union([item, z.array(item)]).transform((value) => (Array.isArray(value) ? value : [value]));
}
