/** Parts of a slide and what stands between them come in; the lines of markdown that give the same lists and quotes go out. */

import type { Container } from '../../document/model.ts';
import type { Part } from './parts.ts';

/** A part as it is to be written. */
export interface Written {
  readonly part: Part;
  readonly lines: readonly string[];
  /** Blocks of HTML above and below it, in the same list item. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

type Item = Extract<Container, { kind: 'item' }>;

/** The marks an item's list may have, the best first: `-`, or `.` behind a number. */
export type Markers = (item: Item, part: Part) => readonly string[];

/** A container that is open: what its further lines begin with, and the mark of its list. */
interface Open {
  readonly container: Container;
  readonly prefix: string;
  readonly mark: string;
}

export const anyMarker: Markers = ({ list }) => (list.ordered ? ['.', ')'] : ['-', '*', '+']);

/** The lines of the parts of one slide. */
export function linesOf(parts: readonly Written[], markers: Markers): string[] {
  const out: string[] = [];
  let stack: Open[] = [];
  let before: Part | null = null;
  for (const { part, lines, above, below } of parts) {
    if (lines.length === 0) continue;
    let depth = sharedDepth(stack, part.containers);
    if (above.length > 0) {
      while (depth > 0 && stack[depth - 1]!.container.kind !== 'item') depth--;
      blocks(out, above, prefixOf(stack, depth));
    }
    const left = stack[depth];
    if (out.length > 0 && (above.length > 0 || needsBlank(part, before, stack, depth, lines)))
      out.push(prefixOf(stack, depth).trimEnd());
    const last = above.length > 0 ? undefined : left;
    stack = stack.slice(0, depth);
    let first = prefixOf(stack, depth);
    for (const container of part.containers.slice(depth)) {
      const mark: string = container.kind === 'item' ? markFor(markers(container, part), container, last) : '';
      const opening = openingOf(container, mark);
      if (container.kind === 'alert') {
        out.push(`${first}> [!${container.alert.toUpperCase()}]`);
        first = prefixOf(stack, stack.length);
      }
      first += opening;
      const prefix = container.kind === 'quote' || container.kind === 'alert' ? opening : widthOf(opening, container);
      stack.push({ container, prefix, mark });
    }
    const rest = prefixOf(stack, stack.length);
    for (const [index, line] of lines.entries())
      out.push(`${index === 0 ? first : rest}${line}`.replace(/^[ >]+$/, trimmed));
    blocks(out, below, rest);
    before = part;
  }
  return out;
}

function trimmed(line: string): string {
  return line.trimEnd();
}

/** Puts blocks of HTML behind what is there. */
function blocks(out: string[], html: readonly string[], prefix: string): void {
  for (const block of html) {
    if (out.length > 0) out.push(prefix.trimEnd());
    for (const line of block.split('\n')) out.push(`${prefix}${line}`.trimEnd());
  }
}

function prefixOf(stack: readonly Open[], depth: number): string {
  return stack
    .slice(0, depth)
    .map(({ prefix }) => prefix)
    .join('');
}

/** How many of the open containers a part stands in. */
function sharedDepth(stack: readonly Open[], containers: readonly Container[]): number {
  const end = stack.findIndex(({ container }, index) => container !== containers[index]);
  return end < 0 ? stack.length : end;
}

function openingOf(container: Container, mark: string): string {
  switch (container.kind) {
    case 'item': {
      const box = container.task === null ? '' : container.task === 'done' ? '[x] ' : '[ ] ';
      return `${container.list.ordered ? container.number : ''}${mark} ${box}`;
    }
    case 'footnote':
      return `[^${container.label}]: `;
    case 'definition':
      return ': ';
    default:
      return '> ';
  }
}

/** Blanks as wide as what opens a container; a task's box is part of the text behind it, and footnotes go on at four. */
function widthOf(opening: string, container: Container): string {
  if (container.kind === 'footnote') return '    ';
  const box = container.kind === 'item' && container.task !== null ? 4 : 0;
  return ' '.repeat(opening.length - box);
}

/** The mark of an item: that of the item before it in the same list, and never that of another list right before it. */
function markFor(wanted: readonly string[], item: Item, last: Open | undefined): string {
  const best = wanted[0] ?? '-';
  if (last?.container.kind !== 'item') return best;
  if (last.container.list === item.list) return wanted.includes(last.mark) ? last.mark : best;
  return wanted.find((mark) => mark !== last.mark) ?? best;
}

/** Whether a blank line has to part a block from the one before it: always, but for what stands tight in a list or below a term. */
function needsBlank(
  part: Part,
  before: Part | null,
  stack: readonly Open[],
  depth: number,
  lines: readonly string[],
): boolean {
  const next = part.containers[depth];
  const left = stack[depth]?.container;
  if (next?.kind === 'definition') return before?.kind !== 'term' && left?.kind !== 'definition';
  if (lines[0] === '') return true;
  if (next?.kind === 'item' && left?.kind === 'item') return next.list !== left.list || !next.list.tight;
  const around = stack[depth - 1]?.container;
  if (around?.kind !== 'item' || !around.list.tight || left !== undefined) return true;
  if (next === undefined) return before?.kind !== 'code' && part.kind !== 'code';
  return next.kind !== 'item' || before?.kind !== 'paragraph' || (next.list.ordered && next.number !== 1);
}
