import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFinder } from '../../../src/edition/resolveMentions.ts';
import type { Register } from '../../../src/schema/register.ts';
import { register as own, textEdition } from '../edition/textEdition.ts';
import { openBuilt } from './openBuilt.ts';

const about = 'A trial.';
const people = new Map([
	...own.people,
	['jan', { id: 'jan', name: 'Jan Łukasiewicz', forms: ['Lukasiewicz', 'Łukasiewicz', 'J. Łukasiewicz'], about }],
	[
		'dotsund',
		{ id: 'dotsund', name: 'Dotsund', forms: ['Docund', 'Docünd', 'Доцунд', 'Dočund', 'Великий Доцунд'], about },
	],
	['strauss', { id: 'strauss', name: 'Strauß', forms: ['Strauss', 'Штраус', 'Johann Strauß der Jüngere'], about }],
]);
const register: Register = { ...own, people };
const findNames = nameFinder(register);
const entries = [register.people, register.places, register.organisations, register.events].flatMap((table) =>
	[...table.values()].map(({ id, name, forms }) => ({ id, forms: [...new Set([name, ...forms])] })),
);

// Two sentences for each form of each name: one plain, one with signs around it.
const texts = entries.flatMap(({ id, forms }) =>
	forms.flatMap((form) => [
		{ id, text: `They had spoken of ${form} before.` },
		{ id, text: `He saw – “${form}”, and then more.` },
	]),
);
const edition = textEdition(texts.map(({ text }) => text));
for (const passage of edition.passages)
	passage.mentions = findNames(passage.text).map((mention) => ({ ...mention, exact: '', by: 'name' }));
const { search } = await openBuilt([edition], register);

const find = async (q: string) => {
	const { hits } = await search({ q, filters: {}, sort: 'best', most: 500 });
	return hits.filter(({ sentences }) => sentences.length === 1).map(({ sentences: [one] }) => one?.text ?? '');
};

for (const { id, forms } of entries) {
	const ofName = texts.filter((one) => one.id === id).map(({ text }) => text);
	test(`every form of ${forms[0]} finds every other, as words and in a phrase`, async () => {
		for (const form of forms) {
			const byWords = await find(form);
			assert.deepEqual(
				ofName.filter((text) => !byWords.includes(text)),
				[],
				`not found by ${form}`,
			);
			const inOrder = [...(await find(`"spoken of ${form} before"`)), ...(await find(`"saw ${form} and then"`))];
			assert.deepEqual(inOrder.toSorted(), ofName.toSorted(), `by a phrase with ${form}`);
		}
	});
}

test('a letter that Unicode does not fold finds its plain form, and the other way round, with no register', async () => {
	const { search } = await openBuilt(
		[textEdition(['Wałęsa met Kaczyński.', 'Walesa met Kaczynski.', 'A café in Zürich.', 'A cafe in Zurich.'])],
		own,
	);
	for (const q of ['Wałęsa', 'walesa', '"Wałęsa met Kaczynski"', 'Zürich', 'Zurich cafe', '"café in Zurich"'])
		assert.equal((await search({ q, filters: {}, sort: 'best', most: 9 })).total, 2, q);
});
