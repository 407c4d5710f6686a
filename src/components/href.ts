import { pathOfAct, pathOfEntry, pathOfReadout, pathOfTopic } from '../edition/addresses.ts';
import type { Act } from '../edition/edition.ts';
import type { Register } from '../schema/register.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a page of this site, from its path without a leading slash. */
export const href = (path = ''): string => base + path;

export const hrefOfEntry = (register: Register, id: string): string => href(pathOfEntry(register, id));
export const hrefOfPassage = (readout: string, passage: string): string => href(`${pathOfReadout(readout)}#${passage}`);
/** The page of a sentence, a paragraph or a withdrawn passage: `readouts/<id>/5.2/`. */
export const hrefOfPassagePage = (readout: string, label: string): string => href(`${pathOfReadout(readout)}${label}/`);
/** An act's page or, where it has none, its words in the text. */
export const hrefOfAct = (readout: string, act: Pick<Act, 'id' | 'class' | 'in'>): string =>
	href(pathOfAct(readout, act));
export const hrefOfTopic = (topic: string): string => href(pathOfTopic(topic));
