/** Every code point there is comes in between two letters; what passes the gate is what Unicode says can be seen, but for a few that writing needs. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safe } from '../../source/text/gate.ts';

/** What is not drawn, or not as itself, by Unicode's own properties: nothing of the gate's table. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;

/** What stays although it is not drawn by itself, half-open neither way: from and to. */
const stays: readonly (readonly [number, number, string])[] = [
  [0x09, 0x0a, 'tab and line end, which are the caller’s'],
  [0x34f, 0x34f, 'a joiner that no terminal draws'],
  [0x600, 0x605, 'signs over numbers, drawn'],
  [0x61c, 0x61c, 'a mark of direction that turns nothing by itself'],
  [0x6dd, 0x6dd, 'the end of an ayah, drawn'],
  [0x70f, 0x70f, 'an abbreviation mark, drawn'],
  [0x890, 0x891, 'signs over numbers, drawn'],
  [0x8e2, 0x8e2, 'a disputed end of an ayah, drawn'],
  [0x180b, 0x180d, 'Mongolian variations'],
  [0x180f, 0x180f, 'a Mongolian variation'],
  [0x200e, 0x200f, 'marks of direction that turn nothing by themselves'],
  [0xfe00, 0xfe0f, 'variations, of which emoji are made'],
  [0x110bd, 0x110bd, 'a sign over numbers, drawn'],
  [0x110cd, 0x110cd, 'a sign over numbers, drawn'],
  [0x13430, 0x1343f, 'what arranges hieroglyphs'],
];

test('what is not drawn does not pass between letters, and everything else does', () => {
  const passed: string[] = [];
  const changed: string[] = [];
  for (let code = 0; code < 0x110000; code++) {
    const character = String.fromCodePoint(code);
    const text = `a${character}b`;
    const same = safe(text) === text;
    const may = !unseen.test(character) || stays.some(([from, to]) => code >= from && code <= to);
    const isNoncharacter = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
    const isUnassigned = code >= 0xfff0 && code <= 0xfff8;
    const isCell = code === 0x10eeee;
    if (same && !may) passed.push(code.toString(16));
    if (!same && may && !isNoncharacter && !isUnassigned && !isCell) changed.push(code.toString(16));
  }
  assert.deepEqual({ passed, changed }, { passed: [], changed: [] });
});

test('controls are shown as their own pictures', () => {
  for (let code = 0; code < 0x20; code++)
    if (code !== 0x09 && code !== 0x0a)
      assert.equal(safe(String.fromCharCode(code)), String.fromCharCode(0x2400 + code), code.toString(16));
  for (let code = 0x80; code < 0xa0; code++)
    if (code !== 0x85) assert.equal(safe(String.fromCharCode(code)), String.fromCharCode(0x2400 + code - 0x80));
});

const beside: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['a joiner with an emoji on one side only', 'a\u200d👩 👩\u200db', 'a⁀👩 👩⁀b'],
  ['a joiner at the end', '👩\u200d', '👩⁀'],
  ['a zero-width space with Khmer on one side only', 'a\u200bខ ខ\u200ba', 'a␣ខ ខ␣a'],
  ['a zero-width space between Thai words', 'ก\u200bข', 'ก\u200bข'],
  ['half a flag', '\u{1F3F4}\u{E0067}\u{E0062}x', '\u{1F3F4}\uFFFD\uFFFD\uFFFD\uFFFDx'],
  [
    'the flag of Wales',
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
  ],
  ['a joiner behind what was refused', '\u206a\u200d👩', '\uFFFD⁀👩'],
  ['a variation of an ideograph beyond the first plane', '\u{20BB7}\u{E0100}', '\u{20BB7}\u{E0100}'],
  ['a joiner between Indic letters', 'क्\u200dष', 'क्\u200dष'],
  ['a joiner behind a Khmer letter', 'ក\u200cខ', 'ក\u200cខ'],
  ['fillers among Hangul jamo', '\u115f\u1161 \u1112\u1160\u11ab', '\u115f\u1161 \u1112\u1160\u11ab'],
  ['fillers among letters', 'a\u115fb\u1160', 'a\uFFFDb\uFFFD'],
];

for (const [name, text, shown] of beside) test(`beside its neighbours: ${name}`, () => assert.equal(safe(text), shown));

test('a joiner between marks does not begin the count of marks anew', () => {
  const flood = `م${'\u0651\u200d'.repeat(20)}`;
  for (const [run] of safe(flood).matchAll(/[\u0651\u200d]+/g)) assert.ok(run.replaceAll('\u200d', '').length <= 8);
});

test('what is refused begins the counts of marks and of joiners anew', () => {
  const marks = '\u0301'.repeat(8);
  assert.equal(safe(`a${marks}\x1b${marks}`), `a${marks}␛${marks}`);
  const people = '👩\u200d'.repeat(8);
  assert.equal(safe(`${people}👩\x1b${people}👩`), `${people}👩␛${people}👩`);
});

test('one hostile character by itself is seen, whatever it is', () => {
  for (const text of ['\u200b', '\u202e', '\u2028', '\ufeff', '\x00', '\u00ad', '\u3164'])
    assert.notEqual(safe(text), text, text.charCodeAt(0).toString(16));
});
