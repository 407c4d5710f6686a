import type { APIRoute } from 'astro';
import { actCard } from '../../../../cards/card.ts';
import { cardPng } from '../../../../cards/draw.ts';
import { cardsWanted } from '../../../../cards/setting.ts';
import { corpus } from '../../../../edition/corpus.ts';
import type { ActRef } from '../../../../edition/corpusIndex.ts';

export async function getStaticPaths() {
	if (!cardsWanted()) return [];
	const { index } = await corpus();
	return index.acts.map(({ edition, act }) => ({
		params: { readout: edition.id, act: act.id },
		props: { edition, act },
	}));
}

export const GET: APIRoute<ActRef & Record<string, unknown>> = async ({ props: { edition, act } }) => {
	const { register } = await corpus();
	return new Response(new Uint8Array(await cardPng(actCard(edition, act, register))), {
		headers: { 'content-type': 'image/png' },
	});
};
