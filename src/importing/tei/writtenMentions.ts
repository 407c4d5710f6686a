import type { NameFinder } from '../../edition/resolveMentions.ts';
import type { Annotations } from '../../schema/annotations.ts';
import type { Ledger } from '../../schema/ledger.ts';
import { quoteAt } from './quoteAt.ts';
import type { FoundMention } from './readAnnotations.ts';

/**
 * Mentions as `annotations.yaml` has them. Names of the registers find themselves, so that only
 * descriptions need an entry, and names that stood for something else, an exception.
 */
export function writtenMentions(
	found: readonly FoundMention[],
	passages: Ledger['passages'],
	findNames: NameFinder,
): Partial<Pick<Annotations, 'mentions' | 'exceptions'>> {
	const texts = new Map(Object.values(passages).flatMap(Object.entries<string>));
	const names = new Map([...texts].map(([id, text]) => [id, findNames(text)]));
	const isFound = ({ in: id, start, end, is }: FoundMention) =>
		(names.get(id) ?? []).some((name) => name.ref === is && name.start === start && name.end === end);
	const written = found.filter((mention) => mention.by !== 'name' || !isFound(mention));
	const groups = Map.groupBy(written, ({ in: id, start, end }) => `${id} ${start} ${end}`);
	const mentions = [...groups.values()].map((group) => {
		const [{ in: id, start, end }] = group as [FoundMention];
		const is = group.map((mention) => mention.is);
		return { in: id, ...quoteAt(texts.get(id) ?? '', start, end), is };
	});
	const exceptions = [...names].flatMap(([id, list]) =>
		list
			.filter(
				({ ref, start, end }) =>
					!found.some(
						(mention) => mention.in === id && mention.is === ref && mention.start <= start && mention.end >= end,
					),
			)
			.map(({ ref, start, end }) => ({ in: id, ...quoteAt(texts.get(id) ?? '', start, end), isnt: ref })),
	);
	return { ...(mentions.length > 0 ? { mentions } : {}), ...(exceptions.length > 0 ? { exceptions } : {}) };
}
