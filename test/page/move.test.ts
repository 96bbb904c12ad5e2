/** Documents at many widths come in; that places, rows and scrolling agree is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Place } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import {
  lastTop,
  linesFrom,
  placeOf,
  readSoFar,
  rowsOfPlace,
  scroll,
  spotOf,
  startOf,
  step,
  topOf,
} from '../../source/page/move.ts';
import { type Page, pageOf, rowsOf, type Spot } from '../../source/page/page.ts';
import { sharedTexts } from '../document/samples.ts';
import { account } from '../support/documents.ts';
import * as fc from '../support/properties.ts';
import { longer } from './longer.ts';

function* spotsOf(page: Page): Generator<Spot> {
  for (let block = 0; block < page.document.blocks.length; block++)
    for (let row = 0; row < rowsOf(page, block).lines.length; row++) yield { block, row };
}

/** The name a row has: a Place that leads back to it, or null for a row no place can name (the rule below a table's head). */
function nameOf(page: Page, spot: Spot): Place | null {
  const place = placeOf(page, spot);
  const found = spotOf(page, place);
  return found.block === spot.block && found.row === spot.row ? place : null;
}

const real = (): { name: string; document: Document }[] => [
  { name: 'account', document: account() },
  ...sharedTexts()
    .filter(({ source }) => source.length < 300_000)
    .map(({ name, source }) => ({ name, document: openDocument(source, name) })),
];

test('every row of text is named by its place, and only by its own', () => {
  for (const { name, document } of real()) {
    for (const columns of [24, 68]) {
      const page = pageOf(document, columns);
      for (const spot of spotsOf(page)) {
        const line = rowsOf(page, spot.block).lines[spot.row]!;
        const { kind } = document.blocks[spot.block]!;
        if (kind === 'table' && line.spans.every(({ at }) => at === undefined)) continue;
        const next = rowsOf(page, spot.block).lines[spot.row + 1];
        if (next?.from === line.from && line.from >= 0) continue;
        assert.ok(nameOf(page, spot), `${name} at ${columns}: block ${spot.block} (${kind}) row ${spot.row}`);
      }
    }
  }
});

test('scrolling row by row passes every named row once, to the end and back', () => {
  fc.assert(
    fc.property(longer, fc.integer({ min: 8, max: 80 }), fc.integer({ min: 1, max: 12 }), (source, columns, rows) => {
      const page = pageOf(openDocument(source, 'x.md'), columns);
      const last = lastTop(page, rows);
      const down: string[] = [];
      let place = startOf(page);
      for (let turn = 0; turn < 2000; turn++) {
        down.push(JSON.stringify(spotOf(page, place)));
        const next = scroll(page, place, 1, rows);
        if (next === place) break;
        place = next;
      }
      assert.deepEqual(topOf(page, place, rows), last, 'reaches the end');
      assert.equal(new Set(down).size, down.length, 'goes on with each row');
      const up: string[] = [];
      for (let turn = 0; turn < 2000; turn++) {
        up.unshift(JSON.stringify(spotOf(page, place)));
        const next = scroll(page, place, -1, rows);
        if (JSON.stringify(spotOf(page, next)) === up[0]) break;
        place = next;
      }
      assert.deepEqual(up, down, 'the same rows up as down');
    }),
    { numRuns: 300 },
  );
});

test('scrolling goes on to the end, whatever the step', () => {
  const small = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(longer, fc.integer({ min: 8, max: 80 }), small, small, (source, columns, rows, count) => {
      const page = pageOf(openDocument(source, 'x.md'), columns);
      let place = startOf(page);
      for (let next = scroll(page, place, count, rows); next !== place; next = scroll(page, place, count, rows)) {
        const [before, after] = [spotOf(page, place), spotOf(page, next)];
        assert.ok(after.block > before.block || (after.block === before.block && after.row > before.row), 'goes on');
        place = next;
      }
      assert.deepEqual(topOf(page, place, rows), lastTop(page, rows));
    }),
    { numRuns: 100 },
  );
});

test('a screen down and a screen up is where one was', () => {
  const page = pageOf(account(), 68);
  let place = startOf(page);
  while (true) {
    const below = scroll(page, place, 20, 22);
    if (spotOf(page, below).block >= lastTop(page, 22).block) break;
    assert.deepEqual(spotOf(page, scroll(page, below, -20, 22)), spotOf(page, place));
    place = below;
  }
  assert.ok(place.block > 20);
});

test('a place stays in sight at any other width, and there and back it is the same row', () => {
  const document = account();
  const page = pageOf(document, 68);
  for (const spot of spotsOf(page)) {
    const place = nameOf(page, spot);
    if (!place) continue;
    for (const columns of [20, 41, 120]) {
      const other = pageOf(document, columns);
      const found = spotOf(other, place);
      const line = rowsOf(other, found.block).lines[found.row]!;
      assert.equal(line.block, spot.block);
      if (place.offset >= 0) assert.ok(line.from <= place.offset && place.offset <= line.to);
    }
    assert.deepEqual(spotOf(page, place), spot);
  }
});

test('no screen begins above the first row or below the last that fills it', () => {
  const page = pageOf(account(), 40);
  const rows = 10;
  const end = linesFrom(page, lastTop(page, rows), 1000);
  assert.equal(end.length, rows);
  assert.deepEqual(topOf(page, { block: 1e9, offset: 1e9 }, rows), lastTop(page, rows));
  assert.deepEqual(topOf(page, { block: 0, offset: -1e9 }, rows), { block: 0, row: 0 });
  assert.deepEqual(step(page, { block: 3, row: 0 }, -1e9), { block: 0, row: 0 });
  assert.deepEqual(lastTop(page, 1e9), { block: 0, row: 0 });
});

test('a document that ends in what is not shown ends with its last row', () => {
  const page = pageOf(openDocument('one\n\ntwo\n\n<!-- a -->\n\n<!-- b -->\n', 'x.md'), 40);
  assert.equal(linesFrom(page, lastTop(page, 2), 9).length, 2);
});

test('an empty document has a first place and nothing to scroll', () => {
  for (const source of ['', '\n\n', '<!-- only -->']) {
    const page = pageOf(openDocument(source, 'x.md'), 40);
    const place = startOf(page);
    assert.deepEqual(scroll(page, place, 5, 10), place);
    assert.equal(readSoFar(page, place, 10), 1);
    assert.deepEqual(linesFrom(page, spotOf(page, place), 10), []);
  }
});

test('what has been read goes from 0 to 1 and never back', () => {
  for (const { document } of real().slice(0, 4)) {
    const page = pageOf(document, 60);
    let share = 0;
    let place = startOf(page);
    assert.equal(readSoFar(page, place, 20), 0);
    for (;;) {
      const now = readSoFar(page, place, 20);
      assert.ok(now >= share && now <= 1);
      share = now;
      const next = scroll(page, place, 3, 20);
      if (next === place) break;
      place = next;
    }
    assert.equal(share, 1);
  }
});

test('how many rows below the top a place stands', () => {
  const page = pageOf(account(), 60);
  const top = { block: 4, row: 0 };
  for (let count = 0; count < 30; count++) {
    const place = placeOf(page, step(page, top, count));
    const found = rowsOfPlace(page, top, place, 20);
    assert.equal(found, count < 20 ? count : -1);
  }
  assert.equal(rowsOfPlace(page, top, { block: 1, offset: 0 }, 20), -1);
});

test('only what is near the window is laid out', () => {
  const large = sharedTexts().find(({ name }) => name.endsWith('federalist.md'));
  const source =
    large?.source ?? Array.from({ length: 5000 }, (_, index) => `## Heading ${index}\n\nSome words.\n`).join('\n');
  const document = openDocument(source, 'large.md');
  const page = pageOf(document, 68);
  const place = { block: document.blocks.length >> 1, offset: 0 };
  const rows = 22;
  assert.equal(linesFrom(page, topOf(page, place, rows), rows).length, rows);
  readSoFar(page, place, rows);
  scroll(page, place, rows, rows);
  assert.ok(page.rows.size < 60, `${page.rows.size} blocks laid out`);
});
