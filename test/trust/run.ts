/** A folder with hostile files comes with this; words come in, what the built program prints with them goes out, looked at. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { root } from '../cli/lectern.ts';
import { hostileBytes } from './corpus.ts';
import { assertHarmless, decoded, withoutOurOwn } from './look.ts';

export const folder = mkdtempSync(join(tmpdir(), 'lectern-trust-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A file name that does what texts do; a path can hold neither NUL nor a slash. */
export const hostileName = 'hostile \x1b]0;pwned\x07\u009b31m\r\n\u202egpj\u2066.md';
writeFileSync(join(folder, hostileName), hostileBytes());
writeFileSync(join(folder, 'hostile.md'), hostileBytes());

/** Runs the built program in that folder to its end, standard input empty or `input`. */
export function lectern(
  words: readonly string[],
  input = '',
): Promise<{ out: Buffer; err: Buffer; code: number | null }> {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, TERM: 'xterm-256color' },
    stdio: [input === '' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout!.on('data', (data: Buffer) => out.push(data));
  child.stderr!.on('data', (data: Buffer) => err.push(data));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ out: Buffer.concat(out), err: Buffer.concat(err), code }));
  });
}

export interface Looks {
  /** The format parts fields by tabs. */
  readonly tabs?: boolean;
  /** Colours and links of our own were asked for. */
  readonly coloured?: boolean;
  /** Text of our own that is left out. */
  readonly own?: string;
  readonly input?: string;
}

/** Fails unless something is printed and all of it is harmless, on standard error too; gives what was printed. */
export async function assertPrints(words: readonly string[], looks: Looks = {}): Promise<string> {
  const { out, err } = await lectern(words, looks.input);
  const where = words.map((word) => JSON.stringify(word)).join(' ');
  const text = decoded(out).replace(looks.own ?? '', () => '');
  assertHarmless(looks.coloured ? withoutOurOwn(text) : text, where, looks.tabs);
  assertSays(decoded(err), where);
  assert.notEqual(text, '', `${where} prints something: ${decoded(err)}`);
  return text;
}

/** Fails unless what was said on standard error is harmless, and no defect. */
export function assertSays(said: string, where: string): void {
  assertHarmless(said, `${where}, standard error`);
  assert.doesNotMatch(said, /should not have happened/, where);
}
