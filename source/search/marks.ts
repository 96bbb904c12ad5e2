/** Source comes in; the same without its inline marks goes out, found without parsing any. No mark goes beyond its line. */

/** What is never closed is looked for but a little way, or each of many would be looked for to the end of the line. */
const mark = '(?:\\](?:\\([^)\\n]{0,500}\\)|\\[[^\\]\\n]*\\])?|<[^<>\\n]*>|[\\\\*_~`[])';
const marks = new RegExp(mark, 'g');
/** A letter or digit, or what may be one beyond ASCII: anything but general punctuation. */
const letter = '[0-9A-Za-z\\u0080-\\u200f\\u2070-\\uffff]';
/** Marks that words are written around, or that stand inside of one: it is whole only without them. */
const word = `${letter}${mark}+${letter}`;
const broken = new RegExp(word, 'g');
const brokenHere = new RegExp(word, 'y');
const entity = /&#?\w+;/;
const entityHere = /&#?\w+;/y;
const ampersand = 0x26;
/** What marks and entities begin with. */
export const signs = '[]<\\*_~`&';

/** Source without inline marks, so that a word they stand in the middle of is whole. */
export function unmarked(source: string): string {
  return source.replace(marks, '');
}

/** What a tag says that shows an image. */
const alternative = /<img\b[^<>\n]*?\balt\s*=\s*(?:"([^"<>\n]*)"|'([^'<>\n]*)')/gi;

/** Source without inline marks, the words of images that are tags behind it. */
export function worded(source: string): string {
  const bare = unmarked(source);
  if (!source.includes('<')) return bare;
  return [bare, ...Array.from(source.matchAll(alternative), ([, one, other]) => one ?? other)].join(' ');
}

/** Whether the sign at `at` begins an entity, or the marks inside a word. */
export function breaksWord(text: string, at: number): boolean {
  if (text.charCodeAt(at) === ampersand) {
    entityHere.lastIndex = at;
    return entityHere.test(text);
  }
  brokenHere.lastIndex = at - 1;
  return brokenHere.test(text);
}

/** Only the lines that have marks inside a word, without any; null when there is an entity, which may stand for any letter. */
export function bareLines(source: string): string | null {
  if (entity.test(source)) return null;
  let bare = '';
  for (broken.lastIndex = 0; broken.test(source); ) {
    const start = source.lastIndexOf('\n', broken.lastIndex - 1) + 1;
    const found = source.indexOf('\n', broken.lastIndex);
    const end = found < 0 ? source.length : found;
    bare += `${unmarked(source.slice(start, end))}\n`;
    broken.lastIndex = end;
  }
  return bare;
}
