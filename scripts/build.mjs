/** The sources come in; dist/ goes out: one small entry and the chunks it loads when they are needed. */

import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { keptRows, ownWidths } from './ink.mjs';
import {
  commonLanguages,
  figletCore,
  lazyEntities,
  leanMeow,
  noDevtools,
  plainBuiltins,
  textsWithoutCode,
  yogaBytes,
} from './plugins.mjs';
import { together } from './together.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a bundled CommonJS module needs before it may call `require`: only the chunks that do are given it. */
const requireBanner =
  "import{createRequire as lecternCreateRequire}from'node:module';const require=lecternCreateRequire(import.meta.url);\n";

/** The parts that are loaded when they are needed, by their paths from the root; any other comes later. */
const places = [
  [/^source\/cli\/version\.ts$/, 'alone'],
  [/^source\/(?:cli\/help|search\/language)\.ts$/, 'core'],
  [/^source\/cli\/(?:read|present|search|outline|show|slides|check|guide|print|folder|look)\.ts$/, 'together'],
  [/^source\/formats\/targets\//, 'later'],
  [
    /^source\/(?:document|formats|themes|text)\/|^source\/deck\/dialects\/|^source\/search\/(?:search|query)\.ts$/,
    'together',
  ],
];

const light = together(
  root,
  'source/cli/main.ts',
  'source/session/run.ts',
  (path) => places.find(([pattern]) => pattern.test(path))?.[1] ?? 'later',
);

const result = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'cli.tsx' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  // Only to count which lines the tests run: scripts/coverage.mjs.
  sourcemap: process.env.LECTERN_COVERAGE === undefined ? false : 'linked',
  write: false,
  jsx: 'automatic',
  chunkNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  plugins: [
    light,
    plainBuiltins,
    ownWidths,
    keptRows,
    noDevtools,
    leanMeow,
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

// The entry is put in place last and what is old goes only then, so that lectern can be run while it is built.
const dist = join(root, 'dist');
const entry = join(dist, 'cli.js');
mkdirSync(dist, { recursive: true });
const outputFiles = [...result.outputFiles, ...page.outputFiles];
for (const { path, text } of outputFiles) writeFileSync(path === entry ? `${entry}.new` : path, finished(text));
chmodSync(`${entry}.new`, 0o755);
writeFileSync(join(dist, 'modules.json'), JSON.stringify(summary(result.metafile)));
renameSync(`${entry}.new`, entry);
const made = new Set(['modules.json', ...outputFiles.map(({ path }) => relative(dist, path))]);
for (const name of readdirSync(dist)) if (!made.has(name)) rmSync(join(dist, name), { recursive: true });
const total = outputFiles.reduce((sum, file) => sum + file.contents.length, 0);
const own = result.outputFiles.find((file) => file.path === entry);
console.error(
  `Built dist/: ${outputFiles.length} files, ${kilobytes(total)}; the entry ${kilobytes(own?.contents.length ?? 0)}.`,
);

/** A chunk with the banner it needs, behind the line that names its interpreter when it is the entry. */
function finished(text) {
  if (!/typeof require\s*<\s*"u"/.test(text)) return text;
  const [shebang = ''] = /^#!.*\n/.exec(text) ?? [];
  return shebang + requireBanner + text.slice(shebang.length);
}

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
