/** Shared and generated documents come in; that no width loses, repeats or cuts off a word is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import { openDocument } from '../../source/document/open.ts';
import { printPage } from '../../source/page/print.ts';
import { examplesOf, sharedTexts } from '../document/samples.ts';
import { account } from '../support/documents.ts';
import * as fc from '../support/properties.ts';
import { checkLaidOut, lineText } from './check.ts';
import { longer } from './longer.ts';

const widths = [20, 40, 80, 200];

test('the account, at any width', () => {
  for (const columns of [1, 2, 7, ...widths]) checkLaidOut(account(), columns, 'account');
});

test('every shared document', () => {
  for (const { name, source } of sharedTexts()) {
    const document = openDocument(source, name);
    for (const columns of source.length > 300_000 ? [40, 80] : widths) checkLaidOut(document, columns, name);
  }
});

test('every example of the two specifications', () => {
  for (const name of ['commonmark-spec.txt', 'gfm-extensions.txt']) {
    for (const { number, markdown } of examplesOf(name)) {
      const document = openDocument(markdown, `${name} ${number}`);
      for (const columns of widths) checkLaidOut(document, columns, `${name} example ${number}`);
    }
  }
});

test('generated documents', () => {
  fc.assert(
    fc.property(longer, fc.integer({ min: 1, max: 100 }), (source, columns) => {
      checkLaidOut(openDocument(source, 'x.md'), columns, 'generated');
    }),
    { numRuns: 400 },
  );
});

test('all rows printed one after another hold every word of the account, in order', () => {
  const document = account();
  const words = document.blocks.flatMap((block) => textOf(document, block).text.split(/\s+/)).filter(Boolean);
  const printed = [...printPage(document, 60)].map(lineText).join(' ').split(/\s+/);
  let at = 0;
  for (const word of words) {
    // A word with a hyphen may stand on two rows.
    const last = word.split(/[-–—/]/).at(-1) || word;
    const found = printed.findIndex((one, index) => index >= at && (one === word || one === last));
    assert.ok(found >= 0, `${word} is printed`);
    at = found + 1;
  }
});
