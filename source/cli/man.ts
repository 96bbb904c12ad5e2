/** The tables of commands and flags come in; the manual page, as `man` reads it, goes to standard output. */

import { version } from '../storage/package.ts';
import type { Run } from './commands.ts';
import { commands } from './commands.ts';
import { atMost } from './flags.ts';
import { print } from './output.ts';
import { type Setting, settings } from './settings.ts';

/** Prints the page: `lectern man | man -l -` shows it. */
export const run: Run = async (invocation) => {
  atMost(invocation, 0);
  print(await page());
  return 0;
};

/** The manual page in the man macros of troff, ending with a line end. */
export async function page(): Promise<string> {
  return [
    `.TH LECTERN 1 "" "lectern ${version()}" "User Commands"`,
    '.SH NAME',
    'lectern \\- read, search and present a text in the terminal',
    '.SH SYNOPSIS',
    ...commands.flatMap(({ name, operands }) => [`.B lectern ${plain(name)}`, plain(operands), '.br'].filter(Boolean)),
    '.SH DESCRIPTION',
    plain('FILE is markdown or plain text, or - for standard input. Without one, what is on standard input is read,'),
    plain('otherwise the account of a speech that came with lectern. FILE:LINE opens a file at a line.'),
    '.SH COMMANDS',
    ...commands.flatMap(({ name, operands, says }) => [
      '.TP',
      `.B ${plain(`${name} ${operands}`.trim())}`,
      `${plain(says)}.`,
    ]),
    '.SH QUERIES',
    ...(await queries()),
    '.SH OPTIONS',
    ...(await Promise.all(settings.map(option))).flat(),
    '.SH EXIT STATUS',
    ...[
      '0|Done; something was found',
      '1|Nothing was found; check found something wrong',
      '2|Bad input',
      '130|Called off',
    ].flatMap((row) => {
      const [code = '', says = ''] = row.split('|');
      return ['.TP', `.B ${code}`, `${says}.`];
    }),
    '.SH ENVIRONMENT',
    ...[
      'NO_COLOR|No colours.',
      'FORCE_COLOR|Colours even into a pipe: 1 for 16, 2 for 256, 3 for all.',
      'COLORFGBG|Whether the terminal is dark or light.',
    ].flatMap((row) => {
      const [name = '', says = ''] = row.split('|');
      return ['.TP', `.B ${plain(name)}`, plain(says)];
    }),
    '',
  ].join('\n');
}

/** How a query is written: on the command line, in the finder and behind a slash. */
async function queries(): Promise<string[]> {
  const { forms } = await import('../search/language.ts');
  return forms.flatMap(({ form, finds }) => ['.TP', `.B ${plain(form).replaceAll('"', '\\(dq')}`, `${plain(finds)}.`]);
}

async function option(setting: Setting): Promise<string[]> {
  const values = (await setting.values?.())?.join('|') ?? setting.value;
  const value = setting.type === 'switch' ? '' : ` ${values}`;
  const name = `${setting.short === undefined ? '' : `-${setting.short}, `}--${setting.name}`;
  const owners = setting.commands === 'all' ? '' : ` (${setting.commands.join(', ')})`;
  return ['.TP', `.B ${plain(name + value)}`, `${plain(setting.says + owners)}.`];
}

/** A text as troff shows it: its backslashes, hyphens and a leading full stop or quote made literal (groff_man 7). */
function plain(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&').replaceAll('…', '...');
}
