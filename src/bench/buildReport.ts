import { BUILDS, type Build, type BuildRun, type Turn } from './buildRuns.ts';
import { WAITS, type Wait } from './editingRun.ts';
import { median, spread } from './statistics.ts';
import { count, figure, kilobytes, markdownTable, megabytes, seconds } from './table.ts';

/** All turns at one size. */
export interface Measured {
	readouts: number;
	turns: Turn[];
}

const BUILD_NAMES = Object.entries(BUILDS) as [Build, string][];

const HEAD = [
	'readouts',
	'build',
	'wall s',
	'±',
	'CPU s',
	'peak MB',
	'largest process MB',
	'CPU ms a readout',
	'growth',
	'× wall',
	'× CPU',
	'pages',
	'files',
	'kB a readout',
];

/** What was measured, as tables: medians, and beside them what they are in relation to. */
export function buildReport(sizes: readonly Measured[]): string {
	const rows = sizes.flatMap((size, index) => BUILD_NAMES.map(([build]) => row(size, build, sizes[index - 1])));
	return [markdownTable(HEAD, rows, 2), phasesTable(sizes), waitsTable(sizes), filesTable(sizes.at(-1))]
		.filter(Boolean)
		.join('\n\n');
}

export const NOTES = `wall, CPU, peak   medians, of all processes of a build together, memory that they share counted once; ± is half the spread of wall, about its median
growth            CPU a readout in relation to the size before: 1 is linear; below 1 more readouts share what each build costs
× wall, × CPU     medians of the ratios of each turn: a cold build to Eleventy’s, a changed one to the cold one before it
seconds of wall   by what the build spent them on; pages, exports and search are made at one time where there are processors for it
seconds to wait   of an editor, medians: each check after one more change; for the server, its first page, and one more change to show there
files             of the largest corpus, built cold: what those of one name take, on disk and of the time of a process`;

function row({ readouts, turns }: Measured, build: Build, before: Measured | undefined): string[] {
	const runs = runsOf(turns, build);
	if (runs.length === 0) return [count(readouts), BUILDS[build], 'failed'];
	const walls = runs.map(({ wall }) => wall);
	const each = mid(runs, 'cpu') / readouts;
	const earlier = before ? mid(runsOf(before.turns, build), 'cpu') / before.readouts : Number.NaN;
	const size = runs[0]?.size;
	return [
		count(readouts),
		BUILDS[build],
		seconds(median(walls)),
		runs.length > 1 ? `${Math.round(50 * spread(walls))} %` : figure(undefined),
		seconds(mid(runs, 'cpu')),
		megabytes(mid(runs, 'peak')),
		megabytes(mid(runs, 'largest')),
		figure(each),
		figure(each / earlier),
		ratio(turns, build, 'wall'),
		ratio(turns, build, 'cpu'),
		count(size?.pages),
		count(size?.files),
		kilobytes(size && size.bytes / readouts),
	];
}

const runsOf = (turns: readonly Turn[], build: Build): BuildRun[] =>
	turns.map((turn) => turn[build]).filter(({ ok }) => ok);

/** The median of what is known on this system; NaN if nothing is. */
const mid = (runs: readonly BuildRun[], key: 'cpu' | 'peak' | 'largest'): number =>
	median(runs.flatMap((run) => run[key] ?? []));

function ratio(turns: readonly Turn[], build: Build, key: 'wall' | 'cpu'): string {
	if (build === 'bare') return '1';
	const other = build === 'cold' ? 'bare' : 'cold';
	const ratios = turns
		.filter((turn) => turn[build].ok && turn[other].ok)
		.map((turn) => (turn[build][key] ?? Number.NaN) / (turn[other][key] ?? Number.NaN));
	return figure(median(ratios));
}

/** Where the time went, in seconds; empty where the build does not tell. Parts of a build may run at one time. */
function phasesTable(sizes: readonly Measured[]): string {
	const names = [
		...new Set(sizes.flatMap(({ turns }) => turns.flatMap(({ cold, changed }) => [cold, changed].flatMap(phaseNames)))),
	];
	if (names.length === 0) return '';
	const rows = sizes.flatMap(({ readouts, turns }) =>
		(['cold', 'changed'] as const).map((build) => {
			const runs = runsOf(turns, build);
			const spent = names.map((name) => median(runs.map(({ phases }) => phases[name] ?? 0)));
			return [count(readouts), BUILDS[build], ...[...spent, median(runs.map(({ wall }) => wall))].map(seconds)];
		}),
	);
	return markdownTable(['readouts', 'seconds of wall', ...names, 'wall'], rows, 2);
}

/** What an editor waits for, in seconds. */
function waitsTable(sizes: readonly Measured[]): string {
	const names = Object.keys(WAITS) as Wait[];
	const rows = sizes.map(({ readouts, turns }) => [
		count(readouts),
		...names.map((name) => seconds(median(turns.flatMap(({ waits }) => waits[name] ?? [])))),
	]);
	return markdownTable(['seconds to wait', ...names.map((name) => WAITS[name])], rows);
}

/** What the files beside the pages take, the slowest first; empty where nothing is known of them. */
function filesTable(size: Measured | undefined): string {
	const costs = Object.entries(size?.turns.find(({ cold }) => cold.ok)?.cold.costs ?? {});
	if (!size || costs.length === 0) return '';
	const rows = costs
		.toSorted(([, a], [, b]) => b.milliseconds - a.milliseconds)
		.map(([name, { files, bytes, milliseconds }]) => [
			name,
			count(files),
			kilobytes(bytes / files),
			kilobytes(bytes / size.readouts),
			figure(milliseconds / size.readouts),
		]);
	return markdownTable([`files at ${count(size.readouts)}`, 'number', 'kB each', 'kB a readout', 'ms a readout'], rows);
}

const phaseNames = ({ phases }: BuildRun): string[] => Object.keys(phases);
