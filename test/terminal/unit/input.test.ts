/** The splitter of terminal input: whatever way bytes are cut, keys come out one by one and replies never among them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InputEvent } from '../../../source/terminal/input.ts';
import { settle, splitInput } from '../../../source/terminal/input.ts';
import { KeyReader } from '../../../source/terminal/keys.ts';
import * as fc from '../../support/properties.ts';

const key = (sequence: string): InputEvent => ({ kind: 'key', sequence });
const keysOf = (text: string): string[] =>
  splitInput('', text).events.map((event) => (event.kind === 'key' ? event.sequence : event.kind));

test('keys that arrive together come out one by one', () => {
  assert.deepEqual(keysOf('jjj'), ['j', 'j', 'j']);
  assert.deepEqual(keysOf('\x1b[A\x1b[Bq'), ['\x1b[A', '\x1b[B', 'q']);
  assert.deepEqual(keysOf('\x1bOP\x1b[15~\x1b[1;5C\x1b[[A'), ['\x1bOP', '\x1b[15~', '\x1b[1;5C', '\x1b[[A']);
  assert.deepEqual(keysOf('é𝒳👍a'), ['é', '𝒳', '👍', 'a']);
  assert.deepEqual(keysOf('\x1bx\x7f\r'), ['\x1bx', '\x7f', '\r']);
});

test('a bracketed paste comes out whole, with what looks like keys in it', () => {
  assert.deepEqual(splitInput('', 'a\x1b[200~x\ny\x1b[A\x03\x1b[201~b').events, [
    key('a'),
    { kind: 'paste', text: 'x\ny\x1b[A\x03' },
    key('b'),
  ]);
  assert.equal(splitInput('', '\x1b[200~half').wait, 'paste');
});

test('mouse reports are taken out and read', () => {
  const { events } = splitInput('', '\x1b[<0;12;3M\x1b[<0;12;3m\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<32;5;6M\x1b[<20;1;1M');
  assert.deepEqual(
    events.map((event) => event.kind === 'mouse' && [event.action, event.button, event.column, event.row]),
    [
      ['press', 0, 11, 2],
      ['release', 0, 11, 2],
      ['wheel-up', 0, 0, 0],
      ['wheel-down', 1, 0, 0],
      ['drag', 0, 4, 5],
      ['press', 0, 0, 0],
    ],
  );
  const last = events.at(-1);
  assert.ok(last?.kind === 'mouse' && last.shift && last.ctrl && !last.alt);
  assert.deepEqual(keysOf('\x1b[M !!x'), ['x'], 'an old report is swallowed with its three bytes');
});

test('replies to our questions are never keys', () => {
  const replies = [
    ['\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\', 'osc', '11;rgb:1e1e/1e1e/1e1e'],
    ['\x1b]10;rgb:ff/ff/ff\x07', 'osc', '10;rgb:ff/ff/ff'],
    ['\x1b[?62;4c', 'csi', '?62;4c'],
    ['\x1b[>41;354;0c', 'csi', '>41;354;0c'],
    ['\x1b[12;40R', 'csi', '12;40R'],
    ['\x1b[?1u', 'csi', '?1u'],
    ['\x1b[?2026;2$y', 'csi', '?2026;2$y'],
    ['\x1b[?997;1n', 'csi', '?997;1n'],
    ['\x1b[4;600;800t', 'csi', '4;600;800t'],
    ['\x1bP>|xterm(390)\x1b\\', 'dcs', '>|xterm(390)'],
    ['\x1b_Gi=31;OK\x1b\\', 'apc', 'Gi=31;OK'],
  ] as const;
  for (const [bytes, name, body] of replies) {
    assert.deepEqual(splitInput('', `a${bytes}b`).events, [key('a'), { kind: 'reply', name, body }, key('b')], body);
  }
  assert.deepEqual(keysOf('\x1b[1;2R'), ['\x1b[1;2R'], 'Shift-F3 stays a key');
  assert.deepEqual(keysOf('\x1b[I\x1b[Ox'), ['focus', 'focus', 'x']);
});

test('Ctrl-C gets out of a reply that never ends', () => {
  assert.deepEqual(splitInput('\x1b]11;rgb:', 'ab\x03q').events, [key('\x03'), key('q')]);
  assert.deepEqual(splitInput('', '\x1b]11;rgb:\x18q').events, [key('q')]);
});

test('a lone escape is a key, and the key after it another', () => {
  const first = splitInput('', '\x1b');
  assert.deepEqual([first.events, first.rest, first.wait], [[], '\x1b', 'escape']);
  assert.deepEqual(splitInput('\x1b', 'j').events, [key('\x1b'), key('j')]);
  assert.deepEqual(splitInput('\x1b', '[A').events, [key('\x1b[A')]);
  assert.deepEqual(settle('\x1b', 'escape'), [key('\x1b')]);
  assert.deepEqual(settle('\x1b\x1b', 'escape'), [key('\x1b'), key('\x1b')]);
  assert.deepEqual(settle('\x1b]', 'escape'), [key('\x1b]')]);
  assert.deepEqual(settle('\x1b]11;rgb:12', 'string'), [], 'a reply cut off is dropped');
  assert.deepEqual(settle('\x1b[200~cut', 'paste'), [{ kind: 'paste', text: 'cut' }]);
  assert.deepEqual(settle('\x1b[1;', 'escape'), []);
});

test('however the bytes are cut, the same events come out', () => {
  const pieces = ['j', 'é', '👍', '\x1b[A', '\x1bOQ', '\x1b[<0;3;4M', '\x1b]11;rgb:12/34/56\x1b\\', '\x1b[?62c', '\r'];
  const paste = fc.string({ maxLength: 9 }).map((text) => `\x1b[200~${text.replaceAll('\x1b', '')}\x1b[201~`);
  const stream = fc.array(fc.oneof(fc.constantFrom(...pieces), paste), { maxLength: 12 });
  fc.assert(
    fc.property(stream, fc.array(fc.nat(200), { maxLength: 8 }), (parts, cuts) => {
      const bytes = Buffer.from(parts.join(''));
      const whole: InputEvent[] = [];
      new KeyReader((event) => whole.push(event)).push(bytes);
      const cut: InputEvent[] = [];
      const reader = new KeyReader((event) => cut.push(event));
      const places = [0, ...cuts.map((at) => Math.min(at, bytes.length)).sort((a, b) => a - b), bytes.length];
      places.slice(1).forEach((end, index) => {
        reader.push(bytes.subarray(places[index], end));
      });
      assert.equal(whole.length, parts.length);
      assert.deepEqual(cut, whole);
    }),
    { numRuns: 400 },
  );
});

test('any bytes at all are read without an error, and nothing is held back for ever', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 6 }), (reads) => {
      const seen: InputEvent[] = [];
      const reader = new KeyReader((event) => seen.push(event));
      for (const bytes of reads) reader.push(bytes);
      reader.settle();
      seen.length = 0;
      reader.push(Buffer.from('z'));
      assert.deepEqual(seen.at(-1), key('z'));
    }),
    { numRuns: 400 },
  );
});
