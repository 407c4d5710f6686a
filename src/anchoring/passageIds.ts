/**
 * Issues ids as statutes number their sections: the next number at the end, letters in between
 * (`p5s2a` after `p5s2`, `p5s0a` before `p5s1`, after `z` comes `aa`). No id is ever issued twice.
 */
export function idIssuer(everIssued: Iterable<string>) {
	const issued = new Set(everIssued);
	const highest = new Map<string, number>();
	for (const id of issued) note(id);

	function note(id: string) {
		const { prefix, number } = parsePassageId(id);
		highest.set(prefix, Math.max(number, highest.get(prefix) ?? 0));
	}

	/**
	 * An id that begins with `prefix` (`p`, or `p5s` for a sentence of p5), for a passage that
	 * follows `previous` of the same prefix, if any; `last` if no passage of the prefix follows it.
	 */
	return function issue(prefix: string, previous: string | undefined, last: boolean): string {
		const number = previous ? parsePassageId(previous).number : 0;
		const next = previous ? number + 1 : (highest.get(prefix) ?? 0) + 1;
		let id = `${prefix}${next}`;
		if (!last || issued.has(id))
			for (let k = 0; ; k++) {
				const suffix = letters(k);
				// “p3s” would read as the beginning of a sentence's id.
				if (prefix === 'p' && suffix.includes('s')) continue;
				id = `${prefix}${number}${suffix}`;
				if (!issued.has(id)) break;
			}
		issued.add(id);
		note(id);
		return id;
	};
}

/** `p5s2a` is prefix `p5s`, number 2; `p3a` is prefix `p`, number 3. */
function parsePassageId(id: string): { prefix: string; number: number } {
	const [, prefix = '', number] = /^(p|p\d+[a-z]*s)(\d+)[a-z]*$/.exec(id) ?? [];
	return { prefix, number: Number(number) };
}

/** 0 is a, 25 is z, 26 is aa. */
function letters(index: number): string {
	const last = String.fromCharCode(97 + (index % 26));
	return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
