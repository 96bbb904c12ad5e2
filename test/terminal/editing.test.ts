/** The built program in a real terminal while its file is edited, by another program or by the editor it starts. */

import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lectern } from './lectern.ts';
import { pristine } from './pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-edit-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const long = `# One\n\n${'A line of the first section.\n\n'.repeat(60)}# Two\n\nThe second section.\n`;

test('a file that another program writes is shown as it is now, where the reader is', async () => {
  const path = file('reload.md', long);
  const session = lectern([path], { columns: 80, rows: 24 });
  await session.waitFor('A line of the first section', 10_000);
  session.keys(']');
  await session.waitFor('The second section.');
  await session.settled();
  writeFileSync(
    `${path}.new`,
    long.replace('# One\n', '# One\n\nPut in above.\n').replace('second section', 'last section'),
  );
  renameSync(`${path}.new`, path);
  await session.waitFor('┃ The last section.');
  await session.waitFor((one) => !one.screen().join('').includes('┃'), 4000);
  rmSync(path);
  await session.waitFor('is gone or cannot be read');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

test('e opens the editor at the line, and what it wrote is there afterwards', async () => {
  const path = file('edit.md', long);
  const editor = file(
    'editor.sh',
    '#!/bin/bash\necho "given $1"; sed -i "s/second section/edited section/" "$2"; read line\n',
  );
  chmodSync(editor, 0o700);
  const vim = join(folder, 'vim');
  renameSync(editor, vim);
  const session = lectern([path], { columns: 100, rows: 24, env: { EDITOR: vim, VISUAL: '' } });
  await session.waitFor('A line of the first section', 10_000);
  session.keys(']');
  await session.waitFor('The second section.');
  session.keys('e');
  await session.waitFor(/given \+\d+/);
  assert.equal(session.modes().alternate, false);
  session.keys('\r');
  await session.waitFor('The edited section.');
  assert.equal(session.modes().alternate, true);
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});
