/** What is less than it could be in a site that does not know its address; nothing where it does. */
export const siteNotice = (site: string | undefined): string[] =>
	site
		? []
		: [
				'The address of the site is not known: references have paths without a host (/readouts/…), feeds ids of verbatim.invalid, and there is no sitemap. Set VERBATIM_SITE, or give --site https://example.org.',
			];
