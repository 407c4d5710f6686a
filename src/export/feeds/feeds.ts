import { folderOfAct, pathOfEntry, pathOfTopic } from '../../edition/addresses.ts';
import type { CorpusIndex, PassageRef } from '../../edition/corpusIndex.ts';
import { type Act, type Edition, passageOf } from '../../edition/edition.ts';
import type { KeptEdition } from '../../edition/editionStore.ts';
import { errataOf } from '../../edition/history.ts';
import { nameOf } from '../../edition/names.ts';
import { accordingTo } from '../../edition/wording.ts';
import { editionDays } from '../whose.ts';
import type { ExportContext } from '../writers.ts';
import { actEntry, errataEntries, excerptEntry, followUpDay, followUpEntry, readoutEntry } from './entries.ts';
import { type Feed, newest, tagger } from './feed.ts';

/** How many entries a feed holds: the pages hold all. */
export const FEED_ENTRIES = 100;
const EXCERPTS = 50;

/** Everything that is new: readouts, follow-ups, changes. */
export function newsFeed(editions: readonly KeptEdition[], context: ExportContext): Feed {
	const { site } = context;
	const recent = latest(editions, (edition) => editionDays(edition).first);
	// By their days alone: which act it is, and what it says, is read of the newest only.
	const followUps = latest(
		editions.flatMap((edition) =>
			edition.outline.acts.flatMap(({ followUps: days }, act) =>
				days.map(({ date }, turn) => ({ edition, act, turn, date })),
			),
		),
		({ edition, date }) => followUpDay(edition, { date }),
	);
	// A first publication is told by the readout itself.
	const errata = errataOf(editions)
		.filter(({ edition, change }) => change.type !== 'revised' || change.on !== editionDays(edition).first)
		.slice(0, FEED_ENTRIES);
	return {
		id: tagger(site)('2025', 'news'),
		title: 'Verbatim: readouts, follow-ups and errata',
		subtitle: 'New readouts, later events that bear on their acts, and changes to texts, the newest first',
		page: `${site}readouts/`,
		entries: newest(
			[
				...recent.map((edition) => readoutEntry(edition, context)),
				...followUps.flatMap(({ edition, act: at, turn }) => {
					const act = edition.acts[at];
					const followUp = act?.followUps[turn];
					return act && followUp ? followUpEntry(edition, act, followUp, context) : [];
				}),
				...errataEntries(errata, context),
			],
			FEED_ENTRIES,
		),
	};
}

/** Changes to texts and their descriptions. */
export function errataFeed(editions: readonly Edition[], context: ExportContext, most = FEED_ENTRIES): Feed {
	return {
		id: tagger(context.site)('2025', 'errata'),
		title: 'Verbatim: errata',
		subtitle: 'Changes to the texts and to their descriptions, the newest first',
		page: `${context.site}errata/`,
		entries: errataEntries(errataOf(editions), context).slice(0, most),
	};
}

/** What someone says, and what is ascribed to them. */
export function speakerFeed(id: string, index: CorpusIndex, context: ExportContext): Feed {
	const { register, site } = context;
	const path = pathOfEntry(register, id);
	const name = nameOf(register, id);
	return {
		id: tagger(site)('2025', path),
		title: `Verbatim: ${name}`,
		subtitle: `Sentences of official readouts that ${name} says, or that report words, acts or views of ${name}, the newest first`,
		page: site + path,
		entries: excerpts(speakerRefs(id, index), { path, name }, index, context),
	};
}

/** Sentences on a topic. */
export function topicFeed(id: string, index: CorpusIndex, context: ExportContext): Feed {
	const { register, site } = context;
	const path = pathOfTopic(id);
	const name = nameOf(register, id);
	return {
		id: tagger(site)('2025', path),
		title: `Verbatim: ${name}`,
		subtitle: `Sentences of official readouts on the topic “${name}”, each marked with whose claim it is, the newest first`,
		page: site + path,
		entries: excerpts(topicRefs(id, index), { path, name }, index, context),
	};
}

/** An act and what followed. */
export function actFeed(edition: Edition, act: Act, context: ExportContext): Feed {
	const { register, site } = context;
	const path = folderOfAct(edition.id, act.id);
	const frame = accordingTo(register, passageOf(edition, act.in).attribution.reporter);
	return {
		id: tagger(site)(editionDays(edition).first, `${path}feed`),
		title: `Verbatim: ${act.name}, ${frame}`,
		subtitle: 'An act in its exact words, and later events that bear on it, the newest first',
		page: site + path,
		entries: newest(
			[...act.followUps.map((one) => followUpEntry(edition, act, one, context)), actEntry(edition, act, context)],
			FEED_ENTRIES,
		),
	};
}

/** Sentences that someone says, or that are ascribed to someone. */
export const speakerRefs = (id: string, index: CorpusIndex): PassageRef[] =>
	[index.speaks, index.unattributed, index.reported].flatMap((map) => map.get(id) ?? []);
export const topicRefs = (id: string, index: CorpusIndex): PassageRef[] => index.topics.get(id) ?? [];

/** The readouts of which a feed tells: the newest that have such sentences. */
export function excerpted(refs: readonly PassageRef[], { editions }: CorpusIndex): KeptEdition[] {
	const having = new Set(refs.map(({ edition }) => edition));
	return editions.filter((edition) => having.has(edition)).slice(0, EXCERPTS);
}

function excerpts(
	refs: readonly PassageRef[],
	of: { path: string; name: string },
	index: CorpusIndex,
	context: ExportContext,
) {
	const byEdition = Map.groupBy(refs, ({ edition }) => edition);
	return excerpted(refs, index).map((edition) => {
		const places = new Set(byEdition.get(edition)?.map(({ at }) => at));
		return excerptEntry(
			edition,
			edition.passages.filter((_, at) => places.has(at)),
			of,
			context,
		);
	});
}

/** The newest of many, before what is told of them is made. */
function latest<T>(all: readonly T[], dayOf: (one: T) => string): T[] {
	return all
		.map((one) => ({ one, day: dayOf(one) }))
		.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
		.slice(0, FEED_ENTRIES)
		.map(({ one }) => one);
}
