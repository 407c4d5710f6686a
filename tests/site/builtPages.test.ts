import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_OF_EACH_KIND } from './builtPages.ts';
import { invalidIn } from './validHtml.ts';

test('every kind of page is valid HTML', () => assert.deepEqual(invalidIn('dist', ONE_OF_EACH_KIND), []));
