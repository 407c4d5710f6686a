import type { APIRoute } from 'astro';
import { corpus } from '../../../edition/corpus.ts';
import type { Edition } from '../../../edition/edition.ts';
import { toEditionJson } from '../../../export/toEditionJson.ts';

export async function getStaticPaths() {
	const { index } = await corpus();
	return index.editions.map((edition) => ({ params: { id: edition.id }, props: { edition } }));
}

export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
	new Response(`${JSON.stringify(toEditionJson(props.edition), null, 2)}\n`, {
		headers: { 'content-type': 'application/json' },
	});
