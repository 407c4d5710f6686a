import type { APIRoute } from 'astro';
import { siteAddress } from '../../../components/siteAddress.ts';
import { corpus } from '../../../edition/corpus.ts';
import type { Edition } from '../../../edition/edition.ts';
import { toBibtex } from '../../../export/references.ts';
import { toCsl } from '../../../export/toCsl.ts';

export async function getStaticPaths() {
	const { index } = await corpus();
	return index.editions.map((edition) => ({ params: { id: edition.id }, props: { edition } }));
}

/** The reference to the document as BibTeX. */
export const GET: APIRoute<{ edition: Edition }> = async ({ props }) => {
	const { register } = await corpus();
	return new Response(toBibtex(toCsl(props.edition, register, { site: siteAddress() })), {
		headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
	});
};
