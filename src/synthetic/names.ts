import type { Random } from './random.ts';

/** An invented name in several spellings: two of the Latin script, with diacritics, and Cyrillic. */
export interface Name {
	plain: string;
	other: string;
	marked: string;
	cyrillic: string;
}

/** One sound in the spellings of {@link Name}. */
type Sound = readonly [plain: string, other: string, marked: string, cyrillic: string];

const sounds = (text: string): Sound[] => text.split(' ').map((sound) => sound.split('/') as unknown as Sound);

const ONSETS = sounds('b/b/b/б d/d/d/д g/g/g/г m/m/m/м n/n/n/н p/p/p/п r/r/r/р t/t/t/т dr/dr/dr/др v/w/v/в k/c/k/к');
const VOWELS = sounds('a/a/a/а e/e/e/е i/i/i/и o/o/o/о u/u/u/у yu/iu/ü/ю a/a/a/а o/o/o/о');
const CODAS = sounds('l/l/l/л r/r/r/р n/n/n/н m/m/m/м // // // //');
/** How names end: each has a sound that is spelt differently in every spelling. */
const FAMILIES = sounds(
	'zhund/jund/žund/жунд kharn/harn/ħarn/харн tsimar/cimar/címar/цимар shelk/schelk/šelk/шельк chomb/tchomb/čomb/чомб zhevik/jewik/ževik/жевик khelm/helm/ħelm/хельм ksarn/xarn/ksárn/ксарн zhoft/joft/žoft/жофт tsuvek/cuwek/cůvek/цувек',
);
const TOWNS = sounds(
	'gorzh/gorj/gorž/горж zhav/jav/žav/жав kholt/holt/ħolt/хольт tsund/cund/cünd/цунд sharm/scharm/šarm/шарм chevra/tchewra/čevra/чевра zhmouth/jmouth/žmouth/жмут ksholm/xholm/ksħolm/ксольм',
);
const GIVEN = sounds(
	'vek/wec/vek/век mira/mira/míra/мира zhan/jan/žan/жан lko/lco/łko/лко resh/resch/reš/реш tsa/ca/ça/ца khil/hil/ħil/хил dovy/dowi/dový/довы',
);

export const familyName = (random: Random) => nameOf(random, random.chance(0.6) ? 2 : 1, FAMILIES);
export const townName = (random: Random) => nameOf(random, random.chance(0.4) ? 2 : 1, TOWNS);
export const givenName = (random: Random) => nameOf(random, 1, GIVEN);

function nameOf(random: Random, syllables: number, endings: readonly Sound[]): Name {
	const parts: Sound[] = [];
	for (let syllable = 0; syllable < syllables; syllable += 1)
		parts.push(random.pick(ONSETS), random.pick(VOWELS), random.pick(CODAS));
	parts.push(random.pick(endings));
	const spell = (spelling: number) => {
		const letters = parts.map((part) => part[spelling]).join('');
		return letters.charAt(0).toUpperCase() + letters.slice(1);
	};
	return { plain: spell(0), other: spell(1), marked: spell(2), cyrillic: spell(3) };
}

/** Both names of a person, spelling by spelling. */
export function joinNames(given: Name, family: Name): Name {
	return {
		plain: `${given.plain} ${family.plain}`,
		other: `${given.other} ${family.other}`,
		marked: `${given.marked} ${family.marked}`,
		cyrillic: `${given.cyrillic} ${family.cyrillic}`,
	};
}
