/** Any sequence of messages at any size comes in; that nothing throws, changes what it was given or overflows the screen is asserted. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import type { Document } from '../../source/document/model.ts';
import { openDocument, startDocument } from '../../source/document/open.ts';
import { Trouble } from '../../source/document/trouble.ts';
import { frame } from '../../source/program/frame/frame.ts';
import { overlay } from '../../source/program/frame/overlay.ts';
import { rowWidth } from '../../source/program/frame/rows.ts';
import type { Effect, Message, State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { present } from '../../source/program/talk.ts';
import { update } from '../../source/program/update.ts';
import { parseQuery } from '../../source/search/query.ts';
import { search } from '../../source/search/search.ts';
import { prepareBig } from '../../source/stage/big.ts';
import { documents } from '../document/samples.ts';
import { account } from '../support/documents.ts';
import { frozen, messages, sizes } from './sequence.ts';

before(prepareBig);

function check(state: State): void {
  const { columns, rows } = state.size;
  const drawn = frame(state);
  assert.ok(drawn.rows.length <= rows, `${drawn.rows.length} rows on a screen of ${rows}`);
  for (const row of drawn.rows)
    assert.ok(rowWidth(row) <= columns, `${rowWidth(row)} columns on a screen of ${columns}`);
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

async function run(first: State, list: readonly Message[]): Promise<void> {
  let state = frozen(first);
  check(state);
  const waiting = [...list];
  for (let message = waiting.shift(); message; message = waiting.shift()) {
    const [next, effects] = update(state, message);
    state = frozen(next);
    check(state);
    for (const effect of effects) if (effect.type === 'search') waiting.unshift(await answer(state, effect));
  }
}

const whole = account();

test('reading the account', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, messages, (size, list) => run(startState(whole, size), list)),
    { numRuns: 150 },
  );
});

test('presenting the account', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, messages, fc.boolean(), (size, list, here) =>
      run(present(startState(whole, size), here)[0], list),
    ),
    { numRuns: 150 },
  );
});

test('any document, an empty one as well', async () => {
  await fc.assert(
    fc.asyncProperty(documents, sizes, messages, (source, size, list) =>
      run(startState(openDocument(source, 'x.md'), size), list),
    ),
    { numRuns: 150 },
  );
});

test('a document that grows, shrinks and changes while it is read', async () => {
  const prefix: Document = startDocument(whole.source, whole.name, 2000).document;
  const others = [whole, prefix, openDocument('', whole.name), openDocument('# One\n\nword\n\n# Two', whole.name)];
  const change = fc.nat(others.length - 1);
  await fc.assert(
    fc.asyncProperty(messages, fc.array(fc.tuple(change, messages), { maxLength: 5 }), (list, changes) =>
      run(startState(prefix, { columns: 80, rows: 24 }), [
        ...list,
        ...changes.flatMap(([index, more]): Message[] => [{ type: 'document', document: others[index]! }, ...more]),
      ]),
    ),
    { numRuns: 150 },
  );
});
