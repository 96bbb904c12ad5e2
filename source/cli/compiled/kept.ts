/** The words of the command line and the environment come in; the compiled code that an earlier start of the same use kept goes out. */

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/** What the build says of itself: a digest of all chunks, so that no build takes another's code. */
declare const lecternBuild: string;

/** Parts begin at a multiple of so many bytes, which spares V8 a copy. */
export const alignment = 8;

/** Only the name of a command, or of something short that looks like one, has a file of its own. */
const oneWord = /^[a-z]{2,12}$/;

/**
 * The file for one use: each command runs other functions, and code that is not needed takes time to read. Null where nothing is to be kept:
 * without a home, when Node's own switch says so, or when coverage counts what is compiled. In the cache folder of the XDG base directories.
 */
export function keptPath(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const { HOME, XDG_CACHE_HOME = '', NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE } = environment;
  if (NODE_DISABLE_COMPILE_CACHE || NODE_V8_COVERAGE) return null;
  const cache = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : HOME && `${HOME}/.cache`;
  if (!cache) return null;
  const word = words.find((one) => !one.startsWith('-')) ?? '';
  const use = oneWord.test(word) ? word : 'read';
  return `${cache}/lectern/${lecternBuild}-${process.version}-${process.arch}-${use}.code`;
}

/**
 * The parts by name, from a file that `keep` wrote; null when there is none, or it is not to be trusted. V8 runs what it is given and breaks on
 * a byte that is wrong: the file must be the person's own, with nobody else allowed to write it, and both its halves must say the same.
 */
export function keptCode(path: string): ReadonlyMap<string, Buffer> | null {
  try {
    const file = openSync(path, 'r');
    try {
      const { uid, mode } = fstatSync(file);
      if ((process.getuid && uid !== process.getuid()) || (mode & 0o022) !== 0) return null;
      return partsOf(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Each half: the length of its list in digits, the list as JSON, then the parts, each `alignment` bytes or a multiple of them. */
function partsOf(bytes: Buffer): ReadonlyMap<string, Buffer> | null {
  const half = bytes.subarray(0, bytes.length / 2);
  // Comparing is the one check of Node's that takes no time worth counting: no digest module has to be loaded.
  if (!half.equals(bytes.subarray(bytes.length / 2))) return null;
  const listed = alignment + Number(half.toString('latin1', 0, alignment));
  const list: readonly (readonly [name: string, length: number])[] = JSON.parse(
    half.toString('latin1', alignment, listed),
  );
  let at = listed;
  return new Map(
    list.map(([name, length]) => {
      const part = half.subarray(at, at + length);
      at += Math.ceil(length / alignment) * alignment;
      return [name, part];
    }),
  );
}
