/** Words of at most `length` characters, `mark` included: cut between words, or within one that is longer than that. */
export function shorten(text: string, length: number, mark: string): string {
	const characters = [...text];
	if (characters.length <= length) return text;
	const room = characters.slice(0, length - mark.length + 1).join('');
	const whole = room.replace(/[\s,;:–—-]*\s\S*$/u, '');
	return (whole === '' || whole === room ? characters.slice(0, length - mark.length).join('') : whole) + mark;
}
