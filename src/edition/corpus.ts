import { getCollection } from 'astro:content';
import type { Register } from '../schema/register.ts';
import { type CorpusIndex, indexCorpus } from './corpusIndex.ts';
import { openEdition, openRegister } from './editionStore.ts';
import { loadContent } from './loadContent.ts';
import { openSnapshot, snapshot } from './snapshot.ts';

export interface Corpus {
	register: Register;
	index: CorpusIndex;
}

let known: { key: string; corpus: Corpus } | undefined;

/** The whole edition, as every page sees it. Read once, and again when a readout has changed. */
export async function corpus(): Promise<Corpus> {
	// A build hands its content to templates that were compiled without any.
	if (process.env.VERBATIM_SNAPSHOT) {
		known ??= { key: '', corpus: corpusOf(openSnapshot(snapshot())) };
		return known.corpus;
	}
	const entries = await getCollection('readouts');
	const key = entries.map(({ id, data }) => `${id} ${data.digest}`).join('\n');
	if (known?.key === key && key !== '') return known.corpus;
	const [first] = entries;
	const made = corpusOf({
		// An edition without readouts has registers all the same.
		register: first ? openRegister(first.data.register) : loadContent().register,
		editions: entries.map(({ id, data }) => openEdition(id, data.digest)),
	});
	known = { key, corpus: made };
	return made;
}

const corpusOf = ({ register, editions }: ReturnType<typeof openSnapshot>): Corpus => ({
	register,
	index: indexCorpus(editions),
});
