/** Nothing comes in; the ONE table of commands goes out: what each is called, takes and does. */

import type { Flags } from './flags.ts';

/** What a command is started with: the words of the command line that are no flags, and the flags. */
export interface Invocation {
  readonly command: string;
  readonly operands: readonly string[];
  readonly flags: Flags;
}

/** Carries a command out; its result is the exit code. Throws `Trouble` for bad input. */
export type Run = (invocation: Invocation) => Promise<number>;

export interface CommandRow {
  readonly name: string;
  /** What usage shows behind the name. */
  readonly operands: string;
  /** One line for usage. */
  readonly says: string;
  /** The only words it takes as operands, for completions. */
  readonly choices?: () => readonly string[] | Promise<readonly string[]>;
  /** It takes a query, or one is typed in it: its help explains how queries are written. */
  readonly searches?: true;
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** The command of a command line that names none. */
export const first = 'read';

export const commands: readonly CommandRow[] = [
  {
    name: first,
    operands: '[FILE[:LINE]] [FILE…]',
    says: 'Read a document; `read` may be left out',
    load: () => import('./read.ts'),
  },
  {
    name: 'present',
    operands: '[FILE[:LINE]]',
    says: 'Show its key points as slides',
    load: () => import('./present.ts'),
  },
  {
    name: 'notes',
    operands: '[NAME]',
    says: 'Follow a running talk with its notes, its clock and what comes next',
    load: () => import('./notes.ts'),
  },
  {
    name: 'search',
    operands: 'QUERY [FILE|FOLDER|-]…',
    says: 'Print what is found, best first',
    searches: true,
    load: () => import('./search.ts'),
  },
  {
    name: 'find',
    operands: '[FILE|FOLDER|-]…',
    says: 'Choose passages on the screen, and print them: Enter one, Tab several',
    searches: true,
    load: () => import('./find.ts'),
  },
  {
    name: 'outline',
    operands: '[FILE]',
    says: 'Print its sections',
    load: () => import('./outline.ts'),
  },
  {
    name: 'show',
    operands: 'SECTION [FILE]',
    says: 'Print one section',
    load: () => import('./show.ts'),
  },
  {
    name: 'slides',
    operands: '[FILE]',
    says: 'Print its slides',
    load: () => import('./slides.ts'),
  },
  {
    name: 'check',
    operands: '[FILE]',
    says: 'Say how it is read as a deck; the exit code is 1 when something is wrong',
    load: () => import('./check.ts'),
  },
  {
    name: 'export',
    operands: '[FILE]',
    says: 'Write it as a page, a handout, a picture, text, or a deck for another program',
    load: () => import('./export.ts'),
  },
  {
    name: 'import',
    operands: '[PAGE]',
    says: 'Turn a saved page or transcript into a document',
    load: () => import('./import.ts'),
  },
  {
    name: 'points',
    operands: '[FILE]',
    says: 'Propose key points for the sections that have none',
    load: () => import('./points.ts'),
  },
  {
    name: 'library',
    operands: '',
    says: 'List what has been opened and imported',
    load: () => import('./library.ts'),
  },
  {
    name: 'forget',
    operands: 'NAME',
    says: 'Take a document off that list; its file stays',
    load: () => import('./forget.ts'),
  },
  {
    name: 'guide',
    operands: '',
    says: 'Take a tour of lectern',
    load: () => import('./guide.ts'),
  },
  {
    name: 'config',
    operands: '',
    says: 'Print every setting and key, and where it comes from',
    load: () => import('./config.ts'),
  },
  {
    name: 'completions',
    operands: 'SHELL',
    says: 'Print what makes a shell complete these words: bash, zsh or fish',
    choices: async () => (await import('./shells/index.ts')).shells.map((shell) => shell.name),
    load: () => import('./completions.ts'),
  },
  {
    name: 'man',
    operands: '',
    says: 'Print the manual page',
    load: () => import('./man.ts'),
  },
  {
    name: 'help',
    operands: '[COMMAND]',
    says: 'Say how lectern, or a command, is used',
    choices: () => commands.map((command) => command.name),
    load: () => import('./help.ts'),
  },
];

/** The row of a command, or undefined when there is none of that name. */
export function commandNamed(name: string): CommandRow | undefined {
  return commands.find((command) => command.name === name);
}
