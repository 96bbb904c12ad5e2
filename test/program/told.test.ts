/** Messages of any length and windows of any size come in; that every word of them is on the screen, while there is room, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { backAgain } from '../../source/program/opened.ts';
import { startState } from '../../source/program/start.ts';
import { screenOf } from '../support/screen.ts';

const document = openDocument(`# One\n\n${'Some words to read. '.repeat(200)}`, 'x.md');
const seen = (message: string, columns: number, rows = 24): string[] =>
  screenOf({ ...startState(document, { columns, rows }), message });
const words = (rows: readonly string[]): string => rows.join('').replace(/\s/g, '');

const messages = [
  backAgain,
  'Not followed: only the web, mail, sections, and files below are',
  '/home/somebody/.local/state/lectern/places.json was damaged; it is kept as /home/somebody/.local/state/lectern/places.json.corrupt-1.',
];

for (const message of messages) {
  test(`in any window all of it is seen: ${message.slice(0, 40)}`, () => {
    for (const columns of [40, 60, 80, 200])
      assert.ok(words(seen(message, columns)).includes(words([message])), `${columns}`);
  });
}

test('a message that fits takes the row at the foot and no more; the screen stays as high', () => {
  const [short, long] = [seen('Marked', 40, 12), seen(backAgain, 40, 12)];
  assert.equal(short.at(-1), ' Marked');
  assert.ok(short.at(-2)?.startsWith(' ─'));
  assert.deepEqual(long.slice(-2), [' Back where you were; g goes to the', ' beginning']);
  assert.deepEqual([short.length, long.length, short.slice(0, 9)], [12, 12, long.slice(0, 9)]);
});

test('a question is asked in full, with the host one goes to', () => {
  const question = 'Open evil.example? y · it is not bank.example.com, as the text says';
  const state = startState(document, { columns: 40, rows: 12 });
  const rows = screenOf({ ...state, mode: { kind: 'confirm', address: 'https://evil.example/', question } });
  assert.ok(words(rows).includes(words([question])), rows.join('\n'));
});

test('what would fill the screen leaves half of it', () => {
  const rows = seen('word '.repeat(500), 20, 8);
  assert.equal(rows.filter((row) => row.includes('word word')).length, 4);
});
