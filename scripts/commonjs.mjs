/** The chunks of a bundle, as modules that import each other, come in; the same as CommonJS goes out, with an entry that loads them. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
      return { path, text: code };
    }),
  );
}

/** The entry: cli.tsx behind the loader of source/cli/compiled/. `chunks` are what it loads, with the parts of the sources in which they begin. */
export async function entryOf(root, chunks, parts, sourcemap) {
  const digest = createHash('sha256');
  for (const { text } of chunks) digest.update(text);
  return build({
    absWorkingDir: root,
    entryPoints: { cli: 'cli.tsx' },
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
    define: { lecternBuild: JSON.stringify(digest.digest('hex').slice(0, 12)) },
    inject: [join(root, 'source/cli/compiled/chunks.ts')],
    plugins: [plainBuiltins, loadedFrom(parts)],
    logLevel: 'warning',
  });
}

/** In cli.tsx the parts are files of the sources; in the entry they are chunks. */
function loadedFrom(parts) {
  return {
    name: 'loaded-from',
    setup(build) {
      build.onLoad({ filter: /[/\\]cli\.tsx$/ }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const [name, part] of Object.entries(parts))
          contents = contents.replace(`import('./${part}')`, `lecternLoad('./${name}.js')`);
        return { contents, loader: 'tsx' };
      });
    },
  };
}

/** `import()` of a chunk, as the function that the entry gives. A script cannot import anything else. */
function deferred(text) {
  const after = text.replace(/\bimport\((?="\.\/[\w.-]+\.js"\))/g, 'lecternLoad(');
  const [left] = /.{0,40}\bimport\(.{0,40}/.exec(after) ?? [];
  if (left !== undefined) throw new Error(`An import is left in the bundle: ${left}`);
  return after;
}
