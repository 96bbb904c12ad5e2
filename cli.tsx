#!/usr/bin/env node
/** The words of the command line come in; one use of lectern goes out, and an exit code: 0 done, 1 nothing found, 2 bad input. */

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
}

/** From 22.1 on Node can keep what it compiled for the next start: a third of the work of a short command. Kept in the person's own folder. */
function keepCompiled(): void {
  const { HOME, XDG_CACHE_HOME } = process.env;
  const folder = XDG_CACHE_HOME || (HOME && `${HOME}/.cache`);
  if (folder && 'enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    module.enableCompileCache(`${folder}/lectern`);
}
