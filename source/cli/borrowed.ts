/** Nothing comes in; flags that fingers bring along from grep, ripgrep and fzf go out, with what to write here instead. */

export interface Borrowed {
  /** As they are written, hyphens and all. */
  readonly flags: readonly string[];
  readonly commands: readonly string[];
  /** One sentence. */
  readonly says: string;
}

const search = ['search'] as const;
const find = ['find'] as const;

/** A flag that is in the table of settings is not looked for here. */
export const borrowed: readonly Borrowed[] = [
  {
    flags: ['-w', '--word-regexp'],
    commands: search,
    says: 'A word is found whole or inflected; word* finds what begins so.',
  },
  {
    flags: ['-F', '--fixed-strings'],
    commands: search,
    says: 'A query is plain words; "in quotes" they are found as they stand.',
  },
  {
    flags: ['-e', '--regexp', '-E', '-P', '-G', '-f'],
    commands: search,
    says: 'The first word is the query, a regular expression stands between slashes, and a | b finds either.',
  },
  { flags: ['-v', '--invert-match'], commands: search, says: '-word in the query leaves out what has the word.' },
  {
    flags: ['-s', '--case-sensitive', '-S', '--smart-case'],
    commands: search,
    says: 'A capital in the query makes its case count; -i says that none does.',
  },
  {
    flags: ['-n', '--line-number', '--column', '-H', '--with-filename', '-N'],
    commands: search,
    says: 'The file, the line and the column are always printed.',
  },
  {
    flags: ['-r', '-R', '--recursive'],
    commands: search,
    says: 'A folder that is named is searched with all the folders in it.',
  },
  {
    flags: ['-g', '--glob', '-t', '--type', '--include'],
    commands: search,
    says: 'Name the files, as *.md; of a folder its markdown and plain text is searched.',
  },
  {
    flags: ['-u', '--hidden', '--no-ignore', '-a'],
    commands: search,
    says: 'A file that is named is searched, hidden or ignored as it may be.',
  },
  { flags: ['--vimgrep'], commands: search, says: 'Write --format vimgrep.' },
  { flags: ['--heading', '--pretty', '-p'], commands: search, says: 'Write --format text.' },
  { flags: ['--sort', '--sortr'], commands: search, says: '--all prints in the order of the documents.' },
  {
    flags: ['--files', '-L', '--files-without-match'],
    commands: search,
    says: "lectern search -l '/./' FOLDER names the texts of a folder.",
  },
  {
    flags: ['-x', '--line-regexp', '-U', '--multiline', '-z'],
    commands: search,
    says: 'A query is looked for in whole passages, however their lines are broken.',
  },
  {
    flags: ['-q', '--query', '-f', '--filter'],
    commands: find,
    says: 'The query is typed in the finder; lectern search QUERY prints without one.',
  },
  {
    flags: ['-m', '--multi', '-1', '--select-1'],
    commands: find,
    says: 'Tab marks several rows, and Enter prints them.',
  },
  {
    flags: ['-e', '--exact', '-i', '--ignore-case'],
    commands: find,
    says: 'Words are found as they are written; only when none is, spelling is forgiven.',
  },
  {
    flags: ['--preview', '--height', '--reverse', '--layout'],
    commands: find,
    says: 'The finder shows what stands around a row by itself.',
  },
];

/** The sentence for a flag given to a command, or null. `flag` is one: `-w` of `-win`. */
export function insteadOf(flag: string, command: string): string | null {
  return borrowed.find((one) => one.commands.includes(command) && one.flags.includes(flag))?.says ?? null;
}
