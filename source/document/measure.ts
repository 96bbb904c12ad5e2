/** A stretch of blocks comes in; how many words it has goes out. */

import { countWords } from '../text/words.ts';
import { textOf } from './inline.ts';
import type { Document } from './model.ts';

export { isKeyPoint } from './keypoints.ts';

/** Words a person reads in the blocks `[fromBlock, toBlock)` (indexes). */
export function wordsIn(document: Document, fromBlock: number, toBlock: number): number {
  let words = 0;
  for (const block of document.blocks.slice(fromBlock, toBlock)) words += countWords(textOf(document, block).text);
  return words;
}
