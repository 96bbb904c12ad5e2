/** Slides laid out for a stage: what is seen, where it stands, and that nothing moves or is cut. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Block } from '../../source/document/model.ts';
import type { Line } from '../../source/page/model.ts';
import { prepareBig } from '../../source/stage/big.ts';
import { laySlide } from '../../source/stage/lay.ts';
import type { LaidSlide, StageState } from '../../source/stage/state.ts';
import { type Opened, open } from '../deck/open.ts';

const talk = `---
title: Bread
subtitle: How it is made
speaker: A baker
date: 2021-07-14
place: Leeds
duration: 15 minutes
---

# Flour

> [!IMPORTANT]
> - Wheat first
> - Then rye, which keeps longer
> - And salt
`;

before(prepareBig);

function lay({ document, deck }: Opened, index: number, state: StageState, columns = 100, rows = 26): LaidSlide {
  return laySlide(document, deck, deck.slides[index]!, state, { columns, rows });
}

function text(line: Line): string {
  return line.spans.map((span) => span.text).join('');
}

function rows(laid: LaidSlide): string[] {
  return laid.lines.map(text);
}

function found(laid: LaidSlide, words: string): Line {
  const line = laid.lines.find((each) => text(each).includes(words));
  assert.ok(line, `${words} is not seen in\n${rows(laid).join('\n')}`);
  return line;
}

test('the title slide says what, who, when, where and how long', async () => {
  const laid = lay(await open(talk), 0, { step: 0 });
  assert.ok(laid.lines.some((line) => line.spans.some((span) => span.role === 'big' && /█/.test(span.text))));
  assert.equal(found(laid, 'How it is made').spans.at(-1)!.role, 'strong');
  assert.equal(found(laid, 'A baker').spans.at(-1)!.role, 'text');
  assert.equal(text(found(laid, '14 July 2021')), `${' '.repeat(10)}14 July 2021 · Leeds`);
  assert.equal(text(found(laid, 'space begins')).trim(), '2 slides · 15 minutes · space begins');
});

test('the newest point is bright, what was said is plain, what is to come keeps its place', async () => {
  const opened = await open(talk);
  const laid = [0, 1, 2].map((step) => lay(opened, 1, { step }));
  const [first, second, third] = laid;
  assert.equal(found(first!, 'Wheat').spans.at(-1)!.role, 'strong');
  assert.equal(found(first!, 'Wheat').spans.at(-1)!.bold, true);
  assert.equal(found(second!, 'Wheat').spans.at(-1)!.role, 'text');
  assert.ok(!rows(first!).some((row) => row.includes('rye')));
  const at = (each: LaidSlide) => rows(each).findIndex((row) => row.includes('Wheat'));
  assert.equal(at(first!), at(second!));
  assert.equal(at(first!), at(third!));
  assert.equal(first!.lines.length, third!.lines.length);
  const all = lay(opened, 1, { step: 0, all: true });
  assert.ok(found(all, 'And salt').spans.every((span) => span.role !== 'strong'));
});

test('points hang from their bullets and point at their blocks', async () => {
  const opened = await open(talk);
  const laid = lay(opened, 1, { step: 2 }, 30, 20);
  const line = found(laid, 'Then rye');
  const next = laid.lines[laid.lines.indexOf(line) + 1]!;
  assert.match(text(line), /^ {2}• {2}Then rye/);
  assert.match(text(next), /^ {5}\S/);
  assert.equal(line.block, opened.deck.slides[1]!.elements[1]!.block.index);
  assert.ok(line.spans.some((span) => span.at === 0));
});

test('a heading is bold where large letters do not fit', async () => {
  const laid = lay(
    await open('# A heading that is much too long for large letters on any screen\n\nSaid.\n'),
    0,
    { step: 0 },
    60,
  );
  const line = found(laid, 'A heading');
  assert.ok(line.spans.some((span) => span.role === 'big' && span.bold));
});

test('what does not fit goes to a second page of the same slide, and nothing is lost', async () => {
  const points = Array.from({ length: 12 }, (_, index) => `> - point number ${index + 1}.`).join('\n');
  const opened = await open(`# Many\n\n> [!IMPORTANT]\n${points}\n`);
  const seen = new Set<string>();
  const { pages } = lay(opened, 0, { step: 11, all: true }, 40, 8);
  assert.ok(pages > 1);
  for (let page = 0; page < pages; page++) {
    const laid = lay(opened, 0, { step: 11, all: true, page }, 40, 8);
    assert.equal(laid.page, page);
    assert.ok(laid.lines.length <= 8);
    assert.ok(rows(laid).some((row) => row.includes('Many')));
    for (const row of rows(laid)) seen.add(row.trim());
  }
  for (let point = 1; point <= 12; point++) assert.ok(seen.has(`•  point number ${point}.`));
});

test('the page shown is the one on which the newest thing stands', async () => {
  const points = Array.from({ length: 12 }, (_, index) => `> - point number ${index + 1}.`).join('\n');
  const opened = await open(`# Many\n\n> [!IMPORTANT]\n${points}\n`);
  for (let step = 0; step < 12; step++) {
    const laid = lay(opened, 0, { step }, 40, 8);
    found(laid, `point number ${step + 1}.`);
    assert.equal(laid.page, laid.lastPage);
  }
});

test('columns stand side by side, or below one another where there is no room', async () => {
  const opened = await open(
    '<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\n\nleft words\n\n<!-- column: 1 -->\n\nright words\n\n<!-- end_slide -->\n',
  );
  assert.match(rows(lay(opened, 0, { step: 0 }, 80)).join('\n'), /left words +right words/);
  const narrow = rows(lay(opened, 0, { step: 0 }, 26)).map((row) => row.trim());
  assert.ok(narrow.indexOf('left words') < narrow.indexOf('right words'));
});

test('code, tables and columns may use the right margin, running text does not', async () => {
  const code = `call(${'x'.repeat(75)});`;
  const cells = ['a', 'b', 'c'].map((letter) => letter.repeat(27)).join(' | ');
  const words = 'a word and another '.repeat(6);
  const opened = await open(
    `${words}\n\n\`\`\`js\n${code}\n\`\`\`\n\n| ${cells} |\n| - | - | - |\n| 1 | 2 | 3 |\n\n<!-- column_layout: [1, 1] -->\n<!-- column: 1 -->\n\n${words}\n\n<!-- end_slide -->\n`,
  );
  const laid = lay(opened, 0, { step: 0 }, 100, 60);
  assert.ok(text(found(laid, code)).length > 90);
  assert.ok(text(found(laid, 'aaa')).length > 90);
  assert.ok(rows(laid).find((row) => row.includes('a word'))!.length <= 90);
  assert.ok(
    Math.max(
      ...rows(laid)
        .filter((row) => /^ {50}/.test(row))
        .map((row) => row.length),
    ) > 90,
  );
});

test('lines of code that are not spoken of now are dimmed', async () => {
  const opened = await open('```js {1|2}\nalpha()\nbeta()\n```\n\n<!-- end_slide -->\n');
  const roles = (step: number, words: string) =>
    found(lay(opened, 0, { step }), words).spans.find((span) => span.text.includes(words))!.role;
  assert.notEqual(roles(0, 'alpha'), 'faint');
  assert.equal(roles(0, 'beta'), 'faint');
  assert.equal(roles(1, 'alpha'), 'faint');
  assert.notEqual(roles(1, 'beta'), 'faint');
});

test('a page is turned to the lines of code that are lit now', async () => {
  const code = Array.from({ length: 30 }, (_, index) => `line${index + 1}()`).join('\n');
  const opened = await open(`Hi\n===\n\nabove\n\n\`\`\`js {1|2|29-30}\n${code}\n\`\`\`\n\n<!-- end_slide -->\n`);
  const shown = (step: number) => rows(lay(opened, 0, { step }, 60, 12)).join('\n');
  assert.match(shown(1), /line2\(\)/);
  assert.match(shown(2), /line30\(\)/);
});

test('a table appears row by row without moving', async () => {
  const opened = await open(
    '<!-- incremental_tables: true -->\n\n| a | b |\n| - | - |\n| one | two |\n| three | four |\n\n<!-- end_slide -->\n',
  );
  const seen = [1, 2, 3].map((step) => rows(lay(opened, 0, { step })));
  assert.ok(!seen[0]!.some((row) => row.includes('one')));
  assert.ok(seen[1]!.some((row) => row.includes('one')) && !seen[1]!.some((row) => row.includes('three')));
  assert.equal(
    seen[1]!.findIndex((row) => row.includes('one')),
    seen[2]!.findIndex((row) => row.includes('one')),
  );
});

test('a slide set in the middle stands in the middle', async () => {
  const opened = await open('<!-- jump_to_middle -->\n\nThe end\n===\n\n<!-- end_slide -->\n');
  const laid = lay(opened, 0, { step: 0 }, 80, 21);
  const at = laid.lines.findIndex((line) => line.spans.length > 0);
  assert.ok(at >= 8 && at <= 10);
  const [line] = laid.lines.slice(at);
  const margin = text(line!).length - text(line!).trimStart().length;
  assert.ok(margin > 12);
});

test('every match is lit', async () => {
  const opened = await open(talk);
  const { block } = opened.deck.slides[1]!.elements[0]!;
  const matches = (one: Block) => (one === block ? [[0, 5] as const] : []);
  const line = found(lay(opened, 1, { step: 2, matches }), 'Wheat');
  assert.deepEqual(
    line.spans.filter((span) => span.role === 'match').map((span) => span.text),
    ['Wheat'],
  );
  assert.equal(text(line).trim(), '•  Wheat first');
});

test('a pointer makes one point bright and the rest step back', async () => {
  const points = lay(await open(talk), 1, { step: 2, pointed: 0 });
  assert.equal(found(points, 'Wheat').spans.at(-1)!.role, 'strong');
  assert.equal(found(points, 'And salt').spans.at(-1)!.role, 'muted');
  const authored = lay(await open('# T\n\none\n\ntwo\n\n---\n\nx\n'), 0, { step: 0, pointed: 2 });
  assert.equal(found(authored, 'one').spans.at(-1)!.role, 'faint');
  assert.equal(found(authored, 'two').spans.at(-1)!.role, 'text');
});

test('sentences that lectern chose say so', async () => {
  const laid = lay(await open('# One\n\nThis is said. That is said too.\n'), 0, { step: 1 });
  assert.equal(found(laid, 'chosen').spans.at(-1)!.role, 'muted');
});

test('a slide that fills the stage has a row of air above its heading, where there are rows to spare', async () => {
  const points = Array.from({ length: 30 }, (_, index) => `> - Point ${index} of a long list of them`).join('\n');
  const opened = await open(`# Full\n\n> [!IMPORTANT]\n${points}\n`);
  const last = opened.deck.slides.length - 1;
  const seen = (high: number): string[] => rows(lay(opened, last, { step: 0 }, 60, high));
  assert.equal(seen(22)[0], '');
  assert.notEqual(seen(22)[1]?.trim(), '');
  assert.ok(seen(22).length <= 22);
  assert.notEqual(seen(10)[0]?.trim(), '');
});
