/** A stage and its followers over a real socket. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, connect, runningTalks } from '../../source/sync/client.ts';
import { socketFolder, socketPath, socketsIn } from '../../source/sync/places.ts';
import type { FromFollower, FromStage, Shown } from '../../source/sync/protocol.ts';
import { type Deck, openStage, type Stage, type Talk } from '../../source/sync/server.ts';
import { temporaryFolder } from '../storage/temporary.ts';

const deck: Deck = {
  type: 'deck',
  name: 'talk.md',
  source: '# One\n',
  sections: [],
  dialect: null,
  included: [],
  rehearsed: null,
};
const shown: Shown = {
  slide: 0,
  step: 0,
  page: null,
  all: false,
  blank: false,
  pointed: null,
  clock: { since: null, before: 0, begun: false },
  entered: 0,
  aside: null,
};
const talk = (slide: number): Talk => ({ type: 'talk', ...shown, slide });

const folder = temporaryFolder('sync');
let count = 0;
const freshPath = (): string => socketPath(folder, `talk ${count++}`);

interface Ear {
  readonly heard: FromStage[];
  readonly lost: (string | null)[];
  readonly connection: Connection;
}

function follow(path: string): Ear {
  const heard: FromStage[] = [];
  const lost: (string | null)[] = [];
  const connection = connect(path, null, {
    told: (message) => heard.push(message),
    lost: (trouble) => lost.push(trouble?.message ?? null),
  });
  return { heard, lost, connection };
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !holds(); turn++) await pause(5);
  assert.ok(holds(), 'it never came to hold');
}

const slideOf = (ear: Ear): number | undefined => ear.heard.findLast((one) => one.type === 'talk')?.slide;

async function opened(path: string, heard: (message: FromFollower) => void = () => {}): Promise<Stage> {
  const stage = await openStage(path, 'talk.md', 42, heard);
  stage.show(deck, talk(0));
  return stage;
}

test('a late follower is right at once, and each change reaches everybody', async () => {
  const path = freshPath();
  const stage = await opened(path);
  const early = follow(path);
  await until(() => slideOf(early) === 0);
  stage.show(deck, talk(7));
  const late = follow(path);
  await until(() => slideOf(early) === 7 && slideOf(late) === 7);
  assert.deepEqual(
    late.heard.map(({ type }) => type),
    ['hello', 'deck', 'talk'],
  );
  assert.equal(early.heard.filter(({ type }) => type === 'deck').length, 1, 'the text is sent once');
  stage.close();
  await until(() => early.lost.length === 1);
  assert.equal(early.heard.at(-1)?.type, 'bye');
  assert.ok(!existsSync(path), 'no socket is left');
});

test('what a follower presses is heard, and answered even when nothing changes', async () => {
  const path = freshPath();
  const heard: FromFollower[] = [];
  const stage = await opened(path, (message) => heard.push(message));
  const ear = follow(path);
  await until(() => slideOf(ear) === 0);
  const before = ear.heard.length;
  ear.connection.send({ type: 'press', command: 'next-step', count: 3 });
  await until(() => ear.heard.length > before);
  assert.deepEqual(heard.at(-1), { type: 'press', command: 'next-step', count: 3 });
  stage.close();
});

test('a second stage of the same talk is refused; the first goes on', async () => {
  const path = freshPath();
  const stage = await opened(path);
  const ear = follow(path);
  await assert.rejects(() => opened(path), /talk\.md is being presented already by process 42/);
  stage.show(deck, talk(4));
  await until(() => slideOf(ear) === 4);
  stage.close();
});

test('a socket that a crash left behind is taken over', async () => {
  const path = freshPath();
  const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  await new Promise((resolve) => spawn(process.execPath, ['-e', script]).on('close', resolve));
  assert.ok(existsSync(path), 'the dead socket is there');
  assert.deepEqual(await runningTalks([path]), []);
  const stage = await opened(path);
  assert.deepEqual(await runningTalks([path]), [{ path, name: 'talk.md', process: 42 }]);
  stage.close();
});

test('of several that take over one dead socket at once, one has the talk', async () => {
  const path = freshPath();
  const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  await new Promise((resolve) => spawn(process.execPath, ['-e', script]).on('close', resolve));
  const outcomes = await Promise.allSettled([1, 2, 3].map((number) => openStage(path, 'talk.md', number, () => {})));
  const stages = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  assert.equal(stages.length, 1);
  for (const stage of stages) stage.close();
});

test('whoever speaks no protocol is shown out, and the talk goes on', async () => {
  const path = freshPath();
  const stage = await opened(path);
  const ear = follow(path);
  for (const bytes of [
    'GET / HTTP/1.1\r\n\r\n',
    '{"type":"hello","protocol":99,"resume":null}\n',
    'x'.repeat(70_000),
  ]) {
    const rude = createConnection(path);
    rude.resume();
    rude.on('error', () => {});
    rude.write(bytes);
    await new Promise((resolve) => rude.on('close', resolve));
  }
  stage.show(deck, talk(5));
  await until(() => slideOf(ear) === 5);
  stage.close();
});

test('a follower that does not read holds nobody up, and is told the newest when it does', async () => {
  const path = freshPath();
  const stage = await opened(path);
  const large: Deck = { ...deck, source: 'word '.repeat(400_000) };
  const asleep = createConnection(path);
  asleep.pause();
  const ear = follow(path);
  await until(() => slideOf(ear) === 0);
  for (let slide = 1; slide <= 500; slide++) stage.show(large, talk(slide));
  await until(() => slideOf(ear) === 500);
  let bytes = '';
  asleep.setEncoding('utf8').on('data', (chunk: string) => {
    bytes += chunk;
  });
  asleep.resume();
  await until(() => /"slide":500.*\n$/.test(bytes.slice(-400)));
  assert.ok(bytes.length < 3 * large.source.length, `${bytes.length} units for one that slept`);
  asleep.destroy();
  stage.close();
});

test('the folder of the sockets is its owner’s alone', () => {
  const user = process.getuid?.() ?? null;
  const runtime = join(temporaryFolder('runtime'), 'run');
  mkdirSync(runtime);
  const made = socketFolder({ environment: { XDG_RUNTIME_DIR: runtime }, user, state: '/nowhere' });
  assert.equal(statSync(made).mode & 0o777, 0o700);
  chmodSync(made, 0o777);
  socketFolder({ environment: { XDG_RUNTIME_DIR: runtime }, user, state: '/nowhere' });
  assert.equal(statSync(made).mode & 0o777, 0o700, 'what was open to all is closed');
  if (user !== null)
    assert.throws(
      () => socketFolder({ environment: { XDG_RUNTIME_DIR: runtime }, user: user + 1, state: '/nowhere' }),
      /belongs to somebody else/,
    );
  const state = join(temporaryFolder('state'), 'x'.repeat(90));
  const short = socketFolder({ environment: { XDG_RUNTIME_DIR: 'relative' }, user, state });
  assert.ok(Buffer.byteLength(socketPath(short, 'any')) <= 104, 'a path that is too long is not used');
  assert.deepEqual(socketsIn('/no/such/folder'), []);
});
