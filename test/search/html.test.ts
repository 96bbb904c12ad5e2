/** Documents with tags of HTML come in; that their words are found where they stand is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { sourceOffset } from '../../source/document/places.ts';
import { search } from '../../source/search/search.ts';

async function texts(document: Document, query: string): Promise<string[]> {
  const { hits } = await search(document, query);
  return hits.map((hit) => {
    const text = textOf(document, document.blocks[hit.block]!).text;
    return hit.ranges.map(([from, to]) => text.slice(from, to)).join('|');
  });
}

test('what tags of HTML part are words of their own', async () => {
  const document = openDocument('<tr><td>quince</td><td>medlar</td></tr>\n\n<dl><dt>keel</dt><dd>below</dl>\n', 'x.md');
  assert.deepEqual(await texts(document, 'medlar'), ['medlar']);
  assert.deepEqual(await texts(document, 'below'), ['below']);
});

test('the words of an image that is a tag are found where they stand', async () => {
  const source =
    'One.\n\n<p><img src="x.png" alt="The old quay"></p>\n\nTwo <img alt="quays &amp; boats" src=y.png>.\n';
  const document = openDocument(source, 'x.md');
  const { hits } = await search(document, 'quay');
  assert.deepEqual(
    hits.map((hit) => sourceOffset(document, document.blocks[hit.block]!, hit.at)).sort((one, other) => one - other),
    [source.indexOf('quay"'), source.indexOf('quays')],
  );
});
