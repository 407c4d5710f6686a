import { labelOf } from '../edition/edition.ts';
import type { Erratum, TextChange } from '../edition/history.ts';
import { accordingTo, plainTitle } from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';
import { type XmlElement, xml } from './xml.ts';

export interface FeedPlace {
	/** Turns a path of this site into an address: a whole one where that of the site is known. */
	address: (path: string) => string;
	/** The host of the site, for ids. */
	host: string | undefined;
	/** How many entries it holds at most. */
	entries: number;
}

/** Where there is no change to take a date from: the feed has none of its own, so that two builds are equal. */
const NEVER = '1970-01-01';

/** The newest changes as an Atom feed (RFC 4287), each told in full. */
export function toAtom(
	errata: readonly Erratum[],
	register: Register,
	{ address, host, entries }: FeedPlace,
): XmlElement {
	// A domain that cannot exist: tag ids want one, and a site that does not know its own is not published.
	const tag = (on: string, path: string) => `tag:${host ?? 'verbatim.invalid'},${on}:${path}`;
	return xml(
		'feed',
		{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
		xml('id', {}, tag('2025', 'errata')),
		xml('title', {}, 'Verbatim: errata'),
		xml('subtitle', {}, 'Changes to the texts and to their descriptions, the newest first'),
		xml('updated', {}, moment(errata[0]?.change.on ?? NEVER)),
		xml('author', {}, xml('name', {}, 'Verbatim')),
		xml('link', { rel: 'self', type: 'application/atom+xml', href: address('errata.xml') }),
		xml('link', { rel: 'alternate', type: 'text/html', href: address('errata/') }),
		...paths(errata)
			.slice(0, entries)
			.map(({ edition, change, path }) =>
				xml(
					'entry',
					{},
					xml('id', {}, tag(change.on, path)),
					xml('title', {}, `${headingOf(change)}: ${plainTitle(edition)}`),
					xml('updated', {}, moment(change.on)),
					xml('link', {
						rel: 'alternate',
						type: 'text/html',
						href: address(`readouts/${edition.id}/#${change.type === 'revised' ? 'changes' : change.id}`),
					}),
					xml(
						'content',
						{ type: 'text' },
						`“${plainTitle(edition)}”, a readout, ${accordingTo(register, edition.description.speaker)}.\n\n${textOf(change)}`,
					),
				),
			),
	);
}

const moment = (day: string): string => `${day}T00:00:00Z`;

/** What an entry is known by for good: the text, the passage, what happened, and the how-manieth time on that day. */
function paths(errata: readonly Erratum[]): (Erratum & { path: string })[] {
	const counts = new Map<string, number>();
	return errata
		.toReversed()
		.map((erratum) => {
			const { edition, change } = erratum;
			const path = `${edition.id}/${change.type === 'revised' ? '' : `${change.id}/`}${change.type}`;
			const count = (counts.get(`${path} ${change.on}`) ?? 0) + 1;
			counts.set(`${path} ${change.on}`, count);
			return { ...erratum, path: `${path}/${count}` };
		})
		.toReversed();
}

function headingOf(change: TextChange): string {
	if (change.type === 'revised') return 'Revision';
	const label = `¶ ${labelOf(change.id)}`;
	if (change.type === 'withdrawn') return `${label} withdrawn`;
	return change.was === change.now ? `${label} cut anew` : `Wording of ${label} changed`;
}

function textOf(change: TextChange): string {
	if (change.type === 'revised') return change.what;
	const label = `¶ ${labelOf(change.id)}`;
	if (change.type === 'withdrawn') {
		const now = change.replacedBy.map((id) => `¶ ${labelOf(id)}`).join(', ');
		return `${label} was withdrawn. It read: “${change.was}”\n\n${now ? `Now: ${now}.` : 'Nothing is on record as taking its place.'}`;
	}
	return change.was === change.now
		? `The words of ${label} are the same; its sentences were cut anew.`
		: `The wording of ${label} changed.\n\nBefore: “${change.was}”\n\nAfter: “${change.now}”`;
}
