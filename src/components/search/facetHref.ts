import type { CorpusIndex } from '../../edition/corpusIndex.ts';
import { dateOf } from '../../edition/dates.ts';
import type { Register } from '../../schema/register.ts';
import type { Facet } from '../../search/facets.ts';
import { NO_ONE } from '../../search/facetValues.ts';
import { href, hrefOfEntry, hrefOfTopic } from '../href.ts';
import { pagePath } from '../paging.ts';

/** How many a page the listings hold to which facets lead. */
export const READOUTS_A_PAGE = 50;
export const ACTS_A_PAGE = 60;

/** The listing in which, without scripts, the sentences of a value of a facet are found. */
export function facetHref(facet: Facet, id: string, register: Register, { editions, acts }: CorpusIndex): string {
	const inListing = (root: string, at: number, size: number) =>
		href([root, pagePath(Math.floor(Math.max(0, at) / size) + 1), ''].filter((part) => part !== undefined).join('/'));
	switch (facet) {
		case 'kind':
			return hrefOfKind(id);
		case 'voice':
			return id === NO_ONE ? hrefOfKind('unattributed-assessment') : `${hrefOfEntry(register, id)}`;
		case 'act': {
			const first = acts.findIndex(({ edition, at }) => edition.outline.acts[at]?.class === id);
			return `${inListing('agreements', first, ACTS_A_PAGE)}#${id}`;
		}
		case 'topic':
			return hrefOfTopic(id);
		case 'person':
		case 'place':
			return `${hrefOfEntry(register, id)}#mentioned`;
		case 'readout':
			return href(`readouts/${id}/`);
		case 'year': {
			const first = editions.findIndex((edition) => dateOf(edition).startsWith(id));
			return inListing('readouts', first, READOUTS_A_PAGE);
		}
	}
}

export const hrefOfKind = (kind: string, page = 1): string =>
	href(['search/kind', kind, pagePath(page), ''].filter((part) => part !== undefined).join('/'));
