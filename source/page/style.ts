/** A block's text with its runs comes in; the spans of any stretch of it go out. */

import { falseHost } from '../document/hosts.ts';
import type { BlockText, Run } from '../document/model.ts';
import type { Role, Span } from './model.ts';

/**
 * The spans of `text.text` between `from` and `to` (half-open, UTF-16 units), in order; `role` is what plain text gets.
 * Each span knows where it begins in the text, so that matches can be laid over it later.
 */
export function spansOf(text: BlockText, from: number, to: number, role: Role, bold = false): Span[] {
  const spans: Span[] = [];
  for (let index = firstRun(text.runs, from); index < text.runs.length; index++) {
    const run = text.runs[index]!;
    if (run.from >= to) break;
    const start = Math.max(from, run.from);
    const stop = Math.min(to, run.to);
    if (stop <= start || run.kind === 'break') continue;
    const one = spanOf(text.text.slice(start, stop), run, start, role, bold, isFalse(text, index));
    if (run.kind !== 'code' && one.text.includes('  ')) spans.push(...closed(one, start));
    else spans.push(one);
  }
  return spans;
}

/** Links whose text names another host than they lead to: the terminal would follow them without a word, so it is not given the address. */
const known = new WeakMap<Run, boolean>();

function isFalse({ text, runs }: BlockText, index: number): boolean {
  const { link } = runs[index]!;
  const found = known.get(runs[index]!);
  if (found !== undefined || link === null) return found ?? false;
  let first = index;
  while (runs[first - 1]?.link === link) first--;
  let last = index;
  while (runs[last + 1]?.link === link) last++;
  const lie = falseHost(text.slice(runs[first]!.from, runs[last]!.to), link) !== null;
  for (let at = first; at <= last; at++) known.set(runs[at]!, lie);
  return lie;
}

/** Several spaces in prose are drawn as one, as markdown has it; the parts on both sides still know their places. */
function closed(one: Span, start: number): Span[] {
  const parts: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    if (to > from) parts.push({ ...one, text: one.text.slice(from, to), at: start + from });
  };
  for (const { 0: spaces, index } of one.text.matchAll(/ {2,}/g)) {
    add(index + 1);
    from = index + spaces.length;
  }
  add(one.text.length);
  return parts;
}

/** Index of the first run that ends behind `offset`, found by halving. */
function firstRun(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf(text: string, run: Run, at: number, role: Role, bold: boolean, lies: boolean): Span {
  if (run.kind === 'note') return { text, role: 'muted', at };
  const link = run.link !== null && run.link.kind !== 'refused' ? run.link : null;
  const outside = link?.kind === 'web' || link?.kind === 'mail';
  return {
    text,
    at,
    role:
      run.kind === 'code'
        ? 'code'
        : run.kind === 'image'
          ? 'muted'
          : link
            ? 'link'
            : run.strong && role === 'text'
              ? 'strong'
              : role,
    ...(bold || run.strong ? { bold: true } : {}),
    ...(run.emphasis || run.kind === 'image' ? { italic: true } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(link ? { underline: true } : {}),
    ...(outside && !lies ? { link: link.address } : {}),
  };
}
