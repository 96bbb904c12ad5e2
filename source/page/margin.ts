/** The containers of a block come in; what stands to the left of its rows goes out: bars of quotes and asides, bullets, numbers, indents. */

import type { Block, Container, Document } from '../document/model.ts';
import { noteNumber, raised } from '../document/notes.ts';
import type { Role, Span } from './model.ts';

/** What stands left of a block: on its first row, and on the rows below (also on the blank row above, as far as both share it). */
export interface Margin {
  readonly first: readonly Span[];
  readonly rest: readonly Span[];
  /** Columns taken; the same for both. */
  readonly columns: number;
}

const bullets = ['•', '–', '·'];

/** The role and the words at the top of an aside; one that holds key points says so instead. */
export const asides: Readonly<Record<string, { readonly role: Role; readonly title: string }>> = {
  note: { role: 'note', title: 'Note' },
  tip: { role: 'tip', title: 'Tip' },
  important: { role: 'important', title: 'Important' },
  warning: { role: 'warning', title: 'Warning' },
  caution: { role: 'caution', title: 'Caution' },
};

/** Number of containers, from the outermost, that both blocks stand in. */
export function shared(one: Block | undefined, other: Block): number {
  let depth = 0;
  while (one && depth < other.containers.length && one.containers[depth] === other.containers[depth]) depth++;
  return depth;
}

/** The margin of `block`, given the block before it (whose containers are already open). */
export function marginOf(document: Document, block: Block, previous: Block | undefined): Margin {
  const open = shared(previous, block);
  const first: Span[] = [];
  const rest: Span[] = [];
  let columns = 0;
  let depth = 0;
  block.containers.forEach((container, index) => {
    const part = partOf(document, container, index < open, depth);
    if (container.kind === 'item') depth++;
    first.push(part.first);
    rest.push(part.rest);
    columns += part.rest.text.length;
  });
  return { first, rest, columns };
}

/** The bars that go on through a blank row inside `count` shared containers. */
export function barsOf(document: Document, block: Block, count: number): readonly Span[] {
  return marginOf(document, block, block)
    .rest.slice(0, count)
    .filter((_, index) => block.containers.slice(index, count).some(isBarred));
}

function isBarred(container: Container): boolean {
  return container.kind === 'quote' || container.kind === 'alert';
}

function partOf(document: Document, container: Container, isOpen: boolean, depth: number): { first: Span; rest: Span } {
  switch (container.kind) {
    case 'quote':
      return same('▎ ', 'quote');
    case 'alert':
      return same('▎ ', asides[container.alert]!.role);
    case 'definition':
      return same('    ', 'muted');
    case 'footnote':
      return marked(`${raised(String(noteNumber(document, container.label)))} `, isOpen);
    case 'item': {
      const box = container.task === null ? '' : container.task === 'done' ? '☑ ' : '☐ ';
      const bullet = bullets[depth % bullets.length]!;
      return marked(container.list.ordered ? `${container.number}. ${box}` : box || `${bullet} `, isOpen);
    }
  }
}

function same(text: string, role: Role): { first: Span; rest: Span } {
  return { first: { text, role }, rest: { text, role } };
}

function marked(text: string, isOpen: boolean): { first: Span; rest: Span } {
  const rest: Span = { text: ' '.repeat(text.length), role: 'muted' };
  return { first: isOpen ? rest : { text, role: 'muted' }, rest };
}
