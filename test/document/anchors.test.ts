/** Documents with tags of HTML come in; the places that these name are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedBlocks } from '../../source/document/anchors.ts';
import { openDocument } from '../../source/document/open.ts';
import { blockNamed } from '../../source/page/shown.ts';

/** The names in a source, each with the source line its block begins on. */
function names(source: string): [string, number][] {
  const document = openDocument(source, 'x.md');
  return [...namedBlocks(document)].map(([name, block]) => [name, document.blocks[block]!.line]);
}

test('any tag names a place by its id, and a link without an address by its name; the first of a name holds', () => {
  const source =
    '<div id="a">\n<h2 class=x ID=b>One</h2>\n</div>\n\nTwo <a name="c d"></a> <b name="e">x</b>\n\n' +
    '- <i title="f>" id=\'g&amp;h\'>y</i>\n\n| <u id=i>z</u> |\n|---|\n\n## <a id="b"></a>Three <a id="j"/>\n';
  assert.deepEqual(names(source), [
    ['a', 1],
    ['b', 1],
    ['c d', 5],
    ['g&h', 7],
    ['i', 9],
    ['j', 12],
  ]);
});

test('code, comments, scripts, escapes and the ends of tags name nothing', () => {
  const source =
    '`<a id="a">` \\<a id="b">\n\n```\n<a id="c">\n```\n\n<!-- <a id="d"> --></p id="e"><script id="f">var id="g"</script>\n';
  assert.deepEqual(names(source), []);
});

test('a name that stands by itself is that of what follows it, at the end of what stands before', () => {
  const document = openDocument('One.\n\n<a name="a"></a>\n\n<!-- x -->\n\nTwo.\n\n<a id="b">\n', 'x.md');
  const lineOf = (name: string): number | undefined => document.blocks[blockNamed(document, name)]?.line;
  assert.deepEqual(['a', 'b', 'c'].map(lineOf), [7, 7, undefined]);
});
