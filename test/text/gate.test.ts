/** The gate: each hostile vector is made visible in its place, and writing that needs joiners and marks survives. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safe, safeLine } from '../../source/text/gate.ts';
import * as fc from '../support/properties.ts';

const hostile: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['a colour sequence', 'a\x1b[31mb', 'a␛[31mb'],
  ['a title', '\x1b]0;x\x07', '␛]0;x␇'],
  ['a clipboard', '\x1b]52;c;aGk=\x1b\\', '␛]52;c;aGk=␛\\'],
  ['a device control string', '\x1bPq\x1b\\', '␛Pq␛\\'],
  ['a carriage return, backspace, bell, tabs and feeds', '\r\b\x07\x0b\x0c', '␍␈␇␋␌'],
  ['shifts and NUL', '\x0e\x0f\x00', '␎␏␀'],
  ['delete', 'a\x7fb', 'a␡b'],
  ['C1 controls', '\u009b31m\u009d0;x\u009c\u0090\u0085', '␛31m␝0;x␜␐␤'],
  ['overrides and embeddings', '\u202etxt\u202c\u202a\u202b\u202d', '⇠txt⇣⇢⇠⇢'],
  ['isolates', '\u2066a\u2067b\u2068c\u2069', '⇢a⇠b⇡c⇣'],
  ['line and paragraph separators', 'a\u2028b\u2029', 'a␤b␤'],
  ['zero-width space, word joiner, byte order mark', 'pay\u200bpal\u2060.com\ufeff', 'pay␣pal⁀.com␣'],
  ['joiners between Latin letters', 'pay\u200dpal\u200c', 'pay⁀pal¦'],
  ['tag characters', 'a\u{E0041}', 'a\uFFFD\uFFFD'],
  ['tags on a flag that is none', '\u{1F3F4}\u{E0041}', '\u{1F3F4}\uFFFD\uFFFD'],
  ['variations that only hide a message', 'a\u{E0100}\u{E01EF}', 'a\uFFFD\uFFFD\uFFFD\uFFFD'],
  ['lone surrogates', 'a\ud800b\udc00', 'a\uFFFDb\uFFFD'],
  ['deprecated format characters', '\u206a\ufff9', '\uFFFD\uFFFD'],
  ['a filler that is not drawn', '\u3164\uffa0', '\u3000 '],
];

for (const [name, text, shown] of hostile) {
  test(`${name} cannot pass`, () => assert.equal(safe(text), shown));
}

const written = [
  'Plain words, a\ttab\nand a line.',
  '“Curly” – dashes — and … dots; naïve façade',
  'cafe\u0301 ve\u0301rite\u0301',
  '👨‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣ 🏳️‍🌈 🇬🇧',
  '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  'می‌خواهم',
  'क्‍ष ක්‍ෂ',
  'שָׁלוֹם \u200f(א)\u200e',
  'ភាសា\u200bខ្មែរ',
  'ZA\u0310\u0311\u0312LGO',
  '日本語 한국어 ｶﾞ が',
  '葛\u{E0100}城 辻\u{E0101}',
];

for (const text of written) {
  test(`writing passes unchanged: ${text.slice(0, 12).trim()}`, () => assert.equal(safe(text), text));
}

test('a flood of marks stops after eight', () => {
  const shown = safe(`a${'\u0301'.repeat(10_000)}b`);
  assert.equal(shown, `a${'\u0301'.repeat(8)}${'\uFFFD'.repeat(9_992)}b`);
  assert.equal(safe(`a${'\ufe0f'.repeat(20)}`), `a${'\ufe0f'.repeat(8)}${'\uFFFD'.repeat(12)}`);
});

test('an emoji of a thousand people ends', () => {
  const shown = safe('👩\u200d'.repeat(1000));
  assert.ok(!/(?:👩\u200d){9}/u.test(shown));
});

test('soft hyphens become the joiner no terminal draws', () => {
  assert.equal(safe('in\u00adform'), 'in\u034fform');
});

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc
    .array(fc.constantFrom(...hostile.map((row) => row[1]), ...written), { maxLength: 5 })
    .map((parts) => parts.join('')),
);

test('unit for unit, once is enough, and no control is left', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const shown = safe(text);
      assert.equal(shown.length, text.length);
      assert.equal(safe(shown), shown);
      assert.ok(!/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(shown));
      assert.ok(!/\p{Cs}/u.test(shown));
    }),
    { numRuns: 500 },
  );
});

test('a title stays on its line', () => {
  assert.equal(safeLine('one\ntwo\tthree\r\x1b'), 'one␊two three␍␛');
  assert.equal(safeLine('plain'), 'plain');
});

test('what stands beside a control is itself, up to the edges of each row', () => {
  assert.equal(safe('\x1b\u00a0\u00ae\u0084\u0085\u0086'), '␛\u00a0\u00ae␄␤␆');
  assert.equal(
    safe('\x1b\u200a\u200b\u2010\u2027\u2028\u202f\u205f\u2060\u2070'),
    '␛\u200a␣\u2010\u2027␤\u202f\u205f⁀\u2070',
  );
});

/** A character at the edge of a range, and whether it belongs to it. */
type Edge = readonly [code: number, within: boolean];

test('joiners stay behind scripts that join, from the first of their characters to the last', () => {
  const edges: readonly Edge[] = [
    [0x05ff, false],
    [0x0600, true],
    [0x08ff, true],
    [0x0900, true],
    [0x109f, true],
    [0x10a0, false],
    [0x177f, false],
    [0x1780, true],
    [0x18af, true],
    [0x18b0, false],
    [0xfb4f, false],
    [0xfb50, true],
    [0xfefc, true],
    [0xfefd, false],
  ];
  for (const [code, within] of edges) {
    const letter = String.fromCodePoint(code);
    assert.equal(safe(`${letter}\u200cz`), within ? `${letter}\u200cz` : `${letter}¦z`, code.toString(16));
  }
});

test('a zero-width space stays between letters of scripts without spaces alone', () => {
  const edges: readonly Edge[] = [
    [0x0dff, false],
    [0x0e00, true],
    [0x109f, true],
    [0x10a0, false],
    [0x177f, false],
    [0x1780, true],
    [0x17ff, true],
    [0x1800, false],
  ];
  for (const [code, within] of edges) {
    const letter = String.fromCodePoint(code);
    assert.equal(safe(`${letter}\u200bก`), within ? `${letter}\u200bก` : `${letter}␣ก`, code.toString(16));
    assert.equal(safe(`ก\u200b${letter}`), within ? `ก\u200b${letter}` : `ก␣${letter}`, code.toString(16));
  }
});

test('variations of the supplement stay behind ideographs, from the first to the last', () => {
  const edges: readonly Edge[] = [
    [0x33ff, false],
    [0x3400, true],
    [0x9fff, true],
    [0xa000, false],
    [0xf8ff, false],
    [0xf900, true],
    [0xfaff, true],
    [0xfb00, false],
    [0x1ffff - 2, false],
    [0x20000, true],
    [0x3ffff - 2, true],
    [0x40000, false],
  ];
  for (const [code, within] of edges) {
    const letter = String.fromCodePoint(code);
    const shown = safe(`${letter}\u{e0100}`);
    assert.equal(shown.endsWith('\u{e0100}'), within, code.toString(16));
  }
});

test('the first of the marks, and hyphens that are not drawn, are counted in a flood; each letter and each emoji counts anew', () => {
  assert.equal(safe(`a${'\u0300'.repeat(10)}`), `a${'\u0300'.repeat(8)}\uFFFD\uFFFD`);
  assert.equal(safe(`a${'\u00ad'.repeat(10)}`), `a${'\u034f'.repeat(8)}\uFFFD\uFFFD`);
  const letters = `a${'\u0301'.repeat(8)}`.repeat(3);
  assert.equal(safe(letters), letters);
  const crowd = `👩${'\u200d👩'.repeat(8)}`;
  assert.equal(safe(`${crowd} ${crowd}z${crowd}`), `${crowd} ${crowd}z${crowd}`);
});
