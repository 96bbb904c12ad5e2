#!/usr/bin/env node
/** The words of the command line come in; one use of lectern goes out, and an exit code: 0 done, 1 nothing found, 2 bad input. */

import { closeSync, fstatSync } from 'node:fs';
import module from 'node:module';

const words = process.argv.slice(2);
const asksVersion = words.length === 1 && (words[0] === '--version' || words[0] === '-V');

if (asksVersion) {
  const { printVersion } = await import('./source/cli/version.ts');
  process.exitCode = printVersion();
} else {
  keepCompiled();
  const { main } = await import('./source/cli/main.ts');
  process.exitCode = await main(words);
  process.on('exit', leaveTerminalAlone);
}

/**
 * As it ends, Node puts a terminal back as it found it at its start. In a pipe that is not ours to do: the program behind us
 * (fzf, less) may have set the terminal for its own keys by then. Node passes over descriptors that are closed.
 */
function leaveTerminalAlone(): void {
  if (!fstatSync(1).isFIFO()) return;
  for (const descriptor of [0, 2]) if (fstatSync(descriptor).isCharacterDevice()) closeSync(descriptor);
}

/** From 22.1 on Node can keep what it compiled for the next start: a third of the work of a short command. Kept in the person's own folder. */
function keepCompiled(): void {
  const { HOME, XDG_CACHE_HOME } = process.env;
  const folder = XDG_CACHE_HOME || (HOME && `${HOME}/.cache`);
  if (folder && 'enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    module.enableCompileCache(`${folder}/lectern`);
}
