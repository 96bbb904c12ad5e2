/** Nothing comes in; the ONE table of flags goes out, from which parsing, usage, the config file and suggestions are made. */

import type { Choice } from '../terminal/pictures/protocol.ts';
import { kinds } from './kind.ts';
import { presenting } from './presenting.ts';
import { searching } from './searching.ts';

export interface Setting {
  /** As it is written behind `--`. */
  readonly name: string;
  /** One letter, written behind `-`. */
  readonly short?: string;
  /** `list`: may be given again for more; of the others the last one counts. */
  readonly type: 'switch' | 'text' | 'number' | 'list';
  /** What usage calls its value. */
  readonly value?: string;
  /** The only values it takes; loaded when it is given or described. */
  readonly values?: () => readonly string[] | Promise<readonly string[]>;
  /** The smallest number it takes. */
  readonly least?: number;
  /** The commands that know it: their names, or all of them. */
  readonly commands: 'all' | readonly string[];
  /** Meant for one call: a config file may not hold it. */
  readonly once?: true;
  /** One line for usage. */
  readonly says: string;
}

const onScreen = ['read', 'present', 'guide'] as const;
const finding = ['search', 'find'] as const;

/** Every flag. A row here is all it takes for a flag to be parsed, checked, described and suggested. */
export const settings = [
  {
    name: 'at',
    type: 'text',
    value: 'SLUG|LINE|40%|/QUERY',
    commands: onScreen,
    once: true,
    says: 'Open at a section, a line of the file, so far in, or the first match',
  },
  { name: 'from-start', type: 'switch', commands: ['read'], says: 'Open at the beginning, not where it was left' },
  {
    name: 'section',
    type: 'list',
    value: 'NAME',
    commands: ['present', 'slides', 'export'],
    once: true,
    says: 'Only this section; again for more',
  },
  {
    name: 'dialect',
    type: 'text',
    value: 'NAME',
    values: async () => (await import('../deck/dialects/index.ts')).dialects.map((dialect) => dialect.name),
    commands: ['read', 'present', 'slides', 'check', 'export'],
    once: true,
    says: 'Read a deck as that program does; found by what it holds unless given',
  },
  {
    name: 'width',
    type: 'number',
    value: 'COLUMNS',
    least: 10,
    commands: ['read', 'guide', 'show', ...finding, 'export'],
    says: 'Columns of what is printed, 80 unless given',
  },
  {
    name: 'theme',
    type: 'text',
    value: 'NAME',
    values: async () => (await import('../themes/index.ts')).themes.map((theme) => theme.name),
    commands: [...onScreen, ...finding, 'show', 'export', 'notes'],
    says: 'The colours',
  },
  {
    name: 'measure',
    type: 'number',
    value: 'COLUMNS',
    least: 20,
    commands: onScreen,
    says: 'The widest the text is set on the screen, 68 unless given',
  },
  {
    name: 'images',
    type: 'text',
    value: 'HOW',
    values: (): readonly Choice[] => ['auto', 'kitty', 'iterm2', 'sixel', 'blocks', 'off'],
    commands: onScreen,
    says: 'How local images are shown: auto asks the terminal, off leaves their captions',
  },
  {
    name: 'mouse',
    type: 'switch',
    commands: [...onScreen, 'find'],
    says: 'Clicks and drags too; selecting text then needs Shift',
  },
  {
    name: 'screen-reader',
    type: 'switch',
    commands: [...onScreen, 'find', 'notes'],
    says: 'Say what is new line by line, and draw nothing twice; so does INK_SCREEN_READER=true',
  },
  { name: 'reduced-motion', type: 'switch', commands: onScreen, says: 'Nothing changes by itself on the screen' },
  {
    name: 'color',
    type: 'text',
    value: 'WHEN',
    values: () => ['auto', 'always', 'never'],
    commands: ['read', 'guide', ...finding, 'show'],
    says: 'Whether what is printed has colours: auto means on a terminal',
  },
  {
    name: 'format',
    type: 'text',
    value: 'NAME',
    values: async () => (await import('../formats/index.ts')).formats.map((format) => format.name),
    commands: finding,
    says: 'How hits are printed: text on a terminal and grep elsewhere unless given',
  },
  {
    name: 'format',
    type: 'text',
    value: 'NAME',
    values: () => kinds,
    commands: ['outline', 'show', 'points'],
    once: true,
    says: 'How sections are printed: points as markdown, the others as text unless given',
  },
  ...searching,
  ...presenting,
  { name: 'tree', type: 'switch', commands: ['outline'], says: 'Draw the outline as a tree' },
  {
    name: 'with-points',
    type: 'switch',
    commands: ['show'],
    says: 'With key points in every section: those that have none get their strongest sentences',
  },
  {
    name: 'json',
    type: 'switch',
    commands: [...finding, 'outline', 'show', 'points', 'slides', 'check', 'library'],
    once: true,
    says: 'One JSON object a line',
  },
  {
    name: 'to',
    type: 'text',
    value: 'NAME',
    values: async () => (await import('../formats/targets/index.ts')).targets.map((target) => target.name),
    commands: ['export'],
    once: true,
    says: 'What to export to',
  },
  {
    name: 'slide',
    type: 'number',
    value: 'NUMBER',
    least: 1,
    commands: ['export'],
    once: true,
    says: 'Only this slide',
  },
  {
    name: 'output',
    short: 'o',
    type: 'text',
    value: 'FILE',
    commands: ['import', 'export'],
    once: true,
    says: 'The file to write',
  },
  {
    name: 'outline',
    type: 'text',
    value: 'FILE',
    commands: ['import'],
    once: true,
    says: 'Lay the headings and key points of FILE over the speech',
  },
  { name: 'explain', type: 'switch', commands: ['import'], once: true, says: 'List what was removed, and why' },
  { name: 'force', type: 'switch', commands: ['import', 'export'], once: true, says: 'Overwrite a file that exists' },
  { name: 'write', type: 'switch', commands: ['points'], once: true, says: 'Write the proposed key points into FILE' },
  { name: 'yes', short: 'y', type: 'switch', commands: ['points'], once: true, says: 'Write without asking' },
  { name: 'help', short: 'h', type: 'switch', commands: 'all', once: true, says: 'Say how a command is used' },
  { name: 'version', short: 'V', type: 'switch', commands: 'all', once: true, says: 'Say which version this is' },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];

/** The flags that a command knows, in the table's order. */
export function settingsOf(command: string): readonly Setting[] {
  const all: readonly Setting[] = settings;
  return all.filter((setting) => setting.commands === 'all' || setting.commands.includes(command));
}
