import type { Register } from '../schema/register.ts';
import type { Act } from './edition.ts';
import { actHasPage } from './passagePages.ts';

/** Paths of pages, from the root of the site and without a leading slash. */
export const pathOfReadout = (readout: string): string => `readouts/${readout}/`;
/** An act's page or, where it has none, its words in the text. */
export const pathOfAct = (readout: string, act: Pick<Act, 'id' | 'class' | 'in'>): string =>
	actHasPage(act) ? folderOfAct(readout, act.id) : `${pathOfReadout(readout)}#${act.in}`;
export const folderOfAct = (readout: string, act: string): string => `agreements/${readout}/${act}/`;
export const pathOfTopic = (topic: string): string => `topics/${topic}/`;
/** People have pages as speakers, all others in the register. */
export const pathOfEntry = (register: Register, id: string): string =>
	register.people.has(id) ? `speakers/${id}/` : `register/${id}/`;
/** The page where the terms stand: they differ for the texts and for what the editors add. */
export const LICENCE_PATH = 'method/#licence';
/** Of annotations, registers and notes; the source texts remain under the terms of their issuers. */
export const ANNOTATIONS_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
