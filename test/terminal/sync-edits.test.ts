/** A talk whose file is edited, that is begun twice, or whose text scrolls: what the stage and its speaker's screen show. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freshHome, lectern, shell } from './lectern.ts';

const patience = 15_000;
const folder = mkdtempSync(join(tmpdir(), 'lectern-talk-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const source = `---
title: A small talk
duration: 10m
---

# One

> [!IMPORTANT]
> - a cat

Something is said of cats.

# Two

> [!IMPORTANT]
> - a dog

Something is said of dogs.
`;

function talk(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, source);
  return file;
}

test('an edit reaches both; a deck edited to nothing stays, and the speaker alone is told', async () => {
  const env = freshHome();
  const file = talk('edited.md');
  const stage = lectern(['present', file], { env });
  await stage.waitFor('1 / 3', patience);
  const notes = lectern(['notes'], { env, columns: 100, rows: 27 });
  await notes.waitFor('0:00 of 10:00', patience);
  stage.keys('n');
  await stage.waitFor('2 / 3');
  await notes.waitFor('slide 2 / 3');
  writeFileSync(file, source.replace('a cat', 'a tiger'));
  await stage.waitFor('a tiger');
  await notes.waitFor('a tiger');
  writeFileSync(file, '---\nlang: en\n---\n');
  await notes.waitFor('nothing left to present');
  assert.match(notes.screen().join('\n'), /a tiger/);
  assert.match(stage.screen().join('\n'), /a tiger/);
  assert.doesNotMatch(stage.screen().join('\n'), /nothing left/);
  writeFileSync(file, source);
  await notes.waitFor('a cat');
  await notes.waitFor((one) => !one.screen().join('').includes('nothing left'));
});

test('a talk that is on elsewhere is refused to a reader too, who goes on reading', async () => {
  const env = freshHome();
  const file = talk('twice.md');
  const stage = lectern(['present', file], { env });
  await stage.waitFor('1 / 3', patience);
  const reader = lectern([file], { env, columns: 120 });
  await reader.waitFor('said of cats', patience);
  reader.keys('p');
  await reader.waitFor(/is being presented already by process \d+/);
  assert.match(reader.screen().join('\n'), /said of cats/);
  stage.keys('n');
  await stage.waitFor('2 / 3');
});

test('a duration that cannot be read is said to the speaker, and the talk is timed by its length', async () => {
  const env = freshHome();
  const file = talk('timed.md');
  writeFileSync(file, source.replace('10m', 'a while'));
  const stage = lectern(['present', file], { env });
  await stage.waitFor('1 / 3', patience);
  const notes = lectern(['notes'], { env, columns: 100, rows: 27 });
  await notes.waitFor('Line 3: a while is no duration', patience);
  assert.match(notes.screen()[0]!, /0:00 of 1:00/);
  assert.doesNotMatch(stage.screen().join('\n'), /is no duration/);
});

test('the text scrolls on one terminal, the clock beside it', async () => {
  const session = lectern(['present', talk('scrolled.md'), '--teleprompter'], { columns: 80, rows: 24 });
  await session.waitFor('1  A small talk', patience);
  session.keys(' ');
  await session.waitFor(/▸ +Something is said of cats/);
  await session.waitFor('0:01 of 10:00');
  session.keys(' ');
  await session.waitFor(/▸ +Something is said of dogs/);
  session.keys('t');
  await session.waitFor(/• +a dog/);
});

test('while a slide has further pages on the stage, the speaker is told that there is more of it', async () => {
  const env = freshHome();
  const file = talk('long.md');
  const code = Array.from({ length: 55 }, (_, index) => `line ${index}`).join('\n');
  writeFileSync(file, `# Code\n\n\`\`\`\n${code}\n\`\`\`\n\n---\n\n# The last\n`);
  const stage = lectern(['present', file], { env });
  await stage.waitFor('1/3', patience);
  const notes = lectern(['notes'], { env, columns: 100, rows: 27 });
  await notes.waitFor(/More of this slide[\s\S]*then The last/, patience);
  notes.keys(' ');
  await stage.waitFor('2/3');
  await notes.waitFor('Now · page 2');
  stage.keys(' ');
  await stage.waitFor('line 54');
  await notes.waitFor((one) => !one.screen().join('').includes('More of this slide'));
  stage.resize(80, 60);
  await stage.waitFor('line 0');
  await notes.waitFor((one) => one.screen().join('').includes('The last'));
});

test('standard input has a talk of its own', async () => {
  const env = freshHome();
  const file = talk('piped.md');
  const stage = shell(`lectern present - < ${file}`, { env });
  await stage.waitFor('1 / 3', patience);
  const notes = lectern(['notes'], { env, columns: 100, rows: 27 });
  await notes.waitFor('slide 1 / 3', patience);
  notes.keys('n');
  await stage.waitFor('2 / 3');
});

test('a talk that is left and come back to at once, again and again, is not refused by itself', async () => {
  const env = freshHome();
  const file = talk('hasty.md');
  const reader = lectern([file], { env, columns: 100 });
  await reader.waitFor('said of cats', patience);
  for (let times = 0; times < 12; times++) {
    reader.keys('p');
    await new Promise((resolve) => setTimeout(resolve, times * 2));
    reader.keys('qy');
  }
  reader.keys('p');
  await reader.waitFor('1 / 3');
  const notes = lectern(['notes'], { env, columns: 100, rows: 27 });
  await notes.waitFor('slide 1 / 3', patience);
  assert.doesNotMatch(reader.screen().join('\n'), /presented already/);
  notes.keys('n');
  await reader.waitFor('2 / 3');
});
