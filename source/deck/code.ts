/** The info string of a code fence comes in; the line ranges it is stepped through go out (`{1,3|5-7|all}`, as presenterm and slidev write them). */

import type { Element } from './model.ts';

/** One range of lines: `all`, or 1-based numbers and stretches of them; null when it is neither. */
function linesOf(written: string): readonly number[] | 'all' | null {
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
  const braces = /\{([^{}]*)\}/.exec(info);
  if (!braces) return null;
  const ranges = braces[1]!.split('|').map(linesOf);
  if (ranges.some((range) => range === null)) return null;
  if (ranges.length === 1 && ranges[0]!.length === 0) return null;
  return ranges.map((lines, index) => ({ step: step + index, lines: lines! }));
}
