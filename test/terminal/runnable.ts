/** A process comes in; whether it, or one that it has started, has something to do goes out. */

import { readFileSync } from 'node:fs';

/** True while a process or one below it runs or waits for its turn to run; false where the system does not tell. */
export function isRunnable(pid: number): boolean {
  const stat = read(`/proc/${pid}/stat`);
  // The name stands in brackets, and may hold any character.
  if (/^ R/.test(stat.slice(stat.lastIndexOf(')') + 1))) return true;
  return read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .some((child) => child !== '' && isRunnable(Number(child)));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
