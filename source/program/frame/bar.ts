/** A state comes in; the section bar at the foot goes out: one segment a top section, as long as its share of the text, read part lit. */

import type { Section } from '../../document/model.ts';
import type { State } from '../model.ts';
import { progressOf } from '../progress.ts';
import { meter, type Row, span } from './rows.ts';

const known = new WeakMap<readonly Section[], readonly Section[]>();

/** The sections that stand at the top: below a lone title heading, its children. Worked out once for each document. */
export function topSections(sections: readonly Section[]): readonly Section[] {
  const tops = known.get(sections) ?? findTops(sections);
  known.set(sections, tops);
  return tops;
}

function findTops(sections: readonly Section[]): readonly Section[] {
  const roots = sections.filter((section) => section.parent < 0);
  const only = roots.length === 1 && roots[0]!.number === '' ? roots[0]! : null;
  const children = only ? sections.filter((section) => section.parent === only.index) : [];
  return children.length > 1 ? children : roots;
}

/** The bar, one column free at each side. */
export function barRow(state: State): Row {
  const { document } = state;
  const { offset } = progressOf(state);
  const columns = state.size.columns - 2;
  // Until all of it has been read, the sections that follow are not known: the bar is one piece.
  const tops = document.complete ? topSections(document.sections) : [];
  const bounds = boundsOf(tops, document.bodyStart, document.length);
  const lengths = lengthsOf(bounds, columns);
  const row: Row[] = [[span(' ', 'faint')]];
  lengths.forEach((length, index) => {
    const [from, to] = bounds[index]!;
    const lit = Math.min(length, Math.max(0, Math.round((length * (offset - from)) / Math.max(1, to - from))));
    row.push(meter(lit, length, 'accent'));
    if (index < lengths.length - 1) row.push([span(' ', 'faint')]);
  });
  return row.flat().filter((one) => one.text !== '');
}

/** Where each segment begins and ends in the source; what stands before the first section belongs to it. */
function boundsOf(tops: readonly Section[], start: number, end: number): [number, number][] {
  if (tops.length === 0) return [[start, end]];
  return tops.map((section, index) => [index === 0 ? start : section.start, tops[index + 1]?.start ?? end]);
}

/** Columns of each segment; too many sections to tell apart become one segment. */
function lengthsOf(bounds: [number, number][], columns: number): number[] {
  const room = columns - (bounds.length - 1);
  if (room < bounds.length * 2) {
    bounds.splice(0, bounds.length, [bounds[0]![0], bounds.at(-1)![1]]);
    return [columns];
  }
  const total = bounds.reduce((sum, [from, to]) => sum + (to - from), 0) || 1;
  const lengths = bounds.map(([from, to]) => Math.max(1, Math.floor((room * (to - from)) / total)));
  let spare = room - lengths.reduce((sum, length) => sum + length, 0);
  for (let index = 0; spare !== 0; index = (index + 1) % lengths.length) {
    const change = spare > 0 ? 1 : lengths[index]! > 1 ? -1 : 0;
    lengths[index] = lengths[index]! + change;
    spare -= change;
  }
  return lengths;
}
