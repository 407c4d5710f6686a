/** Whether share images are made: `VERBATIM_CARDS=off` leaves them out, in pages and in the output. */
export function cardsWanted(setting = process.env.VERBATIM_CARDS): boolean {
	if (setting === undefined || setting === '' || setting === 'on') return true;
	if (setting === 'off') return false;
	throw new Error(`VERBATIM_CARDS is “${setting}”; it may be “on” (as it is when left out) or “off”.`);
}
