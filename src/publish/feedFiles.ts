import { folderOfAct, pathOfEntry, pathOfTopic } from '../edition/addresses.ts';
import { indexCorpus } from '../edition/corpusIndex.ts';
import type { Edition } from '../edition/edition.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import { actHasPage } from '../edition/passagePages.ts';
import type { Feed } from '../export/feeds/feed.ts';
import {
	actFeed,
	errataFeed,
	excerpted,
	newsFeed,
	speakerFeed,
	speakerRefs,
	topicFeed,
	topicRefs,
} from '../export/feeds/feeds.ts';
import { toAtom } from '../export/feeds/toAtom.ts';
import { toJsonFeed } from '../export/feeds/toJsonFeed.ts';
import { isWanted } from '../export/wantedFormats.ts';
import type { ExportContext } from '../export/writers.ts';
import { toXml } from '../export/xml.ts';
import type { PublishedFile } from './publishedFile.ts';

/** Feeds of the whole edition, of its speakers and of its topics. */
export function feedFiles(editions: () => Iterable<KeptEdition>, context: ExportContext): PublishedFile[] {
	const all = once(() => [...editions()]);
	const index = once(() => indexCorpus(all()));
	const { people, topics } = context.register;
	return [
		...feed('', () => newsFeed(all(), context), context),
		...feed('', () => errataFeed(all(), context), context, undefined, { atom: 'errata.xml', json: 'errata/feed.json' }),
		...[...people.keys()].flatMap((id) =>
			feed(
				pathOfEntry(context.register, id),
				() => speakerFeed(id, index(), context),
				context,
				() => excerpted(speakerRefs(id, index()), index()),
			),
		),
		...[...topics.keys()].flatMap((id) =>
			feed(
				pathOfTopic(id),
				() => topicFeed(id, index(), context),
				context,
				() => excerpted(topicRefs(id, index()), index()),
			),
		),
	];
}

/** Feeds of the acts of a readout that have a page. */
export function actFeedFiles(edition: Edition, context: ExportContext): PublishedFile[] {
	return edition.acts
		.filter((act) => actHasPage(act))
		.flatMap((act) => feed(folderOfAct(edition.id, act.id), () => actFeed(edition, act, context), context));
}

/** A feed in the wanted formats, made once for both. */
function feed(
	folder: string,
	make: () => Feed,
	{ site }: ExportContext,
	of?: PublishedFile['of'],
	{ atom, json } = { atom: 'feed.xml', json: 'feed.json' },
): PublishedFile[] {
	const [atomWanted, jsonWanted] = [isWanted('atom'), isWanted('json-feed')];
	// Let go of as soon as all formats have it: a large edition has thousands of feeds.
	const made = once(make, Number(atomWanted) + Number(jsonWanted));
	const shown = of && { of };
	return [
		...(atomWanted
			? [
					{
						path: folder + atom,
						mediaType: 'application/atom+xml',
						...shown,
						make: () => toXml(toAtom(made(), site + folder + atom)),
					},
				]
			: []),
		...(jsonWanted
			? [
					{
						path: folder + json,
						mediaType: 'application/feed+json',
						...shown,
						make: () => `${JSON.stringify(toJsonFeed(made(), site + folder + json), null, 2)}\n`,
					},
				]
			: []),
	];
}

/** Makes a value when it is first asked for, and forgets it after so many times. */
function once<T>(make: () => T, uses = Number.POSITIVE_INFINITY): () => T {
	let made: { value: T; left: number } | undefined;
	return () => {
		made ??= { value: make(), left: uses };
		const { value } = made;
		made.left -= 1;
		if (made.left === 0) made = undefined;
		return value;
	};
}
