/** Decks that put in files come in; what the stage of a session shows of them, and after an edit, is asserted. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadFile } from '../../source/document/load.ts';
import { openDocument } from '../../source/document/open.ts';
import { startState } from '../../source/program/start.ts';
import { deckFor } from '../../source/program/talk.ts';
import { update } from '../../source/program/update.ts';
import { includedIn, mayInclude } from '../../source/session/included.ts';
import { temporaryFolder } from '../storage/temporary.ts';

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

test('without having been read, nothing is included', () => {
  const state = startState(openDocument(deck, 'deck.md'), size);
  assert.equal(deckFor(state).warnings.length, 3);
  assert.match(deckFor(state).warnings[0]!.message, /part\.md.*has not been read/);
});

test('only a comment can ask for a file', () => {
  assert.ok(mayInclude('<!-- include: x -->'));
  assert.ok(mayInclude('<!-- cmd:include: x -->'));
  assert.equal(mayInclude('what we include: x'), false);
  assert.equal(mayInclude('<!-- a -->\ninclude: x'), false);
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
