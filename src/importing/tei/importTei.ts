import type { Element } from 'xast';
import { nameFinder } from '../../edition/resolveMentions.ts';
import type { Fault } from '../../reading/fault.ts';
import type { Register } from '../../schema/register.ts';
import { faultAt } from '../commandFault.ts';
import { sha256 } from '../transcript.ts';
import { draftFromTei, type TeiDraft } from './draftFromTei.ts';
import { entriesOf, proposeEntries } from './fileRegister.ts';
import { parseTei } from './parseTei.ts';
import { isEdition, readEdition } from './readEdition.ts';
import { writeReadout } from './writeReadout.ts';

export interface TeiSource {
	/** As messages call it. */
	file: string;
	bytes: Uint8Array;
	/** The day, such as 2025-12-28. */
	on: string;
	/** The folder of the registers, as messages call it. */
	registers: string;
}

export type TeiImport =
	/** The edition that this program had written. */
	| { type: 'edition'; id: string; files: TeiDraft['files'] }
	/** A draft from a file that was made elsewhere. */
	| { type: 'draft'; draft: TeiDraft }
	/** `proposals` are register entries to add first, as YAML. */
	| { type: 'refused'; fault: Fault; proposals?: string };

/** What a TEI file gives; writes nothing. */
export function importTei({ file, bytes, on, registers }: TeiSource, register: Register): TeiImport {
	const tei = parseTei(bytes, file);
	if ('found' in tei) return { type: 'refused', fault: tei };
	if (isEdition(tei)) return importEdition(tei, file, registers, register);
	const draft = draftFromTei(tei, { file, hash: sha256(bytes), on, registers }, register);
	if (draft) return { type: 'draft', draft };
	return {
		type: 'refused',
		fault: faultAt(file, 'a <text> without a word in it', 'the text of a readout', 'check that this is the right file'),
	};
}

function importEdition(tei: Element, file: string, registers: string, register: Register): TeiImport {
	const wanted = entriesOf(tei).filter(({ table, id }) => {
		const topic = table === 'topics';
		return topic ? !register.topics.has(id) : !TABLES.some((table) => register[table].has(id));
	});
	if (wanted.length > 0)
		return {
			type: 'refused',
			fault: faultAt(
				file,
				`${wanted.length} entries that the registers do not have: ${wanted.map(({ id }) => id).join(', ')}`,
				'every person, place, organisation, event and topic of the file in the registers',
				'add them, as they are set out above, and run this again',
			),
			proposals: proposeEntries(wanted, registers),
		};
	const { id, ...parts } = readEdition(tei, nameFinder(register));
	return { type: 'edition', id, files: writeReadout(parts) };
}

const TABLES = ['people', 'places', 'organisations', 'events'] as const;
