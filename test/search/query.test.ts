/** Queries: each form is read for what it is, and what cannot be read is named in one sentence. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Trouble } from '../../source/document/trouble.ts';
import { type Clause, parseQuery } from '../../source/search/query.ts';
import * as fc from '../support/properties.ts';

/** A clause as a short line: sign, field, parts or pattern, marks. */
function told({ not, field, term }: Clause): string {
  const head = `${not ? '-' : ''}${field === null ? '' : `${field}:`}`;
  if (term.kind === 'expression') return `${head}/${term.expression.source}/${term.expression.flags}`;
  const marks = `${term.quoted ? '"' : ''}${term.open ? '*' : ''}${term.cased === null ? '' : '^'}${term.literal ? '=' : ''}`;
  return `${head}${term.parts.join('+')}${marks}`;
}

const read = (text: string, typing = false): string[] =>
  parseQuery(text, { typing }).alternatives.map((clauses) => clauses.map(told).join(' '));

test('asked to, a query has no capitals', () => {
  const [clauses] = parseQuery('Kell "Front Door" /Act/', { anyCase: true }).alternatives;
  assert.deepEqual(clauses?.map(told), ['kell', 'front+door"', '/Act/giu']);
});

const forms: readonly (readonly [string, string[]])[] = [
  ['', []],
  ['  ', []],
  ['state threats', ['state threats']],
  ['twin-track', ['twin+track']],
  ['Salisbury', ['salisbury^']],
  ['"nerve agent"', ['nerve+agent"']],
  ['“nerve agent”', ['nerve+agent"']],
  ['plots -late !ten', ['plots -late -ten']],
  ['ransom*', ['ransom*']],
  ['cyber | espionage act', ['cyber', 'espionage act']],
  ['section:terror printer', ['section:terror printer']],
  ['section:"state threats" kell', ['section:state+threats" kell']],
  ['-point:plot law', ['-point:plot law']],
  ['heading:law', ['heading:law']],
  ['other:law', ['other+law']],
  ['/19\\d\\d/', ['/19\\d\\d/giu']],
  ['/Act/', ['/Act/gu']],
  ['/a[/]b/s', ['/a[/]b/gisu']],
  ['café', ['cafe']],
  ["McCallum's", ['mccallum^']],
  ['fishmongers’', ['fishmongers']],
  ['灯台', ['灯台=']],
  ['10,000', ['10+000']],
  ['9/11', ['9+11']],
  ['+', ['+=']],
  ['a - b *', ['a b']],
  ['||', []],
  ['"" front', ['front']],
  ['/a\\/b/', ['/a\\/b/giu']],
  ['/ a/', ['/= a']],
  ['/a b', ['a b']],
  ['- plots', ['plots']],
  ['-', []],
  ['*', []],
  ['a -', ['a']],
  ['a /', ['a /=']],
  ['/a/ /b/', ['/a/giu /b/giu']],
  ['a*b', ['a+b']],
  ['section:*', []],
  ['-section:a b', ['-section:a b']],
  ['-| plots', ['plots']],
  ['section: plots', ['section plots']],
  ['“nerve agent" now', ['nerve+agent" now']],
  ['“nerve agent“ now', ['nerve+agent" now']],
  ['«nerve agent» now', ['nerve+agent" now']],
  ['„nerve agent“ now', ['nerve+agent" now']],
];

for (const [text, expected] of forms) {
  test(`reads ${text === '' ? 'nothing' : text}`, () =>
    assert.deepEqual(
      read(text).map((line) => line),
      expected,
    ));
}

const wrong: readonly (readonly [string, RegExp])[] = [
  ['"open', /opens at character 1 .* not closed/],
  ['"', /opens at character 1 .* not closed/],
  ['!"', /opens at character 2 .* not closed/],
  ['-/x/', /only says what to leave out/],
  ['word “open', /opens at character 6 .* not closed/],
  ['/open', /opens at character 1 .* no closing slash/],
  ['/(a/', /\/\(a\/ is not valid: .*[Uu]nterminated group/],
  ['/a/q', /not valid/],
  ['-only', /only says what to leave out \(-only\)/],
  ['«open«', /opens at character 1 .* not closed/],
  ['x'.repeat(1001), /1001 characters long; at most 1000/],
  ['x'.repeat(10_000), /10000 characters long; at most 1000/],
];

for (const [text, sentence] of wrong) {
  test(`refuses ${text.slice(0, 12)} in one sentence`, () => {
    assert.throws(
      () => parseQuery(text),
      (error) => error instanceof Trouble && sentence.test(error.message) && !error.message.includes('\n'),
    );
  });
}

test('what is still being typed is taken as far as it goes', () => {
  assert.deepEqual(read('"nerve ag', true), ['nerve+ag"*']);
  assert.deepEqual(read('/19\\d', true), ['/19\\d/giu']);
  assert.deepEqual(read('/(19', true), []);
  assert.deepEqual(read('-late', true), ['late']);
  assert.deepEqual(read('state t', true), ['state t*']);
  assert.deepEqual(read('a state', true), ['a state']);
  assert.deepEqual(read('/a b', true), ['/a b/giu']);
  assert.deepEqual(read('/a b c/ d', true), ['/a b c/giu d*']);
});

test('a thousand characters are read', () => {
  assert.deepEqual(read('x'.repeat(1000)), ['x'.repeat(1000)]);
});

test('an error message carries no control characters', () => {
  assert.throws(
    () => parseQuery('-\x1b[31mx'),
    (error) => error instanceof Trouble && !error.message.includes('\x1b'),
  );
});

const word = fc.string({ unit: fc.constantFrom(...'abcxyzé19'), minLength: 2, maxLength: 6 });
const clause = fc.record({
  sign: fc.constantFrom('', '', '', '-', '!'),
  field: fc.constantFrom('', '', 'section:', 'heading:', 'point:'),
  parts: fc.array(word, { minLength: 1, maxLength: 3 }),
  form: fc.constantFrom('plain', 'quoted', 'begun', 'expression'),
});
type Written = typeof clause extends fc.Arbitrary<infer T> ? T : never;

/** A clause as a person writes it, and as it is told when it is read. */
function bothOf({ sign, field, parts, form }: Written): [written: string, told: string] {
  const head = `${sign === '' ? '' : '-'}${field}`;
  const folded = parts.map((part) => part.replaceAll('é', 'e'));
  switch (form) {
    case 'quoted':
      return [`${sign}${field}"${parts.join(' ')}"`, `${head}${folded.join('+')}"`];
    case 'begun':
      return [`${sign}${field}${parts.join('-')}*`, `${head}${folded.join('+')}*`];
    case 'expression':
      return [`${sign}${field}/${parts.join('\\/')}/`, `${head}/${parts.join('\\/')}/giu`];
    default:
      return [`${sign}${field}${parts.join('-')}`, `${head}${folded.join('+')}`];
  }
}

test('what is written by the table of forms is read as what it says, on the screen as in a pipe', () => {
  const query = fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(query, (alternatives) => {
      const asked = alternatives.filter((clauses) => clauses.some(({ sign }) => sign === ''));
      fc.pre(asked.length === alternatives.length);
      const both = alternatives.map((clauses) => clauses.map(bothOf));
      const written = both.map((clauses) => clauses.map(([one]) => one).join(' ')).join(' | ');
      const told = both.map((clauses) => clauses.map(([, other]) => other).join(' '));
      assert.deepEqual(read(written), told);
      assert.deepEqual(read(`${written} `, true), told);
    }),
    { numRuns: 400 },
  );
});

test('anything is read or refused with a sentence, and while typing nothing but length is refused', () => {
  const unit = fc.oneof(fc.constantFrom(...'"/|-!*: ab“”(['), fc.string({ minLength: 1, maxLength: 1 }));
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 20 }).map((units) => units.join('')),
      (text) => {
        parseQuery(text, { typing: true });
        try {
          parseQuery(text);
        } catch (error) {
          assert.ok(error instanceof Trouble);
        }
      },
    ),
    { numRuns: 500 },
  );
});
