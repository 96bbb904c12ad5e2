/** What reading may cost, in things that can be counted: blocks parsed, blocks laid out, bytes written, files loaded. Never times. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startDocument } from '../../source/document/open.ts';
import { pageOf } from '../../source/page/page.ts';
import { frame } from '../../source/program/frame/frame.ts';
import { startState } from '../../source/program/start.ts';
import { update } from '../../source/program/update.ts';
import { changes } from '../../source/terminal/frames.ts';
import { themeNamed } from '../../source/themes/index.ts';
import { paint } from '../../source/themes/paint.ts';

const size = { columns: 200, rows: 60 };
const megabyte = 1_000_000;

/** Sections of a heading and four paragraphs each, some 1,000 characters. */
function text(characters: number): string {
  const parts: string[] = ['# A long text\n'];
  for (let section = 1; parts.length * 200 < characters; section++) {
    parts.push(`## Section ${section}\n`);
    for (let each = 0; each < 4; each++) parts.push(`${'Plain words of one paragraph. '.repeat(8)}\n`);
  }
  return parts.join('\n');
}

const source = text(10 * megabyte);
const first = startDocument(source, 'long.md', 8192);
const whole = startDocument(source, 'long.md', Number.POSITIVE_INFINITY).document;

/** Blocks of the text column that have been laid out. */
function laidOut(document: typeof whole): number {
  return pageOf(document, 68, true).rows.size;
}

test('the first page of 10 MB: some blocks are parsed, enough to fill a large screen', () => {
  const { document } = first;
  assert.equal(document.complete, false);
  assert.ok(document.blocks.length < 100, `${document.blocks.length} blocks`);
  const rows = frame(startState(document, size)).rows.filter((row) => row.some((span) => span.text.trim() !== ''));
  assert.ok(rows.length > size.rows / 2, `${rows.length} rows`);
});

test('a screen lays out what it shows: at the beginning, and in the middle', () => {
  const begun = startState(whole, size);
  frame(begun);
  assert.ok(laidOut(whole) <= size.rows, `${laidOut(whole)} blocks for the first screen`);
  const before = laidOut(whole);
  const [there] = update(begun, { type: 'press', command: 'percent', count: 50 });
  frame(there);
  assert.ok(laidOut(whole) - before <= 3 * size.rows, `${laidOut(whole) - before} blocks for a jump to the middle`);
});

test('sections are found from where the reader is, not from an end', () => {
  const [far] = update(startState(whole, size), { type: 'press', command: 'percent', count: 50 });
  const before = laidOut(whole);
  for (const command of ['next-section', 'previous-section', 'previous-section', 'next-same-level']) {
    const [there] = update(far, { type: 'press', command });
    frame(there);
  }
  assert.ok(laidOut(whole) - before <= 5 * size.rows, `${laidOut(whole) - before} blocks`);
});

test('one row down writes the rows that have changed, with four bytes for each and a few for the frame', () => {
  const theme = themeNamed('night');
  assert.ok(theme);
  const rowsOf = (state: Parameters<typeof frame>[0]): string[] =>
    frame(state).rows.map((row) => paint(row, theme, 'true'));
  const state = startState(whole, size);
  const shown = rowsOf(state);
  const wanted = rowsOf(update(state, { type: 'press', command: 'down' })[0]);
  const changed = wanted.filter((row, index) => row !== shown[index]);
  const own = changed.reduce((sum, row) => sum + Buffer.byteLength(row), 0);
  const written = Buffer.byteLength(changes(shown, wanted, size.rows));
  assert.ok(changed.length > 10, `${changed.length} rows changed`);
  assert.ok(written <= own + 4 * changed.length + 16, `${written} bytes for ${own} in ${changed.length} rows`);
});

test('what stands on the way to the first paint holds no React, Ink or yoga', () => {
  const path = new URL('../../dist/modules.json', import.meta.url);
  if (!existsSync(path)) return;
  type Chunk = { readonly bytes: number; readonly inputs: readonly string[]; readonly imports: readonly string[] };
  const modules: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(path, 'utf8'));
  const session = Object.keys(modules).find((name) => modules[name]?.inputs.includes('source/session/run.ts'));
  assert.ok(session);
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const next of modules[name]?.imports ?? []) load(next);
  };
  load(session);
  const inputs = [...loaded].flatMap((name) => modules[name]?.inputs ?? []);
  assert.deepEqual(
    inputs.filter((input) => /node_modules\/(?:react|ink|yoga-layout|fuse\.js|yaml|meow|lowlight)\//.test(input)),
    [],
  );
  const bytes = [...loaded].reduce((sum, name) => sum + (modules[name]?.bytes ?? 0), 0);
  assert.ok(bytes < 500_000, `${bytes} bytes in ${loaded.size} files`);
  assert.ok(loaded.size <= 14, `${loaded.size} files`);
});
