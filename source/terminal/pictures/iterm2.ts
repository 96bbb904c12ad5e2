/** A picture's file and its size in cells come in; the sequence that draws it at the cursor as iTerm2 has it goes out. */

/** OSC 1337 (iTerm2's inline images). The file's name is left out: it is nothing the terminal needs. */
export function inlineFile(file: Uint8Array, size: { readonly columns: number; readonly rows: number }): string {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('base64');
  const keys = `inline=1;size=${file.byteLength};width=${size.columns};height=${size.rows};preserveAspectRatio=1`;
  return `\x1b]1337;File=${keys};doNotMoveCursor=1:${text}\x07`;
}
