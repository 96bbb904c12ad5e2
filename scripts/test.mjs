/** Which tests to run comes in (none: types, lint and units; `shipped`: those of them that count the build; `system`; `long`: all of them with many more cases; paths behind it pick among them); failures and counts go out. */

import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
// Paths alone pick among the units.
const [wanted = 'unit', ...paths] = given[0]?.startsWith('test/') ? ['unit', ...given] : given;

/** Which files of test/ each run takes, by their paths. */
const kinds = {
  // Under coverage the build has source maps: `shipped` looks at one without.
  unit: (path) => !isSystem(path) && !(process.env.LECTERN_COVERAGE && isOfBuild(path)),
  shipped: isOfBuild,
  system: isSystem,
  long: () => true,
};

/** What must hold before the tests of a run are started. */
const checks = {
  unit: [
    ['types', ['node_modules/typescript/bin/tsc']],
    ['types of the page', ['node_modules/typescript/bin/tsc', '-p', 'source/web/script']],
    ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
    ['build', ['scripts/build.mjs']],
  ],
  shipped: [['build', ['scripts/build.mjs']]],
  system: [['build', ['scripts/build.mjs']]],
  long: [['build', ['scripts/build.mjs']]],
};

if (!Object.hasOwn(kinds, wanted)) {
  console.error(`There are no ${wanted} tests: ${Object.keys(kinds).join(', ')}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const [name, words] of checks[wanted]) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) passed++;
  else failed++;
  console.log(`${status === 0 ? '✔' : '✖'} ${name}`);
}

const isPicked = (path) => paths.length === 0 || paths.some((start) => path.startsWith(start));
const files = testFiles(join(root, 'test')).filter((path) => kinds[wanted](path) && isPicked(path));
const counts = files.length === 0 ? { passed: 0, failed: 0 } : await runTests(files);
passed += counts.passed;
failed += counts.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** What needs a pseudo-terminal, another program or a browser; `terminal/unit` needs none. */
function isSystem(path) {
  return /^test[/\\](?:terminal[/\\](?!unit[/\\])|system[/\\])/.test(path);
}

/** Counts the bytes of the build, or what V8 keeps of it. */
function isOfBuild(path) {
  return /^test[/\\](?:bench|cli[/\\](?:chunks\.|compiled))/.test(path);
}

/** Every test file below a folder, by its path from the root. */
function testFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return testFiles(path);
      return /\.test\.tsx?$/.test(entry.name) ? [relative(root, path)] : [];
    });
}

/** Runs the files, a process each; Node 20 does not expand patterns, so they are listed. */
async function runTests(files) {
  // Pseudo-terminals are watched by the clock: one file at a time, so that none waits for another.
  const together = wanted === 'unit' ? Math.max(2, availableParallelism()) : 1;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--test', `--test-concurrency=${together}`, '--test-reporter=./scripts/reporter.mjs', ...files],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, LECTERN_LONG: wanted === 'long' ? '1' : '' },
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    const end = said.lastIndexOf('\n') + 1;
    process.stdout.write(said.slice(0, end).replace(/^counts .*\n/m, ''));
    said = said.slice(end).concat(/^counts .*$/m.exec(said.slice(0, end))?.[0] ?? '');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const [, good, bad] = /^counts (\d+) (\d+)$/m.exec(said) ?? [];
  if (good === undefined) return { passed: 0, failed: 1 };
  return { passed: Number(good), failed: Math.max(Number(bad), code === 0 ? 0 : 1) };
}
