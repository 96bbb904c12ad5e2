/** The config file comes in, if there is one; every setting and key as it is now goes out, with where it comes from, as a config file. */

import { commands } from '../program/commands/index.ts';
import { configPath, readConfigFile } from '../storage/config.ts';
import { foldersOf } from '../storage/folders.ts';
import { safeLine } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { type Configuration, checkKeys, configurable, readConfiguration } from './configuration.ts';
import { atMost } from './flags.ts';
import { print } from './output.ts';

/** Prints YAML that could be saved as the config file; what is not set is a comment. Throws `Trouble` for a file that is not right. */
export const run: Run = async (invocation) => {
  atMost(invocation, 0);
  const folders = foldersOf(process.env);
  const path = configPath(folders);
  const file = readConfigFile(folders);
  const configuration = file && (await readConfiguration(file.text, path));
  if (configuration) checkKeys(configuration, path);
  print(`# ${safeLine(path)}${file ? '' : ' (not there yet)'}\n`);
  for (const { name, says } of configurable) print(`${settingRow(name, says, configuration)}\n`);
  print('keys:\n');
  for (const { name, keys } of commands) {
    const own = configuration?.keys[name];
    const source = own ? `line ${configuration?.lineOf(`keys.${name}`)}` : 'default';
    print(`  ${name}: [${(own ?? keys).map(quoted).join(', ')}]  # ${source}\n`);
  }
  return 0;
};

function settingRow(name: string, says: string, configuration: Configuration | null): string {
  const value = configuration?.settings[name];
  if (value !== undefined) return `${name}: ${quoted(value)}  # line ${configuration?.lineOf(name)}`;
  const from = fromEnvironment[name]?.(process.env);
  if (from) return `${name}: ${quoted(from.value)}  # ${from.variable}`;
  return `# ${name}:  # not set. ${says}`;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that the environment decides where no file does. */
const fromEnvironment: Readonly<
  Record<string, (environment: Environment) => { value: unknown; variable: string } | null>
> = {
  color: ({ NO_COLOR, FORCE_COLOR }) => {
    if (FORCE_COLOR !== undefined)
      return { value: /^(?:0|false)$/.test(FORCE_COLOR) ? 'never' : 'always', variable: 'FORCE_COLOR' };
    return NO_COLOR ? { value: 'never', variable: 'NO_COLOR' } : null;
  },
  'screen-reader': ({ INK_SCREEN_READER }) =>
    INK_SCREEN_READER === 'true' ? { value: true, variable: 'INK_SCREEN_READER' } : null,
};

/** As YAML has it; a text is always quoted, since keys may be any character. */
function quoted(value: unknown): string {
  return JSON.stringify(value);
}
