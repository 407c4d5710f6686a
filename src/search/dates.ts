const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * The day, month or year that a text is, in ISO form: 28 December 2025, 28 Dec 2025, December 28, 2025,
 * 28.12.2025 or 2025-12-28; December 2025 or 2025-12; 2025. Undefined for any other text, and for a
 * day that the calendar does not have.
 */
export function dateIn(text: string): string | undefined {
	const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
	if (iso) return joined(iso[1], iso[2], iso[3]);
	const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
	if (dotted) return joined(dotted[3], dotted[2], dotted[1]);
	const named =
		/^(?:(?<day>\d{1,2})\s+)?(?<month>[a-z]{3,9})\.?\s+(?<year>\d{4})$/i.exec(text) ??
		/^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/i.exec(text);
	const { day, month = '', year } = named?.groups ?? {};
	const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
	return named && number > 0 ? joined(year, String(number), day) : undefined;
}

function joined(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
	const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
	const moment = new Date(date);
	// A day beyond the end of a month would roll over into the next.
	return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
}
