/** Decks that are broken, mixed, huge or hardly there still open, and say what is wrong. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { dialects } from '../../source/deck/dialects/index.ts';
import { explain } from '../../source/deck/explain.ts';
import { deckWriters } from '../../source/formats/decks/index.ts';
import { prepareBig } from '../../source/stage/big.ts';
import { laySlide } from '../../source/stage/lay.ts';
import { secondsOf } from '../support/work.ts';
import { open, texts, titles } from './open.ts';

before(prepareBig);

test('a comment that is never closed hides what follows, and its line is told', async () => {
  for (const { name } of dialects) {
    const { document, deck } = await open('# One\n\nshown\n\n<!-- note: open\n\nhidden\n', { dialect: name });
    assert.ok(
      deck.warnings.some(({ line, message }) => line === 5 && /never closed/.test(message)),
      name,
    );
    const shown = texts({ document, deck }).flat().join('\n');
    if (name !== 'speech') assert.match(shown, /shown/, name);
    assert.doesNotMatch(shown, /hidden/, name);
  }
});

test('where several programs’ marks are mixed the strongest evidence wins, and what was outvoted is told with its line', async () => {
  const source =
    'a\n\n<!-- end_slide -->\n\nb\n\n<!-- column_layout: [1, 1] -->\n\n<!-- stop -->\n\n. . .\n\n-> c <-\n';
  const { document, deck } = await open(source);
  assert.equal(deck.dialect, 'presenterm');
  const { evidence, others } = explain(document, deck);
  assert.deepEqual(
    evidence.map(({ line }) => line),
    [3, 7],
  );
  const told = others.map(({ dialect, evidence: [first] }) => `${dialect} ${first?.line}`).sort();
  assert.deepEqual(told, ['lookatme 9', 'mdp 13', 'patat 11']);
});

test('front matter that names its program outweighs the comments of another', async () => {
  const comments = Array.from({ length: 20 }, () => '<!-- end_slide -->').join('\n\na\n\n');
  assert.equal((await open(`---\nmarp: true\n---\n\n${comments}\n`)).deck.dialect, 'marp');
  assert.equal((await open(`---\npatat:\n  wrap: true\n---\n\n${comments}\n`)).deck.dialect, 'patat');
});

test('ten thousand slides open in one go, in every dialect that cuts them', async () => {
  const cuts: Readonly<Record<string, string>> = { presenterm: '<!-- end_slide -->', mdp: '---', plain: '---' };
  for (const { name } of dialects) {
    if (name === 'speech') continue;
    const slides = Array.from({ length: 10_000 }, (_, index) => `# Slide ${index + 1}\n\ntext`);
    const seconds = await secondsOf(async () => {
      const { deck } = await open(`${slides.join(`\n\n${cuts[name] ?? '---'}\n\n`)}\n`, { dialect: name });
      assert.equal(deck.slides.length, 10_000, name);
      assert.equal(deck.slides[9_999]!.title, 'Slide 10000', name);
    });
    assert.ok(seconds < 10, `${name}: ${seconds}`);
  }
});

test('ten thousand slides are written for every program', async () => {
  const slides = Array.from({ length: 10_000 }, (_, index) => `# Slide ${index + 1}\n\ntext`);
  const { document, deck } = await open(`${slides.join('\n\n---\n\n')}\n`);
  for (const writer of deckWriters) {
    const { deck: again } = await open([...writer.write(document, deck)].join(''));
    assert.deepEqual([again.dialect, again.slides.length], [writer.name, 10_000]);
  }
});

test('an empty slide stays where its program has it, and no slide at all is no failure', async () => {
  const presenterm = await open('a\n\n<!-- end_slide -->\n\n<!-- end_slide -->\n\nb\n');
  assert.deepEqual(
    presenterm.deck.slides.map(({ elements }) => elements.length),
    [1, 0, 1],
  );
  for (const { name } of dialects) {
    const { document, deck } = await open('', { dialect: name });
    assert.deepEqual([deck.slides.length, deck.warnings], [0, []], name);
    for (const writer of deckWriters) assert.equal(typeof [...writer.write(document, deck)].join(''), 'string');
  }
});

test('a title longer than the screen is shown whole, over as many pages as it takes', async () => {
  const title = Array.from({ length: 150 }, (_, index) => `word${index}`).join(' ');
  const { document, deck } = await open(`# ${title}\n\ntext\n\n<!-- end_slide -->\n\nb\n`);
  for (const size of [
    { columns: 40, rows: 10 },
    { columns: 80, rows: 22 },
    { columns: 12, rows: 4 },
  ]) {
    let seen = '';
    const { pages } = laySlide(document, deck, deck.slides[0]!, { step: 0 }, size);
    for (let page = 0; page < pages; page++) {
      const { lines } = laySlide(document, deck, deck.slides[0]!, { step: 0, page }, size);
      assert.ok(lines.length <= size.rows);
      seen += ` ${lines.map((line) => line.spans.map((span) => span.text).join('')).join(' ')}`;
    }
    for (const word of ['word0', 'word75', 'word149', 'text']) assert.match(seen, new RegExp(`\\b${word}\\b`));
  }
});

test('notes without a slide are kept: on a slide of their own, or on the last one', async () => {
  const before = await open(
    '<!-- speaker_note: early -->\n\n<!-- end_slide -->\n\na\n\n<!-- end_slide -->\n\n<!-- speaker_note: late -->\n',
  );
  assert.deepEqual(
    before.deck.slides.map(({ notes }) => notes),
    ['early', '', 'late'],
  );
  const marp = await open('---\nmarp: true\n---\n\n# a\n\n---\n\n<!-- late -->\n');
  assert.deepEqual([titles(marp), marp.deck.slides[0]!.notes], [['a'], 'late']);
  const reveal = await open('Note: alone\n\n---\n\n# a\n', { dialect: 'reveal' });
  assert.deepEqual(
    reveal.deck.slides.map(({ notes }) => notes),
    ['alone', ''],
  );
});
