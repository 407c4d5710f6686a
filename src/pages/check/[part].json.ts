import type { APIRoute } from 'astro';
import { type CheckedPart, checkedParts, checkedReadout } from '../../checking/checkedParts.ts';
import { corpus } from '../../edition/corpus.ts';

export async function getStaticPaths() {
	const { index } = await corpus();
	return checkedParts(index.editions).map((part) => ({ params: { part: part.name }, props: { part } }));
}

export const GET: APIRoute<{ part: CheckedPart }> = async ({ props }) => {
	const { register } = await corpus();
	return new Response(JSON.stringify(props.part.editions.map((edition) => checkedReadout(edition, register))), {
		headers: { 'content-type': 'application/json' },
	});
};
