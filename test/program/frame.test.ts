/** States and sizes come in; the header, the bars, the matches and the rows that are drawn are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import type { Span } from '../../source/page/model.ts';
import { barRow, topSections } from '../../source/program/frame/bar.ts';
import { headerRow, titleOf } from '../../source/program/frame/header.ts';
import { light } from '../../source/program/frame/light.ts';
import { cutRow, padRow, rowWidth, span, spread } from '../../source/program/frame/rows.ts';
import type { State } from '../../source/program/model.ts';
import { toEnd } from '../../source/program/moves.ts';
import { progressText, timeText } from '../../source/program/progress.ts';
import { startState } from '../../source/program/start.ts';
import { update } from '../../source/program/update.ts';
import { account } from '../support/documents.ts';
import * as fc from '../support/properties.ts';

const text = (row: readonly Span[]): string => row.map((one) => one.text).join('');
const size = { columns: 80, rows: 24 };
const state = startState(account(), size);

const words = fc.constantFrom('one', 'a longer one', '', '日本語', '👩‍👩‍👧', 'e\u0301', ' ');
const rows = fc.array(
  words.map((one) => span(one, 'text')),
  { maxLength: 6 },
);
const widths = fc.integer({ min: 0, max: 40 });

test('a row is cut to its width and filled to it exactly', () => {
  fc.assert(
    fc.property(rows, widths, (row, columns) => {
      assert.ok(rowWidth(cutRow(row, columns)) <= columns);
      const padded = rowWidth(padRow(row, columns));
      assert.equal(padded, columns);
      if (rowWidth(row) <= columns) assert.equal(text(padRow(row, columns)).trimEnd(), text(row).trimEnd());
      else if (columns > 0) assert.match(text(cutRow(row, columns)), /…$/);
    }),
    { numRuns: 400 },
  );
});

test('two parts stand at the two ends, the left one gives way', () => {
  fc.assert(
    fc.property(rows, rows, widths, (left, right, columns) => {
      const row = spread(left, right, columns);
      assert.ok(rowWidth(row) <= columns);
      if (rowWidth(right) > columns) return;
      assert.equal(rowWidth(row), columns);
      assert.ok(text(row).endsWith(text(right)));
    }),
    { numRuns: 400 },
  );
  assert.equal(text(spread([span('left', 'text')], [span('right', 'text')], 15)), 'left      right');
  assert.equal(text(spread([span('left', 'text')], [span('right', 'text')], 11)), '      right');
  assert.equal(text(spread([span('a longer left', 'text')], [span('right', 'text')], 15)), 'a long…   right');
});

test('matches are lit and the text stays as it was', () => {
  const line: Span[] = [
    { text: '• ', role: 'muted' },
    { text: 'abc', role: 'text', at: 0 },
    { text: 'defg', role: 'strong', bold: true, at: 3 },
  ];
  const lit = light(line, [
    { from: 1, to: 5, role: 'match' },
    { from: 6, to: 9, role: 'current' },
  ]);
  assert.deepEqual(
    lit.map((one) => [one.text, one.role, one.at]),
    [
      ['• ', 'muted', undefined],
      ['a', 'text', 0],
      ['bc', 'match', 1],
      ['de', 'match', 3],
      ['f', 'strong', 5],
      ['g', 'current', 6],
    ],
  );
  assert.ok(lit[3]!.bold);
});

test('lighting never changes the text, wherever the matches are', () => {
  const bound = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(fc.uniqueArray(bound, { maxLength: 10 }), (bounds) => {
      // In order, and none over another, as a search gives them.
      const ends = bounds.sort((one, other) => one - other);
      const lits = ends.flatMap((from, index) =>
        index % 2 === 0 && index + 1 < ends.length ? [{ from, to: ends[index + 1]!, role: 'match' as const }] : [],
      );
      const line: Span[] = [
        { text: 'abcdefg', role: 'text', at: 2 },
        { text: 'hijklm', role: 'strong', at: 9 },
      ];
      const lit = light(line, lits);
      assert.equal(text(lit), 'abcdefghijklm');
      for (const one of lit) {
        const inside = lits.some(({ from, to }) => from <= one.at! && one.at! + one.text.length <= to);
        assert.equal(one.role === 'match', inside, JSON.stringify(one));
      }
    }),
    { numRuns: 300 },
  );
});

function sectioned(count: number): State {
  const source = Array.from(
    { length: count },
    (_, index) => `# H${index}\n\n${'word '.repeat((index * 7) % 40)}\n`,
  ).join('\n');
  return startState(openDocument(source || 'just words', 'x.md'), size);
}

test('the bar is as wide as the screen but for a column at each side, with any number of sections', () => {
  for (const count of [0, 1, 2, 7, 30, 300]) {
    for (const columns of [20, 21, 40, 79, 200]) {
      const wide = { ...sectioned(count), size: { columns, rows: 24 } };
      assert.equal(rowWidth(barRow(wide)), columns - 1, `${count} sections, ${columns} columns`);
      assert.match(text(barRow(wide)), /^ [━─ ]+[━─]$/);
    }
  }
});

test('the bar is dark at the beginning, lit at the end, a segment for each top section', () => {
  const roles = (one: State): Set<string> =>
    new Set(
      barRow(one)
        .filter((part) => part.text.trim())
        .map((part) => part.role),
    );
  assert.deepEqual(roles(state), new Set(['faint']));
  assert.deepEqual(roles(toEnd(state)), new Set(['accent']));
  assert.equal(text(barRow(state)).trim().split(' ').length, 6);
});

test('below a lone title its children are the top sections', () => {
  const titled = openDocument('# Title\n\n## One\n\na\n\n## Two\n\nb', 'x.md');
  assert.deepEqual(
    topSections(titled.sections).map(({ title }) => title),
    ['One', 'Two'],
  );
  const two = openDocument('# One\n\n## Sub\n\n# Two', 'x.md');
  assert.deepEqual(
    topSections(two.sections).map(({ title }) => title),
    ['One', 'Two'],
  );
});

test('the header fits any width, and keeps the progress longest', () => {
  const [deep] = update(update(state, { type: 'key', key: ']' })[0], { type: 'key', key: ']' });
  for (let columns = 20; columns <= 200; columns++) {
    for (const at of [state, deep]) {
      const row = headerRow({ ...at, size: { columns, rows: 24 } });
      assert.ok(rowWidth(row) <= columns - 1, `${columns}`);
      assert.match(text(row), / % · /);
    }
  }
  assert.equal(
    text(headerRow(deep)).replace(/\d+ % · \d+/, 'N % · N'),
    ' MI5 threat update 2021   State threats › Physical threats   N % · N min left',
  );
});

test('a heading that is the title is told once', () => {
  const titled = startState(openDocument('# The title of it all\n\n## One\n\nwords', 'x.md'), size);
  assert.equal(text(headerRow(titled)).split('The title of it all').length, 2);
});

test('a document is called by its title, its first heading or its file', () => {
  const named = (source: string, name: string): string => titleOf(startState(openDocument(source, name), size));
  assert.equal(named('---\ntitle: T\n---\n# H', 'a/b.md'), 'T');
  assert.equal(named('# H\n\ntext', 'a/b.md'), 'H');
  assert.equal(named('## H\n\ntext', 'a/b.md'), 'b.md');
  assert.equal(named('text', '-'), 'Standard input');
  assert.equal(named('text', 'a/\u001b[31mb.md'), '␛[31mb.md');
});

test('progress in per cent and minutes', () => {
  assert.equal(progressText(state), ' 0 % · 12 min left');
  assert.equal(progressText(toEnd(state)), '100 % · end');
  assert.deepEqual([0, 0.4, 1.5, 119, 120, 800].map(timeText), ['1 min', '1 min', '2 min', '119 min', '2 h', '13 h']);
  const short = startState(openDocument('a few words', 'x.md'), size);
  assert.equal(progressText(short), '100 % · end');
});

test('a title that would be cut to a few letters leaves the top to the section', () => {
  const document = openDocument(
    `# A title of some length\n\n## ${'A section with a long name '.repeat(2)}\n\n${'text '.repeat(400)}`,
    'x.md',
  );
  const at = (columns: number): string => {
    const begun = startState(document, { columns, rows: 24 });
    return text(headerRow(update(begun, { type: 'press', command: 'next-section', count: 2 })[0]));
  };
  assert.match(at(120), /^ A title of some length +A section/);
  assert.match(at(94), /^ A title of so.*… +A section/);
  assert.match(at(80), /^ +A section with a long name A section with a long name +\d/);
});

test('without colours a bar says how far one is: what is read is thick, the rest thin', () => {
  const half = text(barRow(update(state, { type: 'press', command: 'percent', count: 50 })[0]));
  assert.match(half, /^ ━[━ ]+─[─ ]+$/);
  assert.match(text(barRow(state)), /^ ─[─ ]+$/);
  assert.match(text(barRow(toEnd(state))), /^ ━[━ ]+$/);
});
