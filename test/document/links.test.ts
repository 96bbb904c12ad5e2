/** Destinations of links come in; where each may lead is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../source/document/links.ts';

test('what is allowed keeps its address', () => {
  assert.deepEqual(judge('https://example.org/a b?c#d'), { kind: 'web', address: 'https://example.org/a%20b?c#d' });
  assert.deepEqual(judge('HTTP://exämple.org'), { kind: 'web', address: 'http://xn--exmple-cua.org/' });
  assert.deepEqual(judge('mailto:a@example.org'), { kind: 'mail', address: 'mailto:a@example.org' });
  assert.deepEqual(judge('#a%20b'), { kind: 'anchor', address: '#a b' });
  assert.deepEqual(judge('./sub/../other%20talk.md#end'), { kind: 'file', address: './sub/../other talk.md#end' });
});

test('everything else is refused and has no address', () => {
  for (const href of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'ssh://host',
    'x-man-page://ls',
    '\\\\host\\share',
    '//host/share',
    '/etc/passwd',
    'C:\\x',
    'C:/x',
    '../up.md',
    'a/../../up.md',
    '%2e%2e/up.md',
    '..%2fup.md',
    '%2fetc',
    'a%00b',
    'a%0ab',
    'java\nscript:x',
    'java%0Ascript:x',
    '%6aavascript:x',
    '%zz',
    '',
    'http://',
    'http://[',
    '?',
    'a\u001b[m',
  ]) {
    assert.deepEqual(judge(href), { kind: 'refused', address: '' }, JSON.stringify(href));
  }
});

test('addresses hold nothing a terminal would act on', () => {
  for (const href of [
    'https://example.org/\u001b]0;x\u0007',
    'https://example.org/\u009b1m',
    '#\u202ea',
    'a\u202eb.md',
    'mailto:a\u001b@b.c',
  ]) {
    assert.doesNotMatch(judge(href).address, /[\0-\x1f\x7f-\x9f\u202a-\u202e]/, JSON.stringify(href));
  }
});
