/** A folded word, phrase or text comes in; the letters and digits it is made of go out. */

const ascii = /^[\x20-\x7e]*$/;

/** Made at the first letter beyond ASCII. */
let letter: RegExp | undefined;
let unspaced: RegExp | undefined;

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];

/** Whether the character at `index` of a folded text belongs to a word; one of a script without spaces does not, so that `tmux` ends where kana begin. */
export function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  if (Number.isNaN(code)) return false;
  letter ??= new RegExp(`(?![${scripts.map((script) => `\\p{scx=${script}}`).join('')}])[\\p{L}\\p{N}\\p{M}]`, 'uy');
  letter.lastIndex = code >= 0xdc00 && code <= 0xdfff && index > 0 ? index - 1 : index;
  return letter.test(text);
}

/** The end of the word that begins or goes on at `index`. */
export function wordEnd(text: string, index: number): number {
  let end = index;
  while (isLetterAt(text, end)) end++;
  return end;
}

/** Whether a text is in a script that does not part its words: such a text is found wherever it stands. */
export function isUnspaced(text: string): boolean {
  if (ascii.test(text)) return false;
  unspaced ??= new RegExp(`[${scripts.map((script) => `\\p{sc=${script}}`).join('')}]`, 'u');
  return unspaced.test(text);
}

/**
 * Cuts a word or phrase into its runs of letters and digits. A possessive ending goes, unless `quoted`.
 * What has no letters, or belongs to a script without spaces, is one literal.
 */
export function partsOf(folded: string, quoted: boolean): { parts: string[]; literal: boolean } {
  const text = folded.trim();
  if (text === '') return { parts: [], literal: false };
  if (isUnspaced(text)) return { parts: [text], literal: true };
  const parts: string[] = [];
  let from = -1;
  for (let index = 0; index <= text.length; index++) {
    const inside = isLetterAt(text, index);
    if (inside && from < 0) from = index;
    if (!inside && from >= 0) {
      parts.push(text.slice(from, index));
      from = -1;
    }
  }
  if (parts.length === 0) return { parts: [text], literal: true };
  if (!quoted && parts.length > 1 && /[^\s]'[sS]$/.test(text)) parts.pop();
  return { parts, literal: false };
}
