import type { Act } from '../edition/edition.ts';
import { actHasPage } from '../edition/passagePages.ts';
import type { Register } from '../schema/register.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a page of this site, from its path without a leading slash. */
export const href = (path = ''): string => base + path;

/** The address of a register entry: people have pages as speakers, all others in the register. */
export const hrefOfEntry = (register: Register, id: string): string =>
	href(register.people.has(id) ? `speakers/${id}/` : `register/${id}/`);

export const hrefOfPassage = (readout: string, passage: string): string => href(`readouts/${readout}/#${passage}`);
/** The page of a sentence, a paragraph or a withdrawn passage: `readouts/<id>/5.2/`. */
export const hrefOfPassagePage = (readout: string, label: string): string => href(`readouts/${readout}/${label}/`);
/** An act's page or, where it has none, its words in the text. */
export const hrefOfAct = (readout: string, act: Pick<Act, 'id' | 'class' | 'in'>): string =>
	actHasPage(act) ? href(`agreements/${readout}/${act.id}/`) : hrefOfPassage(readout, act.in);
export const hrefOfTopic = (topic: string): string => href(`topics/${topic}/`);
