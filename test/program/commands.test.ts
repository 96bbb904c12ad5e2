/** The table of commands comes in; that its keys, words and what is made from them hold together is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyLabel } from '../../source/program/command.ts';
import { commandFor, commandNamed, commands, commandsIn } from '../../source/program/commands/index.ts';
import { hintRow } from '../../source/program/frame/foot.ts';
import { helpRows, modeTitles } from '../../source/program/frame/help.ts';
import { rowWidth } from '../../source/program/frame/rows.ts';
import type { ModeKind, State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { present } from '../../source/program/talk.ts';
import { account } from '../support/documents.ts';

const modes: readonly ModeKind[] = ['read', 'find', 'finder', 'outline', 'present', 'help', 'text'];
const state = startState(account(), { columns: 80, rows: 24 });
const text = (rows: readonly (readonly { text: string }[])[]): string =>
  rows.map((row) => row.map((span) => span.text).join('')).join('\n');

test('no key means two things in one mode, unless one of them is not always there', () => {
  for (const mode of modes) {
    const always = new Map<string, string>();
    for (const command of commands.filter((one) => one.modes.includes(mode) && !one.available)) {
      for (const key of command.keys) {
        assert.equal(always.get(key), undefined, `${key} in ${mode}: ${always.get(key)} and ${command.name}`);
        always.set(key, command.name);
      }
    }
  }
});

test('a command that is not always there stands before the one it takes the key from', () => {
  commands.forEach((command, index) => {
    if (!command.available) return;
    const earlier = commands
      .slice(0, index)
      .filter((one) => one.keys.some((key) => command.keys.includes(key)))
      .filter((one) => one.modes.some((mode) => command.modes.includes(mode)));
    assert.deepEqual(
      earlier.map(({ name }) => name),
      [],
      `${command.name} can never be reached`,
    );
  });
});

test('every command has a name of its own, a key, a mode and words', () => {
  assert.equal(new Set(commands.map(({ name }) => name)).size, commands.length);
  for (const { name, keys, modes: where, says, hint } of commands) {
    assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
    assert.ok(keys.length > 0 && where.length > 0, name);
    assert.match(says, /^\p{Lu}.{3,60}$/u, name);
    assert.ok(!says.endsWith('.'), `${name} is no sentence`);
    assert.ok(hint === undefined || hint.length < 14, name);
    assert.equal(new Set(keys).size, keys.length, `${name} names a key twice`);
  }
});

test('every key of the table finds its command', () => {
  for (const command of commands) {
    for (const kind of command.modes) {
      if (command.available) continue;
      const there = { ...state, mode: { kind } as State['mode'] };
      for (const key of command.keys) assert.equal(commandFor(there, key), command, `${key} in ${kind}`);
    }
  }
  assert.equal(commandFor(state, 'no such key'), null);
  assert.equal(commandNamed('no such command'), null);
});

test('leaving at once and suspending are the same everywhere; Esc has a meaning in every mode', () => {
  for (const kind of modes) {
    const there = { ...state, mode: { kind } as State['mode'] };
    assert.equal(commandFor(there, 'ctrl-c')?.name, 'interrupt');
    assert.equal(commandFor(there, 'ctrl-z')?.name, 'suspend');
    assert.ok(commandFor(there, 'escape'), kind);
  }
});

test('keys as people read them', () => {
  const labels = [
    'j',
    'G',
    'space',
    'enter',
    'escape',
    'up',
    'pagedown',
    'f5',
    'ctrl-f',
    'alt-left',
    'shift-tab',
    ':',
    '-',
  ];
  assert.deepEqual(labels.map(keyLabel), [
    'j',
    'G',
    'Space',
    'Enter',
    'Esc',
    '↑',
    'PgDn',
    'F5',
    'Ctrl-F',
    'Alt-←',
    'Shift-Tab',
    ':',
    '-',
  ]);
});

test('every key of the table has a label, none the name the program uses', () => {
  for (const { keys } of commands) for (const key of keys) assert.ok(!/^[a-z]{2,}|-[a-z]+$/.test(keyLabel(key)), key);
});

test('help tells every command, the mode one came from first', () => {
  const all = text(helpRows(state, 80));
  for (const { says, keys } of commands) {
    assert.ok(all.includes(says), says);
    assert.ok(all.includes(keys.map(keyLabel).join(' ')), says);
  }
  for (const [mode, title] of modeTitles) {
    const rows = helpRows({ ...state, mode: { kind: 'help', back: { kind: mode } as State['mode'], top: 0 } }, 80);
    assert.equal(text(rows.slice(0, 1)), title);
    assert.equal(rows.length, helpRows(state, 80).length);
  }
});

test('help keeps the keys apart from the words and fits the screen, under one another where it is narrow', () => {
  for (const row of helpRows(state, 78)) {
    if (row.length === 2) assert.match(row[0]!.text, / $/, row[0]!.text);
    assert.ok(rowWidth(row) <= 78, text([row]));
  }
  const narrow = helpRows(state, 38);
  for (const row of narrow) assert.ok(rowWidth(row) <= 38, text([row]));
  assert.ok(narrow.length > helpRows(state, 78).length);
});

test('hints are as many as fit, the most important first, never wider than the screen', () => {
  const [onStage] = present(state, true);
  for (const [mode, there] of [
    ['read', state],
    ['find', state],
    ['finder', state],
    ['outline', state],
    ['help', state],
    ['present', onStage],
  ] as const) {
    let before = 0;
    for (let columns = 1; columns <= 220; columns++) {
      const width = rowWidth(hintRow(there, mode, columns));
      assert.ok(width <= columns && width >= before, `${mode} at ${columns}`);
      before = width;
    }
  }
  assert.match(text([hintRow(state, 'read', 80)]), /\] \[ section .*q quit/);
});

test('only what can be used now is offered', () => {
  const names = commandsIn(state, 'read').map(({ name }) => name);
  assert.ok(!names.includes('next-match') && !names.includes('return-to-stage') && names.includes('down'));
});
