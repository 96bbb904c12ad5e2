/** A state and messages come in; they are sent one after another, and what must hold of every screen on the way is asserted. */

import assert from 'node:assert/strict';
import { Trouble } from '../../source/document/trouble.ts';
import { frame } from '../../source/program/frame/frame.ts';
import { overlay } from '../../source/program/frame/overlay.ts';
import { rowWidth } from '../../source/program/frame/rows.ts';
import type { Effect, Message, State } from '../../source/program/model.ts';
import { update } from '../../source/program/update.ts';
import { parseQuery } from '../../source/search/query.ts';
import { search } from '../../source/search/search.ts';
import { safeLine } from '../../source/text/gate.ts';
import { frozen } from './sequence.ts';

/** What holds of every screen. */
function check(state: State): void {
  const { columns, rows } = state.size;
  const drawn = frame(state);
  assert.ok(drawn.rows.length <= rows, `${drawn.rows.length} rows on a screen of ${rows}`);
  for (const row of drawn.rows)
    assert.ok(rowWidth(row) <= columns, `${rowWidth(row)} columns on a screen of ${columns}`);
  const shown = [...drawn.rows, ...(overlay(state)?.rows ?? [])].flat();
  for (const { text } of shown) assert.equal(text, safeLine(text), 'what is drawn has passed the gate');
  if (drawn.cursor) assert.ok(drawn.cursor.column < columns && drawn.cursor.row < rows);
  const over = overlay(state);
  if (over) {
    assert.ok(over.top + over.rows.length <= rows, `an overlay down to ${over.top + over.rows.length} of ${rows}`);
    for (const row of over.rows) assert.ok(over.left + rowWidth(row) <= columns, `an overlay too wide for ${columns}`);
    assert.equal(new Set(over.rows.map(rowWidth)).size, 1, 'every row of an overlay is as wide');
  }
  const { block, offset } = state.place;
  assert.ok(Number.isInteger(block) && block >= 0 && block < Math.max(1, state.document.blocks.length));
  assert.ok(Number.isInteger(offset));
}

/** What a search finds, as the session would send it. */
async function answer(state: State, effect: Extract<Effect, { type: 'search' }>): Promise<Message> {
  const { ticket, query, order } = effect;
  try {
    return {
      type: 'found',
      ticket,
      found: await search(state.document, parseQuery(query, { typing: true }), { order }),
    };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { type: 'refused', ticket, message: error.message };
  }
}

/** What is read of a picture, as the session would send it: its size comes from its name, and some are refused. */
function looked({ document, address }: Extract<Effect, { type: 'picture' }>): Message {
  const picture =
    address.length % 3 === 0
      ? { refused: 'not shown: damaged' }
      : { number: address.length, width: 90 * address.length, height: 40 * (address.length % 7) + 20 };
  return { type: 'picture', document, address, picture };
}

/** Sends the messages one after another, answers searches and reads pictures at once, and looks at every screen on the way. */
export async function run(first: State, list: readonly Message[]): Promise<void> {
  let state = frozen(first);
  check(state);
  const waiting = [...list];
  for (let message = waiting.shift(); message; message = waiting.shift()) {
    const [next, effects] = update(state, message);
    state = frozen(next);
    check(state);
    for (const effect of effects) {
      if (effect.type === 'search') waiting.unshift(await answer(state, effect));
      if (effect.type === 'picture') waiting.unshift(looked(effect));
    }
  }
}
