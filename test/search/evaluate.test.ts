/** Where the words of a query stand in a passage: ranges in order, none twice, whatever characters are compared as. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { merged } from '../../source/search/evaluate.ts';
import { search } from '../../source/search/search.ts';
import { heldOutSet, tunedSet } from './sets.ts';

const place = (from: number, to: number) => ({ from, to, quality: 1 });

test('ranges of several words are in order, and joined where they overlap', () => {
  assert.deepEqual(merged([[place(0, 4), place(9, 12)], [place(2, 6)]]), [
    [0, 6],
    [9, 12],
  ]);
  assert.deepEqual(merged([[place(0, 4), place(4, 6)]]), [
    [0, 4],
    [4, 6],
  ]);
  assert.deepEqual(merged([]), []);
});

test('the number of a footnote is no part of the word before it', async () => {
  const source = 'We keep the state[^1] and the harbour[^2] here.\n\n[^1]: One.\n\n[^2]: Two.\n';
  for (const query of ['"harbour"', 'harbour', '"the state and"', '"harbour here"']) {
    const { hits } = await search(openDocument(source, 'x'), query);
    assert.ok(hits[0]?.tier === 'phrase' || hits[0]?.tier === 'all', query);
  }
  const { hits } = await search(openDocument(source, 'x'), 'harbour');
  assert.deepEqual(hits[0]?.ranges, [[27, 34]]);
});

test('signs that one character stands for are one match', async () => {
  const { hits } = await search(openDocument('Wait… and see.\n', 'x'), '.');
  assert.deepEqual(hits[0]?.ranges, [
    [4, 5],
    [13, 14],
  ]);
});

test('hits are the same whether their ranges are wanted or not', async () => {
  for (const { document, rows } of [...tunedSet(), ...heldOutSet()]) {
    for (const [, query] of rows) {
      const { hits, spelt } = await search(document, query);
      const bare = await search(document, query, { marks: false });
      assert.deepEqual(bare.spelt, spelt, query);
      assert.deepEqual(
        bare.hits.map(({ ranges: _, ...hit }) => hit),
        hits.map(({ ranges: _, ...hit }) => hit),
        query,
      );
    }
  }
});
