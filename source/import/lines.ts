/** The text of a page saved as plain text comes in; its paragraphs go out, wrapped lines joined, with the space that stands before each. */

import type { Paragraph } from './model.ts';

/** A line this much shorter than the widest was not broken for want of room. */
const brokenForRoom = 0.65;
/** No one wraps text by hand wider than this. */
const widestWrap = 110;

/**
 * The paragraphs of `source`, in order, `line` 1-based. Lines are joined only when the page was wrapped to a width; else each line is a paragraph.
 * No-break spaces become spaces, save where they hold a number or French punctuation together.
 */
export function paragraphsOf(source: string): Paragraph[] {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029\f]/g, '\n')
    .split('\n')
    .map(tidySpaces);
  const wrap = wrapWidth(lines);
  const paragraphs: { text: string; line: number; blanks: number }[] = [];
  let blanks = 0;
  let previous = '';
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim();
    if (text === '') {
      blanks++;
      previous = '';
      continue;
    }
    const last = paragraphs.at(-1);
    if (last && blanks === 0 && continues(previous, raw, wrap)) {
      last.text = join(last.text, text);
    } else {
      paragraphs.push({ text, line: index + 1, blanks });
    }
    previous = raw;
    blanks = 0;
  }
  return paragraphs;
}

/** How many columns the page was wrapped to, or null when its lines are whole paragraphs. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.filter((line) => line.trim() !== '').map((line) => line.length);
  if (lengths.length < 4) {
    return null;
  }
  const sorted = lengths.toSorted((a, b) => a - b);
  const wide = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (wide > widestWrap || wide < 40) {
    return null;
  }
  let pairs = 0;
  let full = 0;
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1] ?? '';
    if (before.trim() !== '' && lines[index]?.trim() !== '') {
      pairs++;
      full += before.length >= wide * brokenForRoom ? 1 : 0;
    }
  }
  return pairs >= 3 && full >= pairs * 0.7 ? wide : null;
}

function continues(previous: string, line: string, wrap: number | null): boolean {
  if (wrap === null || isListLine(line) || /^\s{2,}/.test(line) !== /^\s{2,}/.test(previous)) {
    return false;
  }
  // A short line is joined where its sentence plainly goes on; else it may be a line of verse or an address.
  return previous.length >= wrap * brokenForRoom || isListLine(previous) || /^\s*\p{Ll}/u.test(line);
}

/** Whether a line begins as an item of a list does. */
export function isListLine(line: string): boolean {
  return /^\s*(?:[-*•·–]|\d{1,3}[.)])\s+\S/.test(line);
}

/** A hyphen at the end of a line is kept: it may be the word's own, and nothing of the speech may be lost. */
function join(before: string, after: string): string {
  return /\p{L}-$/u.test(before) ? before + after : `${before} ${after}`;
}

function tidySpaces(line: string): string {
  return line
    .replace(/\t/g, ' ')
    .replace(/\u00AD/g, '')
    .replace(/(?<!\d|«)[\u00A0\u202F]+(?![!?:;»])|[\u00A0\u202F]+(?![\d!?:;»%])/g, ' ')
    .replace(/(\S) {2,}/g, '$1 ')
    .trimEnd();
}
