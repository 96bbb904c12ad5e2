/** The small texts about lectern come in; that ink-markdown renders them, with colours and without, is asserted. */

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { widthOf } from '../../source/text/width.ts';

/** ink-markdown is CommonJS and requires ink, which is a module: bundled that is one thing, here it is given what was imported. */
before(async () => {
  const require = createRequire(import.meta.url);
  const path = require.resolve('ink');
  const ink = await import('ink');
  require.cache[path] = Object.assign(Object.create(null), { id: path, filename: path, loaded: true, exports: ink });
});

for (const name of ['welcome', 'about'] as const) {
  test(`${name} is rendered: its marks are gone, its words are there, every row fits`, async () => {
    const { renderText } = await import('../../source/session/texts.tsx');
    const text = await renderText(name, true, 64);
    const plain = stripVTControlCharacters(text);
    assert.match(plain, name === 'welcome' ? /Welcome to lectern/ : /About lectern/);
    assert.ok(!/\*\*|^#/m.test(plain), plain);
    for (const row of plain.split('\n')) assert.ok(widthOf(row) <= 72, row);
    assert.ok(text.length > plain.length, 'it has styles');
    assert.doesNotMatch(text, /\u001b\[(?:3|9)[0-7]/, 'and no colour that a light ground would swallow');
    assert.equal(await renderText(name, false, 64), plain);
    const narrow = stripVTControlCharacters(await renderText(name, true, 36));
    for (const row of narrow.split('\n')) assert.ok(widthOf(row) <= 36, row);
    const words = (rendered: string): string => rendered.replace(/\s+/g, ' ').trim();
    assert.equal(words(narrow), words(plain));
  });
}
