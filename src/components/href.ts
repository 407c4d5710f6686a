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
export const hrefOfAct = (readout: string, act: string): string => href(`agreements/${readout}/${act}/`);
export const hrefOfTopic = (topic: string): string => href(`topics/${topic}/`);
