/** Words and sentences are cut where a reader would. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from '../../source/text/sentences.ts';
import { countWords, wordsOf } from '../../source/text/words.ts';
import * as fc from '../support/properties.ts';

const cut = (text: string): string[] => wordsOf(text).map(({ from, to }) => text.slice(from, to));
const sentences = (text: string): string[] => sentencesOf(text).map(({ from, to }) => text.slice(from, to));

test('words keep their apostrophes, hyphens and number points inside', () => {
  assert.deepEqual(cut("It's a twin-track plan: 10,000 people, 2.5 a day - 'so'."), [
    "It's",
    'a',
    'twin-track',
    'plan',
    '10,000',
    'people',
    '2.5',
    'a',
    'day',
    'so',
  ]);
  assert.deepEqual(cut('It’s naïve — façade'), ['It’s', 'naïve', 'façade']);
});

test('a Chinese or Japanese character is a word, a Korean or Thai run is one', () => {
  assert.deepEqual(cut('日本 text 한국어'), ['日', '本', 'text', '한국어']);
  assert.equal(countWords('नमस्ते दुनिया'), 2);
});

test('counting agrees with cutting', () => {
  assert.equal(countWords(''), 0);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => countWords(text) === wordsOf(text).length));
});

test('sentences end where they end', () => {
  assert.deepEqual(sentences('One plan. Two plans! Three? Yes.'), ['One plan.', 'Two plans!', 'Three?', 'Yes.']);
  assert.deepEqual(sentences('“We know,” she said. “Go.” They went.'), ['“We know,” she said.', '“Go.”', 'They went.']);
});

test('an abbreviation, an initial or a number ends none', () => {
  for (const one of [
    'Mr. Kell wrote to Dr. Smith about it.',
    'Many tools, e.g. Telex, were used.',
    'Capt. V. G. W. Kell signed it.',
    'They met at No. 10 on the Strand.',
    'It grew by 3.5 per cent.',
  ]) {
    assert.deepEqual(sentences(one), [one]);
  }
  assert.deepEqual(sentences('They said no. He left.'), ['They said no.', 'He left.']);
  assert.deepEqual(sentences('It is in the U.K. The law changed.'), ['It is in the U.K.', 'The law changed.']);
});

test('marks of notes belong to the sentence before them, and scripts have their own ends', () => {
  assert.deepEqual(sentences('It rained.¹ It stopped.'), ['It rained.¹', 'It stopped.']);
  assert.deepEqual(sentences('彼は来た。「行くぞ！」と言った。'), ['彼は来た。', '「行くぞ！」', 'と言った。']);
  assert.deepEqual(sentences('वह आया। वह गया।'), ['वह आया।', 'वह गया।']);
  assert.deepEqual(sentences('Type find . -name x to look.'), ['Type find . -name x to look.']);
});

test('a text of nothing but points or titles is read in passing', () => {
  assert.equal(sentences('.'.repeat(300_000)).length, 1);
  assert.equal(sentences('Mr. '.repeat(100_000)).length, 1);
});

test('sentences lie in order, do not overlap, and leave out only white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '!', '\n', '”', '日', '。') }), (text) => {
      let end = 0;
      for (const { from, to } of sentencesOf(text)) {
        assert.equal(text.slice(end, from).trim(), '');
        assert.ok(to > from);
        end = to;
      }
      assert.equal(text.slice(end).trim(), '');
    }),
  );
});
