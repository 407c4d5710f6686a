// Where a hit of the search is followed, its words are marked in the sentences that it names.
import { readAddress } from './address.ts';
import { marksHere } from './carriedMarks.ts';
import { highlight } from './highlight.ts';
import { type PageText, rangesOf } from './pageText.ts';
import { placesOf } from './searchMarks.ts';

export function startSearchLanding(page: PageText): void {
	const land = () => {
		const words = marksHere();
		const address = words.length > 0 ? readAddress(location.search, location.hash) : undefined;
		const [from, to] = [address?.from, address?.to].map((id) =>
			page.sentences.findIndex((sentence) => sentence.id === id),
		);
		const named =
			from === undefined || to === undefined || from < 0 || to < 0 ? [] : page.sentences.slice(from, to + 1);
		const ranges = named.flatMap(({ start, end }) =>
			placesOf(page.text.slice(start, end), words).flatMap((place) =>
				rangesOf(page, { start: start + place.start, end: start + place.end }),
			),
		);
		highlight('found', ranges);
	};
	land();
	addEventListener('hashchange', land);
}
