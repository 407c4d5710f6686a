import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { textForms } from '../../../src/search/textForms.ts';

test('the names of a text come with their other forms, each name once, and no others', () => {
	const { editions, register } = loadContent();
	const [edition] = editions;
	assert.ok(edition);
	const forms = textForms(edition, register);
	const kyiv = forms.filter((list) => list.includes('Kyiv'));
	assert.equal(kyiv.length, 1);
	assert.ok(kyiv[0]?.includes('Kiev'));
	assert.ok(forms.every((list) => list.length > 1 && new Set(list).size === list.length));
	assert.deepEqual(textForms({ passages: [] }, register), []);
});
