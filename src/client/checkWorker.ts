// Loads the texts and looks quotations up in them, off the page's own thread. Posts only what is shown.
import { checkQuote, closest } from '../checking/checkQuote.ts';
import { differencesInWords } from '../checking/differences.ts';
import type { CheckedReadout, Part, Place, Verdict } from '../checking/verdict.ts';
import { LONGEST, writeAddress } from './address.ts';
import { labelOfRange } from './taking.ts';

export interface CheckRequest {
	id: number;
	quotation: string;
	/** The root of the site, and the files of its texts, the newest first. */
	root: string;
	parts: { address: string; name: string; sentences: number }[];
	/** Stop where a quotation stands exactly, and after so many sentences; undefined: search all. */
	limit: number | undefined;
}
export type CheckResponse = { id: number } & (
	| { searching: string }
	| { failed: true }
	| {
			verdict: Verdict['verdict'];
			places: ShownPlace[];
			more: number;
			/** Whether there may be more places than are counted. */
			atLeast: boolean;
			/** Whether a text that was searched is a translation. */
			translated: boolean;
			sentences: number;
			/** The name of the part that was searched last. */
			back: string;
			all: boolean;
	  }
);
export interface ShownPlace {
	label: string;
	href: string;
	title: string;
	date: string;
	lang: string;
	/** What stands before and after the quoted words in their sentences. */
	before: string;
	after: string;
	parts: Part[];
	/** What differs, and what is left out at an ellipsis, in words. */
	differences: string[];
	version: string | undefined;
	claims: string[];
	tolerated: string[];
}

const SHOWN = 10;
const loaded = new Map<string, CheckedReadout[]>();
let latest = 0;

addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
	const { id, parts, root, limit = Number.POSITIVE_INFINITY } = data;
	latest = id;
	const post = (response: CheckResponse) => postMessage(response);
	const found: Verdict[] = [];
	let sentences = 0;
	let back = '';
	let all = true;
	for (const part of parts) {
		if (back && data.limit !== undefined && (sentences >= limit || found.at(-1)?.verdict === 'exact')) {
			all = false;
			break;
		}
		post({ id, searching: part.name });
		try {
			if (!loaded.has(part.address)) loaded.set(part.address, await load(part.address));
		} catch {
			post({ id, failed: true });
			return;
		}
		if (latest !== id) return;
		found.push(checkQuote(data.quotation, loaded.get(part.address) ?? []));
		sentences += part.sentences;
		back = part.name;
	}
	// An edition may have no texts.
	const best = found.reduce((a, b) => (b.alike > a.alike ? b : a), checkQuote(data.quotation, []));
	const exact = found.flatMap((each) => (each.verdict === 'exact' ? each.places : []));
	const places = best.verdict === 'exact' ? closest(exact) : best.places;
	const atLeast = found.some((each) => each.atLeast);
	const translated = parts.some(({ address }) => loaded.get(address)?.some(({ version }) => version));
	const shown = places.slice(0, SHOWN).map((place) => show(place, root));
	const more = places.length - shown.length;
	post({ id, verdict: best.verdict, places: shown, more, atLeast, translated, sentences, back, all });
});

async function load(address: string): Promise<CheckedReadout[]> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(String(response.status));
	return response.json();
}

function show(place: Place, root: string): ShownPlace {
	const { readout, passages, start, end, parts, tolerated } = place;
	const [from = '', to = ''] = [passages[0]?.[0], passages.at(-1)?.[0]];
	const text = passages.map(([, , sentence]) => sentence).join(' ');
	const quote = text.slice(start, end);
	const named = end - start === text.length || from.split('s')[0] !== to.split('s')[0] || quote.length > LONGEST;
	return {
		label: labelOfRange(from, to),
		href: `${root}readouts/${readout.id}/${writeAddress({ from, to, words: named ? undefined : { quote } })}`,
		title: readout.title,
		date: readout.date,
		lang: readout.lang,
		before: text.slice(0, start),
		after: text.slice(end),
		parts,
		differences: differencesInWords(place),
		version: readout.version,
		claims: quotedPassages(place).map(([id, voice]) => `¶ ${labelOfRange(id, id)}: ${readout.voices[voice]}`),
		tolerated,
	};
}

/** The sentences of which the quotation has words: not those that it leaves out. */
function quotedPassages({ passages, start, parts }: Place): Place['passages'] {
	const quoted: [number, number][] = [];
	let at = start;
	for (const [index, { op, text }] of parts.entries()) {
		if (op === 'added') continue;
		const instead = op === 'removed' && parts[index + 1]?.op === 'added';
		if (text.trim() && (op === 'same' || instead)) quoted.push([at, at + text.length]);
		at += text.length;
	}
	let offset = 0;
	return passages.filter(([, , text]) => {
		const [from, to] = [offset, offset + text.length];
		offset = to + 1;
		return quoted.some(([begin, end]) => begin < to && from < end);
	});
}
