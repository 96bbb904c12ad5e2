/** Any text comes in, text a terminal may be given goes out, unit for unit, so that offsets stay true. */

import { outside } from './units.ts';

/** What a code point becomes: itself, one character (twice when it takes two units), its control picture, or what its neighbours decide. */
type Becomes =
  | 'itself'
  | 'picture'
  | 'joiner'
  | 'separator'
  | 'filler'
  | 'tag'
  | 'variation'
  | 'surrogate'
  | (string & {});
type Row = readonly [from: number, to: number, becomes: Becomes];

const unknown = '\uFFFD';
const toRight = '⇢';
const toLeft = '⇠';
const either = '⇡';
const back = '⇣';

/**
 * What becomes of what. Code points not listed stay as they are, unless they are marks on a letter that has too many.
 * LRM, RLM and ALM are not listed: right-to-left text needs them and they can turn nothing around by themselves.
 * A soft hyphen is drawn by some terminals and not by others, so it becomes the joiner that none draws.
 */
const table: readonly Row[] = [
  [0x00, 0x08, 'picture'],
  [0x0b, 0x1f, 'picture'],
  [0x7f, 0x7f, '␡'],
  [0x80, 0x84, 'picture'],
  [0x85, 0x85, '␤'],
  [0x86, 0x9f, 'picture'],
  [0xad, 0xad, '\u034F'],
  [0x115f, 0x1160, 'filler'],
  [0x17b4, 0x17b5, unknown],
  [0x180e, 0x180e, unknown],
  [0x200b, 0x200b, 'separator'],
  [0x200c, 0x200d, 'joiner'],
  [0x2028, 0x2029, '␤'],
  [0x202a, 0x202a, toRight],
  [0x202b, 0x202b, toLeft],
  [0x202c, 0x202c, back],
  [0x202d, 0x202d, toRight],
  [0x202e, 0x202e, toLeft],
  [0x2060, 0x2060, '⁀'],
  [0x2061, 0x2065, unknown],
  [0x2066, 0x2066, toRight],
  [0x2067, 0x2067, toLeft],
  [0x2068, 0x2068, either],
  [0x2069, 0x2069, back],
  [0x206a, 0x206f, unknown],
  [0x3164, 0x3164, '\u3000'],
  [0xd800, 0xdfff, 'surrogate'],
  [0xfdd0, 0xfdef, unknown],
  [0xfeff, 0xfeff, '␣'],
  [0xffa0, 0xffa0, ' '],
  [0xfff0, 0xfffb, unknown],
  [0xfffe, 0xffff, unknown],
  [0x1bca0, 0x1bca3, unknown],
  [0x1d173, 0x1d17a, unknown],
  [0xe0000, 0xe00ff, 'tag'],
  [0xe0100, 0xe01ef, 'variation'],
  [0xe01f0, 0xe0fff, unknown],
  // What stands for a cell of a picture (text/cells).
  [0x10eeee, 0x10eeee, unknown],
];

/** More marks than this on one letter, or joiners in one emoji, are a flood and no writing. */
const most = 8;

/** The flags of England, Scotland and Wales are the only tag sequences in use (emoji-sequences.txt, RGI_Emoji_Tag_Sequence). */
const flags = ['gbeng', 'gbsct', 'gbwls'].map((name) =>
  String.fromCodePoint(0x1f3f4, ...[...name].map((letter) => 0xe0000 + letter.charCodeAt(0)), 0xe007f),
);

/** Scripts that write with joiners: Arabic to N'Ko, the Indic scripts to Myanmar, Khmer and Mongolian, Arabic forms. */
const joining: readonly (readonly [number, number])[] = [
  [0x0600, 0x08ff],
  [0x0900, 0x109f],
  [0x1780, 0x18af],
  [0xfb50, 0xfefc],
];

/** Scripts without spaces, where a zero-width space parts the words: Thai, Lao, Tibetan, Myanmar, Khmer. */
const unspaced: readonly (readonly [number, number])[] = [
  [0x0e00, 0x109f],
  [0x1780, 0x17ff],
];

/** Ideographs, which alone have variations of the supplement (Unicode 23.4); behind anything else they would hide a message. */
const ideographs: readonly (readonly [number, number])[] = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
];

/** One quick scan: what is outside these ranges can need no change. Tab and LF are the caller's to expand and to break at. */
const doubtful = outside([
  [0x09, 0x0a],
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x02ff],
  [0x0370, 0x0482],
  [0x048a, 0x058f],
  [0x1e00, 0x1fff],
  [0x2000, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x205f],
  [0x2070, 0x20cf],
  [0x2100, 0x2cee],
  [0x2e00, 0x3029],
  [0x3030, 0x3098],
  [0x309b, 0x3163],
  [0x3165, 0xa66e],
  [0xac00, 0xd7a3],
  [0xff01, 0xff9f],
]);

let markOrNot: RegExp | undefined;
let emojiOrNot: RegExp | undefined;

/** Combining marks and variation selectors. Compiled at the first doubtful text, not at load. */
function isMark(character: string): boolean {
  markOrNot ??= /^\p{M}$/u;
  return markOrNot.test(character);
}

/** What may stand before a joiner in an emoji: a pictograph, a skin tone, a presentation selector. */
function isEmoji(character: string): boolean {
  emojiOrNot ??= /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)$/u;
  return emojiOrNot.test(character);
}

function within(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}

function becomes(code: number): Becomes {
  for (const [from, to, what] of table) {
    if (code < from) return 'itself';
    if (code <= to) return what;
  }
  return 'itself';
}

function picture(code: number): string {
  return String.fromCharCode(0x2400 + (code & 0x7f));
}

/** A joiner stays after a letter that joins, and between pictographs; elsewhere it would only hide. */
function joinerIn(code: number, before: string, after: string, joiners: number): string {
  const beforeCode = before.codePointAt(0) ?? 0;
  const kept =
    within(joining, beforeCode) ||
    (code === 0x200d && joiners < most && isEmoji(before) && after !== '' && isEmoji(after));
  if (kept) return String.fromCharCode(code);
  return code === 0x200d ? '⁀' : '¦';
}

function separatorIn(before: string, after: string): string {
  const kept = within(unspaced, before.codePointAt(0) ?? 0) && within(unspaced, after.codePointAt(0) ?? 0);
  return kept ? '\u200B' : '␣';
}

/** Hangul jamo, which alone are filled up to syllables. */
const jamo: readonly (readonly [number, number])[] = [[0x1100, 0x11ff]];

function besideJamo(before: string, after: string): boolean {
  return within(jamo, before.codePointAt(0) ?? 0) || within(jamo, after.codePointAt(0) ?? 0);
}

/** Whether the tag character at `index` belongs to one of the flags. */
function insideFlag(text: string, index: number): boolean {
  return flags.some((flag) => {
    const start =
      Math.max(0, index - flag.length) +
      text.slice(Math.max(0, index - flag.length), index).lastIndexOf(flag.slice(0, 2));
    return text.startsWith(flag, start);
  });
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function gated(text: string): string {
  let out = '';
  let before = '';
  let marks = 0;
  let joiners = 0;
  for (let index = 0; index < text.length; ) {
    const character = characterAt(text, index);
    const code = character.codePointAt(0) ?? 0;
    const what = becomes(code);
    const next = index + character.length;
    let given = character;
    if (what === 'picture') given = picture(code);
    else if (what === 'joiner') given = joinerIn(code, before, characterAt(text, next), joiners);
    else if (what === 'separator') given = separatorIn(before, characterAt(text, next));
    else if (what === 'filler') given = besideJamo(before, characterAt(text, next)) ? character : unknown;
    else if (what === 'tag') given = insideFlag(text, index) ? character : unknown.repeat(character.length);
    else if (what === 'variation')
      given = within(ideographs, before.codePointAt(0) ?? 0) ? character : unknown.repeat(2);
    else if (what === 'surrogate') given = unknown;
    else if (what !== 'itself') given = what.repeat(character.length);
    if (given === character || given === '\u034F') {
      const isJoiner = what === 'joiner';
      const isCombining = given === '\u034F' || (code >= 0x300 && isMark(character));
      if (isJoiner) joiners++;
      else if (!isCombining && !isEmoji(character)) joiners = 0;
      marks = isCombining ? marks + 1 : isJoiner ? marks : 0;
      if (marks > most) given = unknown.repeat(character.length);
    } else {
      marks = 0;
      joiners = 0;
    }
    out += given;
    before = given;
    index = next;
  }
  return out;
}

/**
 * Makes a text safe for a terminal. Gives as many UTF-16 units as it takes, each in its place; LF and TAB stay.
 * The very same string comes back when there is nothing to change. Safe text passes unchanged.
 */
export function safe(text: string): string {
  return doubtful(text) >= 0 ? gated(text) : text;
}

/** The same for what must stay on one line (titles, file names, errors, queries): LF becomes ␊ and a tab a space. */
export function safeLine(text: string): string {
  const given = safe(text);
  return /[\t\n]/.test(given) ? given.replace(/\n/g, '␊').replace(/\t/g, ' ') : given;
}

/** A text of several lines as one, unit for unit: line ends and tabs are spaces. */
export function onOneLine(text: string): string {
  return text.replace(/[\n\t]/g, ' ');
}
