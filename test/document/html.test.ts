/** HTML blocks come in; the text that is left of them, and where it stands, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlText } from '../../source/document/html.ts';

test('tags, comments, scripts and styles show nothing', () => {
  assert.equal(htmlText('<p class="a>b">one <b>two</b></p>\n').text, 'one two');
  assert.equal(
    htmlText('<!-- a -- b --> c <!--> d <? e ?> f <!DOCTYPE g> h <script>i()</script> j <style>k{}</style>').text,
    'c d f h j',
  );
  assert.equal(htmlText('<!-- never closed').text, '');
});

test('blocks within, and breaks, are lines', () => {
  assert.equal(htmlText('<ul><li>a</li>\n<li>b<br/>c</li></ul><p>d</p>').text, 'a\nb\nc\nd');
});

test('cells of a row stand apart, rows and what a list of terms says are lines', () => {
  assert.equal(
    htmlText('<table><tr><th>plum</th><th>pear</th></tr>\n<tr><td>red</td>\n<td>green</td></tr></table>').text,
    'plum\u2003 pear\nred\u2003 green',
  );
  assert.equal(htmlText('<dl><dt>keel</dt><dd>below<dt>mast<dd>above</dl>').text, 'keel\nbelow\nmast\nabove');
  assert.equal(htmlText('a<div>b</div>c<blockquote>d</blockquote>e<hr>f<i>g</i>').text, 'a\nb\nc\nd\ne\nfg');
});

test('what is no tag stays, entities become characters', () => {
  assert.equal(htmlText('<p>1 < 2 &amp;&lt; &nope; 3>2').text, '1 < 2 &< &nope; 3>2');
});

/** Runs as `kind:text`, with the file of an image and where a link leads. */
function runs(source: string): string[] {
  const composed = htmlText(source);
  return composed.runs.map(({ from, to, kind, image, link }) => {
    const file = image ? ` {${image.address}}` : '';
    return `${kind}:${composed.text.slice(from, to)}${file}${link ? ` (${link.kind} ${link.address})` : ''}`;
  });
}

test('an image is its words, the name of its file or its host, and stands apart from the letters it touches', () => {
  assert.deepEqual(runs('<p>a<IMG src=\'b.png\' alt="c &amp; d">e, (<img alt=f src=g.png />)</p>'), [
    'text:a ',
    'image:c & d {b.png}',
    'text: e, (',
    'image:f {g.png}',
    'text:)',
  ]);
  assert.deepEqual(runs('<p>\n<img src="a/b.png">\n<img src="https://example.org/x.png" alt=""></p>'), [
    'image:b.png {a/b.png}',
    'text: ',
    'image:example.org (web https://example.org/x.png)',
  ]);
  assert.deepEqual(runs('a <img src="javascript:b"> c <img alt="d" src="../e.png">'), ['text:a c ', 'image:d']);
});

test('a link leads where a link of markdown would, one line end or image in it, and no further than its end', () => {
  assert.deepEqual(
    runs('<p>a <a class=x href=" https://example.org/?b&amp;c ">d\n<b>e</b><br>f</a> g <a href="#h">i</a></p>'),
    [
      'text:a ',
      'text:d e (web https://example.org/?b&c)',
      'break:\n (web https://example.org/?b&c)',
      'text:f (web https://example.org/?b&c)',
      'text: g ',
      'text:i (anchor #h)',
    ],
  );
  assert.deepEqual(runs('<p><A HREF=b.md><img src=c.png></A> <a name="d">e</a></p>'), [
    'image:c.png {c.png} (file b.md)',
    'text: e',
  ]);
  for (const href of [
    'javascript:a()',
    'java&#10;script:a()',
    'javascript&colon;a()',
    ' &#1;javascript:a()',
    '../b',
    '//b',
    '',
  ])
    assert.deepEqual(runs(`<p><a href="${href}">c</a></p>`), ['text:c (refused )'], href);
});

test('in pre, lines and what they begin with stay; blank ones at either end do not', () => {
  assert.deepEqual(runs('<p>a</p><pre><code>\n\n  if b:\n\tc &lt;\td\n\n   \n  <i>e</i>  f  </code>\n</pre>\n g'), [
    'text:a',
    'break:\n',
    'code:  if b:',
    'break:\n',
    'code:    ',
    'code:c ',
    'code:<',
    'code: ',
    'code:d',
    'break:\n',
    'break:\n',
    'code:   ',
    'break:\n',
    'code:  ',
    'code:e',
    'code:  f  ',
    'break:\n',
    'text:g',
  ]);
  assert.equal(htmlText('<pre>  a<br>b\n<div>c</div><div>d</div><td>e</td></pre>').text, '  a\nb\nc\nd\n\u2003 e');
  assert.equal(htmlText('<pre>\n</pre>').text, '');
  assert.deepEqual(runs('a<pre> <img alt="b"> <a href="#c">d</a></pre>').slice(2), [
    'code: ',
    'image:b',
    'code: ',
    'code:d (anchor #c)',
  ]);
});

test('runs cover the text and every character stands on its own', () => {
  const source = '<p>ab\n <i>cd</i><br>e &gt; f';
  const { text, runs, segments } = htmlText(source);
  assert.deepEqual(
    runs.map(({ from, to, kind }) => `${kind}:${text.slice(from, to)}`),
    ['text:ab cd', 'break:\n', 'text:e > f'],
  );
  for (const segment of segments) assert.ok(!segment.exact || source[segment.source] === text[segment.text]);
});

test('nothing that a terminal acts on is left', () => {
  assert.doesNotMatch(htmlText('<b>&#x9b;31m \u001b[2J &#8238;</b>').text, /[\0-\x09\x1b\x7f-\x9f\u202e]/);
});
