#!/usr/bin/env node
/** The words of the command line come in; one use of lectern goes out, and an exit code: 0 done, 1 nothing found, 2 bad input. */

const words = process.argv.slice(2);
const asksVersion = words.length === 1 && (words[0] === '--version' || words[0] === '-V');

if (asksVersion) {
  const { printVersion } = await import('./source/cli/version.ts');
  process.exitCode = printVersion();
} else {
  const { main } = await import('./source/cli/main.ts');
  process.exitCode = await main(words);
}
