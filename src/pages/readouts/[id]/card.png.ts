import type { APIRoute } from 'astro';
import { readoutCard } from '../../../cards/card.ts';
import { cardPng } from '../../../cards/draw.ts';
import { cardsWanted } from '../../../cards/setting.ts';
import { corpus } from '../../../edition/corpus.ts';
import type { Edition } from '../../../edition/edition.ts';

export async function getStaticPaths() {
	if (!cardsWanted()) return [];
	const { index } = await corpus();
	return index.editions.map((edition) => ({ params: { id: edition.id }, props: { edition } }));
}

export const GET: APIRoute<{ edition: Edition }> = async ({ props }) => {
	const { register } = await corpus();
	return new Response(new Uint8Array(await cardPng(readoutCard(props.edition, register))), {
		headers: { 'content-type': 'image/png' },
	});
};
