/** Text to copy comes in; the sequence (OSC 52) that hands it to the terminal's clipboard goes out. */

/** Bytes that the common terminals take: xterm and tmux stop at 100,000 characters of base64. */
export const longestCopy = 74_994;

/** Gives null when the text is longer than terminals take: a clipboard cut in the middle would be worse than none. */
export function clipboardSequence(text: string): string | null {
  const bytes = Buffer.from(text);
  return bytes.length > longestCopy ? null : `\x1b]52;c;${bytes.toString('base64')}\x1b\\`;
}
