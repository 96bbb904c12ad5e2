/** The page that describes the protocol comes in; that it tells what the program does is asserted. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commands } from '../../source/program/commands/index.ts';
import { protocolVersion } from '../../source/sync/protocol.ts';

const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

test('it names the version, and every command that a follower may send, and no other', () => {
  assert.ok(page.includes(`This is version ${protocolVersion}.`));
  const told = /The commands are those[^:]*:(.*?)\. Any other/s.exec(page)?.[1] ?? '';
  const named = [...told.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
  const driven = commands.filter(({ drives }) => drives).map(({ name }) => name);
  assert.deepEqual(named.sort(), driven.sort());
});

test('a command that is done on the stage is one of the stage’s, and of the speaker’s screen', () => {
  for (const { name, modes, drives } of commands) {
    if (drives) assert.ok(modes.includes('speaker'), name);
    if (drives && name !== 'speaker-escape') assert.ok(modes.includes('present'), name);
  }
});
