/** Nothing comes in; the rows of the table of flags that are for searching alone go out. */

import type { Setting } from './settings.ts';

/** Who prints hits. */
const both = ['search', 'find'] as const;

/** What is said of the hits of a search, and of how they are written; the letters are those of grep. */
export const searching = [
  {
    name: 'max-count',
    short: 'm',
    type: 'number',
    value: 'NUMBER',
    least: 1,
    commands: ['search'],
    says: 'Only the best so many',
  },
  {
    name: 'all',
    type: 'switch',
    commands: ['search'],
    once: true,
    says: 'In document order, each document as it is searched',
  },
  {
    name: 'ignore-case',
    short: 'i',
    type: 'switch',
    commands: ['search'],
    says: 'Capitals in the query mean nothing; otherwise their case counts where the text has it',
  },
  {
    name: 'files-with-matches',
    short: 'l',
    type: 'switch',
    commands: both,
    once: true,
    says: 'Only the names of the files',
  },
  {
    name: 'count',
    short: 'c',
    type: 'switch',
    commands: ['search'],
    once: true,
    says: 'Only how many passages each file has',
  },
  {
    name: 'only-matching',
    short: 'o',
    type: 'switch',
    commands: both,
    once: true,
    says: 'Only what matches, each by itself',
  },
  {
    name: 'after-context',
    short: 'A',
    type: 'number',
    value: 'NUMBER',
    commands: both,
    says: 'So many passages after each hit as well',
  },
  {
    name: 'before-context',
    short: 'B',
    type: 'number',
    value: 'NUMBER',
    commands: both,
    says: 'So many passages before each hit as well',
  },
  {
    name: 'context',
    short: 'C',
    type: 'number',
    value: 'NUMBER',
    commands: both,
    says: 'So many passages on both sides as well',
  },
  { name: 'null', short: '0', type: 'switch', commands: both, once: true, says: 'A NUL behind each file name' },
  {
    name: 'quiet',
    short: 'q',
    type: 'switch',
    commands: ['search'],
    once: true,
    says: 'Print nothing: the exit code says it',
  },
  {
    name: 'hyperlinks',
    type: 'text',
    value: 'WHEN',
    values: () => ['auto', 'always', 'never'],
    commands: both,
    says: 'Whether line numbers link to the file: auto means on a terminal',
  },
  {
    name: 'raw',
    type: 'switch',
    commands: ['search'],
    once: true,
    says: 'Lines and names as they are, unsafe for a terminal',
  },
] as const satisfies readonly Setting[];
