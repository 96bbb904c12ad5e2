/** Nothing comes in; generated documents of some length, wide characters among them, go out. */

import { documents } from '../document/samples.ts';
import * as fc from '../support/properties.ts';

const others = fc.constantFrom(
  '日本語の文章です。「引用」も、括弧（かっこ）もあります。',
  '| 日本 | b | right |\n|:-:|---|--:|\n| 👩‍👩‍👧 | a much longer cell than the others | 1,000 |',
  '> [!WARNING]\n> - 한국어\n>   1. e\u0301e\u0301 नमस्ते\n>\n>      ![alt](x.png)',
  'A-word-with-many-hyphens-that-goes-on-and-on/and/on--without a space\u00a0for a while…',
  'One line,\nTwo *lines*,\nThree [lines](#x)[^a].',
  '[^a]: a note\n\n    with more\n[^b]: another',
  'term\n: one\n: two\n\n  ```js\n  const x = "日本" + 1;\n  ```',
);

/** Several pieces one after another, with blank lines between. */
export const longer: fc.Arbitrary<string> = fc
  .array(fc.oneof(documents, others), { minLength: 1, maxLength: 6, size: 'max' })
  .map((pieces) => pieces.join('\n\n'));
