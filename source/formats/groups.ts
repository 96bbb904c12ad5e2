/** Matches come in; those of the same section go out together, the sections in the order of their first match. */

import type { Match } from './format.ts';

export type Group = [Match, ...Match[]];

/** The groups, none of them empty. */
export function groupsOf(matches: readonly Match[]): Group[] {
  const groups = new Map<Match['document'], Map<number, Group>>();
  const all: Group[] = [];
  for (const match of matches) {
    const ofDocument = groups.get(match.document) ?? new Map<number, Group>();
    groups.set(match.document, ofDocument);
    const group = ofDocument.get(match.hit.section);
    if (group) group.push(match);
    else {
      const made: Group = [match];
      ofDocument.set(match.hit.section, made);
      all.push(made);
    }
  }
  return all;
}
