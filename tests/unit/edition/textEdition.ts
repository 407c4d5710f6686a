import type { Passage } from '../../../src/edition/edition.ts';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { outlineOf } from '../../../src/edition/outline.ts';
import { nameFinder } from '../../../src/edition/resolveMentions.ts';
import { projectFolder } from '../contentFolder.ts';

export const { register, editions } = loadContent(`${projectFolder}/content`);

/** An edition with these sentences, one a paragraph; all else is that of the first readout. */
export function textEdition(sentences: readonly string[], id = 'trial', words = {}): KeptEdition {
	const [first] = editions;
	const passage = first?.passages[0];
	if (!first || !passage) throw new Error('The content has no readout to model a trial edition on.');
	const passages = sentences.map(
		(text, index): Passage => ({ ...passage, id: `p${index + 1}s1`, label: `${index + 1}.1`, text }),
	);
	const edition = { ...first, id, passages };
	return {
		...edition,
		outline: outlineOf(
			edition,
			{ ...register, vocabulary: { ...register.vocabulary, ...words } },
			nameFinder(register),
		),
	};
}
