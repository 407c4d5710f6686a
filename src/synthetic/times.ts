import type { Random } from './random.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY = 86_400_000;

/** The day so many days after another; both such as 2025-12-28. */
export function dayAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** 28 December 2025 */
export function longDay(day: string): string {
	return `${Number(day.slice(8))} ${monthOf(day)} ${day.slice(0, 4)}`;
}

const monthOf = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1]!;

/** Words for a time, and what they come to if they are said on `today`. */
export function timeWords(today: string, random: Random): { words: string; supplied?: string } {
	const later = dayAfter(today, 2 + random.below(40));
	const month = dayAfter(today, 30 + random.below(90));
	return random.pick([
		{ words: 'this evening', supplied: today },
		{ words: 'tomorrow', supplied: dayAfter(today, 1) },
		{ words: 'yesterday', supplied: dayAfter(today, -1) },
		{ words: `on ${Number(later.slice(8))} ${monthOf(later)}`, supplied: later },
		{ words: `by the end of ${monthOf(month)}`, supplied: month.slice(0, 7) },
		{ words: `in early ${monthOf(month)}`, supplied: month.slice(0, 7) },
		{ words: `before ${Number(month.slice(0, 4)) + 1}`, supplied: String(Number(month.slice(0, 4)) + 1) },
		{ words: 'in the near future' },
		{ words: 'without further delay' },
		{ words: 'as swiftly as possible' },
	]);
}

export function durationWords(random: Random): { words: string; supplied: string } {
	const minutes = 5 * (3 + random.below(9));
	return random.chance(0.4)
		? { words: `for 1 hour and ${minutes} minutes`, supplied: `PT1H${minutes}M` }
		: { words: `for ${minutes} minutes`, supplied: `PT${minutes}M` };
}
