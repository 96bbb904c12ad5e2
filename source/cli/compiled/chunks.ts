/** The name of a chunk of `dist/` comes in; what it exports goes out. Only the built program has chunks: scripts/build.mjs puts this in front of its entry. */

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { keptCode, keptPath } from './kept.ts';

/** Chunks shorter than this many characters are compiled anew each time: to look for what was kept would take longer. */
const short = 8_000;

const folder = __dirname;
const meta = { url: pathToFileURL(__filename).href };
const loaded = new Map<string, { readonly exports: unknown }>();
const scripts = new Map<string, Script>();
const path = keptPath(process.argv.slice(2), process.env);
let kept: ReadonlyMap<string, Buffer> | null = null;
let isNew = false;

/** What a chunk exports, at once. `name` is `./` and its file name; any other name is one of Node's own modules. */
function load(name: string): unknown {
  if (!name.startsWith('./')) return require(name);
  const known = loaded.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  // `name` begins with `./`. To join paths properly takes longer than to read a short file.
  const file = folder + name.slice(1);
  // The build writes ASCII alone, and a function around it: Latin-1 is read without decoding, and takes a byte a character in memory.
  const source = readFileSync(file, 'latin1');
  const script = source.length < short ? new Script(source, { filename: file }) : compiled(name, source, file);
  script.runInThisContext()(module.exports, load, module, lecternLoad, meta);
  return module.exports;
}

/** A longer chunk, with the functions that an earlier start of the same use compiled. */
function compiled(name: string, source: string, filename: string): Script {
  if (path === null) return new Script(source, { filename });
  kept ??= keptCode(path) ?? new Map();
  const cachedData = kept.get(name);
  const script = new Script(source, cachedData ? { filename, cachedData } : { filename });
  scripts.set(name, script);
  // V8 refuses what another version or other flags have made.
  if (script.cachedDataRejected) kept = new Map();
  // What was kept may be of a start that needed less: of the help, or of one into a pipe.
  if ((cachedData === undefined || script.cachedDataRejected) && !isNew) keepAtEnd();
  return script;
}

/** Only now is it known which functions this use needs: those that V8 has compiled by the end. */
function keepAtEnd(): void {
  isNew = true;
  process.on('exit', () => {
    try {
      const { keep } = load('./keep.js') as typeof import('./keep.ts');
      if (path !== null) keep(path, scripts, kept ?? new Map());
    } catch {
      // A folder that cannot be written: the next start takes as long as this one.
    }
  });
}

/** The same as a promise: what the build makes of an import that is put off. */
export async function lecternLoad(name: string): Promise<unknown> {
  return load(name);
}
