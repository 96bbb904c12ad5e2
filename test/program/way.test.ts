/** Any deck at any size: what a press of next has left behind, a press of previous shows again. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import type { State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { laidSlide, present } from '../../source/program/talk.ts';
import { update } from '../../source/program/update.ts';
import { prepareBig } from '../../source/stage/big.ts';
import * as fc from '../support/properties.ts';

before(prepareBig);

const piece = fc.constantFrom(
  '# A heading',
  'A paragraph with some words in it, more than one row of a narrow screen, and then as many more again.',
  '- item\n- item\n- item\n- item',
  '```js {1|2-3|12}\na();\nb();\nc();\n\n\n\n\n\n\n\n\nl();\n```',
  '| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |',
  '<!-- pause -->',
  '<!-- end_slide -->',
  '<!-- incremental_lists: true -->',
  '<!-- incremental_tables: true -->',
);

/** What the audience sees: the slide, its page and its rows. */
function shown(state: State): string {
  const { lines, page, pages } = laidSlide(state, state.talk!);
  const rows = lines.map(({ spans }) => spans.map(({ text, role }) => `${role}:${text}`).join(''));
  return `slide ${state.talk!.slide} page ${page + 1}/${pages}\n${rows.join('\n')}`;
}

const press = (state: State, key: string): State => update(state, { type: 'key', key })[0];

test('the way back is the way there', () => {
  const deck = fc.array(piece, { minLength: 2, maxLength: 14 });
  const size = fc.record({ columns: fc.integer({ min: 20, max: 60 }), rows: fc.integer({ min: 6, max: 16 }) });
  fc.assert(
    fc.property(deck, size, fc.constantFrom('presenterm', 'speech'), (pieces, screen, dialect) => {
      const document = openDocument(pieces.join('\n\n'), 'x.md');
      let [state] = present(startState(document, screen, { dialect }), false);
      if (!state.talk) return;
      const way = [shown(state)];
      for (let presses = 0; presses < 300; presses++) {
        const next = press(state, 'space');
        if (next.talk === state.talk || shown(next) === way.at(-1)) break;
        state = next;
        way.push(shown(state));
      }
      for (let index = way.length - 1; index >= 0; index--) {
        assert.equal(shown(state), way[index]);
        state = press(state, 'left');
      }
    }),
    { numRuns: 150 },
  );
});

test('long code goes from range to range, and to the lines not spoken of only at its end', () => {
  const code = Array.from({ length: 30 }, (_, index) => `line${index + 1}();`).join('\n');
  const document = openDocument(`\`\`\`js {1|2|29}\n${code}\n\`\`\`\n\n<!-- end_slide -->\n\nend\n`, 'x.md');
  let [state] = present(startState(document, { columns: 60, rows: 14 }, { dialect: 'presenterm' }), false);
  const seen: (readonly [step: number, page: number])[] = [];
  for (; state.talk!.slide === 0; state = press(state, 'space'))
    seen.push([state.talk!.step, laidSlide(state, state.talk!).page]);
  assert.deepEqual(seen, [
    [0, 0],
    [1, 0],
    [2, 2],
  ]);
});
