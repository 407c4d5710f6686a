import { z } from 'zod';
import { date, day, described, id, words } from './primitives.ts';

/** Addresses below `readouts/` that the edition has itself, and what stands there: no readout can have them. */
export const reservedReadoutIds: Readonly<Record<string, string>> = {
	page: 'readouts/page/2/ and agreements/page/2/ are further pages of lists',
	pagefind: 'pagefind/ is the folder of the search index, whose files hosts keep for good',
	readouts:
		'readouts/readouts/ has the collection of all texts, which clients of Distributed Text Services ask for by its id',
};

const text = described(words);
const webAddressExpected = 'the address of a page on the web: https://… or http://…';
const webAddress = z.url({ protocol: /^https?$/, error: webAddressExpected });

/** The front matter of a readout: the description of its source. */
export const readout = z.strictObject({
	/** `draft` is shown in `npm run dev` only; `published` demands everything. */
	status: z.enum(['draft', 'published']),
	title: text,
	/** Whose account it is: an organisation of the register. */
	account_of: id,
	/** The reporter: who says it; the body that issued it, where it names no person. */
	speaker: id,
	/** The event that it is about. */
	event: id,
	date: described(date),
	issuer: described(id),
	audience: text.optional(),
	language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag, such as en'),
	translated_from: described(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag, such as ru')).optional(),
	source: z.strictObject({
		/** Of the source file, byte for byte. */
		sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
		/** What the source file has that the entry does not, so that its bytes can be made again. */
		byte_order_mark: z.boolean().default(false),
		line_ends: z.enum(['lf', 'crlf', 'cr']).default('lf'),
		url: described(webAddress)
			.refine(({ stated }) => stated === undefined || webAddress.safeParse(stated).success, {
				path: ['stated'],
				message: webAddressExpected,
			})
			.optional(),
		licence: text,
	}),
	/** What was found of other accounts, and that finding none proves nothing (editorial rule 8). */
	counterparts: z
		.array(
			z.strictObject({
				side: id,
				found: words,
				evidence: words,
				date: day.optional(),
			}),
		)
		.min(1),
	emendations: z.array(words).default([]),
	annotated_by: words,
	checked_against: words,
	revisions: z.array(z.strictObject({ date: day, what: words })).min(1),
});
export type Readout = z.output<typeof readout>;
