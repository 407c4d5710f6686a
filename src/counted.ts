/** “1 sentence”, “1,200 sentences”. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
	`${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
