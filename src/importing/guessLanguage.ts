/** The language of a text from its letters alone; enough to fill a field that is marked as a guess. */
export function guessLanguage(text: string): string {
	const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
	if (count(/\p{Script=Cyrillic}/gu) <= count(/\p{Script=Latin}/gu)) return 'en';
	return /[іїєґ]/i.test(text) ? 'uk' : 'ru';
}
