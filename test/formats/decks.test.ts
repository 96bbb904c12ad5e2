/** A talk written for another program and read again is the same talk, as far as that program can say it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialects } from '../../source/deck/dialects/index.ts';
import { deckWriters } from '../../source/formats/decks/index.ts';
import { type DeckWriter, lossesOf } from '../../source/formats/decks/writer.ts';
import { type Opened, open, shared } from '../deck/open.ts';
import * as fc from '../support/properties.ts';
import { type Told, told } from './talks.ts';

function written({ document, deck }: Opened, writer: DeckWriter): string {
  return [...writer.write(document, deck)].join('');
}

/** Whether everything on a slide appears in the order in which it stands; presenterm and Marp know no other. */
function isInOrder({ shown }: Told): boolean {
  const steps = shown.map((each) => Number.parseInt(each, 10));
  return steps.every((step, index) => step >= (steps[index - 1] ?? 0));
}

const withoutSteps = (shown: readonly string[]): string[] => shown.map((each) => each.replace(/^\d+ /, ''));

/** Compares as much as the program can say: all of it, unless `lossesOf` names what is lost on a slide. */
async function check(before: Opened, writer: DeckWriter): Promise<void> {
  const text = written(before, writer);
  const after = await open(text);
  const context = `${writer.name}\n${before.document.source}\n→\n${text}`;
  assert.equal(after.deck.dialect, writer.name, context);
  assert.deepEqual(after.deck.warnings, [], context);
  const [expected, actual] = [told(before), told(after)];
  assert.equal(actual.length, expected.length, context);
  const losses = lossesOf(before.deck, writer);
  for (const [index, one] of expected.entries()) {
    const other = actual[index]!;
    const lost = new Set(losses.filter(({ slides }) => slides.includes(index + 1)).map(({ feature }) => feature));
    assert.equal(other.title, one.title, context);
    const isPlain = writer.name === 'reveal';
    if (!lost.has('notes')) assert.equal(isPlain ? other.said : other.notes, isPlain ? one.said : one.notes, context);
    if (before.deck.slides[index]!.kind === 'title') continue;
    assert.deepEqual(withoutSteps(other.shown), withoutSteps(one.shown), context);
    const loses = (['pauses', 'items', 'groups', 'lines', 'together', 'rows'] as const).some((feature) =>
      lost.has(feature),
    );
    if (loses) continue;
    if (isInOrder(one) || writer.name === 'reveal') {
      assert.equal(other.steps, one.steps, context);
      assert.deepEqual(other.shown, one.shown, context);
    }
    if (!lost.has('columns')) assert.deepEqual(other.columns, one.columns, context);
  }
}

const inline = fc.constantFrom(
  'text here. And more of it.',
  'Note: not a note in most',
  '*light* and **strong** `code --> <!-- x -->` [link](https://example.org/a_b) end',
  'two\nlines',
  'hard\\\nbreak',
  'x <!-- remark --> y',
  '\\# literal \\*marks\\* &amp; &lt;tags&gt;',
  'a | b || c',
  '--',
  '1\\. not a list',
  'größer 漢字 🙂',
  '[reference] and [other][reference]',
);

const leaf = fc.oneof(
  inline,
  inline.map((text) => `# ${text.split('\n')[0]}`),
  inline.map((text) => `## ${text.split('\n')[0]} #`),
  fc.constantFrom(
    'Title\n===',
    'Two\nlines\n---',
    '| a | b\\|c |\n| :- | -: |\n| 1 | `x` |\n| 2 | |',
    '```js {1|2-3|all}\none\ntwo\nthree\n```',
    '```\n--\n\n---\n\nNote: x\n\n/// y\n```',
    '````md\n```\nfence\n```\n````',
    '    indented\n    code',
    '<div class="x">some <b>html</b></div>',
    '***',
    '[reference]: https://example.org "Title"',
  ),
);

const nested = fc.oneof(
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${indented(item, 2)}`).join('\n')),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, index) => `${index + 3}. ${indented(item, 3)}`).join('\n\n')),
  fc
    .tuple(inline, inline, inline)
    .map(([one, two, three]) => `* ${indented(one, 2)}\n  - ${indented(two, 4)}\n* ${indented(three, 2)}`),
  inline.map((text) => `> ${indented(text, 0, '> ')}\n>\n> - quoted list`),
  inline.map((text) => `> [!NOTE]\n> ${indented(text, 0, '> ')}`),
  inline.map((text) => `> [!IMPORTANT]\n> - ${text.split('\n')[0]}\n> - second point`),
  leaf.map((text) => `- item\n\n  ${indented(text, 2)}\n\n- [x] done\n- [ ] open`),
);

function indented(text: string, columns: number, prefix = ' '.repeat(columns)): string {
  return text.replaceAll('\n', `\n${prefix}`);
}

const mark = fc.constantFrom(
  '---',
  '<!-- pause -->',
  '<!-- stop -->',
  '<!-- end_slide -->',
  '<!-- note: said -->',
  '<!-- speaker_note: said: well -->',
  '<!-- said *out* loud\n\nand more\nof it: -->',
  '<!-- incremental_lists: true -->',
  '<!-- incremental_tables: true -->',
  '<!-- column_layout: [1, 2] -->',
  '<!-- column: 1 -->',
  '<!-- column: 0 -->',
  '<!-- reset_layout -->',
  '<!-- alignment: center -->',
  '<!-- jump_to_middle -->',
  '<!-- new_lines: 2 -->',
  'para <!-- .element: class="fragment" data-fragment-index="4" -->',
  'para <!-- .element: class="fragment" -->',
  '<v-click>',
  '</v-click>',
  '<div v-after>after</div>',
  '<v-clicks depth="2">\n\n- one\n  - two\n\n</v-clicks>',
  '::right::',
  '<!-- [click] said *later*\n\n- [click] and last -->',
  '<aside class="notes">\n  said aside\n</aside>',
  '![](pictures/one.png) and ![](<two three.png> "Title")',
  '![A chart](<three.png>)',
  '```file {1|2}\npath: gone.rs\nlanguage: rust\n```',
  '<<< @/gone.ts',
  'shown\n/// hidden',
  '```{.rust .x} {1|2}\none\ntwo\n```',
  'a  b\n-- --\n1  2',
  '. . .',
  '^',
  'Note: said',
);

const source = fc
  .array(fc.oneof(leaf, nested, mark, fc.constant('---'), fc.constant('<!-- end_slide -->')), { maxLength: 14 })
  .map((pieces) => `${pieces.join('\n\n')}\n`);

for (const writer of deckWriters) {
  test(`${writer.name}: generated decks of every dialect come back the same`, async () => {
    await fc.assert(
      fc.asyncProperty(source, fc.constantFrom(...dialects.map(({ name }) => name)), async (text, dialect) => {
        const before = await open(text, { dialect });
        if (before.deck.slides.length > 0) await check(before, writer);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
}

const real = [
  'presenterm/demo.md',
  'presenterm/code.md',
  'presenterm/columns.md',
  'presenterm/custom-intro-slides.md',
  'presenterm/footer.md',
  'presenterm/speaker-notes.md',
  'slides/slides.md',
  'slides/metadata.md',
  'slides/import.md',
  'slides/code_blocks.md',
  'slides/ascii_slides.md',
  'slides/tutorial.md',
  'lookatme/progressive.md',
  'lookatme/tour.md',
];

test('real decks come back the same', async () => {
  for (const file of real) {
    const text = shared(`decks/${file}`);
    if (text === null) return;
    const before = await open(text);
    for (const writer of deckWriters) await check(before, writer);
  }
});
