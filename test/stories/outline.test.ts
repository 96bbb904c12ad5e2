/** A reader folds, walks and filters the outline; what is seen is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { countsOf, outlineOf } from '../../source/program/outline.ts';
import { account } from '../support/documents.ts';
import { open } from '../support/story.ts';

const document = account();

test('h folds a section or goes to the one around it; l unfolds, goes in, and reads', async () => {
  await open(document)
    .press('next-section', 3)
    .press('outline')
    .sees(/^▶ {2}2\.2 Cyber/m)
    .press('outline-fold')
    .sees(/^▶2 State threats/m, '2.3 Espionage')
    .press('outline-fold')
    .sees(/^▶2 State threats +\+8 /m)
    .seesNot('2.3 Espionage')
    .press('outline-down')
    .sees(/^▶3 Terrorism/m)
    .press('outline-up')
    .press('outline-unfold')
    .sees(/^▶2 State threats/m, '2.3 Espionage')
    .press('outline-unfold')
    .sees(/^▶ {2}2\.1 Physical/m)
    .press('outline-unfold')
    .check((state) => assert.equal(state.mode.kind, 'read'))
    .sees('State threats › Physical threats');
});

test('z folds all to the top level and unfolds all; a number says the level', async () => {
  await open('# A\n\n## B\n\n### C\n\n# D\n\n## E\n')
    .press('outline')
    .press('outline-fold-all')
    .sees(/1 A +\+2 /, /2 D +\+1 /)
    .seesNot('1.1 B')
    .press('outline-fold-all', 2)
    .sees(/1\.1 B +\+1 /, '2.1 E')
    .seesNot('1.1.1 C')
    .press('outline-fold-all')
    .sees('1.1.1 C');
});

test('where one reads inside a folded section, that section is marked, and its matches are summed', async () => {
  await open(document)
    .press('outline')
    .press('outline-fold-all')
    .press('outline-leave')
    .press('find')
    .type('plots')
    .press('accept')
    .check((state) => {
      const outline = outlineOf(state);
      const counts = countsOf(state, outline);
      const parts = document.sections.filter(({ parent }) => document.sections[parent]?.title === 'Terrorism');
      const own = (index: number): number =>
        state
          .find!.hits!.filter(({ section }) => section === index)
          .reduce((sum, { ranges }) => sum + ranges.length, 0);
      const terrorism = document.sections.find(({ title }) => title === 'Terrorism')!;
      const sum = [terrorism, ...parts].reduce((all, { index }) => all + own(index), 0);
      assert.ok(sum > 1);
      assert.equal(counts.get(outline.rows[terrorism.index]!), sum);
    })
    .sees(/^▌3 Terrorism +\+\d+ +\d+ /m);
});

test('typing thins the outline out, Enter reads what is chosen, Esc shows all again', async () => {
  await open(document)
    .press('outline')
    .press('filter')
    .type('extreme')
    .sees('/extreme', /\d of 19 · Enter read/, '3 Terrorism', /^▶ {2}3\.2 Extreme Right/m)
    .seesNot('2.2 Cyber')
    .press('filter-leave')
    .sees('2.2 Cyber', /^▶1 Opening/m)
    .press('filter')
    .type('cyebr')
    .press('filter-go')
    .sees('State threats › Cyber');
});

test('a filter that nothing meets says so and leaves the outline as it was', async () => {
  await open(document, { columns: 40, rows: 12 })
    .press('outline')
    .press('filter')
    .type('zebra')
    .sees('no section')
    .press('filter-go')
    .sees('No section is called zebra', /^▶1 Opening/m);
});

test('a walk through five thousand sections works nothing out anew', async () => {
  const source = Array.from({ length: 5000 }, (_, index) => `${index % 10 ? '##' : '#'} Section ${index}\n`).join('\n');
  let worked: ReturnType<typeof outlineOf> | null = null;
  const large = openDocument(source, 'large.md');
  await open(large)
    .press('outline')
    .check((state) => {
      worked = outlineOf(state);
    })
    .press('outline-down', 40)
    .press('outline-page-down')
    .press('outline-last')
    .press('outline-up')
    .sees('Section 4998')
    .check((state) => assert.equal(outlineOf(state), worked))
    .check((state) => assert.equal(outlineOf(state).shown.length, 5000))
    .press('filter')
    .type('4321')
    .sees('1 of 5000', /▶ .*Section 4321/);
});
