import type { Register } from '../schema/register.ts';
import type { Attribution, Edition } from './edition.ts';
import { nameOf } from './names.ts';
import { accordingTo, afterVoice, kindInWords, voiceName } from './wording.ts';

/** Whose claim quoted words are, as it follows a quotation that leaves this edition. */
export function quotedVoice(register: Register, attribution: Attribution): string {
	const { reporter, ends, kind } = attribution;
	if (kind === 'unattributed-assessment') return `not attributed; said by ${nameOf(register, reporter)}`;
	if (kind === 'not-yet-attributed') return `not yet attributed; said by ${nameOf(register, reporter)}`;
	if (ends.length === 0) return accordingTo(register, reporter);
	return `${voiceName(register, attribution)}${afterVoice(register, attribution)} (${kindInWords(kind)})`;
}

/** The voices of an edition, each once, and for every sentence the number of its own. */
export function quotedVoices({ passages }: Pick<Edition, 'passages'>, register: Register) {
	const voices: string[] = [];
	const voiced = passages.map(({ attribution }) => {
		const voice = quotedVoice(register, attribution);
		if (!voices.includes(voice)) voices.push(voice);
		return voices.indexOf(voice);
	});
	return { voices, voiced };
}
