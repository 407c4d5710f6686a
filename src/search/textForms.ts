import type { Edition } from '../edition/edition.ts';
import { entryOf } from '../edition/names.ts';
import type { Register } from '../schema/register.ts';

/**
 * The names that stand in a text and have other forms in the registers, all forms of one in one list:
 * what its page needs to find “Kyiv” where the text has “Kiev”.
 */
export function textForms({ passages }: Pick<Edition, 'passages'>, register: Register): string[][] {
	const refs = new Set(
		passages.flatMap(({ mentions }) => mentions.filter(({ by }) => by === 'name').map(({ ref }) => ref)),
	);
	return [...refs].flatMap((ref) => {
		const entry = entryOf(register, ref);
		const forms = [...new Set(entry ? [entry.name, ...entry.forms] : [])];
		return forms.length > 1 ? [forms] : [];
	});
}
