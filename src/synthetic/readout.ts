import { emptyLedger, settleLedger } from '../anchoring/ledger.ts';
import { cutSentences } from '../anchoring/sentences.ts';
import type { Ledger } from '../schema/ledger.ts';
import { type AnnotationsWritten, annotate } from './annotate.ts';
import { beginnings, closings, middles, type Pattern } from './patterns.ts';
import { type Random, randomOf } from './random.ts';
import { FIRST_YEAR, type InventedPerson, leaderIn, world, YEARS } from './register.ts';
import { type Subject, spell, type Told, tell } from './tell.ts';
import { dayAfter } from './times.ts';
import { words } from './words.ts';

/** A readout of the corpus as values, before anything is written. */
export interface SyntheticReadout {
	id: string;
	number: number;
	subject: Subject;
	/** Whether the text says “today” of its own date. */
	dated: boolean;
	paragraphs: string[];
	ledger: Ledger;
	/** The days of publication and of every correction. */
	revised: string[];
	annotations: AnnotationsWritten;
	told: Told[];
	random: Random;
}

const KINDS = ['call', 'talks', 'meeting', 'visit', 'briefing', 'consultations', 'reception', 'exchange'] as const;
const DAYS = Math.round((Date.UTC(FIRST_YEAR + YEARS, 0) - Date.UTC(FIRST_YEAR, 0)) / 86_400_000);
/** Shares no factor with the number of days: however few readouts there are, they are spread over all the years. */
const STRIDE = 1597;
/** So many invented words are a text's own. */
const TERMS = 14;
/** One text in so many was corrected after its publication. */
const CORRECTED = 1 / 20;
/** One text in so many has a second speaker, who takes over for one paragraph. */
const TWO_VOICES = 1 / 4;

/** The readout of this number, from 1; the same whatever other readouts are made. */
export function makeReadout(number: number): SyntheticReadout {
	const random = randomOf(`readout ${number}`);
	const [turn, offset] = [Math.floor((number - 1) / DAYS), (number - 1) % DAYS];
	const day = dayAfter(`${FIRST_YEAR}-01-01`, (offset * STRIDE) % DAYS);
	const subject = chooseSubject(day, random);
	const kind = KINDS[(turn + offset) % KINDS.length]!;
	const again = turn < KINDS.length ? '' : `-${Math.floor(turn / KINDS.length) + 1}`;
	const families = subject.leaders.map(({ surname }) => surname.plain.toLowerCase());
	const dated = random.chance(0.85);
	const paragraphs = tellAll(number, kind, dated, subject, random);
	const texts = paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' '));
	const published = dayAfter(day, 1 + random.below(20));
	const { ledger, revised } = settle(texts, paragraphs, published, random);
	const ids = Object.values(ledger.passages).flatMap((sentences) => Object.entries(sentences));
	const told = new Map(
		paragraphs.flat().map((sentence, index) => {
			const [id, text] = ids[index] ?? [];
			if (!id || text !== sentence.text)
				throw new Error(`Readout ${number} was cut into other sentences than it is made of: “${text}”.`);
			return [id, sentence];
		}),
	);
	return {
		id: `${day}-${families.join('-')}-${kind}${again}`,
		number,
		subject,
		dated,
		paragraphs: texts,
		ledger,
		revised,
		annotations: annotate(told, subject, random),
		told: [...told.values()],
		random,
	};
}

function chooseSubject(day: string, random: Random): Subject {
	const year = Number(day.slice(0, 4));
	const event = random.zipf(world.events.filter((event) => event.year === year));
	const [host, guest] = event.states;
	const sides: Subject['sides'] = random.chance(0.5) ? [host, guest] : [guest, host];
	return {
		day,
		event,
		sides,
		leaders: [leaderIn(sides[0], year), leaderIn(sides[1], year)],
		speaker: random.zipf(sides[0].speakers),
		spelling: random.pick([0, 0, 0, 0, 0, 1, 1, 1, 2, 2]),
		terms: Array.from({ length: TERMS }, () => random.zipf(words.terms)),
	};
}

/** All sentences, by paragraph: about 9 paragraphs with 25 sentences. */
function tellAll(number: number, kind: string, dated: boolean, subject: Subject, random: Random): Told[][] {
	const [course] = world.topics.slice(-1);
	const make = (patterns: readonly Pattern[], topic = course!) => tell(random.pick(patterns), topic, subject, random);
	const bodies = 4 + random.below(3);
	const body = Array.from({ length: bodies }, () => {
		const topic = random.zipf(world.topics);
		return Array.from({ length: 2 + random.below(4) }, () => make(middles, topic));
	});
	if (random.chance(TWO_VOICES)) giveVoice(random.pick(body), random.pick(subject.sides[0].ministers), subject, random);
	const said = (text: string): Pattern => ({ kind: 'own-statement-of-fact', by: 'nobody', text });
	const label = `[${subject.speaker.office} ${spell(subject.speaker, subject, random)}:]`;
	const opening = said(`${label} {A} has just finished ${dated ? 'today’s' : 'the'} ${kind} with {B} at {place}.`);
	return [
		[tell(opening, course!, subject, random), make(beginnings.slice(0, 2))],
		Array.from({ length: 2 + random.below(2) }, () => make(beginnings.slice(2))),
		...body,
		[make(middles, random.zipf(world.topics)), make(closings)],
		[
			tell(
				said(`End of synthetic text ${number}, in which every name and every event is invented.`),
				course!,
				subject,
				random,
			),
		],
	];
}

/** Someone else says this paragraph: a label begins it, and every sentence has its reporter. */
function giveVoice(paragraph: Told[], voice: InventedPerson, subject: Subject, random: Random): void {
	const label = `${spell(voice, subject, random)}: `;
	for (const sentence of paragraph) sentence.reporter = voice;
	const [first] = paragraph;
	if (!first) return;
	first.text = label + first.text;
	const name = { start: 0, end: label.length - 2, mark: { as: 'name' as const, refs: [voice.id] } };
	const moved = first.marks.map((marked) => ({
		...marked,
		start: marked.start + label.length,
		end: marked.end + label.length,
	}));
	first.marks = [name, ...moved];
}

/** The ledger as `npm run settle` writes it; of a text that was corrected, with what stood there before. */
function settle(
	texts: string[],
	paragraphs: readonly Told[][],
	published: string,
	random: Random,
): { ledger: Ledger; revised: string[] } {
	const cut = (paragraph: string) => cutSentences(paragraph);
	const first = (paragraphs: string[]) => settleLedger(emptyLedger(), paragraphs, { on: published, cut }).ledger;
	if (!random.chance(CORRECTED)) return { ledger: first(texts), revised: [published] };
	const corrected = dayAfter(published, 10 + random.below(200));
	const at = 2 + random.below(3);
	const [reworded = '', ...others] = (paragraphs[at] ?? []).map(({ text }) => text);
	const before = [
		reworded.replace(/(\p{L}+)(\P{L}*)$/u, `$1 ${random.pick(words.terms)}$2`),
		...others,
		`The ${random.zipf(words.nouns)} of ${random.zipf(words.plurals)} was not part of this.`,
	].join(' ');
	const issued = first(texts.with(at, before));
	const { ledger } = settleLedger(issued, texts, { on: corrected, cut });
	return { ledger, revised: [published, corrected] };
}
