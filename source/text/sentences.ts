/** Text comes in; its sentences, as stretches of it, go out. */

import type { Stretch } from './words.ts';

let segmenter: Intl.Segmenter | undefined;

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
const lastWord = /(?:^|[\s("'“‘[])((?:[\p{L}]+\.)*[\p{L}]+)\.["'”’)\]]*\s*$/u;
const closed = /[.!?…。！？]["'”’)\]*_]*\s*$/u;

/** Whether the text up to here ends in an abbreviation or an initial, so that the sentence goes on. */
function goesOn(before: string, after: string): boolean {
  if (!closed.test(before)) return !/\n\s*$/.test(before);
  if (/^[\p{Ll},;:)\]]/u.test(after)) return true;
  const word = lastWord.exec(before.slice(-40))?.[1];
  if (word === undefined) return false;
  const small = word.toLowerCase();
  if (small === 'no' || small === 'nos') return /^\d/.test(after);
  if (mayEnd.has(small)) return false;
  return abbreviations.has(small) || (word.length === 1 && word !== 'I' && /\p{Lu}/u.test(word));
}

/**
 * The sentences of a text in order, without the white space around them.
 * Intl.Segmenter finds them; what it parts after `Mr.`, `e.g.`, an initial or `No. 10` is joined again.
 */
export function sentencesOf(text: string): Stretch[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const sentences: Stretch[] = [];
  let from = 0;
  let to = 0;
  const close = (): void => {
    const kept = text.slice(from, to);
    const start = from + kept.length - kept.trimStart().length;
    if (kept.trim() !== '') sentences.push({ from: start, to: start + kept.trim().length });
  };
  for (const { segment, index } of segmenter.segment(text)) {
    if (index > from && !goesOn(text.slice(from, to), segment)) {
      close();
      from = index;
    }
    to = index + segment.length;
  }
  close();
  return sentences;
}

/** The sentence that a character of a text stands in (UTF-16 units); the whole text when it stands in none. */
export function sentenceAt(text: string, index: number): Stretch {
  const found = sentencesOf(text).find(({ from, to }) => from <= index && index < to);
  return found ?? { from: 0, to: text.length };
}
