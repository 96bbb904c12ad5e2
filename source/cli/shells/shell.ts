/** The tables of commands and flags come in; what a shell has to know to complete them goes out, as plain data. */

import { type CommandRow, commands } from '../commands.ts';
import { type Setting, settingsOf } from '../settings.ts';

export interface ShellFlag {
  readonly name: string;
  readonly short: string | null;
  readonly says: string;
  /** What its value is called; null for a switch. */
  readonly value: string | null;
  /** The only values it takes; empty when it takes others. */
  readonly values: readonly string[];
  /** Whether its value is the path of a file. */
  readonly isFile: boolean;
}

export interface ShellCommand {
  readonly name: string;
  readonly says: string;
  readonly flags: readonly ShellFlag[];
  /** The only words it takes; empty when it takes others. */
  readonly choices: readonly string[];
}

export interface Shell {
  readonly name: string;
  /** One line for usage: where its script goes. */
  readonly says: string;
  readonly script: (commands: readonly ShellCommand[]) => string;
}

/** All commands with their flags, values loaded. */
export async function shellCommands(): Promise<ShellCommand[]> {
  return Promise.all(commands.map(shellCommand));
}

async function shellCommand(row: CommandRow): Promise<ShellCommand> {
  const flags = await Promise.all(settingsOf(row.name).map(shellFlag));
  return { name: row.name, says: row.says, flags, choices: (await row.choices?.()) ?? [] };
}

async function shellFlag(setting: Setting): Promise<ShellFlag> {
  const { name, says, short = null, type, value = null } = setting;
  const values = (await setting.values?.()) ?? [];
  return { name, short, says, value: type === 'switch' ? null : (value ?? ''), values, isFile: value === 'FILE' };
}

/** How a flag is written on a command line: `--name`, and `-n` when it has a letter. */
export function spellings({ name, short }: ShellFlag): string[] {
  return short === null ? [`--${name}`] : [`--${name}`, `-${short}`];
}

/** A text in single quotes, as sh, bash and zsh read it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
