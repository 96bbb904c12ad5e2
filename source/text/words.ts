/** Text comes in; its words, as stretches of it, go out. */

export interface Stretch {
  /** Half-open, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

const ascii = /^[\t\n\x20-\x7e]*$/;
/** Letters and digits with apostrophes, hyphens and (in numbers) points inside. */
const asciiWord = /[A-Za-z0-9]+(?:['-][A-Za-z0-9]+|(?<=[0-9])[.,](?=[0-9])[0-9]+)*/g;

/** Made at the first text that is not ASCII. Scripts without spaces count a character a word, as their readers do. */
let anyWord: RegExp | undefined;
function anyWordOf(): RegExp {
  anyWord ??= new RegExp(
    '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]\\p{M}*' +
      "|(?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])[\\p{L}\\p{N}\\p{M}\\u200c\\u200d\\u00ad\\u034f])+(?:['’‐‑-](?=[\\p{L}\\p{N}])(?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])[\\p{L}\\p{N}\\p{M}\\u200c\\u200d\\u00ad\\u034f])+|(?<=[0-9])[.,](?=[0-9])[0-9]+)*",
    'gu',
  );
  return anyWord;
}

function expressionFor(text: string): RegExp {
  return ascii.test(text) ? asciiWord : anyWordOf();
}

/** The words of a text in order. `re-opened`, `it’s` and `10,000` are one word each; a Chinese or Japanese character is one. */
export function wordsOf(text: string): Stretch[] {
  return Array.from(text.matchAll(expressionFor(text)), (found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** How many words a text has. */
export function countWords(text: string): number {
  const expression = expressionFor(text);
  expression.lastIndex = 0;
  let count = 0;
  while (expression.test(text)) count++;
  return count;
}
