/** Nothing comes in; messages as fingers, terminals and searches send them, and a state frozen in depth, go out. */

import { commands } from '../../source/program/commands/index.ts';
import type { Message, State } from '../../source/program/model.ts';
import * as fc from '../support/properties.ts';

const keys = [...new Set(commands.flatMap((one) => one.keys))].filter((key) => key !== 'ctrl-c' && key !== 'ctrl-z');

const key: fc.Arbitrary<Message> = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(...keys) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'e',
        't',
        's',
        '1',
        '3',
        '9',
        '0',
        'é',
        '日',
        '👩‍👩‍👧',
        'f7',
        'ctrl-x',
        'alt-q',
        '"',
        '*',
      ),
    },
  )
  .map((name) => ({ type: 'key', key: name }));

export const sizes = fc.record({ columns: fc.integer({ min: 1, max: 220 }), rows: fc.integer({ min: 1, max: 70 }) });

const other: fc.Arbitrary<Message> = fc.oneof(
  sizes.map((size): Message => ({ type: 'size', size })),
  fc
    .constantFrom('terror threat', '"one in five"', 'a\nb\t c', '/[a-', 'title:state', '', 'x'.repeat(1500))
    .map((text): Message => ({ type: 'paste', text })),
  fc.constantFrom(...commands).map(({ name }): Message => ({ type: 'press', command: name })),
  fc.nat(40).map((ticket): Message => ({ type: 'found', ticket, found: { hits: [], spelt: [] } })),
  fc.nat(40).map((ticket): Message => ({ type: 'refused', ticket, message: 'Such a query can not be read.' })),
  fc.constantFrom<Message>(
    { type: 'text', name: 'about', columns: 64, text: 'one\ntwo' },
    { type: 'theme', theme: 'paper' },
    { type: 'theme', theme: 'no such theme' },
    { type: 'say', text: 'Something has been said that is longer than a narrow screen is wide.' },
    { type: 'redraw' },
    { type: 'pictures', cell: { width: 9, height: 18 } },
    { type: 'pictures', cell: null },
  ),
);

export const messages = fc.array(fc.oneof({ weight: 5, arbitrary: key }, { weight: 1, arbitrary: other }), {
  maxLength: 40,
});

/** Freezes all of a state but its document, which is parsed on demand and remembers that. */
export function frozen(state: State): State {
  for (const [name, value] of Object.entries(state)) if (name !== 'document') freeze(value);
  return Object.freeze(state);
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
}
