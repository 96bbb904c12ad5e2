/** A command, or none, comes in; the text that says how it is used goes out, made from the tables. */

import { type CommandRow, commands } from './commands.ts';
import { type Setting, settingsOf } from './settings.ts';

/** How lectern (null) or one command is used; ends with a line end. */
export async function usageOf(command: CommandRow | null): Promise<string> {
  return command === null ? whole() : one(command);
}

async function whole(): Promise<string> {
  const rows = commands.map((command): [string, string] => [
    `lectern ${command.name} ${command.operands}`.trimEnd(),
    command.says,
  ]);
  return [
    'lectern: read, search and present a text in the terminal',
    '',
    ...table(rows),
    '',
    'FILE is markdown or plain text, or - for standard input. Without one, what is on standard input is read,',
    'otherwise the account of a speech that came with lectern.',
    '',
    ...table([['lectern help COMMAND', 'Say which flags a command takes'], ...(await described(settingsOf('help')))]),
    '',
    'Exit codes: 0 done, 1 nothing found, 2 bad input, 130 called off.',
    '',
  ].join('\n');
}

async function one(command: CommandRow): Promise<string> {
  return [
    `lectern ${command.name} ${command.operands}`.trimEnd(),
    '',
    `  ${command.says}`,
    '',
    ...table(await described(settingsOf(command.name))),
    '',
    ...(command.searches ? await queries() : []),
  ].join('\n');
}

/** How a query is written. */
async function queries(): Promise<string[]> {
  const { forms } = await import('../search/language.ts');
  return ['A query finds', '', ...table(forms.map(({ form, finds }) => [form, finds])), ''];
}

async function described(rows: readonly Setting[]): Promise<[string, string][]> {
  return Promise.all(
    rows.map(async (setting): Promise<[string, string]> => {
      const values = (await setting.values?.())?.join('|');
      const value = setting.type === 'switch' ? '' : ` ${values ?? setting.value}`;
      return [`${setting.short ? `-${setting.short}, ` : ''}--${setting.name}${value}`, setting.says];
    }),
  );
}

/** Rows of two columns, the second aligned; a long first column has its row to itself. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
