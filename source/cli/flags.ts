/** The words of a command line come in; the command, its operands and its flags, all checked, go out. */

import { Trouble } from '../document/trouble.ts';
import { readConfigFile } from '../storage/config.ts';
import { foldersOf } from '../storage/folders.ts';
import { safeLine } from '../text/gate.ts';
import { commandNamed, first, type Invocation } from './commands.ts';
import { nearest } from './nearest.ts';
import { type Setting, type SettingName, settings, settingsOf } from './settings.ts';

/** The flags that were given, by name. */
export interface Flags {
  /** Whether a switch is on. */
  on(name: SettingName): boolean;
  /** The text of a flag, or null when it was not given. */
  text(name: SettingName): string | null;
  /** The number of a flag, or null when it was not given. */
  number(name: SettingName): number | null;
  /** Every text of a flag that may be given again. */
  list(name: SettingName): readonly string[];
  /** All that were given, as data; with `keys`, the keys a config file gives commands. */
  readonly given: Readonly<Record<string, unknown>>;
}

const all: readonly Setting[] = settings;

/** Reads a command line. Throws `Trouble` for a flag that is unknown, belongs to another command, or lacks a right value. */
export async function readWords(words: readonly string[]): Promise<Invocation> {
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const named = await commandIn(before);
  const command = named ?? first;
  const known = settingsOf(command);
  const { input, flags: raw } = await parse(before, known);
  const operands = [...(named ? input.slice(1) : input), ...(end < 0 ? [] : words.slice(end + 1))];
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const setting = known.find((one) => keyOf(one) === key);
    if (!setting) throw await wrongFlag(key, before, command, named !== null);
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (value === undefined || (isEmpty && !isMentioned(setting, before))) continue;
    if (isEmpty) throw new Trouble(`--${setting.name} needs a value: ${setting.value}.`);
    given[setting.name] = await checked(setting, value);
  }
  return { command, operands, flags: flagsFrom({ ...(await configured(command, given)), ...given }) };
}

/** What the config file says of a command's flags; it is not looked for where it could say nothing, or when only help is wanted. */
async function configured(command: string, given: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  if (given.help === true || given.version === true || !settingsOf(command).some((setting) => !setting.once)) return {};
  const file = readConfigFile(foldersOf(process.env));
  if (file === null) return {};
  const { flagsIn } = await import('./configuration.ts');
  return flagsIn(file, settingsOf(command));
}

/** The command that is named: the first word that is no flag and no flag's value. Letters may mean another flag to each command, so it is known first. */
async function commandIn(words: readonly string[]): Promise<string | null> {
  const word = words[0]?.startsWith('-') ? (await parse(words, all)).input[0] : words[0];
  return commandNamed(word ?? '')?.name ?? null;
}

/** The operands, which may be `most` at most. Throws `Trouble` that names the first too many. */
export function atMost(invocation: Invocation, most: number): readonly string[] {
  const surplus = invocation.operands[most];
  if (surplus !== undefined)
    throw new Trouble(
      `${safeLine(surplus)} is one word too many for ${invocation.command}; see lectern help ${invocation.command}.`,
    );
  return invocation.operands;
}

/** Whether a flag stands there by its name or its letter, though the parser found no value for it. */
function isMentioned({ name, short: letter }: Setting, words: readonly string[]): boolean {
  return words.some(
    (word) => word === `--${name}` || (letter !== undefined && /^-[A-Za-z]+$/.test(word) && word.endsWith(letter)),
  );
}

/** `-A0` as `-A 0`: for meow the nought would be a flag of its own. */
function apart(word: string, known: readonly Setting[]): string[] {
  const [, letter, value] = /^-([A-Za-z])(\d+)$/.exec(word) ?? [];
  const isValue = known.some((setting) => setting.short === letter && setting.type !== 'switch');
  return letter !== undefined && value !== undefined && isValue ? [`-${letter}`, value] : [word];
}

interface Parsed {
  readonly input: readonly string[];
  /** By the names meow gives them. */
  readonly flags: Readonly<Record<string, unknown>>;
}

/** The operands and the flags. Without a hyphen there are no flags, and meow is not loaded: that is most of a short command's time. */
async function parse(words: readonly string[], known: readonly Setting[]): Promise<Parsed> {
  if (!words.some((word) => word.startsWith('-') && word !== '-')) return { input: words, flags: {} };
  const { default: meow } = await import('meow');
  const letters = new Set<string>();
  const flags = Object.fromEntries(
    known.map((setting) => [
      keyOf(setting),
      setting.type === 'switch'
        ? { type: 'boolean' as const, ...short(setting, letters) }
        : { type: 'string' as const, isMultiple: true as const, ...short(setting, letters) },
    ]),
  );
  const { input, flags: found } = meow({
    importMeta: import.meta,
    pkg: { name: 'lectern' },
    argv: words.flatMap((word) => apart(word, known)),
    flags,
    autoHelp: false,
    autoVersion: false,
    booleanDefault: undefined,
  });
  return { input, flags: found };
}

/** The name of a flag as meow has it: `fromStart` for `--from-start`. */
function keyOf(setting: Setting): string {
  return setting.name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The letter of a flag, unless another one has it already. */
function short({ short: letter }: Setting, letters: Set<string>): { shortFlag?: string } {
  if (letter === undefined || letters.has(letter)) return {};
  letters.add(letter);
  return { shortFlag: letter };
}

async function checked(setting: Setting, value: unknown): Promise<unknown> {
  if (setting.type === 'switch') return value === true;
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  for (const text of texts) {
    if (text === '') throw new Trouble(`--${setting.name} needs a value: ${setting.value}.`);
    const values = await setting.values?.();
    if (values && !values.includes(text))
      throw new Trouble(`--${setting.name} takes ${either(values)}, not ${safeLine(text)}.`);
  }
  if (setting.type === 'list') return texts;
  const last = texts.at(-1) ?? '';
  if (setting.type === 'text') return last;
  const number = /^\d+$/.test(last) ? Number(last) : Number.NaN;
  if (!(number >= (setting.least ?? 0)))
    throw new Trouble(`--${setting.name} takes a whole number from ${setting.least ?? 0} up, not ${safeLine(last)}.`);
  return number;
}

/** The flag as the person wrote it, from the name that the parser made of it. */
function writtenAs(key: string, words: readonly string[]): string {
  if (key.length === 1) return words.find((word) => /^-[^-]/.test(word) && word.includes(key)) ?? `-${key}`;
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
  const written = words.find((word) => word.startsWith('--') && letters(word.split('=')[0] ?? '') === letters(key));
  return written?.split('=')[0] ?? `--${key}`;
}

/** What to say of a flag that the command does not know: whose it is, or which one was probably meant. */
async function wrongFlag(key: string, words: readonly string[], command: string, isNamed: boolean): Promise<Trouble> {
  const written = safeLine(writtenAs(key, words));
  const { insteadOf } = await import('./borrowed.ts');
  // `-rn` are two flags; `-moon` is more likely a query that leaves a word out.
  const isQuery = /^-[^-]{3,}/.test(written);
  const instead = isQuery ? null : insteadOf(key.length === 1 ? `-${key}` : written, command);
  if (instead !== null) return new Trouble(`There is no flag ${written}. ${instead}`);
  const owners = all.filter((setting) => keyOf(setting) === key).flatMap(({ commands }) => commands);
  if (owners.length > 0)
    return new Trouble(`${written} is not for ${command}: it belongs to ${either(owners, 'and')}.`);
  const names = (isNamed ? settingsOf(command) : all).map((setting) => `--${setting.name}`);
  const near = written.startsWith('--') ? nearest(written, names) : null;
  if (near) return new Trouble(`There is no flag ${written}; did you mean ${near}?`);
  const hint = command === 'search' ? ' Put -- before a query that begins with a hyphen.' : '';
  return new Trouble(`There is no flag ${written}; see lectern help${isNamed ? ` ${command}` : ''}.${hint}`);
}

function either(words: readonly string[], join = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`;
}

function flagsFrom(given: Readonly<Record<string, unknown>>): Flags {
  return {
    given,
    on: (name) => given[name] === true,
    text: (name) => {
      const value = given[name];
      return typeof value === 'string' ? value : null;
    },
    number: (name) => {
      const value = given[name];
      return typeof value === 'number' ? value : null;
    },
    list: (name) => {
      const value = given[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
  };
}
