/** Where this edition is published, its path included; the path alone where no address is set. */
export const siteAddress = (): string =>
	import.meta.env.SITE ? new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href : import.meta.env.BASE_URL;
