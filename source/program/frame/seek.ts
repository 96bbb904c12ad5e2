/** A search through the slides comes in; the list of what it met goes out, for the rows below the slide. */

import { onOneLine } from '../../text/gate.ts';
import type { Mode, State } from '../model.ts';
import { type SlideHit, slideHits } from '../seek.ts';
import { deckFor } from '../talk.ts';
import { litText } from './light.ts';
import { cutRow, gap, type Row, span } from './rows.ts';

type Seek = Extract<Mode, { kind: 'seek' }>;

/** A rule and the hits around the chosen one, `rows` rows in all. */
export function seekRows(state: State, mode: Seek, columns: number, rows: number): Row[] {
  const hits = slideHits(state);
  const room = rows - 1;
  const top = Math.max(0, Math.min(mode.cursor - (room >> 1), hits.length - room));
  const list = hits.slice(top, top + room).map((hit, index) => hitRow(state, hit, top + index === mode.cursor));
  const shown = [ruleRow(columns), ...list.map((row) => cutRow(row, columns - 1))];
  while (shown.length < rows) shown.push([]);
  return shown;
}

function ruleRow(columns: number): Row {
  return [span(` ${'─'.repeat(Math.max(1, columns - 2))}`, 'faint')];
}

function hitRow(state: State, hit: SlideHit, isChosen: boolean): Row {
  const { slides } = deckFor(state);
  const number = String(hit.slide + 1).padStart(String(slides.length).length);
  const title = slides[hit.slide]!.title;
  const text = onOneLine(hit.text);
  return [
    span(isChosen ? ' ▌' : '  ', 'accent'),
    span(`${number}  `, 'number'),
    ...(title === '' || title === hit.text ? [] : [span(`${title}  `, isChosen ? 'place' : 'muted')]),
    ...litText(text, hit.ranges, isChosen ? 'strong' : 'text'),
  ];
}

/** What is typed, how much was met, and the keys. */
export function seekFoot(state: State, mode: Seek, columns: number): Row {
  const hits = slideHits(state);
  const isUnderWay = mode.typed.trim() !== '' && state.find?.hits === null;
  const count = isUnderWay
    ? 'searching …'
    : mode.typed.trim() === ''
      ? 'through the slides · Esc back'
      : hits.length === 0
        ? 'on no slide'
        : `${mode.cursor + 1} of ${hits.length} · Enter shows · Esc back`;
  return [
    gap(1),
    ...cutRow([span('/', 'accent'), span(mode.typed, 'strong'), span(`   ${count}`, 'muted')], columns - 2),
  ];
}
