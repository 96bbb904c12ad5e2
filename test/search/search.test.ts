/** Searching: every kind of query, its tiers and marks, the same every time, and the ranges cut the very text. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { Trouble } from '../../source/document/trouble.ts';
import { candidatesIn } from '../../source/search/scan.ts';
import { search, searchSlices } from '../../source/search/search.ts';
import { vocabularyOf } from '../../source/search/vocabulary.ts';
import { fold } from '../../source/text/fold.ts';
import { account as bundled } from '../support/documents.ts';
import * as fc from '../support/properties.ts';
import { secondsOf } from '../support/work.ts';
import { lighthouses as lights } from './texts.ts';

const account = bundled();
const lighthouses = openDocument(lights, 'lighthouses.md');

async function texts(document: Document, query: string): Promise<string[]> {
  const { hits } = await search(document, query);
  return hits.map((hit) => {
    const text = textOf(document, document.blocks[hit.block]!).text;
    return hit.ranges.map(([from, to]) => text.slice(from, to)).join('|');
  });
}

test('a word beside a script without spaces is a word', async () => {
  assert.deepEqual(await texts(openDocument('screenやtmuxを使おう。サーバーtmux\n', 'x.md'), 'tmux'), ['tmux|tmux']);
});

test('the place of a hit is in the sentence that answers best, and such a passage comes first', async () => {
  const scattered = 'A lamp stood there. Rain fell on the roof. The keeper slept until the tower bell rang.';
  const whole = 'The lamp of the old house by the long low wall of the harbour was seen from the tower.';
  const document = openDocument(`${scattered}\n\n${whole} A lamp again.\n`, 'x.md');
  const { hits } = await search(document, 'lamp tower');
  assert.deepEqual(
    hits.map(({ block, tier, at }) => [block, tier, at]),
    [
      [1, 'all', whole.indexOf('lamp')],
      [0, 'all', scattered.indexOf('lamp')],
    ],
  );
  const [phrase] = (await search(openDocument('A tower. The lamp tower.\n', 'x.md'), 'lamp tower')).hits;
  assert.deepEqual([phrase?.tier, phrase?.at], ['phrase', 13]);
  const [begun] = (await search(openDocument('Lawful, by law.\n', 'x.md'), 'law')).hits;
  assert.equal(begun?.at, 11);
  const [near] = (
    await search(openDocument('The tower. Mr. Lamp came by. A lamp, by a tower.\n', 'x.md'), 'lamp tower')
  ).hits;
  assert.deepEqual([near?.tier, near?.at], ['near', 31]);
});

test('words in neighbouring sentences are not near', async () => {
  const [apart] = (await search(openDocument('There is a lamp. A tower is far.\n', 'x.md'), 'lamp tower')).hits;
  const [near] = (await search(openDocument('There is a lamp, a tower is far.\n', 'x.md'), 'lamp tower')).hits;
  assert.deepEqual([apart?.tier, near?.tier], ['all', 'near']);
});

const small = (source: string): Document => openDocument(source, 'small.md');

test('every match of a hit is marked', async () => {
  assert.deepEqual(await texts(small('A plan, the plan, and plans.\n'), 'plan'), ['plan|plan|plans']);
});

test('a word is no part of another', async () => {
  assert.deepEqual(await texts(small('The part.\n\nThe art.\n'), 'art'), ['art']);
});

test('phrase before near before all before prefix', async () => {
  const document = small(
    [
      'Kites here; then much is told about the weather, the harbour and its price, before any mention of the string.',
      'Kites with a stringent rule.',
      'A string for all kites.',
      'The kites string.',
    ].join('\n\n'),
  );
  const { hits } = await search(document, 'kites string');
  assert.deepEqual(
    hits.map(({ block, tier }) => [block, tier]),
    [
      [3, 'phrase'],
      [2, 'near'],
      [0, 'all'],
      [1, 'prefix'],
    ],
  );
  const prefix = await search(small('Kites with a stringent rule.\n'), 'kites string');
  assert.equal(prefix.hits[0]?.tier, 'prefix');
});

test('a heading before a key point before a passage, and ties in document order', async () => {
  const document = small('A kite.\n\n# A kite\n\n> [!IMPORTANT]\n> - A kite\n\nA kite.\n');
  const { hits } = await search(document, 'kite');
  assert.deepEqual(
    hits.map(({ kind }) => kind),
    ['heading', 'point', 'passage', 'passage'],
  );
  assert.ok(hits[2]!.block < hits[3]!.block);
  const inOrder = await search(document, 'kite', { order: 'document' });
  assert.deepEqual(
    inOrder.hits.map(({ block }) => block),
    [...hits.map(({ block }) => block)].sort((a, b) => a - b),
  );
  assert.equal((await search(document, 'kite', { limit: 1 })).hits[0]?.kind, 'heading');
});

test('inflected forms meet both ways', async () => {
  const document = small('Plots.\n\nPlotting.\n\nThe plot.\n\nThey tried.\n\nTry.\n');
  assert.deepEqual((await texts(document, 'plots')).sort(), ['Plots', 'Plotting', 'plot']);
  assert.deepEqual((await texts(document, 'trying')).sort(), ['Try', 'tried']);
});

test('capitals count where the text has them so, and are forgiven where it has not', async () => {
  const document = small('The Act.\n\nThey act.\n\nA bill.\n');
  assert.deepEqual(await texts(document, 'Act'), ['Act']);
  assert.deepEqual(await texts(document, 'act'), ['Act', 'act']);
  assert.deepEqual(await texts(document, 'BILL'), ['bill']);
});

test('a word may be left out, or either of two asked for', async () => {
  const document = small('Red and blue.\n\nRed.\n\nGreen.\n');
  assert.deepEqual(await texts(document, 'red -blue'), ['Red']);
  assert.deepEqual((await texts(document, 'blue | green')).sort(), ['Green', 'blue']);
});

test('fields keep to sections, headings and key points', async () => {
  const kinds = async (query: string) => (await search(account, query)).hits.map(({ kind }) => kind);
  assert.deepEqual(new Set(await kinds('heading:threats')), new Set(['heading']));
  assert.deepEqual(new Set(await kinds('point:threats')), new Set(['point']));
  const { hits } = await search(account, 'section:terrorism the');
  assert.ok(hits.length > 5);
  for (const { section } of hits) {
    const path = [account.sections[section], account.sections[account.sections[section]?.parent ?? -1]];
    assert.ok(path.some((one) => one?.slug === 'terrorism'));
  }
  assert.deepEqual(await kinds('section:encryption'), ['heading']);
});

test('spelling is forgiven only when nothing is found as written, and then said', async () => {
  const { hits, spelt } = await search(account, 'afganistan');
  assert.deepEqual(spelt, [{ written: 'afganistan', read: 'afghanistan' }]);
  assert.ok(hits.length > 0 && hits.every(({ tier, score }) => tier === 'typo' && score <= 0.2));
  assert.deepEqual((await search(account, 'afghanistan')).spelt, []);
  assert.deepEqual(await search(account, 'zebra'), { hits: [], spelt: [] });
  const two = await search(account, 'Sommerset printer');
  assert.deepEqual(two.spelt, [{ written: 'Sommerset', read: 'somerset' }]);
  assert.deepEqual(await search(account, 'cta'), { hits: [], spelt: [] });
});

test('Japanese and Thai are found wherever they stand', async () => {
  assert.deepEqual(await texts(lighthouses, '夜の海'), ['夜の海']);
  assert.deepEqual(await texts(lighthouses, 'แสง'), ['แสง']);
});

test('marks, entities and links within a word do not hide it', async () => {
  const document = small('It is *un*failing.\n\nA caf&eacute; here.\n\nSee [the sta](x)tes.\n\nA snake\\_case.\n');
  assert.deepEqual(await texts(document, 'unfailing'), ['unfailing']);
  assert.deepEqual(await texts(document, 'café'), ['café']);
  assert.deepEqual(await texts(document, 'states'), ['states']);
  assert.deepEqual(await texts(document, 'snake_case'), ['snake_case']);
});

test('an expression that never ends is stopped in bounded time', async () => {
  const endless = () =>
    assert.rejects(
      search(small(`${'a'.repeat(5000)}!\n`), '/^(a+)+$/'),
      (error) => error instanceof Trouble && /takes too long/.test(error.message),
    );
  assert.ok((await secondsOf(endless)) < 5);
  assert.deepEqual(await texts(small('One 1910 and 1911.\n'), '/19\\d\\d/'), ['1910|1911']);
});

test('no stretch of a text is looked through without a chance to answer a key', async () => {
  const long = small(Array.from({ length: 20_000 }, (_, index) => `Passage ${index} of many words.`).join('\n\n'));
  const pause = (): boolean => true;
  for (const looking of [
    candidatesIn(long, ['passage'], pause),
    vocabularyOf(long, { beginnings: ['p'], ending: null }, pause),
  ]) {
    let chances = 0;
    while (!looking.next().done) chances++;
    assert.ok(chances >= long.source.length / 65_536, `${chances} for ${long.source.length} characters`);
  }
});

test('a search gives way in between, and may be left off', async () => {
  const long = small(Array.from({ length: 20_000 }, (_, index) => `Passage ${index} of many words.`).join('\n\n'));
  let breaths = 0;
  const slices = searchSlices(long, 'words');
  while (!(await slices.next()).done) breaths++;
  assert.ok(breaths > 3);
});

test('ranges cut the very text, scores lie between 0 and 1, and a second time gives the same', async () => {
  const word = fc.constantFrom(
    'plot',
    'état',
    'ﬁre',
    'Kell’s',
    '日本',
    'naïve',
    'x',
    '*plot*',
    'co-op',
    '“so”',
    '&amp;',
    'plots',
  );
  const block = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const source = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));
  const query = fc.constantFrom(
    'plot',
    'plots',
    'etat',
    'fire',
    'kell',
    '日本',
    'naive',
    'x',
    'coop',
    'plot x',
    '"plot x"',
    'plto',
  );
  await fc.assert(
    fc.asyncProperty(source, query, async (text, asked) => {
      const document = small(text);
      const found = await search(document, asked);
      assert.deepEqual(await search(small(text), asked), found);
      for (const { block: index, ranges, score } of found.hits) {
        const shown = textOf(document, document.blocks[index]!).text;
        assert.ok(score >= 0 && score <= 1 && ranges.length > 0);
        let end = 0;
        for (const [from, to] of ranges) {
          assert.ok(from >= end && to > from && to <= shown.length);
          assert.match(fold(shown.slice(from, to)).text, /plot|etat|fire|kell|日本|naive|x|co-op/);
          end = to;
        }
      }
    }),
    { numRuns: 300 },
  );
});
