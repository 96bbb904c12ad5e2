/** The words of a command line come in; the command, its operands and its flags, all checked, go out. */

import meow from 'meow';
import { Trouble } from '../document/trouble.ts';
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
  /** All that were given, as data. */
  readonly given: Readonly<Record<string, unknown>>;
}

const all: readonly Setting[] = settings;

/** Reads a command line. Throws `Trouble` for a flag that is unknown, belongs to another command, or lacks a right value. */
export async function readWords(words: readonly string[]): Promise<Invocation> {
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const { input, flags: raw } = parse(before);
  const named = commandNamed(input[0] ?? '');
  const command = named?.name ?? first;
  const operands = [...(named ? input.slice(1) : input), ...(end < 0 ? [] : words.slice(end + 1))];
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const setting = all.find((one) => one.name === key);
    if (!setting) throw unknownFlag(writtenAs(key, before), command, named !== undefined);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (!settingsOf(command).includes(setting)) throw foreignFlag(setting, command);
    given[key] = await checked(setting, value);
  }
  return { command, operands, flags: flagsFrom(given) };
}

function parse(words: readonly string[]): { input: readonly string[]; flags: Readonly<Record<string, unknown>> } {
  const flags = Object.fromEntries(
    all.map((setting) => [
      setting.name,
      setting.type === 'switch'
        ? { type: 'boolean' as const, ...short(setting) }
        : { type: 'string' as const, isMultiple: true as const, ...short(setting) },
    ]),
  );
  const { input, flags: found } = meow({
    importMeta: import.meta,
    pkg: { name: 'lectern' },
    argv: words,
    flags,
    autoHelp: false,
    autoVersion: false,
    booleanDefault: undefined,
  });
  return { input, flags: found };
}

function short(setting: Setting): { shortFlag?: string } {
  return setting.short === undefined ? {} : { shortFlag: setting.short };
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

function unknownFlag(written: string, command: string, isNamed: boolean): Trouble {
  const names = (isNamed ? settingsOf(command) : all).map((setting) => `--${setting.name}`);
  const near = written.startsWith('--') ? nearest(written, names) : null;
  if (near) return new Trouble(`There is no flag ${safeLine(written)}; did you mean ${near}?`);
  const hint = command === 'search' ? ' Put -- before a query that begins with a hyphen.' : '';
  return new Trouble(`There is no flag ${safeLine(written)}; see lectern help${isNamed ? ` ${command}` : ''}.${hint}`);
}

function foreignFlag(setting: Setting, command: string): Trouble {
  const owners = setting.commands === 'all' ? [] : setting.commands;
  return new Trouble(`--${setting.name} is not for ${command}: it belongs to ${either(owners, 'and')}.`);
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
