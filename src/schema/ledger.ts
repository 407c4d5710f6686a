import { z } from 'zod';
import { day, passageId } from './primitives.ts';

/** Every passage id ever issued, with its text; written by `npm run settle`, never by hand. */
export const ledger = z.strictObject({
	/** Paragraphs in the order of the text; in each, its sentences in order, id to text. */
	passages: z.record(passageId, z.record(passageId, z.string())),
	/** Ids that stand for nothing any more: last text, the day, and what took their place. */
	withdrawn: z
		.record(
			passageId,
			z.strictObject({
				text: z.string(),
				on: day,
				replaced_by: z.array(passageId).default([]),
			}),
		)
		.default({}),
	/** Wordings that changed under an id that was kept, oldest first. */
	changes: z
		.array(
			z.strictObject({
				id: passageId,
				on: day,
				was: z.string(),
				now: z.string(),
			}),
		)
		.default([]),
});
export type Ledger = z.output<typeof ledger>;
