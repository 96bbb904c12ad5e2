/** The chunks of a bundle, as modules that import each other, come in; the same as CommonJS goes out, with an entry that loads them. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, transform } from 'esbuild';
import { plainBuiltins } from './plugins.mjs';

/**
 * Node prepares more before it runs a module than before it runs a script, and only of a script can it keep what was compiled on
 * every version from 20 on. In a chunk `import()` becomes `lecternLoad` and `import.meta` `lecternMeta`, which the entry hands it.
 */
export async function asCommonJs(files, sourcemap) {
  return Promise.all(
    files.map(async ({ path, text }) => {
      const { code } = await transform(deferred(text), {
        sourcefile: basename(path),
        format: 'cjs',
        platform: 'node',
        target: 'node20',
        minify: true,
        define: { 'import.meta': 'lecternMeta' },
        sourcemap,
        logLevel: 'warning',
      });
      return { path, text: wrapped(plainExports(code)) };
    }),
  );
}

/** What is exported stands in an object of getters, which the bundler copies, one by one, to mark it as having been a module: nobody asks for the mark. */
function plainExports(code) {
  return code.replace(/\bmodule\.exports=[\w$]+\(([\w$]+)\);/, 'module.exports=$1;');
}

/**
 * A chunk as a function of what the entry hands it: an expression, so that the entry need not put a text together at every start.
 * It is all ASCII, for the entry reads it a byte a character; the bundler sees to that in texts, but not in regular expressions.
 */
export function wrapped(code) {
  const ascii = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `(function(exports,require,module,lecternLoad,lecternMeta){${ascii}\n})`;
}

/** What the entry loads by name. All but `main` stand alone: a chunk that they shared with it would be one more to load. */
const parts = {
  main: 'source/cli/main.ts',
  version: 'source/cli/version.ts',
  keep: 'source/cli/compiled/keep.ts',
};

/** The entry, cli.tsx behind the loader of source/cli/compiled/, and the parts that stand alone. `chunks` are those of `main`. */
export async function entryOf(root, chunks, sourcemap) {
  const { main, ...alone } = parts;
  const digest = createHash('sha256');
  for (const { text } of chunks) digest.update(text);
  return build({
    absWorkingDir: root,
    entryPoints: { cli: 'cli.tsx', ...alone },
    outdir: 'dist',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    sourcemap,
    define: { lecternBuild: JSON.stringify(digest.digest('hex').slice(0, 12)), 'import.meta': 'lecternMeta' },
    plugins: [plainBuiltins, loadedByName],
    logLevel: 'warning',
  });
}

/** In cli.tsx the parts are files of the sources; in the entry they are chunks. */
const loadedByName = {
  name: 'loaded-by-name',
  setup(build) {
    build.onLoad({ filter: /[/\\]cli\.tsx$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [name, part] of Object.entries(parts))
        contents = contents.replace(`import('./${part}')`, `lecternLoad('./${name}.js')`);
      return { contents: `${contents}import { lecternLoad } from './source/cli/compiled/chunks.ts';\n`, loader: 'tsx' };
    });
  },
};

/** `import()` of a chunk, as the function that the entry gives. A script cannot import anything else. */
function deferred(text) {
  const after = text.replace(/\bimport\((?="\.\/[\w.-]+\.js"\))/g, 'lecternLoad(');
  const [left] = /.{0,40}\bimport\(.{0,40}/.exec(after) ?? [];
  if (left !== undefined) throw new Error(`An import is left in the bundle: ${left}`);
  return after;
}
