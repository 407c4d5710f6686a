import type { Register } from '../schema/register.ts';
import { type CorpusIndex, indexCorpus } from './corpusIndex.ts';
import type { KeptEdition } from './editionStore.ts';
import { liveContent } from './liveContent.ts';
import { openSnapshot, snapshot } from './snapshot.ts';

export interface Corpus {
	register: Register;
	index: CorpusIndex;
}
interface Contents {
	register: Register;
	editions: KeptEdition[];
}

let built: Contents | undefined;
let known: { of: Contents; corpus: Corpus } | undefined;

/** The whole edition, as every page sees it: that of a build, or, while editing, as it stands now. */
export function corpus(): Corpus {
	const live = liveContent();
	built ??= live ? undefined : openSnapshot(snapshot());
	const of = live?.good() ?? (built as Contents);
	if (known?.of !== of) known = { of, corpus: { register: of.register, index: indexCorpus(of.editions) } };
	return known.corpus;
}
