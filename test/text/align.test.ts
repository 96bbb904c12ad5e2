/** Inline source and its tokens come in; that every token is found where it was written is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from '../../source/document/markdown.ts';
import { align, type Piece } from '../../source/text/align.ts';
import * as fc from '../support/properties.ts';

const environment = {
  references: { A: { href: '/a', title: '' }, 'B C': { href: '/b', title: 't' } },
  footnotes: { refs: { ':n': 0 }, list: [{ label: 'n', count: 0 }] },
};

function aligned(content: string): { pieces: Piece[]; astray: number } {
  const parser = markdown();
  const tokens: Parameters<typeof parser.inline.parse>[3] = [];
  parser.inline.parse(content, parser, { ...environment }, tokens);
  return align(tokens, content, { ...parser.helpers, normalizeReference: parser.utils.normalizeReference });
}

/** Where each text stands: `offset:text`. */
function places(content: string): string[] {
  return aligned(content)
    .pieces.filter(({ text }) => text !== '')
    .map(({ at, text }) => `${at}:${text}`);
}

test('markup is stepped over', () => {
  assert.deepEqual(places('a **b** `` c` `` \\* &amp; d'), [
    '0:a ',
    '4:b',
    '7: ',
    '11:c`',
    '16: ',
    '18:*',
    '19: ',
    '20:&',
    '25: d',
  ]);
});

test('a line end takes the white space around it', () => {
  assert.deepEqual(places('a \n  b   \n c\\\nd'), ['0:a', '2: ', '5:b', '9:\n', '11:c', '13:\n', '14:d']);
});

test('links are stepped over to their very end', () => {
  assert.deepEqual(places('[x](</a)b> "t)") y'), ['1:x', '16: y']);
  assert.deepEqual(places('[x][a] [a][] [a] [x][b  c] y'), [
    '1:x',
    '6: ',
    '8:a',
    '12: ',
    '14:a',
    '16: ',
    '18:x',
    '26: y',
  ]);
  assert.deepEqual(places('<http://a/%20b> y'), ['1:http://a/%20b', '15: y']);
  assert.deepEqual(places('a[^n] ![b [c](d)](e "f") g'), ['0:a', '5: ', '24: g']);
});

test('the pieces join up', () => {
  const { pieces } = aligned('a *b [c](d) `e`*\n<i>f</i> ![g](h) &lt;');
  let at = 0;
  for (const { from, to } of pieces) {
    assert.equal(from, at);
    at = to;
  }
  assert.equal(at, 'a *b [c](d) `e`*\n<i>f</i> ![g](h) &lt;'.length);
});

test('no token of a generated text goes astray', () => {
  const inline = fc.constantFrom(
    'a',
    'b c',
    ' ',
    '  ',
    '\n',
    '*',
    '**',
    '_',
    '~~',
    '~',
    '`',
    '``',
    '[',
    ']',
    '[a]',
    '[x](y)',
    '[x](y "z")',
    '(',
    ')',
    '![',
    '[b  c]',
    '[]',
    '<i>',
    '<a@b.c>',
    '<http://x>',
    '<!-- c -->',
    '\\',
    '&lt;',
    '&#0;',
    '[^n]',
    '"',
    '<',
    '>',
    'é',
  );
  fc.assert(
    fc.property(fc.array(inline, { maxLength: 24 }), (chosen) => {
      const content = chosen.join('').trim();
      const { pieces, astray } = aligned(content);
      assert.equal(astray, 0, JSON.stringify(content));
      for (const { text, at, exact, token } of pieces) {
        if (exact && !/break/.test(token.type)) {
          assert.equal(content.slice(at, at + text.length).replaceAll('\n', ' '), text.replaceAll('\n', ' '));
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('tokens of another text are said to be astray', () => {
  const { pieces } = aligned('one *two*');
  assert.ok(
    align(
      pieces.map(({ token }) => token),
      'three',
      { ...markdown().helpers, normalizeReference: (label) => label },
    ).astray > 0,
  );
});
