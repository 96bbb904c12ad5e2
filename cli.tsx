#!/usr/bin/env node
/** The words of the command line come in; one use of lectern goes out, and an exit code: 0 done, 1 nothing found, 2 bad input. */

async function run(words: readonly string[]): Promise<number> {
  const asksVersion = words.length === 1 && (words[0] === '--version' || words[0] === '-V');
  if (asksVersion) {
    const { printVersion } = await import('./source/cli/version.ts');
    try {
      return printVersion();
    } catch {
      // `main` meets the same and says why.
    }
  }
  const { main } = await import('./source/cli/main.ts');
  return main(words);
}

run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
