/** A talk on one wide screen comes in; stage and speaker's screen go out side by side. */

import type { State } from '../model.ts';
import { stageColumns } from '../talk.ts';
import { speakerRows } from './notes.ts';
import { padRow, type Row, span } from './rows.ts';
import { stageRows } from './stage.ts';

/** The stage at the left, a rule, the speaker's screen at the right. */
export function splitRows(state: State): Row[] {
  const { columns, rows } = state.size;
  const left = stageColumns(columns);
  const stage = stageRows(state, { columns: left, rows });
  const notes = speakerRows(state, { columns: columns - left - 1, rows });
  return Array.from({ length: rows }, (_, index) => [
    ...padRow(stage[index] ?? [], left),
    span('│', 'faint'),
    ...(notes[index] ?? []),
  ]);
}
