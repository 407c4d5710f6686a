/** A feed, whichever format it is written in. Addresses and ids are whole; moments are RFC 3339. */
export interface Feed {
	id: string;
	title: string;
	subtitle: string;
	/** The address of the page that lists the same. */
	page: string;
	/** The newest first. */
	entries: FeedEntry[];
}
export interface FeedEntry {
	/** Never changes, and never comes to mean something else. */
	id: string;
	/** Names according to whom, wherever it reports a claim. */
	title: string;
	url: string;
	published: string;
	updated: string;
	/** All of it, as HTML. */
	html: string;
}

/** What each feed says of its terms. */
export const FEED_RIGHTS =
	'Annotations and notes: CC BY 4.0. Quoted texts remain under the terms of their issuers. Each is one side’s account.';

/** Where there is nothing to take a date from: the feed has none of its own, so that two builds are equal. */
const NEVER = '1970-01-01T00:00:00Z';

export function updatedOf({ entries }: Feed): string {
	return entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), NEVER);
}

/** The newest entries, as many as a feed holds. */
export function newest(entries: readonly FeedEntry[], most: number): FeedEntry[] {
	return entries
		.toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0))
		.slice(0, most);
}

/**
 * Ids by RFC 4151, which no change of an address touches. A domain that cannot exist stands where the
 * site does not know its own: such a site is not published.
 */
export function tagger(site: string): (on: string, path: string) => string {
	const host = /^https?:/.test(site) ? new URL(site).hostname : 'verbatim.invalid';
	return (on, path) => `tag:${host},${on}:${path}`;
}
