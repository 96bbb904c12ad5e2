/** Text comes in; its sentences, as stretches of it, go out. */

import type { Stretch } from './words.ts';

/** Ends that are no end: titles, and what stands before a name, a number or an explanation. Without their last point. */
const abbreviations = new Set(
  (
    'mr mrs ms mx dr prof sir st rev hon gen col lt sgt capt cmdr adm maj gov sen rep pres jr sr messrs mme ' +
    'no nos vol vols ch chap fig figs p pp par para art sec eq ed eds cf viz vs v al ca approx est dept inc ltd co corp ' +
    'e.g i.e u.k u.s u.n e.u a.m p.m ph.d b.c a.d jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Of these a sentence may well end in one, when what follows begins with a capital. */
const mayEnd = new Set([
  'u.k',
  'u.s',
  'u.n',
  'e.u',
  'a.m',
  'p.m',
  'ph.d',
  'b.c',
  'a.d',
  'jr',
  'sr',
  'inc',
  'ltd',
  'co',
  'corp',
  'al',
]);

/** The word before a final point: its last letters and inner points. */
const lastWord = /(?:^|[\s("'“‘[])((?:[A-Za-z]+\.)*[A-Za-z]+)\.["'”’)\]]*\s*$/;
/** Anything but ASCII and the signs of English. */
const foreign = /[^\x00-\x7f‘’“”–—…]/;

/** The same of any script. Made when they are needed: to compile the classes of Unicode takes longer than most texts. */
let any: Record<'lastWord' | 'small' | 'capital', RegExp> | undefined;
function anyScript(): NonNullable<typeof any> {
  any ??= {
    lastWord: /(?:^|[\s("'“‘[])((?:[\p{L}]+\.)*[\p{L}]+)\.["'”’)\]]*\s*$/u,
    small: /^\p{Ll}/u,
    capital: /\p{Lu}/u,
  };
  return any;
}

const closed = /[.!?…‽؟۔।॥։።。！？｡]["'”’»」』）)\]*_⁰¹²³⁴-⁹]*\s*$/u;

/** What may end a sentence: a sign with what closes behind it, marks of notes and white space, such a sign of a script that needs none, a line end (as UAX 29 has it, but for the words below). */
const ends = /(?<=\S)[.!?…‽؟۔।॥։።]{1,9}["'”’»)\]*_⁰¹²³⁴-⁹]{0,9}\s+|[。！？｡]+["'”’」』）]*\s*|\n\s*/gu;

/** Whether the text up to here ends in an abbreviation or an initial, so that the sentence goes on. */
function goesOn(before: string, after: string): boolean {
  if (!closed.test(before)) return !/\n\s*$/.test(before);
  if (/^[a-z,;:)\]]/.test(after) || (foreign.test(after) && anyScript().small.test(after))) return true;
  const end = before.slice(-40);
  const word = (foreign.test(end) ? anyScript().lastWord : lastWord).exec(end)?.[1];
  if (word === undefined) return false;
  const small = word.toLowerCase();
  if (small === 'no' || small === 'nos') return /^\d/.test(after);
  if (mayEnd.has(small)) return false;
  return abbreviations.has(small) || (word.length === 1 && word !== 'I' && isCapital(word));
}

function isCapital(letter: string): boolean {
  return foreign.test(letter) ? anyScript().capital.test(letter) : /[A-Z]/.test(letter);
}

/**
 * The sentences of a text in order, without the white space around them.
 * What would end after `Mr.`, `e.g.`, an initial or `No. 10` goes on. (Intl.Segmenter knows no more, and takes 10 ms to load.)
 */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  const close = (to: number): void => {
    const kept = text.slice(from, to);
    const start = from + kept.length - kept.trimStart().length;
    if (kept.trim() !== '') sentences.push({ from: start, to: start + kept.trim().length });
    from = to;
  };
  for (const end of text.matchAll(ends)) {
    const to = end.index + end[0].length;
    // No more is looked at than an abbreviation may have, so that a text full of them takes no longer.
    if (!goesOn(text.slice(Math.max(from, end.index - 40), to), text.slice(to, to + 2))) close(to);
  }
  close(text.length);
  return sentences;
}

/** The sentence that a character of a text stands in (UTF-16 units); the whole text when it stands in none. */
export function sentenceAt(text: string, index: number): Stretch {
  const found = sentencesOf(text).find(({ from, to }) => from <= index && index < to);
  return found ?? { from: 0, to: text.length };
}
