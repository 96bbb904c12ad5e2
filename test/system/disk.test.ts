/** Disks that are full or may not be written come in; that reading goes on, says so in one sentence and ends well is tested on the built program. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lectern } from '../terminal/lectern.ts';
import { pristine } from '../terminal/pty.ts';

const mounted: string[] = [];

after(() => {
  for (const folder of mounted) {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
});

/** A small disk of its own; null where that is not allowed (only root may, and not in every container). */
function disk(options: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-disk-'));
  const words = ['-t', 'tmpfs', '-o', `size=64k,${options}`, 'tmpfs', folder];
  if (process.getuid?.() !== 0 || spawnSync('mount', words).status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  mounted.push(folder);
  return folder;
}

function fill(folder: string): void {
  try {
    writeFileSync(join(folder, 'full'), Buffer.alloc(1 << 20));
  } catch {
    // It is full.
  }
}

for (const [name, options, prepare, why] of [
  ['full', 'rw', fill, 'the disk is full'],
  ['read-only', 'ro', () => {}, 'it is on a read-only disk'],
] as const) {
  test(`on a ${name} disk one reads on, is told once, and leaves as always`, async (context) => {
    const home = disk(options);
    if (home === null) return context.skip('no disk can be mounted here');
    prepare(home);
    const session = lectern([], { env: { HOME: home }, columns: 140 });
    await session.waitFor('Opening', 10_000);
    await session.settled(200);
    session.keys('ma');
    await session.waitFor(`marks.json can't be written: ${why}.`);
    session.keys('j');
    await session.waitFor((seen) => !seen.screen().join('').includes('marks.json'));
    session.keys('q');
    assert.equal(await session.exit(), 0);
    assert.deepEqual(session.modes(), pristine);
    const said = session.screen().join('\n').trim();
    assert.match(said, /^lectern: \S+places\.json can't be written: [^:]+\.$/);
    assert.ok(said.endsWith(`${why}.`), said);
  });
}
