/** Nothing comes in; the machine, the Nodes to measure with and the peers that are installed go out. */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { delimiter, join } from 'node:path';

/** The Node that `npx` can bring beside our own. */
const other = '24';

/** What it was measured on, in one line. */
export function machine() {
  const [first] = cpus();
  return `${type()} ${release().split('-')[0]}, ${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

/** Paths of the Nodes to measure with, by their versions: the one this runs on, and another when it can be had. */
export function nodes() {
  const found = { [process.versions.node]: process.execPath };
  const asked = spawnSync('npx', ['-y', '-p', `node@${other}`, 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  const path = asked.stdout?.trim();
  if (asked.status === 0 && path && existsSync(path)) {
    const version = execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
    found[version] ??= path;
  } else console.error(`Node ${other} could not be had; measured with ${process.versions.node} alone.`);
  return found;
}

/** Programs beside ours: what they are called, how they show a file, what they show a deck or a search with. */
export const peers = {
  less: { names: ['less'], reads: (path) => [path] },
  bat: { names: ['bat', 'batcat'], reads: (path) => ['--paging=never', '--color=always', path] },
  w3m: { names: ['w3m'], reads: (path) => ['-T', 'text/plain', path] },
  mdp: { names: ['mdp'], presents: (path) => [path] },
  patat: { names: ['patat'], presents: (path) => [path] },
  ripgrep: { names: ['rg'], searches: (word, path) => [word, path] },
  fzf: { names: ['fzf'], chooses: () => [] },
};

/** Where a peer's program lies, or null when it is not installed. */
export function installed(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = peers[name].names.flatMap((each) => folders.map((folder) => join(folder, each)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The peers that are not there. */
export function absent() {
  return Object.keys(peers).filter((name) => installed(name) === null);
}
