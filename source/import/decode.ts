/** The bytes of a saved page come in; its text goes out, by its byte order mark, by what it declares, or as UTF-8, with a warning where that fails. */

import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  /** The encoding it was read as, in lower case. */
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Where HTML wants its encoding declared: in the first 1024 bytes; some pages are later (https://html.spec.whatwg.org/#determining-the-character-encoding). */
const searched = 4096;
/** So many bytes at the start are looked at for a NUL, which no text has. */
const looked = 8192;

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Decodes `bytes`. Bytes that the encoding does not know become U+FFFD, with a warning. Throws Trouble, which calls it `name`, when it is no text. */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) {
    return read(bytes.subarray(mark.bytes.length), mark.encoding, []);
  }
  if (bytes.subarray(0, looked).includes(0)) {
    throw new Trouble(`${safeLine(name)} is a binary file, not a page: save the page as text or HTML.`);
  }
  const declared = declaredIn(bytes);
  if (declared === null) {
    return read(bytes, 'utf-8', []);
  }
  try {
    return read(bytes, new TextDecoder(declared).encoding, []);
  } catch {
    return read(bytes, 'utf-8', [`The page declares an encoding that is not known, “${declared}”: read as UTF-8.`]);
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, searched));
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1];
  // A declaration that can be read byte by byte cannot be UTF-16 (same section of the HTML standard).
  return label === undefined ? null : /^utf-16/i.test(label) ? 'utf-8' : label;
}

/** 0x80 to 0x9F of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt); the decoder of Node 20 gives control characters for them. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function read(bytes: Uint8Array, encoding: string, warnings: readonly string[]): Decoded {
  const plain = new TextDecoder(encoding).decode(bytes);
  const text =
    encoding === 'windows-1252'
      ? plain.replace(/[\x80-\x9f]/g, (unit) => windows[unit.charCodeAt(0) - 0x80] ?? unit)
      : plain;
  const before = encoding === 'utf-8' ? countReplaced(bytes) : 0;
  let unread = -before;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    unread++;
  }
  if (unread <= 0) {
    return { text, encoding, warnings };
  }
  const what = unread === 1 ? 'One character' : `${unread} characters`;
  const told = `${what} could not be read as ${encoding.toUpperCase()} and stand${unread === 1 ? 's' : ''} as \uFFFD: the page does not say what encoding it is in.`;
  return { text, encoding, warnings: [...warnings, told] };
}

/** How often U+FFFD itself was written in the bytes: what the page says is no failure to read it. */
function countReplaced(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    count += bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd ? 1 : 0;
  }
  return count;
}
