/** The lines that a stage and its followers exchange. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lines } from '../../source/sync/lines.ts';
import { decodeFollower, decodeStage, encode, type FromStage, type Shown } from '../../source/sync/protocol.ts';
import * as fc from '../support/properties.ts';

const shown: Shown = {
  slide: 3,
  step: 1,
  page: null,
  all: false,
  blank: false,
  pointed: 2,
  clock: { since: 1_700_000_000_000, before: 1500, begun: true },
  entered: 900,
  aside: null,
};
const messages: readonly FromStage[] = [
  { type: 'hello', protocol: 1, name: 'talk.md', process: 12 },
  {
    type: 'deck',
    name: 'talk.md',
    source: '# One\n\ntext \u2028 \ud800\n',
    sections: ['one'],
    dialect: null,
    included: [
      { path: 'a.md', text: 'a' },
      { path: 'b', refused: 'gone' },
    ],
    rehearsed: null,
  },
  {
    type: 'deck',
    name: 't',
    source: '',
    sections: [],
    dialect: 'slides',
    included: [],
    rehearsed: [{ title: 'One', seconds: 3.5 }],
  },
  { type: 'talk', ...shown },
  {
    type: 'talk',
    ...shown,
    more: true,
    laps: [
      { slide: 0, at: 0 },
      { slide: 3, at: 900 },
    ],
  },
  { type: 'bye' },
];

test('every message of a stage comes back from its line, which is one line', () => {
  for (const message of messages) {
    const line = encode(message);
    assert.equal(line.indexOf('\n'), line.length - 1);
    assert.deepEqual(decodeStage(line), message);
  }
});

test('so does every message of a follower', () => {
  for (const resume of [null, shown]) {
    const hello = { type: 'hello' as const, protocol: 1, resume };
    assert.deepEqual(decodeFollower(encode(hello)), hello);
  }
  const press = { type: 'press' as const, command: 'next-step', count: null };
  assert.deepEqual(decodeFollower(encode(press)), press);
});

test('what a later version adds is passed over; what is wrong is refused', () => {
  assert.equal(decodeStage('{"type":"applause"}'), null);
  assert.equal(decodeFollower('{"type":"wave"}'), null);
  const wrong = [
    '',
    'hello',
    '[]',
    'null',
    '{"type":3}',
    '{"type":"hello"}',
    '{"type":"talk","slide":-1}',
    '{"type":"press","command":7,"count":null}',
    JSON.stringify({ type: 'talk', ...shown, clock: { since: 'now', before: 0, begun: true } }),
    JSON.stringify({ type: 'talk', ...shown, step: 1.5 }),
  ];
  for (const line of wrong) {
    assert.throws(() => {
      if (decodeStage(line) === null) decodeFollower(line);
    }, SyntaxError);
  }
});

test('any JSON either is a message or is refused, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.json(), (line) => {
      for (const decode of [decodeStage, decodeFollower]) {
        try {
          decode(line);
        } catch (error) {
          assert.ok(error instanceof SyntaxError, String(error));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('lines come whole however the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.nat(40)), (texts, cuts) => {
      const wanted = texts.map((text) => text.replaceAll('\n', ' '));
      let stream = wanted.map((text) => `${text}\n`).join('');
      const lines = new Lines(10_000);
      const got: string[] = [];
      for (const cut of cuts) {
        got.push(...lines.push(stream.slice(0, cut)));
        stream = stream.slice(cut);
      }
      got.push(...lines.push(stream));
      assert.deepEqual(got, wanted);
    }),
    { numRuns: 300 },
  );
  assert.throws(() => new Lines(3).push('abcd'), RangeError);
});
