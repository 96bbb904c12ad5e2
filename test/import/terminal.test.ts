/** Import and names in a real terminal: where a page goes, what is asked, and how a document of the library is called. */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { named } from '../../source/cli/named.ts';
import { killAll, start } from '../terminal/pty.ts';

const program = fileURLToPath(new URL('../../cli.tsx', import.meta.url));
const loader = import.meta.resolve('tsx');
const page = fileURLToPath(new URL('pages/turns.htm', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-terminal-')));
const places = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };

after(killAll);

function lectern(...words: readonly string[]) {
  const line = ['--import', loader, program, ...words];
  return start(process.execPath, line, { cwd: folder, columns: 120, env: places });
}

test('on a terminal a page goes into the library, it is said where, and opening it is offered', async () => {
  const session = lectern('import', page);
  await session.waitFor('Open it now? [y/N]', 20_000);
  const path = join(folder, 'data/lectern/library/turns.md');
  assert.ok(session.screen().join('').includes(`Imported into ${path}`));
  assert.match(readFileSync(path, 'utf8'), /^\*\*Mira Voss:\*\* It did\./m);
  session.keys('n\r');
  assert.equal(await session.exit(20_000), 0);
});

test('points --write asks first, and no leaves the file as it was', async () => {
  const path = join(folder, 'bare.md');
  writeFileSync(path, '# One\n\nThe wall is old. The wall leans.\n');
  const session = lectern('points', 'bare.md', '--write');
  await session.waitFor('Write this into bare.md? [y/N]', 20_000);
  session.keys('n\r');
  assert.equal(await session.exit(20_000), 0);
  assert.equal(readFileSync(path, 'utf8'), '# One\n\nThe wall is old. The wall leans.\n');
});

test('a name means a file of the folder first, then the library; an unknown one offers the nearest', () => {
  const here = process.cwd();
  const before = { ...process.env };
  Object.assign(process.env, places);
  try {
    mkdirSync(join(folder, 'data/lectern/library'), { recursive: true });
    const inLibrary = join(folder, 'data/lectern/library/ferries.md');
    writeFileSync(inLibrary, '# Ferries\n');
    process.chdir(folder);
    assert.equal(named('ferries'), inLibrary);
    writeFileSync('ferries.md', '# Ours\n');
    assert.equal(named('ferries'), 'ferries.md');
    assert.equal(named('bare.md'), 'bare.md');
    assert.equal(named('elsewhere/x.md'), 'elsewhere/x.md');
    assert.throws(
      () => named('feries'),
      /no file feries, and nothing of that name in the library\. Did you mean ferries\?/,
    );
    assert.throws(() => named('zzzzzz'), /library\.$/);
    assert.ok(existsSync(inLibrary));
  } finally {
    process.chdir(here);
    for (const name of Object.keys(places)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
});
