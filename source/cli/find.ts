/** Documents come in; what a person chooses of them in the finder goes to standard output. */

import type { Run } from './commands.ts';
import { spread } from './corpus.ts';
import { existing, isFolder, load, pathMeant } from './documents.ts';
import { printerFor } from './hits.ts';

/** Shows the finder on the terminal, also when standard output is a pipe. Exit code 0 when something was chosen, 1 when there was nothing, 130 when it was called off. */
export const run: Run = async ({ operands, flags }) => {
  // Standard input can be read once, and before the keys: it comes first.
  const operandsInOrder = operands.toSorted((one, other) => Number(other === '-') - Number(one === '-'));
  const [path, ...more] = await spread(operandsInOrder);
  const printer = await printerFor(flags, more.length > 0);
  const loaded = await load(pathMeant(path));
  const { runFinder } = await import('../session/find.ts');
  const { chosen, code } = await runFinder(loaded, await Promise.all(more.map(textAt)), flags.given);
  printer?.print(chosen);
  return code;
};

/** The path of a text. Throws `Trouble` when there is none, or only a folder without any. */
async function textAt(path: string): Promise<string> {
  return isFolder(path) ? (await import('./folder.ts')).firstIn(path) : existing(path);
}
