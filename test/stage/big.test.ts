/** Large letters: nothing before the font has come, the same rows ever after, nothing for letters it has not. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { big, prepareBig } from '../../source/stage/big.ts';

test('there are no large letters until the font is loaded', async () => {
  assert.equal(big('Bread'), null);
  await prepareBig();
  const rows = big('Bread');
  assert.ok(rows && rows.length >= 3 && rows.length <= 5);
  assert.equal(big('Bread'), rows);
});

test('rows have no blank rows around them and no spaces on their right', async () => {
  await prepareBig();
  for (const word of ['Encryption', 'Q, g; 2021!', 'It’s — “so”…']) {
    const rows = big(word)!;
    assert.notEqual(rows[0]!.trim(), '');
    assert.notEqual(rows.at(-1)!.trim(), '');
    assert.ok(rows.every((row) => row === row.trimEnd()));
  }
});

test('letters the font does not have give nothing', async () => {
  await prepareBig();
  for (const word of ['Žižek', '日本', '', '   ', 'a\nb', '\u001b[31mx']) assert.equal(big(word), null, word);
});
