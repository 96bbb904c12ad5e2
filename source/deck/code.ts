/** The info string of a code fence comes in; the line ranges it is stepped through go out (`{1,3|5-7|all}` as presenterm and slidev write them, `[1,3|5-7]` as reveal.js does). */

import type { Block } from '../document/model.ts';
import type { Element } from './model.ts';

/** One range of lines: `all`, or 1-based numbers and stretches of them; null when it is neither. */
export function linesIn(written: string): readonly number[] | 'all' | null {
  const range = written.trim();
  if (range === 'all' || range === '*') return 'all';
  if (range === '' || range === 'none' || range === 'hide') return [];
  const lines: number[] = [];
  for (const part of range.split(',')) {
    const match = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(part);
    if (!match) return null;
    const from = Number(match[1]);
    const to = Math.min(Number(match[2] ?? match[1]), from + 9999);
    for (let line = from; line <= to; line++) lines.push(line);
  }
  return lines;
}

/**
 * The lines lit at each step, the first range at `step` (0-based), one step a range; null when the fence names none,
 * or when what stands in the braces is something else.
 */
export function litOf(info: string, step: number): Element['lit'] {
  const marks = /\{([^{}]*)\}|\[\s*(?:\d*:)?([\d\s,|-]+)\]/.exec(info);
  if (!marks) return null;
  const ranges = (marks[1] ?? marks[2]!).split('|').map(linesIn);
  if (ranges.some((range) => range === null)) return null;
  if (ranges.length === 1 && ranges[0]!.length === 0) return null;
  return ranges.map((lines, index) => ({ step: step + index, lines: lines! }));
}

/** The language a fence names, in lower case; '' when it names none. */
export function languageOf(info: string): string {
  return /^[\w+#-]*/.exec(info.trim())![0].toLowerCase();
}

/** 0-based lines of a code block that begin with `prefix`; none when that is null. */
export function hiddenLines(block: Block, prefix: string | null): number[] {
  if (prefix === null || !block.content.includes(prefix)) return [];
  return block.content.split('\n').flatMap((line, index) => (line.startsWith(prefix) ? [index] : []));
}
