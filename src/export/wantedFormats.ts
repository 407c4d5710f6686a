import { type CorpusFormat, corpusFormats, type Format, readoutFormats } from './formats.ts';

/** The formats that are made: all, or those that `VERBATIM_FORMATS` names (`json,csv`) or does not leave out (`-zip,-dts`); `+pdf` asks for one beside all others. */
export function wantedFormats<F extends Format>(formats: readonly F[], setting = process.env.VERBATIM_FORMATS): F[] {
	const { left, named, added, unknown, keys } = formatsSetting(setting);
	if (unknown.length > 0)
		throw new Error(
			`VERBATIM_FORMATS names ${unknown.map((key) => `“${key}”`).join(', ')}, which no format is called; there are ${keys.join(', ')}.`,
		);
	return formats.filter(({ key }) => !left.has(key) && (named.size === 0 || named.has(key) || added.has(key)));
}

/** Whether one format of the whole edition is made. */
export const isWanted = (key: CorpusFormat['key']): boolean =>
	wantedFormats(corpusFormats).some((one) => one.key === key);

/** Whether the setting asks for a format by its name, and not only leaves it in. */
export function namesFormat(key: string, setting = process.env.VERBATIM_FORMATS): boolean {
	const { named, added } = formatsSetting(setting);
	return named.has(key) || added.has(key);
}

interface FormatsSetting {
	left: ReadonlySet<string>;
	named: ReadonlySet<string>;
	added: ReadonlySet<string>;
	/** Keys that no format has. */
	unknown: string[];
	/** All that there are. */
	keys: string[];
}
const known = new Map<string, FormatsSetting>();

/** What `VERBATIM_FORMATS` says; read once. */
export function formatsSetting(setting = process.env.VERBATIM_FORMATS ?? ''): FormatsSetting {
	const read = known.get(setting);
	if (read) return read;
	const parts = setting.split(',').flatMap((part) => part.trim() || []);
	const signed = (sign: string) => new Set(parts.flatMap((part) => (part.startsWith(sign) ? part.slice(1) : [])));
	const [left, added] = [signed('-'), signed('+')];
	const named = new Set(parts.filter((part) => !/^[-+]/.test(part)));
	const keys = [...new Set([...readoutFormats, ...corpusFormats].map(({ key }) => key as string))].toSorted();
	const unknown = [...left, ...named, ...added].filter((key) => !keys.includes(key));
	const made = { left, named, added, unknown, keys };
	known.set(setting, made);
	return made;
}
