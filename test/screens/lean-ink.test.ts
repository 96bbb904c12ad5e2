/** Ink as it is bundled puts the same on the screen as Ink itself, whatever is written where; rows that nothing lies over cost it nothing. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import * as fc from '../support/properties.ts';

const { leanInk } = (await import(new URL('../../scripts/ink.mjs', import.meta.url).href)) as { leanInk: Plugin };
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lectern-ink-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Written {
  write(x: number, y: number, text: string, options: { transformers: ((text: string) => string)[] }): void;
  clip(clip: { x1?: number; x2?: number; y1?: number; y2?: number }): void;
  unclip(): void;
  get(): { output: string; height: number };
}
type Output = new (size: { width: number; height: number }) => Written;
interface Bundle {
  readonly Output: Output;
  readonly normal: (row: string) => string;
}

/** Ink's grid of cells, bundled, and what brings a row into the form that Ink gives it. */
async function bundled(name: string, plugins: Plugin[]): Promise<Bundle> {
  const outfile = join(folder, `${name}.mjs`);
  const contents = `import Output from './node_modules/ink/build/output.js';
import { styledCharsFromTokens, styledCharsToString, tokenize } from '@alcalzone/ansi-tokenize';
export { Output };
export const normal = (row) => styledCharsToString(styledCharsFromTokens(tokenize(row))).trimEnd();`;
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    plugins,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

const own = await bundled('own', []);
const lean = await bundled('lean', [leanInk]);

const piece = fc.constantFrom(
  'word',
  ' ',
  '漢',
  'é',
  '👩‍👧',
  '\u034f',
  '\n',
  '\u001b[1mbold\u001b[0m',
  '\u001b[38;2;1;2;3;48;5;7mboth  \u001b[0m',
  '\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\',
);
const operation = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      x: fc.constantFrom(0, 0, 0, 3),
      y: fc.integer({ min: -1, max: 5 }),
      pieces: fc.array(piece, { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom('clip', 'unclip') },
);

function drawn(
  { Output }: Bundle,
  operations: readonly (string | { x: number; y: number; pieces: string[] })[],
): string[] {
  const output = new Output({ width: 30, height: 5 });
  let clips = 0;
  for (const one of operations) {
    if (one === 'clip') output.clip({ x1: 1, x2: 9, y1: 0, y2: 3 });
    else if (one === 'unclip' && clips > 0) output.unclip();
    else if (typeof one !== 'string')
      output.write(one.x, one.y, one.pieces.join(''), { transformers: [(text) => text.replaceAll('word', 'said')] });
    if (typeof one === 'string') clips = Math.max(0, clips + (one === 'clip' ? 1 : -1));
  }
  return output.get().output.split('\n').map(own.normal);
}

test('the same stands on every row, with the same looks', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 7 }), (operations) => {
      assert.deepEqual(drawn(lean, operations), drawn(own, operations));
    }),
    { numRuns: 1000 },
  );
});

test('a row that nothing lies over is passed on as it is', () => {
  const output = new lean.Output({ width: 30, height: 2 });
  const row = '\u001b[1ma\u001b[0m\u001b[1mb\u001b[0m';
  output.write(0, 0, `${row}  `, { transformers: [] });
  assert.equal(output.get().output, `${row}\n`);
});
