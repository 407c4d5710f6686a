const FIRST = 0xfdd0;

/**
 * Signs that a library would read as markup pass it by as code points that no text has (Unicode's
 * noncharacters from U+FDD0), and come back as whatever a format writes for them.
 */
export function hideSigns(signs: string) {
	const all = [...signs];
	const codes = new Map(all.map((sign, index) => [sign, String.fromCodePoint(FIRST + index)]));
	const hidden = (text: string) => [...text].map((sign) => codes.get(sign) ?? sign).join('');
	return {
		/** In all texts of a value, its keys left as they are. */
		hide: <T>(value: T): T =>
			JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? hidden(part) : part)),
		show: (text: string, as: (sign: string) => string = (sign) => sign): string =>
			text.replace(/[\ufdd0-\ufdef]/g, (code) => {
				const sign = all[code.charCodeAt(0) - FIRST];
				return sign === undefined ? code : as(sign);
			}),
	};
}
