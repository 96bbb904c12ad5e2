/** A major version comes in; the path of that Node goes out, from the npm registry, or null where it cannot be had. */

import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

const known = new Map<number, string | null>();

/** The executable of Node `major`; asked once. The host's own when it is of that version. */
export function nodeOf(major: number): string | null {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath;
  if (!known.has(major)) known.set(major, fetched(major));
  return known.get(major) ?? null;
}

function fetched(major: number): string | null {
  const words = ['-y', '-p', `node@${major}`, 'node', '-p', 'process.execPath'];
  const { status, stdout } = spawnSync('npx', words, { encoding: 'utf8', cwd: tmpdir(), timeout: 120_000 });
  const path = stdout?.trim().split('\n').at(-1) ?? '';
  if (status !== 0 || path === '') return null;
  const { stdout: version } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return version?.startsWith(`${major}.`) ? path : null;
}
