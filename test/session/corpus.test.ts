/** Folders of texts and queries come in; what a search through all of them tells, and when it stops, is asserted. */

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { FoundAll } from '../../source/program/library.ts';
import { fillLibrary } from '../../source/session/library.ts';
import { temporaryFolder } from '../storage/temporary.ts';
import { type Session, session } from './outside.ts';

interface Folder extends Session {
  /** What the search has told, the newest last. */
  readonly told: () => readonly FoundAll[];
  /** Types a query and waits until all has been searched. */
  readonly ask: (query: string) => Promise<void>;
}

/** The list of a folder with these files. */
async function folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<Folder> {
  const folder = temporaryFolder('corpus');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const made = session('');
  await fillLibrary(folder, join(folder, '.state'), made.store);
  made.store.send({ type: 'press', command: 'library' });
  const ask = async (query: string): Promise<void> => {
    made.store.send({ type: 'press', command: 'library-find' });
    made.store.send({ type: 'paste', text: query });
    await made.until(({ mode }) => mode.kind === 'library' && mode.found?.complete === true);
  };
  const told: FoundAll[] = [];
  made.store.subscribe(() => {
    const { mode } = made.store.state();
    if (mode.kind === 'library' && mode.found && mode.found !== told.at(-1) && mode.found.searched > 0)
      told.push(mode.found);
  });
  return { ...made, ask, told: () => told };
}

const texts = {
  'bees.md': '# Bees\n\n## Honey\n\nA bee makes honey of flowers.\n\nHoney keeps.\n',
  'inner/cats.md': '# Cats\n\nNo cat eats honey made of sugar.\n',
  'dogs.md': 'Nothing sweet.\n',
  'broken.md': Buffer.from([104, 0, 105]),
};

test('all texts are searched, the best passages first, with where they stand; what cannot be read is passed over', async () => {
  const { ask, told, failures } = await folderOf(texts);
  await ask('"honey made of"');
  assert.deepEqual(
    told()
      .at(-1)
      ?.rows.map(({ title, section, text }) => [title, section, text]),
    [['Cats', '', 'No cat eats honey made of sugar.']],
  );
  await ask('honey');
  const last = told().at(-1)!;
  assert.deepEqual(last.rows.map(({ title, section, hit }) => `${title} ${section} ${hit.kind}`).sort(), [
    'Bees  heading',
    'Bees Honey passage',
    'Bees Honey passage',
    'Cats  passage',
  ]);
  assert.deepEqual([last.total, last.searched, last.complete, last.cut], [4, 4, true, false]);
  assert.deepEqual(failures, []);
});

test('words are read otherwise only when no text has them as they are written', async () => {
  const { ask, told } = await folderOf({ ...texts, 'hone.md': 'To hone a blade, honye.\n' });
  await ask('honye');
  assert.deepEqual(
    told()
      .at(-1)
      ?.rows.map(({ title }) => title),
    ['hone.md'],
  );
  assert.deepEqual(told().at(-1)?.spelt, []);
  await ask('flowres');
  assert.deepEqual(told().at(-1)?.spelt, [{ written: 'flowres', read: 'flowers' }]);
});

test('two thousand texts: keys are answered meanwhile, what has been found is told on the way, and the next key ends it', async () => {
  const many = Array.from({ length: 2000 }, (_, index) => [
    `${index}.md`,
    `# Text ${index}\n\n${'Some honey. '.repeat(40)}\n`,
  ]);
  const { ask, told, store, until } = await folderOf(Object.fromEntries(many));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await ask('honey');
  clearInterval(timer);
  assert.ok(turns >= 5, `${turns} turns for whatever else there is to do`);
  assert.ok(told().length > 1 && told()[0]!.complete === false);
  assert.deepEqual([told().at(-1)?.total, told().at(-1)?.rows.length], [2000, 200]);
  const before = told().length;
  store.send({ type: 'press', command: 'library-find' });
  store.send({ type: 'paste', text: 'honey' });
  await until(({ mode }) => mode.kind === 'library' && (mode.found?.searched ?? 0) > 0);
  store.send({ type: 'key', key: 'escape' });
  const { length } = told();
  await pause(300);
  assert.ok(length > before && told().length === length, 'nothing more is told once something else is done');
});
