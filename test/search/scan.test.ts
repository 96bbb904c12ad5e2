/** The blocks that may hold words: none that does is left out, whatever its case and marks. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { candidatesIn } from '../../source/search/scan.ts';

const never = (): boolean => false;

test('rules are no candidates, however much they stand for', () => {
  const document = openDocument('# One\n\na needle\n\n---\n\nneedle*s* more\n', 'x.md');
  const { value } = candidatesIn(document, ['needle'], never).next();
  assert.deepEqual(Array.isArray(value) && value.map(({ block }) => block.content), ['a needle', 'needle*s* more']);
});
