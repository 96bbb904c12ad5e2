/** Key points proposed for a document, and the file they are written into. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPointsOf } from '../../source/document/keypoints.ts';
import { openDocument } from '../../source/document/open.ts';
import { proposedPoints, withPoints } from '../../source/import/points.ts';
import * as fc from '../support/properties.ts';

const source = `# Harbour

## Walls

The wall of the harbour is old. The wall leans on the harbour and the harbour leans on the wall. I like tea.

## Gates
> [!IMPORTANT]
> - Ours

The gate squeaks. The gate of the harbour squeaks in the wind.

Ferries
-------
A ferry costs 3 *crowns*. The ferry * is late.
`;

const document = openDocument(source, 'h.md');

test('sections without key points get sentences of their own, in order; those with authored ones get none', () => {
  const proposals = proposedPoints(document);
  assert.deepEqual(
    proposals.map(({ section }) => section.title),
    ['Walls', 'Ferries'],
  );
  assert.deepEqual(proposals[1]?.points, ['A ferry costs 3 crowns.', 'The ferry * is late.']);
  assert.deepEqual(
    proposedPoints(openDocument(source, 'h.md')).map(({ points }) => points),
    proposals.map(({ points }) => points),
  );
});

test('they stand below the heading, whichever way it is written, and are key points then', () => {
  const { text } = withPoints(source, document, proposedPoints(document));
  const written = openDocument(text, 'h.md');
  assert.deepEqual(
    written.sections.map((section) => keyPointsOf(written, section).length),
    [0, 2, 1, 2],
  );
  assert.match(
    text,
    /Ferries\n-------\n\n> \[!IMPORTANT\]\n> - A ferry costs 3 crowns\.\n> - The ferry \\\* is late\.\n\nA ferry/,
  );
  assert.deepEqual(proposedPoints(written), []);
});

test('the diff gives each line that comes, and where', () => {
  const { diff } = withPoints(source, document, proposedPoints(document));
  assert.equal(diff[0], '@@ -3 +3,5 @@');
  assert.equal(diff[1], ' ## Walls');
  assert.ok(diff.filter((line) => line.startsWith('+')).length >= 8);
});

const eol = fc.constantFrom('\n', '\r\n');
const line = fc.constantFrom(
  '# One',
  '## Two  ',
  'Prose of the wall. More prose.',
  '',
  '> [!IMPORTANT]',
  '> - point',
  '```',
  '\t- item',
  'Under',
  '===',
);

test('everything else stays as it was, unit for unit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, eol), { maxLength: 14 }),
      fc.constantFrom('', '\ufeff'),
      fc.constantFrom('', 'last line. Without an end.'),
      (lines, mark, last) => {
        const raw = mark + lines.flat().join('') + last;
        const opened = openDocument(raw, 'x.md');
        const { text } = withPoints(raw, opened, proposedPoints(opened));
        let at = 0;
        for (const unit of raw) {
          at = text.indexOf(unit, at);
          assert.ok(at >= 0);
          at += 1;
        }
        const added = text.length - raw.length;
        assert.equal(withPoints(raw, opened, []).text, raw);
        assert.ok(proposedPoints(opened).some(({ section }) => section.kind === 'heading') === added > 0);
      },
    ),
    { numRuns: 300 },
  );
});

test('line ends of the file are kept in what is added', () => {
  const raw = source.replaceAll('\n', '\r\n');
  const { text } = withPoints(raw, openDocument(raw, 'h.md'), proposedPoints(document));
  assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
});
