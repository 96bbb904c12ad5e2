/** The examples of CommonMark and of GFM's extensions come in; that we show the text of their HTML, and all of it, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlText } from '../../source/document/html.ts';
import { textOf } from '../../source/document/inline.ts';
import { openDocument } from '../../source/document/open.ts';
import { safe } from '../../source/text/gate.ts';
import { type Example, examplesOf } from './samples.ts';

/** White space does not count, and neither do the marks that HTML gives to footnotes and tasks. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** The text of reference HTML: images by their alternative text. */
function expected(html: string): string {
  const shown = html.replaceAll(/<img[^>]*\balt="([^"]*)"[^>]*>/g, '$1');
  return bare(safe(htmlText(shown).text));
}

function shown(markdown: string): string {
  const document = openDocument(markdown, 'example.md');
  return bare(document.blocks.map((block) => textOf(document, block).text).join('\n'));
}

/** Numbers of the examples whose text differs. */
function differing(examples: readonly Example[]): number[] {
  return examples.filter(({ markdown, html }) => shown(markdown) !== expected(html)).map(({ number }) => number);
}

test('every example of CommonMark shows the text of its HTML', () => {
  const examples = examplesOf('commonmark-spec.txt');
  assert.ok(examples.length === 0 || examples.length >= 652);
  assert.deepEqual(differing(examples), []);
});

/** Examples of GFM whose text differs, and why. */
const DIFFERENT: ReadonlyMap<number, string> = new Map([
  [20, 'the example gives no HTML'],
  [22, 'tags that GitHub filters out are shown there as text and here, as all tags, not at all'],
  [23, 'footnotes stay where they are written, those without a mark too'],
]);

test('every example of the GFM extensions shows the text of its HTML', () => {
  const examples = examplesOf('gfm-extensions.txt');
  assert.deepEqual(differing(examples), examples.length === 0 ? [] : [...DIFFERENT.keys()]);
});

test('an example that loses a word is noticed', () => {
  assert.deepEqual(differing([{ number: 1, markdown: 'one *two*', html: '<p>one two three</p>' }]), [1]);
});
