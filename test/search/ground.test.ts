/** Texts and queries come in; that a text of which only some is parsed gives the very hits of the whole is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import type { Document } from '../../source/document/model.ts';
import { normalise, openDocument } from '../../source/document/open.ts';
import { pathOf, positionAt, sourceOffset } from '../../source/document/places.ts';
import { sparseFrom } from '../../source/document/sparse.ts';
import { largeGround } from '../../source/search/ground.ts';
import type { Found } from '../../source/search/model.ts';
import { parseQuery } from '../../source/search/query.ts';
import { searchGround } from '../../source/search/search.ts';
import { documents } from '../document/samples.ts';
import * as fc from '../support/properties.ts';
import { heldOutSet, sharedSet, tunedSet } from './sets.ts';

type Searched = { readonly document: Document; readonly found: Found };

async function on(ground: Parameters<typeof searchGround>[0], query: string): Promise<Searched> {
  const slices = searchGround(ground, parseQuery(query));
  for (;;) {
    const { done, value } = await slices.next();
    if (done) return value;
  }
}

/** All that is told of hits, but for the numbers of blocks. */
function told({ document, found }: Searched): unknown {
  const hits = found.hits.map(({ block, section, ...hit }) => {
    const there = document.blocks[block]!;
    const { line, column } = positionAt(document, sourceOffset(document, there, hit.at));
    const path = section < 0 ? [] : pathOf(document, document.sections[section]!).map(({ slug }) => slug);
    return { ...hit, line, column, path, text: textOf(document, there).text };
  });
  return { hits, spelt: found.spelt };
}

async function same(source: string, query: string): Promise<void> {
  const whole = openDocument(source, 'x.md');
  const there = told(await on(() => whole, query));
  assert.deepEqual(told(await on(largeGround(normalise(source), 'x.md'), query)), there, query);
}

test('every query of the judged sets', async () => {
  for (const { document, rows, absent } of [...tunedSet(), ...heldOutSet()])
    for (const query of [...rows.map(([, query]) => query), ...absent]) await same(document.source, query);
});

test('queries about texts of others, fences and notes and all', async () => {
  for (const { document, rows } of sharedSet())
    for (const [, query] of rows.slice(0, 4)) await same(document.source, query);
});

const queries = [
  'words',
  'plain more',
  'deep | quote',
  'heading:deep',
  'zebra',
  'wrods',
  '"more of them"',
  'item -plain',
  '',
];

test('any text', async () => {
  await fc.assert(
    fc.asyncProperty(documents, fc.constantFrom(...queries), (source, query) =>
      same(`# One\n\n${source}\n\n# Two\n`, query),
    ),
    { numRuns: 600 },
  );
});

test('what is not asked for is not parsed, and lines are told right behind it', async () => {
  const filler = Array.from({ length: 300 }, (_, index) => `Paragraph ${index} says nothing.\n\n- a\n- b\n\n`).join('');
  const source = `# One\n\n${filler}## Two\n\nA quokka.\n\n${filler}`;
  const { document, found } = await on(largeGround(source, 'x.md'), 'quokka');
  assert.ok(document.blocks.length < 10);
  const [hit] = found.hits;
  assert.equal(document.blocks[hit!.block]?.line, source.slice(0, source.indexOf('A quokka')).split('\n').length);
  assert.equal(document.sections[hit!.section]?.title, 'Two');
});

test('where blocks begin is not guessed: such a text, and one that headings do not divide, is parsed whole', () => {
  const nothing = { next: () => Number.POSITIVE_INFINITY, isIn: () => false };
  assert.notEqual(sparseFrom('# A\n\nx\n\n```\n# no\n\n# no\n```\n\n# B\n', 'x.md')(nothing), null);
  assert.equal(sparseFrom('# A\n\n- x\n\n  ```\n\n# B\n', 'x.md')(nothing), null);
  assert.equal(sparseFrom('# A\n\n- x\n\n  ```\ny\n  ```\n\n# B\n', 'x.md')(nothing), null);
  assert.notEqual(sparseFrom('# A\n\n- x\n\n  ```\n  # no\n\n  ```\n\n# B\n', 'x.md')(nothing), null);
  assert.notEqual(sparseFrom('# A\n\n ```\n# no\n```\n\n# B\n', 'x.md')(nothing), null);
  assert.equal(sparseFrom('# A\n\nOne heading only.\n', 'x.md')(nothing), null);
});

test('fences that stand in, in lists and outside of them, hide what is in them from the whole text and its parts alike', async () => {
  const line = fc.constantFrom(
    '- item',
    '1. item',
    '  ```',
    '   ```',
    ' ```',
    '```',
    '  ~~~~',
    '',
    '',
    'words',
    '  words',
    '# Deep',
    '    words',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 14 }), fc.constantFrom('words', 'deep', 'item'), (lines, query) =>
      same(`# One\n\n${lines.join('\n')}\n\n# Two\n`, query),
    ),
    { numRuns: 1500 },
  );
});

test('only passages that stand beside one another do so where what is between them was passed over', async () => {
  for (const between of ['\n\n', '\n\nOther.\n\n', '\n\n___\n\n', '\n\nOther.\n\n- other\n\nOther.\n\n'])
    for (const first of ['deep', '## deep', '- deep', '![deep](item.png)'])
      await same(`# One\n\n${first}${between}words\n\n# Two\n`, 'words deep');
});

test('where a list of terms goes on, what defines a link is a term, and so is what would be a heading', async () => {
  for (const line of ['[a]: /item "deep"', '# ', '## deep', '> deep', '___', 'deep'])
    await same(`# One\n\nwords\n\n: words\n\n${line}\n\n: words\n\n# Two\n`, 'words');
});

test('lines of all kinds, with blank ones between them, in any order', async () => {
  const line = fc.constantFrom(
    'words',
    '_words_ in *deep*',
    'wo*rd*s and w&ouml;rter',
    '[a]: /item "deep"',
    '[words][a] and [^1]',
    '[^1]: An item.',
    '![deep](item.png)',
    '!words',
    'Other.',
    'Other.',
    '##  Deep  ##',
    '# ',
    'Deep\n====',
    'Item\n---',
    '***',
    '___',
    '-----',
    '    words',
    '> deep',
    '- item',
    ': words',
    '| words |\n| --- |\n| deep |',
    '<!-- words',
    '-->',
    '<b>deep</b>',
    '<td>words</td><td>deep</td>',
    '<pre>\n  words\tdeep',
    '</pre>',
    '<img alt="words deep" src="item.png">',
    'an <img alt="wo&amp;rds" src="item.png"><img alt="ｄeep words">',
    'words<img src="item.png">deep',
    'ｗords',
    'Λόγια deep ﬁre',
    '日本 語 words',
    '日本\n語 Ма*ть*',
    '',
    '',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom('\n', '\n\n', '\n\n\n'),
      fc.constantFrom(
        'words',
        'deep',
        'item',
        'words deep',
        'wrods',
        '"deep item"',
        'dep | item',
        'fire',
        'λογια',
        '"日本 語"',
        'мать',
      ),
      (lines, between, query) => same(`# One\n\n${lines.join(between)}\n\n# Two\n`, query),
    ),
    { numRuns: 3000 },
  );
});
