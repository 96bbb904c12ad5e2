/** Nothing comes in; the ONE table of flags goes out, from which parsing, usage and suggestions are made. */

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
  /** One line for usage. */
  readonly says: string;
}

const onScreen = ['read', 'present', 'guide'] as const;

/** What is said of the hits of a search, and of how they are written; the letters are those of grep. */
const searching = [
  {
    name: 'max-count',
    short: 'm',
    type: 'number',
    value: 'NUMBER',
    least: 1,
    commands: ['search'],
    says: 'Only the best so many',
  },
  { name: 'all', type: 'switch', commands: ['search'], says: 'In document order, each document as it is searched' },
  {
    name: 'files-with-matches',
    short: 'l',
    type: 'switch',
    commands: ['search'],
    says: 'Only the names of the files',
  },
  { name: 'count', short: 'c', type: 'switch', commands: ['search'], says: 'Only how many passages each file has' },
  {
    name: 'only-matching',
    short: 'o',
    type: 'switch',
    commands: ['search'],
    says: 'Only what matches, each by itself',
  },
  {
    name: 'after-context',
    short: 'A',
    type: 'number',
    value: 'NUMBER',
    commands: ['search'],
    says: 'So many passages after each hit as well',
  },
  {
    name: 'before-context',
    short: 'B',
    type: 'number',
    value: 'NUMBER',
    commands: ['search'],
    says: 'So many passages before each hit as well',
  },
  {
    name: 'context',
    short: 'C',
    type: 'number',
    value: 'NUMBER',
    commands: ['search'],
    says: 'So many passages on both sides as well',
  },
  { name: 'null', short: '0', type: 'switch', commands: ['search'], says: 'A NUL behind each file name' },
  { name: 'quiet', short: 'q', type: 'switch', commands: ['search'], says: 'Print nothing: the exit code says it' },
  {
    name: 'hyperlinks',
    type: 'text',
    value: 'WHEN',
    values: () => ['auto', 'always', 'never'],
    commands: ['search'],
    says: 'Whether line numbers link to the file: auto means on a terminal',
  },
  {
    name: 'raw',
    type: 'switch',
    commands: ['search'],
    says: 'The lines as they are in the file, unsafe for a terminal',
  },
] as const satisfies readonly Setting[];

/** Every flag. A row here is all it takes for a flag to be parsed, checked, described and suggested. */
export const settings = [
  {
    name: 'at',
    type: 'text',
    value: 'SLUG|LINE|40%|/QUERY',
    commands: onScreen,
    says: 'Open at a section, a line of the file, so far in, or the first match',
  },
  { name: 'from-start', type: 'switch', commands: ['read'], says: 'Open at the beginning, not where it was left' },
  {
    name: 'section',
    type: 'list',
    value: 'NAME',
    commands: ['present', 'slides', 'export'],
    says: 'Only this section; again for more',
  },
  {
    name: 'width',
    type: 'number',
    value: 'COLUMNS',
    least: 10,
    commands: ['read', 'guide', 'show', 'search', 'export'],
    says: 'Columns of what is printed, 80 unless given',
  },
  {
    name: 'theme',
    type: 'text',
    value: 'NAME',
    values: async () => (await import('../themes/index.ts')).themes.map((theme) => theme.name),
    commands: [...onScreen, 'search', 'show', 'export'],
    says: 'The colours',
  },
  {
    name: 'color',
    type: 'text',
    value: 'WHEN',
    values: () => ['auto', 'always', 'never'],
    commands: ['read', 'guide', 'search', 'show'],
    says: 'Whether what is printed has colours: auto means on a terminal',
  },
  {
    name: 'format',
    type: 'text',
    value: 'NAME',
    values: async () => (await import('../formats/index.ts')).formats.map((format) => format.name),
    commands: ['search'],
    says: 'How hits are printed: text on a terminal and grep elsewhere unless given',
  },
  ...searching,
  { name: 'tree', type: 'switch', commands: ['outline'], says: 'Draw the outline as a tree' },
  {
    name: 'json',
    type: 'switch',
    commands: ['search', 'outline', 'show', 'slides', 'library'],
    says: 'One JSON object a line',
  },
  {
    name: 'to',
    type: 'text',
    value: 'NAME',
    values: async () => (await import('../formats/targets/index.ts')).targets.map((target) => target.name),
    commands: ['export'],
    says: 'What to export to',
  },
  {
    name: 'slide',
    type: 'number',
    value: 'NUMBER',
    least: 1,
    commands: ['export'],
    says: 'Only this slide',
  },
  {
    name: 'output',
    short: 'o',
    type: 'text',
    value: 'FILE',
    commands: ['import', 'export'],
    says: 'The file to write',
  },
  {
    name: 'outline',
    type: 'text',
    value: 'FILE',
    commands: ['import'],
    says: 'Lay the headings and key points of FILE over the speech',
  },
  { name: 'explain', type: 'switch', commands: ['import'], says: 'List what was removed, and why' },
  { name: 'force', type: 'switch', commands: ['import', 'export'], says: 'Overwrite a file that exists' },
  { name: 'write', type: 'switch', commands: ['points'], says: 'Write the proposed key points into FILE' },
  { name: 'yes', short: 'y', type: 'switch', commands: ['points'], says: 'Write without asking' },
  { name: 'help', short: 'h', type: 'switch', commands: 'all', says: 'Say how a command is used' },
  { name: 'version', short: 'V', type: 'switch', commands: 'all', says: 'Say which version this is' },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];

/** The flags that a command knows, in the table's order. */
export function settingsOf(command: string): readonly Setting[] {
  const all: readonly Setting[] = settings;
  return all.filter((setting) => setting.commands === 'all' || setting.commands.includes(command));
}
