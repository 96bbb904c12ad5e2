/** What a terminal sent comes in; keys, pastes, mouse reports and replies to our questions go out, one event each. */

import type { MouseEvent } from './mouse.ts';
import { mouseEvent } from './mouse.ts';

/** What a terminal answered: `name` says how it came, `body` is what stood between introducer and end. */
export interface Reply {
  /** `osc` colours; `dcs` and `apc` strings; `csi` device attributes, cursor position and mode reports (final byte last). */
  readonly kind: 'reply';
  readonly name: 'osc' | 'dcs' | 'apc' | 'csi';
  readonly body: string;
}

export type InputEvent =
  | { readonly kind: 'key'; readonly sequence: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'focus'; readonly focused: boolean }
  | MouseEvent
  | Reply;

/** What has been read to the end, and the beginning of something that has not; `wait` says what the rest may become. */
export interface Split {
  readonly events: InputEvent[];
  readonly rest: string;
  readonly wait: 'nothing' | 'escape' | 'string' | 'paste';
}

const pasteBegin = '\x1b[200~';
const pasteEnd = '\x1b[201~';
/** CSI: parameters, intermediates, final byte; `[[A` of the Linux console and `[2$` of rxvt included. */
const csi = /\x1b{1,2}\[(?:\[[A-E]|[235678]\$|[0-?]*[ -/]*[@-~])/y;
const ss3 = /\x1b{1,2}O[\d;]*[@-~]/y;
const unfinished = /\x1b{1,2}(?:\[\[?[0-?]*[ -/]*|O[\d;]*)$/y;
/** The strings terminals answer with; any other introducer is somebody holding Alt. */
const stringStart = /\x1b(?:\](?=\d)|P(?=[\d>!$])|_(?=G))/y;
const stringStop = /\x07|\x1b\\|[\x03\x18\x1a]/g;
const stringNames: Readonly<Record<string, Reply['name']>> = { ']': 'osc', P: 'dcs', _: 'apc' };
/** Device attributes, private cursor position, colour scheme, mode and keyboard reports, window reports, status. */
const replyEnd = /^\[(?:[?>=][\d;]*\$?[cnRuytx]|[\d;]+[cntx]|\d+;\d+\$y)$/;
/** A cursor position; row 1 with columns 2 to 16 is also how xterm sends F3 with modifiers, which stays a key. */
const position = /^\[\d+;\d+R$/;
const modifiedF3 = /^\[1;(?:[2-9]|1[0-6])R$/;

/** A sequence of `text` at `at`, '' when there is none. */
function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * Splits `pending` (the `rest` of the split before) and what has `arrived` since into events.
 * A lone escape that was pending and is not continued is a key of its own, and what follows it another.
 */
export function splitInput(pending: string, arrived: string): Split {
  const events: InputEvent[] = [];
  const text = pending + arrived;
  let at = 0;
  if (pending === '\x1b' && arrived !== '' && !/^[[O\]P_\\\x1b]/.test(arrived)) {
    events.push({ kind: 'key', sequence: '\x1b' });
    at = 1;
  }
  while (at < text.length) {
    if (text.charCodeAt(at) !== 0x1b) {
      const sequence = String.fromCodePoint(text.codePointAt(at)!);
      events.push({ kind: 'key', sequence });
      at += sequence.length;
      continue;
    }
    const found = escapeAt(text, at);
    if (typeof found === 'string') return { events, rest: text.slice(at), wait: found as Split['wait'] };
    if (found.event !== null) events.push(found.event);
    at = found.next;
  }
  return { events, rest: '', wait: 'nothing' };
}

/** What begins with the escape at `at`, and where it ends; or what it may still become. */
function escapeAt(text: string, at: number): { event: InputEvent | null; next: number } | Split['wait'] {
  if (text.startsWith(pasteBegin, at)) return pasteAt(text, at);
  if (text.startsWith('\x1b[M', at)) return text.length < at + 6 ? 'escape' : { event: null, next: at + 6 };
  const control = match(csi, text, at) || match(ss3, text, at);
  if (control !== '') return { event: controlEvent(control), next: at + control.length };
  if (match(unfinished, text, at) !== '') return 'escape';
  const start = match(stringStart, text, at);
  if (start !== '') return stringAt(text, at, start.length);
  const next = text.codePointAt(at + 1);
  if (next === undefined) return 'escape';
  if ((next === 0x5d || next === 0x50 || next === 0x5f) && at + 2 === text.length) return 'escape';
  // Two escapes are one and the beginning of another.
  if (next === 0x1b) return { event: { kind: 'key', sequence: '\x1b' }, next: at + 1 };
  const sequence = `\x1b${String.fromCodePoint(next)}`;
  return { event: { kind: 'key', sequence }, next: at + sequence.length };
}

function pasteAt(text: string, at: number): { event: InputEvent; next: number } | 'paste' {
  const from = at + pasteBegin.length;
  const to = text.indexOf(pasteEnd, from);
  if (to < 0) return 'paste';
  return { event: { kind: 'paste', text: text.slice(from, to) }, next: to + pasteEnd.length };
}

/** A string ends with BEL or ST; Ctrl-C, CAN and SUB cut it off, and Ctrl-C is still a key. */
function stringAt(text: string, at: number, length: number): { event: InputEvent | null; next: number } | 'string' {
  stringStop.lastIndex = at + length;
  const stop = stringStop.exec(text);
  if (stop === null) return 'string';
  if (stop[0] === '\x03') return { event: null, next: stop.index };
  const next = stop.index + stop[0].length;
  if (stop[0] === '\x18' || stop[0] === '\x1a') return { event: null, next };
  const body = text.slice(at + length, stop.index);
  return { event: { kind: 'reply', name: stringNames[text[at + 1]!]!, body }, next };
}

function controlEvent(sequence: string): InputEvent {
  const body = sequence.slice(sequence.lastIndexOf('\x1b') + 1);
  if (body === '[I' || body === '[O') return { kind: 'focus', focused: body === '[I' };
  const mouse = mouseEvent(body);
  if (mouse !== null) return mouse;
  if (replyEnd.test(body) || (position.test(body) && !modifiedF3.test(body))) {
    return { kind: 'reply', name: 'csi', body: body.slice(1) };
  }
  return { kind: 'key', sequence };
}

/** What a rest becomes when nothing followed it in time: an escape, a key with Alt, a paste cut short; a string is dropped. */
export function settle(rest: string, wait: Split['wait']): InputEvent[] {
  if (wait === 'paste') return [{ kind: 'paste', text: rest.slice(pasteBegin.length) }];
  if (wait !== 'escape') return [];
  if (rest === '\x1b\x1b') return [0, 1].map(() => ({ kind: 'key', sequence: '\x1b' }));
  return rest === '\x1b' || /^\x1b[^\x1b]$/.test(rest) ? [{ kind: 'key', sequence: rest }] : [];
}
