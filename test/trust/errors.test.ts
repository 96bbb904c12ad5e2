/** Hostile words of a command line come in: names, queries, sections, flags and their values; what is said of them must be harmless. */

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { decoded } from './look.ts';
import { assertSays, folder, lectern } from './run.ts';
import { vectors } from './vectors.ts';

const bad = 'x\x1b]0;pwned\x07\u009b31m\r\n\t\u202ey\u2066\u200bz\x7f';

mkdirSync(join(folder, `${bad}.folder`));
writeFileSync(join(folder, `${bad}.binary`), Buffer.from([0, 1, 2]));
writeFileSync(join(folder, 'front.md'), `---\ntitle: [${bad}\n---\n\n# One\n`);
writeFileSync(join(folder, 'deck.md'), `---\nmarp: true\n${bad}: ${bad}\n---\n\n# One\n\n<!-- ${bad}: ${bad} -->\n`);
writeFileSync(
  join(folder, 'presenterm.md'),
  `---\ntitle: One\ntheme:\n  name: dark\n---\n\nOne\n===\n\n<!-- include: ${bad}.md -->\n<!-- ${bad} -->\n<!-- alignment: ${bad} -->\n<!-- end_slide -->\n`,
);

const linesOf = (bad: string): readonly (readonly string[])[] => [
  [bad],
  ['read', bad],
  ['read', `${bad}.folder`],
  ['read', `${bad}.binary`],
  ['read', 'hostile.md', '--at', bad],
  [`--${bad}`],
  [`-${bad}`],
  ['search', bad],
  ['search', `-${bad}`],
  ['search', '--', `-${bad}`],
  ['search', `"${bad}`, 'hostile.md'],
  ['search', `/${bad}(/`, 'hostile.md'],
  ['search', `/x/${bad}`, 'hostile.md'],
  ['search', 'x', bad],
  ['search', 'x', '--format', bad],
  ['search', 'x', '-m', bad],
  ['search', 'x', '--color', bad],
  ['show', bad, 'hostile.md'],
  ['show', 'heading', 'hostile.md'],
  ['show', 'one', 'hostile.md', bad],
  ['slides', 'hostile.md', '--section', bad],
  ['slides', 'front.md'],
  ['slides', 'deck.md'],
  ['slides', 'presenterm.md'],
  ['present', 'hostile.md', '--section', bad],
  ['export', 'hostile.md', '--to', bad],
  ['export', 'deck.md', '--to', 'text', '-o', `${bad}/out`],
  ['import', bad],
  ['points', bad],
  ['forget', bad],
  ['completions', bad],
  ['help', bad],
  ['library', bad],
];

/** All vectors in one word, but those that an argument cannot hold. */
const all = vectors
  .map(({ text }) => text)
  .join(' ')
  .replaceAll('\0', '');
const lines = [...linesOf(bad), ...linesOf(`x${all}`)];

test('what is said of hostile words is one harmless sentence after another', async () => {
  const codes = new Map<string, number | null>();
  for (let index = 0; index < lines.length; index += 4) {
    await Promise.all(
      lines.slice(index, index + 4).map(async (words) => {
        const { out, err, code } = await lectern(words);
        const where = words.map((word) => JSON.stringify(word)).join(' ');
        assertSays(decoded(err), where);
        assertSays(decoded(out), where);
        codes.set(where, code);
      }),
    );
  }
  const odd = [...codes].filter(([, code]) => code === null || code > 2);
  assert.deepEqual(odd, []);
});

test('a hostile config file is refused in harmless words', async () => {
  const file = join(folder, '.config', 'lectern', 'config.yaml');
  mkdirSync(join(folder, '.config', 'lectern'), { recursive: true });
  for (const text of [
    `${JSON.stringify(bad)}: 1\n`,
    `theme: ${JSON.stringify(bad)}\n`,
    `keys:\n  ${JSON.stringify(bad)}: ${JSON.stringify(bad)}\n`,
    `theme: [${bad}\n`,
  ]) {
    writeFileSync(file, text);
    const { out, err } = await lectern(['config']);
    assertSays(decoded(err), JSON.stringify(text));
    assertSays(decoded(out), JSON.stringify(text));
  }
});
