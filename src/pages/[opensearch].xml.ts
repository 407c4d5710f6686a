import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { OPEN_SEARCH, toOpenSearch } from '../export/toOpenSearch.ts';
import { toXml } from '../export/xml.ts';

/** There is one only where the address of the site is known. */
export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { opensearch: 'opensearch' } }] : []);

export const GET: APIRoute = ({ site }) =>
	new Response(toXml(toOpenSearch((path) => new URL(href(path), site).href)), {
		headers: { 'content-type': OPEN_SEARCH },
	});
