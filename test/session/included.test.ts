/** Decks that put in files come in; what the stage of a session shows of them, and after an edit, is asserted. */

import assert from 'node:assert/strict';
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { mayInclude } from '../../source/deck/dialects/including.ts';
import { loadFile } from '../../source/document/load.ts';
import { openDocument } from '../../source/document/open.ts';
import { startState } from '../../source/program/start.ts';
import { deckFor } from '../../source/program/talk.ts';
import { update } from '../../source/program/update.ts';
import { includedIn } from '../../source/session/included.ts';
import { followFiles } from '../../source/session/reload.ts';
import { temporaryFolder } from '../storage/temporary.ts';
import { session } from './outside.ts';

const size = { columns: 80, rows: 24 };
const deck =
  'a\n\n<!-- end_slide -->\n\n<!-- include: part.md -->\n\n<!-- include: ../out.md -->\n\n<!-- include: constructor -->\n';

test('files of the folder are on stage, others are warned of, and an edit brings them anew', async () => {
  const folder = temporaryFolder('included');
  const path = join(folder, 'deck.md');
  writeFileSync(path, deck);
  writeFileSync(join(folder, 'part.md'), '# Part\n');
  const loaded = await loadFile(path);
  const document = openDocument(loaded.source, path);
  const state = startState(document, size, { included: includedIn(document, loaded.folder, null) });
  assert.deepEqual(
    deckFor(state).slides.map(({ title }) => title),
    ['', 'Part'],
  );
  assert.deepEqual(
    deckFor(state).warnings.map(({ line }) => line),
    [7, 9],
  );
  writeFileSync(join(folder, 'part.md'), '# Other\n');
  const edited = openDocument(`${deck}\nmore\n`, path);
  const [next] = update(state, {
    type: 'document',
    document: edited,
    included: includedIn(edited, loaded.folder, null),
  });
  assert.equal(deckFor(next).slides[1]!.title, 'Other');
});

test('a file that is put in is read again when it is written; one that is cleared or gone keeps what it held', async () => {
  const folder = realpathSync(temporaryFolder('included'));
  const [path, part] = [join(folder, 'deck.md'), join(folder, 'part.md')];
  writeFileSync(path, deck);
  writeFileSync(part, '# Part\n');
  const loaded = await loadFile(path);
  const { documents, store, until, failures } = session(loaded);
  const document = openDocument(loaded.source, loaded.name);
  const read = () => includedIn(document, loaded.folder, null);
  store.send({ type: 'document', document, included: read() });
  store.send({ type: 'press', command: 'present' });
  const watcher = followFiles(documents, store, Date.now() + 60_000, (error) => failures.push(error));
  after(() => watcher.close());
  const seen: string[] = [];
  store.subscribe(() => seen.push(deckFor(store.state()).slides[1]!.title));
  const title = (wanted: string) => until((state) => deckFor(state).slides[1]?.title === wanted);
  writeFileSync(part, '# Other\n');
  await title('Other');
  assert.equal(store.state().talk?.slide, 1);
  writeFileSync(part, '');
  await new Promise((resolve) => setTimeout(resolve, 80));
  writeFileSync(`${part}~`, '# Third\n');
  renameSync(`${part}~`, part);
  await title('Third');
  rmSync(part);
  await until(({ talk }) => talk?.aside?.includes('What it held stays.') ?? false);
  writeFileSync(part, '# Fourth\n');
  await title('Fourth');
  writeFileSync(join(folder, '..', 'out.md'), 'secret');
  await new Promise((resolve) => setTimeout(resolve, 100));
  rmSync(join(folder, '..', 'out.md'));
  assert.ok(!seen.includes(''), 'never shown empty');
  assert.ok(![...store.state().included.values()].some((file) => 'text' in file && file.text === 'secret'));
  assert.deepEqual(failures, []);
});

test('without having been read, nothing is included', () => {
  const state = startState(openDocument(deck, 'deck.md'), size);
  assert.equal(deckFor(state).warnings.length, 3);
  assert.match(deckFor(state).warnings[0]!.message, /part\.md.*has not been read/);
});

test('only a comment, a fence, or a way of slidev’s can ask for a file', () => {
  assert.ok(mayInclude('<!-- include: x -->'));
  assert.ok(mayInclude('<!-- cmd:include: x -->'));
  assert.equal(mayInclude('what we include: x'), false);
  assert.equal(mayInclude('<!-- a -->\ninclude: x'), false);
  for (const asking of ['x\n```file\npath: a\n```', '---\nsrc: a.md\n---', 'x\n\n<<< @/a.ts'])
    assert.ok(mayInclude(asking), asking);
  assert.equal(mayInclude('```filed```, `file`, a <<< b'), false);
});

test('a session presents in the dialect it is told, and another document is not bound by it', () => {
  const document = openDocument('a\n\n<!-- stop -->\n\nb\n\n---\n\nc\n', 'deck.md');
  const found = startState(document, size);
  const told = startState(document, size, { dialect: 'slides' });
  assert.deepEqual([deckFor(found).dialect, deckFor(told).dialect], ['lookatme', 'slides']);
  assert.equal(deckFor(told), deckFor(told));
  const marks = { letters: {}, bookmarks: [] };
  const other = openDocument('# x\n', 'other.md');
  const [next] = update(told, { type: 'opened', document: other, anchor: null, place: null, marks });
  assert.equal(next.dialect, null);
  assert.equal(next.others[0]?.dialect, 'slides');
});
