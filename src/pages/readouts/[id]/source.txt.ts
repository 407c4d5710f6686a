import type { APIRoute } from 'astro';
import { corpus } from '../../../edition/corpus.ts';
import type { Edition } from '../../../edition/edition.ts';
import { sourceBytes } from '../../../edition/sourceBytes.ts';

export async function getStaticPaths() {
	const { index } = await corpus();
	return index.editions.map((edition) => ({ params: { id: edition.id }, props: { edition } }));
}

/** The source file, byte for byte. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
	new Response(new Uint8Array(sourceBytes(props.edition)), {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
