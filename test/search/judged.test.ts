/** The judged set: the passage a person would want comes first, and what is not there is not found. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { search } from '../../source/search/search.ts';
import { absent, judged } from './judged.ts';
import { measure } from './measure.ts';

test('the set is large enough and of every sort', () => {
  assert.ok(judged.length >= 60);
  assert.ok(absent.length >= 8);
  assert.equal(new Set(judged.map(({ sort }) => sort)).size, 10);
  assert.equal(new Set(judged.map(({ text, query }) => `${text} ${query}`)).size, judged.length);
});

test('what is wanted comes first, what is absent is not found, and little comes beside it', async () => {
  const { missed, wrong, hits } = await measure(async (document, query) =>
    (await search(document, query)).hits.map(({ block }) => block),
  );
  assert.deepEqual(missed, []);
  assert.deepEqual(wrong, []);
  assert.ok(hits < 2);
});
