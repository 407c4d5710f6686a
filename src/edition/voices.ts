import type { Attribution, Edition, Passage } from './edition.ts';

/**
 * The voices of one text: `own` is the reporter where no one else is named, `none` what names no
 * one as holding it, `v1` … the people and bodies to whom content is ascribed, as they first occur.
 */
export interface Voice {
	key: string;
	/** Register id; none for `none`. */
	who?: string;
	passages: Passage[];
}

/** The keys of a sentence's voices; more than one where its content is ascribed to several. */
export function voiceKeys({ attribution }: Passage, voices: readonly Voice[]): string[] {
	return keysOf(attribution, (who) => voices.find((voice) => voice.who === who && voice.key.startsWith('v'))?.key);
}

/** By its passages, which are read again when they were let go. */
const known = new WeakMap<Passage[], Voice[]>();

/** The voices of a text, the reporter first. Listings ask for every sentence: worked out once. */
export function voicesOf(edition: Edition): Voice[] {
	const voices = known.get(edition.passages) ?? findVoices(edition);
	known.set(edition.passages, voices);
	return voices;
}

function findVoices(edition: Edition): Voice[] {
	const numbers = new Map<string, string>();
	const number = (who: string) => {
		const key = numbers.get(who) ?? `v${numbers.size + 1}`;
		numbers.set(who, key);
		return key;
	};
	const voices = new Map<string, Voice>();
	for (const passage of edition.passages) {
		const { ends, reporter } = passage.attribution;
		for (const [index, key] of keysOf(passage.attribution, number).entries()) {
			const who = key === 'none' ? undefined : (ends[index] ?? reporter);
			const voice = voices.get(key) ?? { key, ...(who ? { who } : {}), passages: [] };
			voice.passages.push(passage);
			voices.set(key, voice);
		}
	}
	const rank = ({ key }: Voice) => (key === 'own' ? 0 : key === 'none' ? 1000 : Number(key.slice(1)));
	return [...voices.values()].toSorted((a, b) => rank(a) - rank(b));
}

function keysOf({ ends, kind }: Attribution, number: (who: string) => string | undefined): string[] {
	if (kind === 'unattributed-assessment' || kind === 'not-yet-attributed') return ['none'];
	if (ends.length === 0) return ['own'];
	return ends.flatMap((who) => number(who) ?? []);
}
