/** A title slide and where listeners can follow come in; that the address always stands there, and the code whole or not at all, goes out. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { prepareBig } from '../../source/stage/big.ts';
import { laySlide } from '../../source/stage/lay.ts';
import { widthOf } from '../../source/text/width.ts';
import { open } from '../deck/open.ts';

const talk = '---\ntitle: Bread\nspeaker: A baker\ndate: 2021-07-14\n---\n\n# Flour\n\n> [!IMPORTANT]\n> - Wheat\n';
const shared = {
  address: 'http://127.0.0.1:8412/abcdefghjkmnpqrstvwx/',
  code: Array<string>(17).fill('▀▄█'.repeat(11)),
};

before(prepareBig);

/** The rows of the title slide, without blanks at their ends. */
async function rows(columns: number, height: number, text = talk): Promise<string[]> {
  const { document, deck } = await open(text);
  const laid = laySlide(document, deck, deck.slides[0]!, { step: 0, shared }, { columns, rows: height });
  return laid.lines.map((line) =>
    line.spans
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

test('below the text where there is room, beside it where there is less, else the address alone', async () => {
  const roomy = await rows(100, 38);
  const first = roomy.findIndex((row) => row.includes('▀▄█'));
  assert.ok(first > roomy.findIndex((row) => row.includes(shared.address)));
  assert.equal(roomy.filter((row) => row.trim() === shared.code[0]).length, 17);
  const beside = await rows(100, 20);
  assert.equal(beside.filter((row) => row.endsWith(shared.code[0]!)).length, 17);
  assert.ok(beside.some((row) => row.includes('A baker') && row.endsWith(shared.code[0]!)));
  const small = await rows(60, 14);
  assert.ok(small.some((row) => row.includes(shared.address)));
  assert.ok(!small.some((row) => row.includes('▀▄█')));
});

test('at any size no row is too wide, the address is whole, and the code has all its rows or none', async () => {
  for (let columns = 12; columns <= 140; columns += 8)
    for (const height of [6, 12, 18, 24, 36, 50]) {
      const laid = await rows(columns, height);
      for (const row of laid) assert.ok(widthOf(row) <= columns, `${columns}: ${row}`);
      const codes = laid.filter((row) => row.endsWith(shared.code[0]!)).length;
      assert.ok(codes === 0 || codes === 17, `${columns} by ${height}: ${codes} rows of the code`);
      if (height >= 18)
        assert.ok(
          laid
            .join('')
            .replace(/[\s▀▄█]/g, '')
            .includes(shared.address),
          `${columns} by ${height}`,
        );
    }
});

test('a title that fills the screen and more does not push the address away', async () => {
  const long = talk.replace('title: Bread', `title: ${'Bread and butter '.repeat(80)}`);
  for (const [columns, height] of [
    [120, 38],
    [80, 22],
    [40, 10],
  ] as const) {
    const shown = (await rows(columns, height, long)).slice(0, height);
    assert.ok(
      shown
        .join('')
        .replace(/[\s▀▄█]/g, '')
        .includes(shared.address),
      `${columns} by ${height}`,
    );
  }
});

test('a deck without a title slide says it on its first one, and on no other', async () => {
  const { document, deck } = await open('# One\n\na\n\n<!-- pause -->\n\nb\n\n---\n\n# Two\n');
  const shownAt = (index: number, columns: number, height: number): string =>
    laySlide(document, deck, deck.slides[index]!, { step: 0, shared }, { columns, rows: height })
      .lines.map(({ spans }) => spans.map(({ text }) => text).join(''))
      .join('\n');
  assert.ok(shownAt(0, 100, 40).includes(shared.address));
  assert.ok(shownAt(0, 100, 40).includes(shared.code[0]!));
  assert.ok(shownAt(0, 80, 20).includes(shared.address));
  assert.ok(!shownAt(0, 100, 40).includes('b\n'), 'what is still to come stays away');
  assert.ok(!shownAt(1, 100, 40).includes(shared.address));
});
