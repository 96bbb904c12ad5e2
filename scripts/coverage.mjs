/** The unit tests come in; which lines of source/ they run goes out, by c8, with the counts of tests on the last line: fewer than 95 in 100 lines count as one that failed. */

import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'coverage');
const wanted = 95;

/** Files of source/ that hold types alone: there is nothing in them to run. */
function typesAlone() {
  return readdirSync(join(root, 'source'), { recursive: true })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join('source', path))
    .filter((path) => transformSync(readFileSync(join(root, path), 'utf8'), { loader: 'tsx' }).code.trim() === '');
}

/** Runs tests to their end; gives what their last line counts. */
async function counted(words, environment) {
  const child = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    process.stdout.write(text);
  });
  await new Promise((resolve) => child.on('close', resolve));
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(said) ?? [];
  return passed === undefined ? [0, 1] : [Number(passed), Number(failed)];
}

// The script of the page runs in a browser: the tests of the system try it in one, where c8 does not look.
const left = [...typesAlone(), 'source/web/script/**'];
const runs = join(root, 'scripts', 'test.mjs');
// The built program is tested as a process of its own: with source maps its lines count as those of the sources.
const c8 = [
  join(root, 'node_modules', 'c8', 'bin', 'c8.js'),
  ...['--all', '--exclude-after-remap', '--include=source/**', ...left.map((path) => `--exclude=${path}`)],
  ...['--reporter=text', '--skip-full', '--reporter=json-summary', `--reports-dir=${reports}`],
];
const measured = await counted([...c8, process.execPath, runs, ...process.argv.slice(2)], { LECTERN_COVERAGE: '1' });

// What looks at the build as it is shipped looks at one without source maps.
const isWhole = process.argv.length === 2;
const shipped = isWhole ? await counted([runs, 'shipped'], {}) : [0, 0];
if (!isWhole) spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'ignore' });

const { pct } = JSON.parse(readFileSync(join(reports, 'coverage-summary.json'), 'utf8')).total.lines;
const isEnough = pct >= wanted;
console.log(`${isEnough ? '✔' : '✖'} the tests run ${pct} in 100 lines of source/; ${wanted} are wanted`);
const passed = measured[0] + shipped[0] + (isEnough ? 1 : 0);
const failed = measured[1] + shipped[1] + (isEnough ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
