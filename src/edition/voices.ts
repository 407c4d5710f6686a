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

/** The keys of the voices of each sentence of a text; more than one where its content is ascribed to several. */
export function voiceKeys(attributions: readonly Attribution[]): string[][] {
	const numbers = new Map<string, number>();
	const keyOf = (who: string) => {
		const number = numbers.get(who) ?? numbers.size + 1;
		numbers.set(who, number);
		return `v${number}`;
	};
	return attributions.map(({ ends, kind }) => {
		if (kind === 'unattributed-assessment' || kind === 'not-yet-attributed') return ['none'];
		return ends.length === 0 ? ['own'] : ends.map(keyOf);
	});
}

/** The voices of a text, the reporter first. */
export function voicesOf({ passages }: Pick<Edition, 'passages'>): Voice[] {
	const voices = new Map<string, Voice>();
	for (const passage of passages) {
		const { ends, reporter } = passage.attribution;
		for (const [index, key] of passage.voices.entries()) {
			const who = key === 'none' ? undefined : (ends[index] ?? reporter);
			const voice = voices.get(key) ?? { key, ...(who ? { who } : {}), passages: [] };
			voice.passages.push(passage);
			voices.set(key, voice);
		}
	}
	const rank = ({ key }: Voice) => (key === 'own' ? 0 : key === 'none' ? 1000 : Number(key.slice(1)));
	return [...voices.values()].toSorted((a, b) => rank(a) - rank(b));
}

/** Of the voices beside `own` and `none` so many have a colour and can be shown alone: the style sheets have a rule for each. */
export const SHOWN_ALONE = 6;

/** Parts the voices that can be shown alone from those that cannot. */
export function shownAlone(voices: readonly Voice[]): { shown: Voice[]; others: Voice[] } {
	const { shown = [], others = [] } = Object.groupBy(voices, ({ key }) =>
		key.startsWith('v') && Number(key.slice(1)) > SHOWN_ALONE ? 'others' : 'shown',
	);
	return { shown, others };
}
