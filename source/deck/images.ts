/** Inline source comes in; the same with its images as a slide shows them, by their words or the name of their file, goes out. */

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
 * Lets `wordsOf` say what an image's words are, without those that tell its program how large it is and where; null takes
 * the image out. One without words is called by its file, so that everybody sees that there is one.
 */
export function withImages(content: string, wordsOf: (words: string) => string | null = (words) => words): string {
  if (!content.includes('![')) return content;
  return content.replace(image, (_, words: string, angled = '', bare = '', title = '') => {
    const own = wordsOf(words);
    if (own === null) return '';
    const address: string = angled === '' ? bare : `<${angled}>`;
    return `![${own.trim() === '' ? nameOf(angled || bare) : own.trim()}](${address}${title})`;
  });
}
