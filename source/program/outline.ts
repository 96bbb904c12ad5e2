/** A state comes in; the sections that its outline shows go out, folded or thinned out by what is typed, with the matches counted in each. */

import type { Section } from '../document/model.ts';
import { type Matching, matching } from './match.ts';
import { matchesOf } from './matches.ts';
import type { State } from './model.ts';

export interface Outline {
  /** Indexes of the sections that have a row, in order. */
  readonly shown: readonly number[];
  /** For each section, by index, the 0-based row on which it stands or is folded away; -1 when it has none. */
  readonly rows: readonly number[];
  /** For each row, how many sections are folded into it. */
  readonly hidden: readonly number[];
  /** Sections on which the cursor may stand: all that are shown, or those that meet what is typed. */
  readonly stops: readonly number[];
  /** What of each title meets what is typed, by section. */
  readonly met: ReadonlyMap<number, Matching['ranges']>;
}

interface Asked {
  readonly sections: readonly Section[];
  readonly folded: ReadonlySet<string>;
  readonly typed: string;
}

/** The last ones asked for: with a key that only walks, nothing is worked out. */
let known: (Asked & { readonly outline: Outline })[] = [];

/** The outline of a state. */
export function outlineOf({ document: { sections }, folded, mode }: State): Outline {
  const typed = mode.kind === 'filter' ? mode.typed.trim() : '';
  const found = known.find((one) => one.sections === sections && one.folded === folded && one.typed === typed);
  if (found) return found.outline;
  const outline = typed === '' ? foldedOutline(sections, folded) : thinned(sections, typed);
  known = [{ sections, folded, typed, outline }, ...known.slice(0, 1)];
  return outline;
}

function foldedOutline(sections: readonly Section[], folded: ReadonlySet<string>): Outline {
  const shown: number[] = [];
  const rows: number[] = [];
  const hidden: number[] = [];
  const isHidden: boolean[] = [];
  sections.forEach(({ index, parent }) => {
    const isFolded = parent >= 0 && (isHidden[parent] || folded.has(sections[parent]!.slug));
    isHidden.push(isFolded);
    rows.push(isFolded ? rows[parent]! : shown.length);
    if (isFolded) hidden[rows[parent]!]!++;
    else {
      shown.push(index);
      hidden.push(0);
    }
  });
  return { shown, rows, hidden, stops: shown, met: new Map() };
}

/** The sections whose titles are met, with those around them. */
function thinned(sections: readonly Section[], typed: string): Outline {
  const titles = sections.map(({ title }) => title);
  const met = new Map(matching(typed, titles).map(({ index, ranges }) => [index, ranges]));
  const wanted = new Set<number>();
  for (const index of met.keys())
    for (let up = index; up >= 0 && !wanted.has(up); up = sections[up]!.parent) wanted.add(up);
  const shown = [...wanted].sort((one, other) => one - other);
  const rows: number[] = sections.map(() => -1);
  shown.forEach((index, row) => {
    rows[index] = row;
  });
  return { shown, rows, hidden: shown.map(() => 0), stops: [...met.keys()], met };
}

/** The stop `count` further down (up, when negative) from a section; the nearest when it is none itself. */
export function stopFrom({ stops }: Outline, index: number, count: number): number {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stops[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return stops[Math.min(stops.length - 1, Math.max(0, low + count))] ?? index;
}

/** True when a section has subsections. Those stand right behind it. */
export function hasParts(sections: readonly Section[], index: number): boolean {
  return sections[index + 1]?.parent === index;
}

/** How deep a section stands, a lone title heading not counted. */
export function depthOf(sections: readonly Section[], index: number): number {
  let depth = 0;
  for (let up = sections[index]!.parent; up >= 0; up = sections[up]!.parent) if (sections[up]!.number !== '') depth++;
  return depth;
}

const counted = new WeakMap<Outline, { readonly hits: object; readonly counts: ReadonlyMap<number, number> }>();

/** Matches of the search on each row: those of the section's own blocks, and of all that is folded into it. */
export function countsOf(state: State, outline: Outline): ReadonlyMap<number, number> {
  const hits = state.find?.hits;
  if (!hits) return new Map();
  const before = counted.get(outline);
  if (before?.hits === hits) return before.counts;
  const counts = new Map<number, number>();
  for (const [block, { count }] of matchesOf(state.find).blocks) {
    const row = outline.rows[state.document.blocks[block]?.section ?? -1] ?? -1;
    if (row >= 0) counts.set(row, (counts.get(row) ?? 0) + count);
  }
  counted.set(outline, { hits, counts });
  return counts;
}
