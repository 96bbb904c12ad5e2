/** Each recipe of the README comes in; it is typed into bash in a real terminal, where the tools it is for are installed. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { recipes } from '../support/recipes.ts';
import { built, freshHome } from '../terminal/lectern.ts';
import { start } from '../terminal/pty.ts';

const tools = mkdtempSync(join(tmpdir(), 'lectern-tools-'));
symlinkSync(built, join(tools, 'lectern'));
const folders = [tools];
const talk = '# Tides\n\nThe sea rises twice, and the sea falls.\n\n## Neap\n\nThe sea hardly rises.\n';

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function has(tool: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
}

for (const { says, line, needs, environment, steps = [], shows } of recipes) {
  test(`${line} (${says})`, async (context) => {
    const missing = needs.filter((tool) => !has(tool));
    if (missing.length > 0) return context.diagnostic(`not installed: ${missing.join(', ')}`);
    const folder = mkdtempSync(join(tmpdir(), 'lectern-recipe-'));
    folders.push(folder);
    writeFileSync(join(folder, 'talk.md'), talk);
    const session = start('bash', ['--norc', '-c', `${line}\necho "done $?"`], {
      columns: 120,
      rows: 40,
      cwd: folder,
      env: { ...freshHome(), ...environment, PATH: `${tools}:${process.env.PATH}` },
    });
    for (const [wanted, keys] of steps) {
      await session.waitFor(wanted, 10_000);
      session.keys(keys);
    }
    await session.waitFor(/done \d/, 10_000);
    assert.match(session.screen().join('\n'), shows);
    assert.match(session.screen().join('\n'), /done 0/);
    assert.equal(await session.exit(), 0);
  });
}
