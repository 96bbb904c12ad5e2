/** The blocks of a patat deck come in; the same with pandoc's lists of `#.`, `a.` and `(i)`, which other markdown takes for text, read as lists go out. */

import type { Block, Document } from '../../document/model.ts';
import { reread } from '../reread.ts';

/** The head of an item: a number, `#`, letters or `(@name)`, with a stop or brackets; behind a single capital and a stop stand two blanks, or it is a name. */
const head = /^([ \t]*)(?:(\()?(#|\d{1,9}|@[\w-]*|[a-z]+|[A-Z]+)([.)]))(?=[ \t])/;
const letters = /^(?:[a-z]|m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))$/i;
const initial = /^[ \t]*[A-Z]\.[ \t]\S/;

/** Markdown reads no number with more digits, one sign behind it. */
const longest = 10;

interface Mark {
  readonly indent: string;
  /** As it is written, brackets included. */
  readonly written: string;
  readonly name: string;
}

function markOf(line: string): Mark | null {
  const [, indent = '', bracket = '', name = '', stop = ''] = head.exec(line) ?? [];
  if (name === '' || initial.test(line) || (bracket !== '' && stop === '.')) return null;
  if (name[0] === '@' ? bracket === '' : /^[A-Za-z]/.test(name) && !letters.test(name)) return null;
  return { indent, written: bracket + name + stop, name };
}

/** What markdown has no mark for: anything but `1.` and `1)`. */
function isFancy(mark: Mark | null): mark is Mark {
  return mark !== null && !/^\d+[.)]$/.test(mark.written);
}

/** How the items of a list are told apart from those of another; `#` stands in any. */
function styleOf({ name, written }: Mark): string {
  const kind = /^[#\d]/.test(name) ? '1' : name[0] === '@' ? '@' : /^[a-z]/.test(name) ? 'a' : 'A';
  return written.replace(name, kind);
}

function goesOn(first: Mark, mark: Mark): boolean {
  return mark.name === '#' || styleOf(mark) === styleOf(first);
}

/** The line with a number as wide as its mark, so that what belongs to the item stands where it stood. patat counts from one, whatever is written. */
function numbered(line: string): string {
  const mark = markOf(line);
  if (!isFancy(mark)) return line;
  const { indent, written } = mark;
  const number = `1${written.at(-1)!}`.padStart(written.length, '0').slice(-longest);
  return indent + number + line.slice(indent.length + written.length);
}

/** Whether a block can stand in such a list: text or a list, outside quotes. */
function mayHold({ kind, containers }: Block): boolean {
  return containers.length === 0 ? kind === 'paragraph' || kind === 'code' : containers[0]!.kind === 'item';
}

/** Lists of pandoc's, each read by itself: from the first item down to what neither has a mark of its kind nor is indented. */
export function withLists(document: Document, blocks: readonly Block[]): readonly Block[] {
  const lines = document.source.split('\n');
  if (!lines.some((line) => isFancy(markOf(line)))) return blocks;
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const first = mayHold(block) && block.kind === 'paragraph' ? markOf(lines[block.line - 1]!) : null;
    if (!first && block.containers[0]?.kind !== 'item') {
      made.push(block);
      continue;
    }
    let end = index + 1;
    while (end < blocks.length && isOfList(lines, blocks[end]!, block, first)) end++;
    const last = blocks[end - 1]!;
    const held = blocks.slice(index, end);
    const own = lines.slice(block.line - 1, last.endLine);
    const code = codeLines(lines, held);
    const changed = own.map((line, at) => (code.has(block.line + at) ? line : numbered(line)));
    if (changed.some((line, at) => line !== own[at])) made.push(...reread(document, changed, block.line));
    else made.push(...held);
    index = end - 1;
  }
  return made;
}

/** The 1-based lines of fences, in which nothing is a mark. */
function codeLines(lines: readonly string[], blocks: readonly Block[]): ReadonlySet<number> {
  const fences = blocks.filter(({ kind, line }) => kind === 'code' && /(?:`{3}|~{3})/.test(lines[line - 1]!));
  return new Set(
    fences.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, at) => line + at)),
  );
}

/** Whether a block goes on with the list that `first` begins. */
function isOfList(lines: readonly string[], block: Block, first: Block, mark: Mark | null): boolean {
  const [list, own] = [first.containers[0], block.containers[0]];
  if (list?.kind === 'item' && own?.kind === 'item' && own.list === list.list) return true;
  if (!mark || !mayHold(block)) return false;
  const line = lines[block.line - 1]!;
  const next = markOf(line);
  return /^(?: {2}|\t)/.test(line) || (next !== null && next.indent === mark.indent && goesOn(mark, next));
}
