/** Bytes or text that lectern gave come in; what must not be in them goes out, in words. */

import assert from 'node:assert/strict';

/** Controls but LF, deletes, C1, bidi formatting, tags, and what only hides or parts: none of it may come out. TAB only where a format parts fields by it. */
const forbidden =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{M}{20}/u;
const unpaired = /\p{Cs}/u;

/** The one use that variations of the supplement have: one of them behind an ideograph. */
const variation = /(?<=[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])[\u{e0100}-\u{e01ef}]/gu;

/** Fails when a text holds what a terminal or a reader could be fooled by. */
export function assertHarmless(given: string, where: string, tabs = false): void {
  const text = given.replace(variation, '');
  const found = forbidden.exec(text) ?? unpaired.exec(text) ?? (tabs ? null : /\t/.exec(text));
  if (found === null) return;
  const around = JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 40));
  assert.fail(`${where}: U+${found[0].codePointAt(0)!.toString(16)} in ${around}`);
}

/** Decodes strictly: bytes that are no UTF-8, as of lone surrogates, fail. */
export function decoded(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Every string in a JSON value, keys included. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...stringsIn(one)]);
}

/** The addresses of hyperlinks (OSC 8) in what was written. */
export function hyperlinksIn(written: string): string[] {
  return [...written.matchAll(/\x1b\]8;[^;]*;([^\x07\x1b]*)/g)].map((match) => match[1]!).filter((one) => one !== '');
}

/** The text without colours (SGR) and hyperlinks; what else there is of sequences stays, to be found. Links to hits are ours and may be `file:`. */
export function withoutOurOwn(written: string): string {
  return written
    .replace(/\x1b\[[\d;]*m/g, '')
    .replace(/\x1b\]8;;(?:(?:https?:\/\/|mailto:|file:\/\/[^/]*\/)[\x21-\x7e]+)?\x1b\\/gi, '');
}

/** A hyperlink that may be drawn: to the web or to mail, and with nothing in it that ends the sequence. */
export const allowedLink = /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/i;
