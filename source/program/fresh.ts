/** The changes of an edited text come in; what is new in the document goes out, as stretches between two places. */

import type { Document, Place } from '../document/model.ts';
import { placeAtSource, positionAt } from '../document/places.ts';
import type { Line } from '../page/model.ts';
import type { Change } from '../text/difference.ts';

/** What has just changed, both places included; where something was taken out, both are the place where it stood. */
export interface Fresh {
  readonly from: Place;
  readonly to: Place;
}

/** Stretches shown at most; when more has changed, the rest is not marked. */
const most = 100;

/** What is new in a document that the changes lead to. White space around a change is not shown. */
export function freshIn(document: Document, changes: readonly Change[]): Fresh[] {
  return changes.slice(0, most).map(({ newFrom, newTo }) => {
    const added = document.source.slice(newFrom, newTo);
    const shown = added.trim();
    const start = newFrom + Math.max(0, added.indexOf(shown));
    const end = shown === '' ? start : start + shown.length - 1;
    return { from: placeAtSource(document, start), to: placeAtSource(document, end) };
  });
}

/** True when a row shows something that is new. */
export function isFresh(fresh: readonly Fresh[], line: Line): boolean {
  if (line.from < 0) return false;
  return fresh.some(({ from, to }) => {
    const below = line.block > from.block || (line.block === from.block && line.to >= from.offset);
    const above = line.block < to.block || (line.block === to.block && line.from <= to.offset);
    return below && above;
  });
}

/** Where the file has changed, in words: `The file has changed: line 12, and 2 more places`. */
export function changeText(document: Document, changes: readonly Change[]): string {
  const [first] = changes;
  if (!first) return 'The file has been written again, as it was';
  const added = document.source.slice(first.newFrom, first.newTo);
  const { line } = positionAt(document, first.newFrom + Math.max(0, added.search(/\S/)));
  const rest = changes.length - 1;
  return `The file has changed: line ${line}${rest > 0 ? `, and ${rest} more ${rest === 1 ? 'place' : 'places'}` : ''}`;
}
