import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { wordsIn } from '../search/query.ts';
import { foldWord } from '../search/spellings.ts';
import { askPage, firstResult, openSearch, typeSlowly } from './searchPage.ts';
import { type Asked, makeQueries } from './searchQueries.ts';
import { sizeOf } from './siteSize.ts';
import { serveSlowly } from './slowServer.ts';

/** What a search was found to cost and to find, at one number of readouts. */
export interface SearchFigures {
	/** Of the first results of several queries, each with nothing in the cache. */
	bytes: number[];
	/** Milliseconds. */
	first: number[];
	/** Milliseconds from a keystroke to what it shows, warm. */
	keystrokes: number[];
	landing: Share;
	words: Share;
	phrases: Share;
	/** Of the files of the index. */
	index: number;
}
export interface Share {
	found: number;
	of: number;
	/** Queries that did not find what they should. */
	missed: string[];
}

/** Numbers of queries: for the first result and for typing, for landing, for each kind of pair. */
const ASKED = { plain: 7, landing: 30, pairs: 30 } as const;
/** Folders of a built site that are there for the search alone. */
const INDEX = ['pagefind', 'search'];

/** Asks the search page of a built site in a real browser. `tell` is told what is next. */
export async function measureSearch(
	folder: string,
	readouts: number,
	browser: Browser,
	tell: (what: string) => void,
): Promise<SearchFigures> {
	const queries = makeQueries(readouts, ASKED);
	const server = await serveSlowly(folder);
	try {
		tell('first results on slow 4G');
		const firsts = [];
		for (const query of queries.plain) firsts.push(await firstResult(browser, server, query));
		const came = firsts.filter((first) => first !== undefined);
		const page = await openSearch(browser, server);
		tell('typing');
		// Once to have all that they need at hand, and then once more.
		for (const query of queries.plain) await typeSlowly(page, query);
		const keystrokes = [];
		for (const query of queries.plain) keystrokes.push(...(await typeSlowly(page, query)));
		tell('landing and spellings');
		const ask = (query: string) => askPage(page, query);
		const hasSentence = (hits: string[], { sentence }: Asked) => hits.some((hit) => hit.includes(sentence));
		const askFor = (query: string, asked: Asked) => askPage(page, query, (hits) => hasSentence(hits, asked));
		return {
			bytes: came.map(({ bytes }) => bytes),
			first: came.map(({ time }) => time),
			keystrokes,
			landing: await share(queries.landing, ask, ([top = ''], { words }) => holdsAll(top, words)),
			words: await share(queries.spelled, askFor, hasSentence),
			phrases: await share(queries.phrases, askFor, hasSentence),
			index: INDEX.map((name) => join(folder, name))
				.filter((path) => existsSync(path))
				.reduce((sum, path) => sum + sizeOf(path).bytes, 0),
		};
	} finally {
		server.close();
	}
}

async function share(
	queries: readonly Asked[],
	ask: (query: string, asked: Asked) => Promise<string[]>,
	finds: (hits: string[], asked: Asked) => boolean,
): Promise<Share> {
	const missed: string[] = [];
	for (const asked of queries) if (!finds(await ask(asked.query, asked), asked)) missed.push(asked.query);
	return { found: queries.length - missed.length, of: queries.length, missed };
}

function holdsAll(text: string, words: readonly string[]): boolean {
	const there = new Set(wordsIn(text).map(foldWord));
	return words.every((word) => there.has(foldWord(word)));
}
