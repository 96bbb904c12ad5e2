/** Two texts come in; the changes between them, and where a character of the one stands in the other, are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carried, changesBetween } from '../../source/text/difference.ts';
import * as fc from '../support/properties.ts';

/** The new text, made of the old one by the changes. */
function applied(before: string, after: string): string {
  let made = '';
  let at = 0;
  for (const { from, to, newFrom, newTo } of changesBetween(before, after)) {
    made += before.slice(at, from) + after.slice(newFrom, newTo);
    at = to;
  }
  return made + before.slice(at);
}

test('a word changed in a line is that word', () => {
  const before = 'one\ntwo cats here\nthree\n';
  const after = 'one\ntwo dogs here\nthree\n';
  assert.deepEqual(changesBetween(before, after), [{ from: 8, to: 11, newFrom: 8, newTo: 11 }]);
});

test('lines put in above and below leave what stands between them the same', () => {
  const before = 'a\nb\nkept\nc\nd\n';
  const after = 'new\nlines\na\nb\nkept\nc!\nd\n';
  const changes = changesBetween(before, after);
  assert.equal(carried(changes, before.indexOf('kept')), after.indexOf('kept'));
  assert.equal(carried(changes, before.indexOf('d')), after.lastIndexOf('d'));
  assert.equal(changes.length, 2);
});

test('what was taken out is found where it stood', () => {
  const before = 'a\n\ngone\n\nb\n';
  const after = 'a\n\nb\n';
  const place = carried(changesBetween(before, after), before.indexOf('gone'));
  assert.ok(place >= after.indexOf('\n') && place <= after.indexOf('b'));
});

test('the same text has no changes', () => {
  assert.deepEqual(changesBetween('a\nb', 'a\nb'), []);
});

const text = fc
  .array(fc.constantFrom('', 'a', 'b', 'c', 'one line', 'another', 'x'.repeat(90)), { maxLength: 12 })
  .map((lines) => lines.join('\n'));

test('the changes make the new text of the old, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => assert.equal(applied(before, after), after)),
    { numRuns: 500 },
  );
});

test('places stay in order and within the text', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesBetween(before, after);
      let last = 0;
      for (let offset = 0; offset <= Math.min(before.length, 400); offset++) {
        const now = carried(changes, offset);
        assert.ok(now >= last && now <= after.length, `${offset} to ${now}`);
        last = now;
      }
    }),
    { numRuns: 300 },
  );
});
