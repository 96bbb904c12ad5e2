/** Nothing comes in; the frames that the tests keep as text are written anew, to be looked at before they are committed. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tests = ['test/program/frames.test.ts', 'test/program/speaker-frames.test.ts', 'test/stage/frames.test.ts'];

const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...tests], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, WRITE_FRAMES: '1' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
