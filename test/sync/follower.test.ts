/** A stream that is read, one that is not, and one that nobody has ended come in; how long a follower keeps each goes out. */

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { eventOf, Follower } from '../../source/sync/follower.ts';

const second = 1000;

test('an event is what the standard for server-sent events says: a name, an id, data, a blank line', () => {
  const stream = new PassThrough();
  const follower = new Follower(stream, 0, 0);
  follower.send(eventOf('told', '{"a":1}', 'x-1'), 0);
  follower.beat(second);
  assert.equal(String(stream.read()), 'event: told\nid: x-1\ndata: {"a":1}\n\nevent: beat\ndata: 0\n\n');
});

test('one who does not read is let go after a while, one who reads on is kept', () => {
  const full = new PassThrough({ highWaterMark: 16 });
  const late = new Follower(full, 0, 0);
  late.send(eventOf('told', 'x'.repeat(100)), 0);
  late.beat(19 * second);
  assert.equal(full.destroyed, false);
  late.beat(21 * second);
  assert.equal(full.destroyed, true);
});

test('one for whom too much waits is let go at once', () => {
  const stream = new PassThrough({ highWaterMark: 16 });
  const follower = new Follower(stream, 0, 0);
  const event = eventOf('told', 'x'.repeat(100_000));
  for (let index = 0; index < 8 && !stream.destroyed; index++) follower.send(event, 0);
  assert.equal(stream.destroyed, true);
});

test('a connection that nothing has ended is made anew: a dead one holds no place for ever', () => {
  const stream = new PassThrough();
  const follower = new Follower(stream, 0, 0.5);
  follower.beat(359 * second);
  assert.equal(stream.writableEnded, false);
  stream.read();
  follower.beat(361 * second);
  assert.equal(String(stream.read()), 'event: renew\ndata: 0\n\n');
  assert.equal(stream.writableEnded, true);
});
