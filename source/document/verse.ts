/** A paragraph comes in; its text goes out, line ends kept where it is verse: markdown would run such lines together. */

import { tracedText } from './inline.ts';
import type { Block, BlockText, Document } from './model.ts';

/** Verse has lines no longer than this, in characters, and at least so many, and each begins with a capital; broken prose does not. */
const longest = 72;
const fewest = 3;

function isVerse(content: string): boolean {
  if (!content.includes('\n')) return false;
  const lines = content.split('\n').map((line) => line.trim());
  if (lines.length < fewest || lines.some((line) => line.length > longest)) return false;
  return lines.every(beginsCapital);
}

/** Signs may stand before the capital. Most lines begin with a letter of ASCII, and no class of Unicode need be compiled for them. */
function beginsCapital(line: string): boolean {
  const first = line.charCodeAt(0);
  if ((first >= 0x30 && first <= 0x39) || (first >= 0x61 && first <= 0x7a)) return false;
  return (first >= 0x41 && first <= 0x5a) || /^[\p{P}\p{S}]*\p{Lu}/u.test(line);
}

/** The block's text as `textOf` gives it, offsets and length the same; in verse an LF stands for the space of each line end. */
export function versed(document: Document, block: Block): BlockText {
  const text = tracedText(document, block);
  if (block.kind !== 'paragraph' || !isVerse(block.content)) return text;
  const units = text.text.split('');
  text.segments.forEach(({ text: start, source, exact }, index) => {
    const end = text.segments[index + 1]?.text ?? units.length;
    for (let at = start; at < end; at++) {
      if (units[at] === ' ' && block.content[source + (exact ? at - start : 0)] === '\n') units[at] = '\n';
    }
  });
  return { ...text, text: units.join('') };
}
