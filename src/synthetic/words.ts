import { randomOf } from './random.ts';

const list = (text: string) => text.trim().split(/\s+/);

/** What the texts of the corpus are made of: plain words first, invented ones after them, by rank. */
export interface Words {
	nouns: string[];
	plurals: string[];
	adjectives: string[];
	verbs: string[];
	/** Invented words alone. */
	terms: string[];
}

const NOUNS = list(`
	question agreement programme border river harbour ferry bridge schedule register inspection corridor market harvest
	reservoir pipeline station crossing warehouse permit tariff quota ledger survey archive charter protocol committee
	bureau mission office depot terminal canal valley province district tribunal fund budget loan payment invoice grant
	contract licence signal frequency channel relay network cable beacon lighthouse vessel fleet convoy wagon locomotive
	railway timetable platform tunnel road viaduct checkpoint customs seal document passport visa census school library
	clinic hospital laboratory vaccine supply reserve granary mill orchard vineyard forest timber quarry mine furnace
	foundry workshop factory cooperative union guild labour centre colour model standard measure meter scale sample test
	report bulletin statement letter note reply request offer option formula condition clause annex draft version map
	chart line zone sector area island coast port dock anchor buoy tide storm season winter flood drought climate
	weather field pasture herd fishery catch net stock price wage tax fee debt credit exchange currency bank insurance
	claim dispute case hearing verdict appeal pardon amnesty exchange list roster name family village city capital
	monument museum festival anniversary ceremony visit delegation envoy adviser expert observer monitor guard patrol
	unit base depot range exercise drill radar satellite rocket fuel engine turbine dam power grid heat gas coal steel
	copper salt sugar grain flour bread milk water ice snow stone glass paper ink press radio broadcast language
	dictionary translation textbook curriculum degree diploma research theory method result figure share rate index
	growth decline balance surplus deficit target deadline stage phase step pause interval period decade century future
`);
const ADJECTIVES = list(`
	joint new early final common regular technical practical separate special northern southern eastern western central
	coastal inland regional local national foreign seasonal annual monthly weekly daily temporary permanent provisional
	partial full complete open closed public private direct indirect mutual bilateral trilateral multilateral financial
	economic industrial agricultural scientific cultural medical legal judicial civil naval maritime aerial postal
	digital electronic mechanical chemical thermal solar nuclear hydraulic metric historic modern ancient recent current
	forthcoming previous former next second third broad narrow deep shallow long short heavy light rapid slow steady
	gradual sudden quiet firm flexible strict careful thorough detailed precise approximate simple complex delicate
	substantial modest considerable limited additional necessary useful reliable secure safe sound stable fragile
	balanced equal fair constructive friendly frank cordial business-like good-natured long-term short-term
`);
const VERBS = list(`
	discuss consider review extend renew restore reopen close finish complete continue expand reduce limit protect
	support assist inspect repair rebuild modernise finance insure transport deliver collect measure count record
	register publish translate archive examine test monitor observe guard patrol secure relocate return exchange
	release accept reject amend revise draft sign ratify implement enforce suspend resume postpone accelerate simplify
	coordinate organise host attend visit open connect link widen deepen strengthen maintain preserve replace supply
	purchase sell export import store distribute share divide combine separate clarify define describe explain
	summarise announce report confirm verify compare balance settle resolve mediate arbitrate guarantee
`);

/** As many invented words. */
const TERMS = 3600;
const STARTS = list(
	'bal bren cas cor dal del fen fal gar gel hal hem jor kel lam lor mar mel nor nel ost pal pel quin ral rel sal sel tam tor ul val vel wil yar zel',
);
const MIDDLES = list('a e i o u adi ane avi eno era ilo imu ola oru uma uri esta inda orma usta');
const ENDS = list(
	'bar bet cet dan den dor fal fen gat ger kan ket lan let lin mar met min nar net nor pan pet ran ret rin san set sin tan tel tor van vet vin',
);
const ADJECTIVE_ENDS = list('ic al ous ine ary');

export const words: Words = makeWords();

function makeWords(): Words {
	const random = randomOf('words');
	const known = new Set([...NOUNS, ...ADJECTIVES, ...VERBS]);
	const terms: string[] = [];
	while (terms.length < TERMS) {
		const term = random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
		if (known.has(term)) continue;
		known.add(term);
		terms.push(term);
	}
	const nouns = [...new Set(NOUNS), ...terms.filter((_, rank) => rank % 2 === 0)];
	const invented = terms.filter((_, rank) => rank % 6 === 1).map((term) => term + random.pick(ADJECTIVE_ENDS));
	return {
		nouns,
		plurals: nouns.map(pluralOf),
		adjectives: [...new Set(ADJECTIVES), ...invented],
		verbs: [...new Set(VERBS)],
		terms,
	};
}

function pluralOf(noun: string): string {
	if (/(?:s|x|z|ch|sh)$/.test(noun)) return noun.endsWith('s') ? noun : `${noun}es`;
	return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** The form in -ing of one of the verbs above. */
export function gerundOf(verb: string): string {
	if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
	return /^(?:patrol|ship)$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}
