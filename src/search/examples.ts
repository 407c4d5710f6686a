import { dateOf } from '../edition/dates.ts';
import type { Mention } from '../edition/edition.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import { entryOf, nameOf } from '../edition/names.ts';
import { inWords } from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';
import { NO_ONE, voiceIds } from './facetValues.ts';
import { plainWord } from './spellings.ts';

/** One way to ask, with a query that finds something in these texts. */
export interface ExampleQuery {
	way: string;
	/** The query of the search page's address. */
	query: Record<string, string>;
	/** What it says, as it would be typed or chosen. */
	shown: string;
}

/**
 * An example of each way to ask, drawn from the newest texts: names as often as they occur, expressions
 * of time, numbers. None repeats a claim.
 */
export function exampleQueries(editions: readonly KeptEdition[], register: Register): ExampleQuery[] {
	const newest = editions.slice(0, 10);
	const passages = newest.flatMap((edition) => edition.passages);
	const mentions = passages.flatMap((passage) => passage.mentions.filter(({ by }) => by === 'name'));
	const typed = (way: string, q: string | undefined): ExampleQuery[] => (q ? [{ way, query: { q }, shown: q }] : []);

	const otherwise = mentions.find((mention) => isSpeltOtherwise(mention, register));
	const phrase = passages.flatMap(({ times }) => times).find(({ exact }) => /^\p{L}+( \p{L}+)+$/u.test(exact));
	const names = byCount(mentions.map(({ exact }) => exact).filter((exact) => /^\p{Lu}\p{Ll}{3,}$/u.test(exact)));
	const [most, other] = names;
	const apart = passages.some(({ text }) => most && other && text.includes(most) && !text.includes(other));
	const passage = passages.find(({ paragraph, number }) => number === '2' && paragraph) ?? passages[0];
	const [edition] = newest;
	const voices = byCount(newest.flatMap(({ outline }) => outline.passages.flatMap(voiceIds)));
	const voice = voices.find((id) => id !== NO_ONE);
	return [
		...typed('A word, a name', names[0]),
		...typed('A name the texts spell otherwise', otherwise && nameOf(register, otherwise.ref)),
		...typed('Words in this order', phrase && `“${phrase.exact}”`),
		...typed('Without a word', apart ? `${most} -${other}` : undefined),
		...typed('A passage by its number', passage && `¶ ${passage.label}`),
		...typed(
			'A day, month or year',
			edition && dateOf(edition).length >= 7 ? inWords(dateOf(edition).slice(0, 7)) : undefined,
		),
		...(voice
			? [
					{
						way: 'All that someone says, or that is reported of them',
						query: { voice },
						shown: nameOf(register, voice),
					},
				]
			: []),
		...(voices.includes(NO_ONE)
			? [{ way: 'All that names no one as holding it', query: { voice: NO_ONE }, shown: 'Not attributed' }]
			: []),
	];
}

function isSpeltOtherwise({ ref, exact }: Mention, register: Register): boolean {
	const name = entryOf(register, ref)?.name ?? '';
	return !/\s/.test(name) && !/\s/.test(exact) && plainWord(name) !== plainWord(exact);
}

function byCount(values: readonly string[]): string[] {
	return [...Map.groupBy(values, (value) => value)]
		.toSorted(([, a], [, b]) => b.length - a.length)
		.map(([value]) => value);
}
