/** The text of a config file comes in; its settings and keys, all checked, go out with the line of each. */

import * as valibot from 'valibot';
import type { Document as Tree } from 'yaml';
import { Trouble } from '../document/trouble.ts';
import { loadYaml } from '../document/yaml.ts';
import { keyLabel } from '../program/command.ts';
import { commands } from '../program/commands/index.ts';
import { keyTrouble } from '../program/keys.ts';
import type { ConfigFile } from '../storage/config.ts';
import { safeLine } from '../text/gate.ts';
import { nearest } from './nearest.ts';
import { type Setting, settings } from './settings.ts';

/** What a config file says. */
export interface Configuration {
  /** Values by the names of settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Keys by the names of commands; none when the list is empty. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** The 1-based line of `NAME`, or of `keys.COMMAND`. */
  readonly lineOf: (name: string) => number;
}

/** The settings that a config file may hold: all but those that are meant for one call. */
export const configurable: readonly Setting[] = (settings as readonly Setting[]).filter((setting) => !setting.once);

/** What a config file says of the settings of one command; `keys` too for a command that has a screen. Throws Trouble. */
export async function flagsIn(file: ConfigFile, known: readonly Setting[]): Promise<Record<string, unknown>> {
  const configuration = await readConfiguration(file.text, file.path);
  const names = Object.keys(configuration.settings).filter((name) =>
    known.some((setting) => setting.name === name && !setting.once),
  );
  const given: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, configuration.settings[name]]));
  if (Object.keys(configuration.keys).length === 0 || !known.some(({ name }) => name === 'screen-reader')) return given;
  checkKeys(configuration, file.path);
  return { ...given, keys: configuration.keys };
}

/** Throws Trouble, one sentence with the line, for a command that is not there, a key that is none, or one that would mean two things. */
export function checkKeys({ keys, lineOf }: Configuration, path: string): void {
  const trouble = keyTrouble(commands, keys);
  if (trouble === null) return;
  const { command, key, other, mode } = trouble;
  const shown = safeLine(keyLabel(key));
  const near = nearest(
    command,
    commands.map(({ name }) => name),
  );
  const sentences: Record<typeof trouble.kind, string> = {
    'no-command': `there is no command ${safeLine(command)}${near === null ? ', see lectern config' : `; did you mean ${near}?`}`,
    'no-key': `${shown || 'an empty text'} is no key: a key is a character or a name, as in x, ctrl-x or space`,
    count: `${shown} cannot be a key: digits are counts`,
    taken: `${shown} cannot be the key of ${command}: it is that of ${other} already (${mode})`,
  };
  const sentence = sentences[trouble.kind];
  throw new Trouble(`${safeLine(path)}:${lineOf(`keys.${command}`)}: ${sentence}${sentence.endsWith('?') ? '' : '.'}`);
}

/** Reads a config file. Throws Trouble, one sentence with the line, for anything that is not right. */
export async function readConfiguration(text: string, path: string): Promise<Configuration> {
  const { LineCounter, isMap, isScalar, parseDocument } = await loadYaml();
  const counter = new LineCounter();
  const tree = parseDocument(text, { lineCounter: counter });
  const at = (line: number, sentence: string): Trouble => new Trouble(`${safeLine(path)}:${line}: ${sentence}`);
  const [wrong] = tree.errors;
  if (wrong)
    throw at(
      counter.linePos(wrong.pos[0]).line,
      `${safeLine(wrong.message.replace(/ at line \d+, column \d+:[\s\S]*|\n[\s\S]*/, ''))}.`,
    );
  /** The line of the key that leads furthest into `path`. */
  const lineAt = (names: readonly unknown[]): number => {
    let node: unknown = tree.contents;
    let line = 1;
    for (const name of names) {
      const pair = isMap(node)
        ? node.items.find(({ key }) => (isScalar(key) ? String(key.value) : '') === String(name))
        : undefined;
      if (!pair) break;
      const range = isScalar(pair.key) ? pair.key.range : null;
      if (range) line = counter.linePos(range[0]).line;
      node = pair.value;
    }
    return line;
  };
  const data = dataOf(tree, (sentence) => at(1, sentence));
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw at(1, 'a config file holds names, each with a value.');
  const result = valibot.safeParse(await schema(), data);
  if (!result.success) {
    const [issue] = result.issues;
    const names = (issue.path ?? []).map(({ key }) => String(key));
    throw at(
      lineAt(names),
      await sentenceFor(names, issue.type === 'strict_object' && issue.expected === 'never', issue.received),
    );
  }
  const { keys = {}, ...given } = result.output as Record<string, unknown> & {
    keys?: Record<string, string | string[]>;
  };
  return {
    settings: given,
    keys: Object.fromEntries(Object.entries(keys).map(([name, value]) => [name, [value].flat()])),
    lineOf: (name) => lineAt(name.startsWith('keys.') ? ['keys', name.slice(5)] : [name]),
  };
}

function dataOf(tree: Tree, trouble: (sentence: string) => Trouble): unknown {
  try {
    return tree.toJS() ?? {};
  } catch (error) {
    throw trouble(`${safeLine(error instanceof Error ? error.message : String(error))}.`);
  }
}

async function schema() {
  const rows = await Promise.all(
    configurable.map(async (one) => [one.name, valibot.optional(await checkOf(one))] as const),
  );
  const key = valibot.union([valibot.string(), valibot.number()]);
  const keys = valibot.optional(
    valibot.record(
      valibot.string(),
      valibot.pipe(valibot.union([key, valibot.array(key)]), valibot.transform(written)),
    ),
  );
  return valibot.strictObject({ ...Object.fromEntries(rows), keys });
}

/** A digit is a number in YAML, and still a key. */
function written(value: string | number | (string | number)[]): string[] {
  return [value].flat().map(String);
}

async function checkOf(setting: Setting): Promise<valibot.GenericSchema> {
  switch (setting.type) {
    case 'switch':
      return valibot.boolean();
    case 'number':
      return valibot.pipe(valibot.number(), valibot.integer(), valibot.minValue(setting.least ?? 0));
    case 'list':
      return valibot.array(valibot.string());
    case 'text': {
      const values = await setting.values?.();
      return values ? valibot.picklist(values) : valibot.pipe(valibot.string(), valibot.nonEmpty());
    }
  }
}

/** What is wrong, in one sentence. */
async function sentenceFor(names: readonly string[], isUnknown: boolean, received: string): Promise<string> {
  const [name = '', command] = names;
  if (name === 'keys')
    return command === undefined
      ? 'keys holds the names of commands, each with its keys.'
      : `the keys of ${safeLine(command)} are a list, as in [x, ctrl-x].`;
  const setting = configurable.find((one) => one.name === name);
  if (isUnknown || !setting) return unknownName(name);
  return `${name} takes ${await wanted(setting)}, not ${safeLine(received)}.`;
}

function unknownName(name: string): string {
  if (settings.some((one) => one.name === name))
    return `${name} is for the command line only: it is meant for one call.`;
  const near = nearest(name, [...configurable.map((one) => one.name), 'keys']);
  return `there is no setting ${safeLine(name)}${near === null ? '; lectern config lists them' : `; did you mean ${near}?`}${near === null ? '.' : ''}`;
}

async function wanted(setting: Setting): Promise<string> {
  if (setting.type === 'switch') return 'true or false';
  if (setting.type === 'number') return `a whole number from ${setting.least ?? 0} up`;
  if (setting.type === 'list') return 'a list';
  const values = await setting.values?.();
  return values ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : 'a text';
}
