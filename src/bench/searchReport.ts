import type { BuildRun } from './buildRuns.ts';
import type { SearchFigures, Share } from './searchRuns.ts';
import { median, percentile } from './statistics.ts';
import { count, figure, kilobytes, markdownTable, megabytes, seconds } from './table.ts';

export interface MeasuredSearch {
	readouts: number;
	build: BuildRun;
	/** Undefined where the site was not built. */
	search?: SearchFigures;
}

const HEAD = [
	'readouts',
	'first result kB',
	'at most',
	'on slow 4G s',
	'p50 ms',
	'p95 ms',
	'landing',
	'words',
	'phrases',
	'index kB a readout',
	'index ms a readout',
	'index peak MB',
];
const AIM = ['aim', '', '90 at 1, 200 at all', '', '', '50 at 1,000', '30 of 30', '1', '1'];

/** What was measured at each size, and below it what is aimed at. */
export function searchReport(sizes: readonly MeasuredSearch[]): string {
	return markdownTable(HEAD, [...sizes.map(row), AIM]);
}

export const SEARCH_NOTES = `first result   all that goes over the line until the first hit of a query stands there, with nothing in the cache (brotli; heads
               of answers included): median, and the most of all queries
on slow 4G     1.6 Mbit/s, 150 ms before each answer, the page’s thread four times slower: median time to the first hit
p50, p95       from a keystroke to the last change that it makes on the page, once all that is needed has been loaded
landing        queries of three words of a sentence whose first hit holds all three
words, phrases recall of a sentence by another spelling of a name in it, with other words and in a phrase
index          what the index takes in files, time (where the build tells) and memory (of Pagefind’s process, where the system tells)`;

function row({ readouts, build, search }: MeasuredSearch): string[] {
	if (!search) return [count(readouts), 'not built'];
	return [
		count(readouts),
		kilobytes(median(search.bytes)),
		kilobytes(search.bytes.length > 0 ? Math.max(...search.bytes) : undefined),
		seconds(median(search.first)),
		figure(percentile(search.keystrokes, 0.5)),
		figure(percentile(search.keystrokes, 0.95)),
		`${search.landing.found} of ${search.landing.of}`,
		recall(search.words),
		recall(search.phrases),
		kilobytes(search.index / readouts),
		figure(build.phases.search === undefined ? undefined : build.phases.search / readouts),
		megabytes(build.named),
	];
}

const recall = ({ found, of }: Share): string => figure(found / of);
