/** Inline source comes in; its text, runs and the short way around the parser are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compose, composeMarked } from '../../source/document/compose.ts';
import { composePlain } from '../../source/document/plain.ts';
import * as fc from '../support/properties.ts';

const environment = { references: { A: { href: 'https://example.org/a', title: '' } } };

/** Runs as `kind:text` with the letters of their style. */
function runs(content: string): string[] {
  const composed = compose(content, environment);
  return composed.runs.map((run) => {
    const style = `${run.strong ? 'S' : ''}${run.emphasis ? 'E' : ''}${run.strike ? 'X' : ''}`;
    const link = run.link ? `(${run.link.kind} ${run.link.address})` : '';
    return `${run.kind}${style}:${composed.text.slice(run.from, run.to)}${link}`;
  });
}

test('text without marks is the same with the parser and without it', () => {
  const pieces = fc.constantFrom(
    'a',
    'word',
    ' ',
    '  ',
    '\n',
    '\n ',
    '!',
    '^',
    '|',
    'é',
    '👍',
    '#',
    '- ',
    '>',
    '"',
    ':',
    '{',
    '\u202e',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (chosen) => {
      const content = chosen.join('').replaceAll(/^[ \n]+|[ \n]+$/g, '');
      const short = composePlain(content);
      const long = composeMarked(content, environment);
      assert.ok(short);
      assert.deepEqual(short, long);
    }),
    { numRuns: 500 },
  );
});

test('styles nest', () => {
  assert.deepEqual(runs('a *b **c*** ~~d~~ `e`'), [
    'text:a ',
    'textE:b ',
    'textSE:c',
    'text: ',
    'textX:d',
    'text: ',
    'code:e',
  ]);
});

test('one tilde or two strike out, three do not, and a single one not in words, ranges and paths', () => {
  assert.deepEqual(runs('~a~ ~~b~~, (~c~) *~d~*'), [
    'textX:a',
    'text: ',
    'textX:b',
    'text:, (',
    'textX:c',
    'text:) ',
    'textEX:d',
  ]);
  assert.deepEqual(runs('**a ~b~** ~~c ~d~ e~~'), ['textS:a ', 'textSX:b', 'text: ', 'textX:c d e']);
  for (const plain of [
    '~~~a~~~',
    '~a~~',
    '~~a~',
    '10~20 and 30~40',
    'about ~5 of ~6',
    '~/file ~/other',
    '~/a/~/b~',
    'x.org/~ann and x.org/~bob',
    'H~2~O',
    '~ a ~',
    '\\~a\\~',
  ])
    assert.deepEqual(runs(plain), [`text:${plain.replaceAll('\\', '')}`]);
});

test('links carry where they lead, judged', () => {
  assert.deepEqual(runs('[x](http://example.org "t") [A] [y][a] <mailto:a@example.org>'), [
    'text:x(web http://example.org/)',
    'text: ',
    'text:A(web https://example.org/a)',
    'text: ',
    'text:y(web https://example.org/a)',
    'text: ',
    'text:mailto:a@example.org(mail mailto:a@example.org)',
  ]);
  assert.deepEqual(runs('[x](javascript:alert(1))'), ['text:x(refused )']);
});

test('breaks, images and tags', () => {
  assert.deepEqual(runs('a\nb  \nc\\\nd<br>e<i>f</i>'), [
    'text:a b',
    'break:\n',
    'text:c',
    'break:\n',
    'text:d',
    'break:\n',
    'text:ef',
  ]);
  assert.deepEqual(runs('![a *b* ![c](d)](e.png) f'), ['image:a b c', 'text: f']);
});

test('an image that is a tag is its words, and stands apart from the letters it touches', () => {
  assert.deepEqual(runs('a<img src="b.png" alt="c &lt; d">e <img alt=f>, <img src=g.png><img alt="h\ni">'), [
    'text:a ',
    'image:c < d',
    'text: e ',
    'image:f',
    'text:, ',
    'image:g.png',
    'text: ',
    'image:h i',
  ]);
  assert.deepEqual(runs('[<img alt="a" src="https://example.org/b.png">](#c)'), ['image:a(anchor #c)']);
});

test('a link may be a tag, also around one that is marked', () => {
  assert.deepEqual(runs('a <a href="https://example.org/a?b&amp;c">d *e*</a> f'), [
    'text:a ',
    'text:d (web https://example.org/a?b&c)',
    'textE:e(web https://example.org/a?b&c)',
    'text: f',
  ]);
  assert.deepEqual(runs('<a href="#a">b [c](#d) e</a>'), [
    'text:b (anchor #a)',
    'text:c(anchor #d)',
    'text: e(anchor #a)',
  ]);
  assert.deepEqual(runs('[a<a name="b"></a>c](#d) <a href=e.md><img alt=f src=g.png></a>'), [
    'text:ac(anchor #d)',
    'text: ',
    'image:f(file e.md)',
  ]);
  assert.deepEqual(runs('<a href="java&#x73;cript:a()">b</a>'), ['text:b(refused )']);
});

test('escapes and entities become characters, and then pass the gate', () => {
  assert.deepEqual(runs('\\*a\\* &amp; &copy; &nbsp;b'), ['text:*a* & \u00a9 \u00a0b']);
  assert.equal(compose('a\u001b[31m', environment).text, 'a\u241b[31m');
  assert.doesNotMatch(compose('&#27;[31m &#x9b;0m &#7;', environment).text, /[\0-\x1f\x7f-\x9f]/);
  assert.equal(compose('a &#x202e; b', environment).text.includes('\u202e'), false);
});

test('runs cover the text wholly and in order', () => {
  const inline = fc.array(
    fc.constantFrom('a', '*', '**', '_', '~', '~~', '`', '[', ']', '(b)', '![', '<i>', '\n', '  \n', '\\', '&lt;', ' '),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(inline, (chosen) => {
      const { text, runs: covering } = compose(chosen.join(''), environment);
      let at = 0;
      for (const run of covering) {
        assert.equal(run.from, at);
        assert.ok(run.to > run.from);
        at = run.to;
      }
      assert.equal(at, text.length);
    }),
    { numRuns: 500 },
  );
});
