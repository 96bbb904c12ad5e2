/** Bytes of pages in other encodings than UTF-8, declared and not. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../source/import/decode.ts';
import { importPage } from '../../source/import/page.ts';
import * as fc from '../support/properties.ts';
import { pageBytes } from './support.ts';

test('a declared windows-1252 page has its quotes, dashes and euro signs', async () => {
  const { text, encoding, warnings } = decode(pageBytes('windows-1252.htm'), 'page');
  assert.deepEqual([encoding, warnings], ['windows-1252', []]);
  const { pieces, facts } = await importPage(text, 'page');
  assert.equal(facts.speaker, 'Lena Fjørd');
  assert.match(
    pieces.map((piece) => piece.markdown).join('\n'),
    /“not small” – it is only near[\s\S]*nothing…[\s\S]*£5, not for €5/,
  );
});

test('a byte order mark decides, whatever is declared', () => {
  const text = '<meta charset="iso-8859-1"><p>“É”</p>';
  assert.equal(decode(Buffer.from(`\ufeff${text}`, 'utf16le'), 'page').text, text);
  assert.equal(decode(Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'page').text, text);
  assert.deepEqual(decode(Buffer.from(`\ufeff${text}`), 'page'), { text, encoding: 'utf-8', warnings: [] });
});

test('undeclared bytes that are not UTF-8 become U+FFFD, with a warning that counts them', () => {
  const { text, warnings } = decode(Buffer.from('caf\xe9 na\xefve', 'latin1'), 'page');
  assert.equal(text, 'caf\ufffd na\ufffdve');
  assert.match(warnings.join(), /^2 characters could not be read as UTF-8/);
});

test('U+FFFD that the page itself has is no failure', () => {
  assert.deepEqual(decode(Buffer.from('a \ufffd b'), 'page').warnings, []);
});

test('an encoding nobody knows is said by name, and the page is read as UTF-8', () => {
  const { text, warnings } = decode(Buffer.from('<meta charset="martian"><p>é'), 'page');
  assert.ok(text.endsWith('é'));
  assert.match(warnings.join(), /“martian”/);
});

test('a binary file is refused by name', () => {
  assert.throws(() => decode(Buffer.from([0x25, 0x50, 0, 1]), 'talk.pdf'), /talk\.pdf is a binary file/);
});

test('any UTF-8 text comes back as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      assert.equal(decode(Buffer.from(text), 'page').text, text);
    }),
    { numRuns: 300 },
  );
});
