/** The sources come in; dist/ goes out: one small entry and the chunks it loads when they are needed. */

import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asCommonJs, entryOf, wrapped } from './commonjs.mjs';
import { leanInk, ownWidths } from './ink.mjs';
import {
  commonLanguages,
  figletCore,
  lazyEntities,
  leanMeow,
  plainBuiltins,
  plainFields,
  textsWithoutCode,
  yogaBytes,
  yogaWasm,
} from './plugins.mjs';
import { together } from './together.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The parts that are loaded when they are needed, by their paths from the root; any other comes later. */
const places = [
  [/^source\/(?:cli\/(?:help|borrowed|version)|search\/language)\.ts$/, 'core'],
  [/^source\/(?:search\/(?:forgive|ground)|cli\/raw)\.ts$/, 'printing'],
  [/^source\/formats\/targets\//, 'later'],
  [/^source\/cli\/slides\.ts$|^source\/deck\/dialects\//, 'deck'],
  [/^source\/cli\/(?:search|find)\.ts$|^source\/formats\//, 'hits'],
  [/^source\/search\/(?:search|query)\.ts$/, 'search'],
  [/^source\/cli\/(?:read|present|outline|show|guide|print|folder|look)\.ts$/, 'together'],
  [/^source\/(?:document|themes|text)\//, 'together'],
];

// Only to count which lines the tests run: scripts/coverage.mjs.
const sourcemap = process.env.LECTERN_COVERAGE === undefined ? false : 'inline';

const light = together(
  root,
  'source/cli/main.ts',
  'source/session/run.ts',
  {
    groups: ['deck', 'search'],
    apart: { hits: 'search' },
    shared: {
      core: ['source/storage/package.ts'],
      together: ['source/text/sentences.ts', 'source/document/places.ts', 'source/search/ranked.ts'],
    },
  },
  (path) => places.find(([pattern]) => pattern.test(path))?.[1] ?? 'later',
);

const result = await build({
  absWorkingDir: root,
  entryPoints: { main: 'source/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  sourcemap,
  write: false,
  jsx: 'automatic',
  chunkNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  plugins: [
    light,
    plainBuiltins,
    ownWidths,
    leanInk,
    leanMeow,
    plainFields,
    lazyEntities,
    textsWithoutCode,
    commonLanguages,
    figletCore,
    yogaBytes,
  ],
  logLevel: 'warning',
});

/** The script of the page that is exported and shared: one file, for browsers of the last years. */
const page = await build({
  absWorkingDir: root,
  entryPoints: { page: 'source/web/script/main.ts' },
  outdir: 'dist',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['chrome111', 'firefox113', 'safari16.4'],
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
});

/** The thread that unpacks pictures: one file, which shares nothing with the rest. */
const pictures = await build({
  absWorkingDir: root,
  entryPoints: { pictures: 'source/terminal/pictures/worker.ts' },
  outdir: 'dist',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
});

const chunks = await asCommonJs(result.outputFiles, sourcemap);
const entry = await entryOf(root, chunks, sourcemap);

// The entry is put in place last and what is old goes only then, so that lectern can be run while it is built.
const dist = join(root, 'dist');
const files = [
  ...[...chunks, ...page.outputFiles, ...pictures.outputFiles].map(({ path, text }) => [relative(dist, path), text]),
  ...entry.outputFiles.slice(1).map(({ path, text }) => [relative(dist, path), wrapped(text)]),
  ['yoga.wasm', yogaWasm(root)],
  ['package.json', `${JSON.stringify({ type: 'commonjs' })}\n`],
  [
    'modules.json',
    JSON.stringify({ ...summary(result.metafile), ...summary(entry.metafile), ...summary(pictures.metafile) }),
  ],
];
mkdirSync(dist, { recursive: true });
for (const [name, text] of files) writeFileSync(join(dist, name), text);
writeFileSync(join(dist, 'cli.js.new'), entry.outputFiles[0].text);
chmodSync(join(dist, 'cli.js.new'), 0o755);
renameSync(join(dist, 'cli.js.new'), join(dist, 'cli.js'));
const made = new Set(['cli.js', ...files.map(([name]) => name)]);
for (const name of readdirSync(dist)) if (!made.has(name)) rmSync(join(dist, name), { recursive: true });
const total = files.reduce((sum, [name, text]) => sum + (name === 'modules.json' ? 0 : text.length), 0);
console.error(
  `Built dist/: ${made.size} files, ${kilobytes(total)}; the entry ${kilobytes(entry.outputFiles[0].text.length)}.`,
);

/** Which chunk holds which source files and loads which others at once: what the tests look at. */
function summary(metafile) {
  return Object.fromEntries(
    Object.entries(metafile.outputs).map(([path, output]) => [
      path.replace(/^dist\//, ''),
      {
        bytes: output.bytes,
        inputs: Object.keys(output.inputs),
        imports: output.imports
          .filter((one) => one.kind === 'import-statement' && !one.external)
          .map((one) => one.path.replace(/^dist\//, '')),
      },
    ]),
  );
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
