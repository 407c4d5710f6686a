import { FEED_RIGHTS, type Feed } from './feed.ts';

/** A feed in JSON Feed 1.1. `self` is its own address. */
export function toJsonFeed(feed: Feed, self: string) {
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		home_page_url: feed.page,
		feed_url: self,
		description: `${feed.subtitle}. ${FEED_RIGHTS}`,
		language: 'en',
		authors: [{ name: 'Verbatim' }],
		items: feed.entries.map(({ id, title, url, published, updated, html }) => ({
			id,
			url,
			title,
			content_html: html,
			date_published: published,
			date_modified: updated,
		})),
	};
}
