/** The unit tests come in; which lines of source/ they run goes out, by c8; exit code 1 when a test fails or fewer than 95 in 100 are run. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = '95';

/** Files of source/ that hold types alone: there is nothing in them to run. */
function typesAlone() {
  return readdirSync(join(root, 'source'), { recursive: true })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join('source', path))
    .filter((path) => transformSync(readFileSync(join(root, path), 'utf8'), { loader: 'tsx' }).code.trim() === '');
}

// The script of the page runs in a browser: the tests of the system try it in one, where c8 does not look.
const left = [...typesAlone(), 'source/web/script/**'];
const reports = ['--reporter=text', '--reporter=json-summary', `--reports-dir=${join(root, 'coverage')}`];

// The built program is tested as a process of its own: with source maps its lines count as those of the sources.
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'c8', 'bin', 'c8.js'),
    ...['--all', '--exclude-after-remap', '--include=source/**', ...left.map((path) => `--exclude=${path}`)],
    ...[...reports, '--check-coverage', `--lines=${wanted}`, '--branches=0', '--functions=0', '--statements=0'],
    process.execPath,
    join(root, 'scripts', 'test.mjs'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, LECTERN_COVERAGE: '1' } },
);
spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'ignore' });
process.exitCode = status ?? 1;
