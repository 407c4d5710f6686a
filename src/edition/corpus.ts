import { getCollection } from 'astro:content';
import type { Register } from '../schema/register.ts';
import { type CorpusIndex, indexCorpus } from './corpusIndex.ts';
import { openEdition, openRegister } from './editionStore.ts';
import { loadContent } from './loadContent.ts';

export interface Corpus {
	register: Register;
	index: CorpusIndex;
}

let known: { key: string; corpus: Corpus } | undefined;

/** The whole edition, as every page sees it. Read once, and again when a readout has changed. */
export async function corpus(): Promise<Corpus> {
	const entries = await getCollection('readouts');
	const key = entries.map(({ id, data }) => `${id} ${data.digest}`).join('\n');
	if (known?.key === key && key !== '') return known.corpus;
	const [first] = entries;
	const made = {
		// An edition without readouts has registers all the same.
		register: first ? openRegister(first.data.register) : loadContent().register,
		index: indexCorpus(entries.map(({ id, data }) => openEdition(id, data.digest))),
	};
	known = { key, corpus: made };
	return made;
}
