import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { corpus } from '../edition/corpus.ts';
import { errataOf } from '../edition/history.ts';
import { toAtom } from '../export/toAtom.ts';
import { toXml } from '../export/xml.ts';

/** The feed holds the newest; the pages hold all. */
const ENTRIES = 100;

export const GET: APIRoute = async ({ site }) => {
	const { register, index } = await corpus();
	const feed = toAtom(errataOf(index.editions), register, {
		entries: ENTRIES,
		address: (path) => (site ? new URL(href(path), site).href : href(path)),
		host: site?.hostname,
	});
	return new Response(toXml(feed), { headers: { 'content-type': 'application/atom+xml' } });
};
