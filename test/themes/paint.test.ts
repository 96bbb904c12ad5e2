/** Spans come in; the sequences that a terminal of each depth is given are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Span } from '../../source/page/model.ts';
import { grounded } from '../../source/program/frame/grounded.ts';
import { contrast } from '../../source/themes/contrast.ts';
import { themes } from '../../source/themes/index.ts';
import { night } from '../../source/themes/night.ts';
import { nearest256, paint } from '../../source/themes/paint.ts';
import { plain } from '../../source/themes/plain.ts';

const esc = '\u001b';
const heading: Span = { text: 'One', role: 'heading' };

test('a heading in each depth', () => {
  assert.equal(paint([heading], night, 'true'), `${esc}[1;38;2;122;162;247mOne${esc}[0m`);
  assert.equal(paint([heading], night, '256'), `${esc}[1;38;5;111mOne${esc}[0m`);
  assert.equal(paint([heading], night, '16'), `${esc}[1;94mOne${esc}[0m`);
  assert.equal(paint([heading], night, 'none'), `${esc}[1mOne${esc}[0m`);
  assert.equal(paint([heading], night, 'plain'), 'One');
});

test('styles of a span, in every depth but plain', () => {
  const span: Span = { text: 'x', role: 'text', bold: true, italic: true, underline: true, strike: true };
  assert.equal(paint([span], night, 'none'), `${esc}[1;3;4;9mx${esc}[0m`);
  assert.equal(paint([span], night, 'plain'), 'x');
});

test('a theme with a ground paints it under every span that has none of its own', () => {
  assert.match(paint([{ text: ' ', role: 'text' }], contrast, 'true'), /48;2;0;0;0/);
  assert.match(paint([{ text: ' ', role: 'text' }], contrast, '16'), /\[97;40m/);
  assert.match(paint([{ text: 'x', role: 'match' }], contrast, 'true'), /48;2;255;225;77/);
  assert.equal(paint([{ text: 'x', role: 'text' }], contrast, 'none'), 'x');
});

test('without colours of its own a theme tells a match in reverse at every depth', () => {
  for (const depth of ['none', '16', '256', 'true'] as const)
    assert.equal(paint([{ text: 'x', role: 'match' }], plain, depth), `${esc}[7mx${esc}[0m`);
});

test('a screen is filled to its last cell only for a theme with a ground', () => {
  const rows: Span[][] = [[heading], []];
  assert.equal(grounded(rows, { columns: 6, rows: 3 }, night), rows);
  const filled = grounded(rows, { columns: 6, rows: 3 }, contrast);
  assert.deepEqual(
    filled.map((row) => row.map(({ text }) => text).join('')),
    ['One   ', '      ', '      '],
  );
});

test('a terminal of sixteen colours gets its own colour for text', () => {
  assert.equal(paint([{ text: 'x', role: 'text' }], night, '16'), 'x');
});

test('a match is told by its ground, in reverse without colours, and the current one is bold beside', () => {
  const match: Span = { text: 'x', role: 'match' };
  assert.match(paint([match], night, 'true'), /48;2;224;175;104/);
  assert.match(paint([match], night, '16'), /\[30;43m/);
  assert.equal(paint([match], night, 'none'), `${esc}[7mx${esc}[0m`);
  assert.equal(paint([{ ...match, role: 'current' }], night, 'none'), `${esc}[1;7mx${esc}[0m`);
});

test('a chosen row has a ground of its own, except where a span has one', () => {
  assert.match(paint([{ text: 'x', role: 'text', chosen: true }], night, 'true'), /48;2;42;47;74/);
  assert.match(paint([{ text: 'x', role: 'match', chosen: true }], night, 'true'), /48;2;224;175;104/);
});

test('OSC 8 stands around a link and is closed behind it', () => {
  const link: Span = { text: 'x', role: 'text', link: 'https://example.org/' };
  assert.equal(paint([link], night, 'none'), `${esc}]8;;https://example.org/${esc}\\x${esc}]8;;${esc}\\`);
});

test('an address of another scheme, or one that would end the sequence, is left out', () => {
  const bad = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:,x',
    '//host/share',
    `https://x/${esc}\\`,
    'https://x/\u0007',
    'https://x/\u009c',
  ];
  for (const link of bad) assert.equal(paint([{ text: 'x', role: 'text', link }], night, 'none'), 'x', link);
  for (const link of ['http://x/', 'https://x/', 'mailto:a@x'])
    assert.ok(paint([{ text: 'x', role: 'text', link }], night, 'none').includes(`]8;;${link}`));
});

test('whatever the depth and theme, the text is the same', () => {
  const spans: Span[] = [heading, { text: ' two ', role: 'text', italic: true }, { text: '日本', role: 'match' }];
  for (const theme of themes) {
    for (const depth of ['plain', 'none', '16', '256', 'true'] as const)
      assert.equal(stripVTControlCharacters(paint(spans, theme, depth)), 'One two 日本');
  }
});

test('plain leaves out the padding at the end of a row', () => {
  assert.equal(
    paint(
      [
        { text: 'x', role: 'text' },
        { text: '   ', role: 'text' },
      ],
      night,
      'plain',
    ),
    'x',
  );
});

test('the nearest of 256 colours, of the cube or of the greys', () => {
  const known: [string, number][] = [
    ['#000000', 16],
    ['#ffffff', 231],
    ['#ff0000', 196],
    ['#00ff00', 46],
    ['#0000ff', 21],
    ['#5f87af', 67],
    ['#080808', 232],
    ['#eeeeee', 255],
    ['#8a8a8a', 245],
  ];
  for (const [hex, index] of known) assert.equal(nearest256(hex), index, hex);
});
