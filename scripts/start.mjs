/** What `npm start` is given comes in; lectern runs with it, built first when a source is newer than the build. */

import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = join(root, 'dist', 'cli.js');
const builders = ['build', 'plugins', 'together'].map((name) => `scripts/${name}.mjs`);
const sources = ['cli.tsx', 'package.json', 'package-lock.json', 'source', ...builders];

/** When a path, or the newest thing in a folder, last changed; milliseconds, 0 when it is not there. */
function changed(path) {
  const what = statSync(path, { throwIfNoEntry: false });
  if (!what) return 0;
  if (!what.isDirectory()) return what.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, changed(join(path, name))), what.mtimeMs);
}

const built = changed(entry);
if (sources.some((path) => changed(join(root, path)) > built)) {
  // Standard output belongs to lectern: what the build says goes to standard error.
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

// npm changes to the folder of the package: a path means what it meant where npm was started.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// In this very process, so that signals, the terminal and the exit code are lectern's own.
process.argv[1] = entry;
await import(pathToFileURL(entry).href);
