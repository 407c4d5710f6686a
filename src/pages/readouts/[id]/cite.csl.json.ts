import type { APIRoute } from 'astro';
import { siteAddress } from '../../../components/siteAddress.ts';
import { corpus } from '../../../edition/corpus.ts';
import type { Edition } from '../../../edition/edition.ts';
import { toCslList } from '../../../export/toCsl.ts';

export async function getStaticPaths() {
	const { index } = await corpus();
	return index.editions.map((edition) => ({ params: { id: edition.id }, props: { edition } }));
}

/** References as CSL-JSON: the document first, then every passage. */
export const GET: APIRoute<{ edition: Edition }> = async ({ props }) => {
	const { register } = await corpus();
	return new Response(`${JSON.stringify(toCslList(props.edition, register, siteAddress()), null, 2)}\n`, {
		headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
	});
};
