/** Commands and their flags come in; the completion script for fish goes out. */

import type { Shell, ShellCommand, ShellFlag } from './shell.ts';

export const fish: Shell = {
  name: 'fish',
  says: 'lectern completions fish > ~/.config/fish/completions/lectern.fish',
  script(commands) {
    const [first, ...others] = commands;
    const names = others.map(({ name }) => name).join(' ');
    const lines = [
      '# Completions of lectern for fish, made by: lectern completions fish',
      ...commands.map(({ name, says }) => complete('__fish_use_subcommand', `-a ${name} -d ${inQuotes(says)}`)),
    ];
    for (const command of commands) {
      // The first command is the one that need not be named.
      const when =
        command === first ? `not __fish_seen_subcommand_from ${names}` : `__fish_seen_subcommand_from ${command.name}`;
      lines.push(...linesOf(command, when));
    }
    return `${lines.join('\n')}\n`;
  },
};

function linesOf({ flags, choices }: ShellCommand, when: string): string[] {
  const words = choices.length === 0 ? [] : [complete(when, `-f -a ${inQuotes(choices.join(' '))}`)];
  return [...words, ...flags.map((flag) => complete(when, flagOf(flag)))];
}

function flagOf(flag: ShellFlag): string {
  const parts = [`-l ${flag.name}`];
  if (flag.short !== null) parts.push(`-s ${flag.short}`);
  if (flag.isFile) parts.push('-r -F');
  else if (flag.value !== null)
    parts.push(`-x${flag.values.length > 0 ? ` -a ${inQuotes(flag.values.join(' '))}` : ''}`);
  return `${parts.join(' ')} -d ${inQuotes(flag.says)}`;
}

function complete(when: string, rest: string): string {
  return `complete -c lectern -n ${inQuotes(when)} ${rest}`;
}

/** A text in single quotes, as fish reads it. */
function inQuotes(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
