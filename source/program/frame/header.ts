/** A state comes in; the slim line on top goes out: the title, the section path, how far one is. */

import { pathOf } from '../../document/places.ts';
import { safeLine } from '../../text/gate.ts';
import type { State } from '../model.ts';
import { sectionHere } from '../moves.ts';
import { progressText } from '../progress.ts';
import { cutRow, pathEnd, type Row, rowWidth, span, spread } from './rows.ts';

/** The document's title, or else the name of its file. */
export function titleOf(state: Pick<State, 'document'>): string {
  const { meta, name, sections } = state.document;
  if (meta.title) return meta.title;
  if (sections[0]?.kind === 'heading' && sections[0].level === 1) return sections[0].title;
  return name === '-' ? 'Standard input' : safeLine(name.slice(name.lastIndexOf('/') + 1));
}

/** A title cut shorter than this, in columns, says nothing. */
const leastTitle = 14;

export function headerRow(state: State): Row {
  const columns = state.size.columns - 2;
  const progress = span(progressText(state), 'muted');
  const path = sectionPath(state);
  const room = columns - rowWidth([progress]) - 3;
  if (room < 8) return [span(' ', 'muted'), ...cutRow([progress], columns)];
  const right: Row = path.length > 0 ? [...pathEnd(path, room), span('   ', 'muted'), progress] : [progress];
  const title = span(titleOf(state), 'muted');
  const isTold = columns - rowWidth(right) - 3 >= Math.min(leastTitle, rowWidth([title]));
  const left: Row = path.length > 0 && (state.size.columns < 60 || !isTold) ? [] : [title];
  return [span(' ', 'muted'), ...spread(left, right, columns)];
}

/** The path as spans: the sections bright, the marks between them muted. The heading that is the title is not told twice. */
function sectionPath(state: State): Row[] {
  const here = state.document.sections[sectionHere(state)];
  if (!here || (here.parent < 0 && here.title === titleOf(state))) return [];
  return pathOf(state.document, here).map((section) => [span(section.title, 'place')]);
}
