/** A part of the page and a query come in; its matches are marked, and the marks go out. */

import { fold } from '../../text/fold.ts';

/** More marks than this help nobody. */
const most = 2000;
const blocks = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,pre';
/** Parts blocks, so that nothing matches across two of them. */
const gap = '\u0001';

interface Piece {
  readonly node: Text;
  readonly from: number;
}

/** The text of a part as one string, and where each text node of it lies. */
function textOf(part: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = '';
  let last: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = node.parentElement?.closest(blocks) ?? null;
    if (block !== last) text += gap;
    last = block;
    pieces.push({ node, from: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** Ranges (half-open) of what was asked for: the words as they stand together, or else each of them. */
function rangesIn(text: string, query: string): [number, number][] {
  const folded = fold(text);
  const asked = fold(query.trim()).text;
  const all = (wanted: string): [number, number][] => {
    const found: [number, number][] = [];
    for (
      let at = folded.text.indexOf(wanted);
      at >= 0 && found.length < most;
      at = folded.text.indexOf(wanted, at + wanted.length)
    )
      found.push(folded.rangeOf(at, at + wanted.length));
    return found;
  };
  const together = all(asked);
  if (together.length > 0) return together;
  const each = asked
    .split(' ')
    .filter((word) => word !== '')
    .map(all);
  if (each.some((found) => found.length === 0)) return [];
  return each
    .flat()
    .sort(([one], [other]) => one - other)
    .slice(0, most);
}

/** Takes the marks away again. */
export function clearMarks(): void {
  const parents = new Set<Node>();
  for (const mark of document.querySelectorAll('mark')) {
    if (mark.parentNode) parents.add(mark.parentNode);
    mark.replaceWith(...mark.childNodes);
  }
  for (const parent of parents) parent.normalize();
}

/** Marks every match in a part of the page. Gives the marks of each match, in order. */
export function markMatches(part: Element, query: string): HTMLElement[][] {
  if (query.trim() === '') return [];
  const { text, pieces } = textOf(part);
  const marked: HTMLElement[][] = [];
  let last = pieces.length - 1;
  // From behind, so that a text node that is split keeps its beginning.
  for (const [from, to] of rangesIn(text, query).reverse()) {
    const marks: HTMLElement[] = [];
    while (last > 0 && pieces[last]!.from >= to) last--;
    for (let at = last; at >= 0; at--) {
      const { node, from: start } = pieces[at]!;
      if (start + node.length <= from) break;
      const begin = Math.max(0, from - start);
      const end = Math.min(node.length, to - start);
      if (begin >= end) continue;
      const range = document.createRange();
      range.setStart(node, begin);
      range.setEnd(node, end);
      const mark = document.createElement('mark');
      range.surroundContents(mark);
      marks.unshift(mark);
    }
    marked.unshift(marks);
  }
  return marked.filter((marks) => marks.length > 0);
}
