/** The built program comes in; the sizes of its entry, of what reading loads and of the package go out. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Session } from './terminal.mjs';

/** Bytes of the files of dist/ that a reading session loads, by what V8 says it ran and the WebAssembly beside it, and how many they are. */
async function loadedByReading({ program, home }) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-loaded-'));
  try {
    const session = new Session(['/usr/bin/env', `NODE_V8_COVERAGE=${folder}`, process.execPath, program], { home });
    await session.words('%');
    await session.quiet(500);
    session.type('q');
    await session.ended();
    const files = new Set([join(dirname(program), 'yoga.wasm')]);
    for (const name of readdirSync(folder)) {
      const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      for (const { url } of result) {
        if (url.startsWith('file:') && fileURLToPath(url).startsWith(dirname(program))) files.add(fileURLToPath(url));
      }
    }
    return { count: files.size, bytes: [...files].reduce((sum, file) => sum + statSync(file).size, 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes of the package when it is unpacked. */
function packed(root) {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const answer = JSON.parse(said);
  return (Array.isArray(answer) ? answer : Object.values(answer))[0].unpackedSize;
}

export async function measured(given) {
  const reading = await loadedByReading(given);
  const rows = [
    ['the entry', statSync(given.program).size / 1000, 60, 'kB'],
    ['what reading loads', reading.bytes / 1000, 900, 'kB'],
    ['files that reading loads', reading.count, null, 'files'],
    ['the package, unpacked', packed(given.root) / 1e6, 4, 'MB'],
  ];
  return rows.map(([what, figure, limit, unit]) => ({
    what,
    against: '',
    limit,
    unit,
    at: { '': { figure, base: null } },
  }));
}
