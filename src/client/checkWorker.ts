// Loads the texts and looks quotations up in them, off the page's own thread. Posts only what is shown.
import { checkQuote } from '../checking/checkQuote.ts';
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
	const places =
		best.verdict === 'exact' ? found.flatMap((each) => (each.verdict === 'exact' ? each.places : [])) : best.places;
	const shown = places.slice(0, SHOWN).map((place) => show(place, root));
	post({ id, verdict: best.verdict, places: shown, more: places.length - shown.length, sentences, back, all });
});

async function load(address: string): Promise<CheckedReadout[]> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(String(response.status));
	return response.json();
}

function show({ readout, passages, start, end, parts, tolerated }: Place, root: string): ShownPlace {
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
		claims: passages.map(([id, voice]) => `¶ ${labelOfRange(id, id)}: ${readout.voices[voice]}`),
		tolerated,
	};
}
