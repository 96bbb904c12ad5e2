/** Bytes that a terminal has not read come in; a process that outlives us goes on waiting, and gives them to it when it reads again. */

import type { ChildProcess } from 'node:child_process';

/**
 * Who writes to a terminal that does not read has to wait, and we may not: a signal is answered at once, and the shell is to go on.
 * `descriptor` is the terminal's, and must block. The process ends with its write, or when the terminal is gone.
 */
export function writeLater(text: string, descriptor: number): ChildProcess {
  // Not imported, which would load it at every start; an exit may not wait for a module.
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn('printf', ['%s', text], {
    stdio: ['ignore', descriptor, 'ignore'],
    detached: true,
    shell: false,
  });
  // Where there is no such program, nothing can be done, and nobody can be told.
  child.on('error', () => {});
  child.unref();
  return child;
}
