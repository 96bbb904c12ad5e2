/** Inline source comes in; the same with its images as a slide shows them, by their words or the name of their file, goes out. */

import { judge } from '../document/links.ts';

/** An image written inline: its words, and its address, which may stand in angle brackets or hold pairs of brackets. */
const image =
  /!\[((?:[^[\]\\]|\\.)*)\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))((?:\s+(?:"[^"]*"|'[^']*'))?\s*)\)/g;

/** The last part of an address: the name of a file. */
function nameOf(address: string): string {
  if (address.startsWith('data:')) return 'image';
  const path = address.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1).replaceAll(/[[\]\\`*_<>]/g, '\\$&');
}

/**
 * Lets `wordsOf` say what an image's words are, without those that tell its program how it is drawn, but with `image:width:50%`
 * for how wide; null takes the image out. One without words is called by its address, so that everybody sees that there is one.
 */
export function withImages(content: string, wordsOf: (words: string) => string | null = (words) => words): string {
  if (!content.includes('![')) return content;
  return content.replace(image, (_, words: string, angled = '', bare = '', title = '') => {
    const own = wordsOf(words);
    if (own === null) return '';
    const address: string = angled === '' ? bare : `<${angled}>`;
    // A file is named where its picture is not shown (document/images).
    const isElsewhere = own.trim() === '' && judge(angled || bare).kind !== 'file';
    return `![${isElsewhere ? nameOf(angled || bare) : own.trim()}](${address}${title})`;
  });
}
