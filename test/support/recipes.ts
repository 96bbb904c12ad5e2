/** Nothing comes in; the recipes go out: lines for a shell that join lectern with other tools. The README shows them, and each is run in a test. */

import type { Wanted } from '../terminal/pty.ts';

export interface Recipe {
  /** What it is for, in a few words. */
  readonly says: string;
  /** As it is typed into bash. */
  readonly line: string;
  /** The tools it is for; without them it is not tried. */
  readonly needs: readonly string[];
  /** What is typed beforehand, where the tool takes that from its environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What is waited for, and the keys pressed then. */
  readonly steps?: readonly (readonly [Wanted, string])[];
  /** What stands on the terminal in the end. */
  readonly shows: RegExp;
}

/** Recipes read the account that came with lectern, or `talk.md`: a small text about tides. */
export const recipes: readonly Recipe[] = [
  {
    says: 'the fields of every hit',
    line: `lectern search plots --json | jq -r '"\\(.line) \\(.section[-1]): \\(.text)"'`,
    needs: ['jq'],
    shows: /^\d+ [^:]+: .*plots/m,
  },
  {
    says: 'sections of more than 300 words',
    line: `lectern outline --json | jq -r 'select(.words > 300) | .slug'`,
    needs: ['jq'],
    shows: /^state-threats$/m,
  },
  {
    says: 'choose a section, with a preview',
    line: `lectern outline | fzf --preview 'lectern show {} < /dev/null'`,
    needs: ['fzf'],
    environment: { FZF_DEFAULT_OPTS: '--query physical --select-1' },
    shows: /^\s*Physical threats$/m,
  },
  {
    says: 'the same without a screen',
    line: `lectern show --with-points "$(lectern outline | fzf --filter physical | head -1)"`,
    needs: ['fzf'],
    shows: /Physical threats\s+▎ Key points/,
  },
  {
    says: 'every match in vim, :cnext for the next',
    line: 'vim -q <(lectern search sea talk.md --format vimgrep)',
    needs: ['vim'],
    steps: [
      ['(1 of 3)', ''],
      ['The sea rises', ':cnext\r'],
      ['(2 of 3)', ':qa!\r'],
    ],
    shows: /done 0/,
  },
  {
    says: 'choose passages, then see them in vim',
    line: 'lectern find talk.md --format vimgrep > hits && vim -q hits',
    needs: ['vim'],
    steps: [
      ['2 sections', 'hardly\r'],
      ['(1 of 1)', ':qa!\r'],
    ],
    shows: /done 0/,
  },
  {
    says: 'choose passages for notes',
    line: 'lectern find talk.md --format markdown >> notes.md; cat notes.md',
    needs: [],
    steps: [['2 sections', 'hardly\r']],
    shows: /- The sea \*\*hardly\*\* rises\. \(`talk\.md:7`\)/,
  },
  {
    says: 'colours in less',
    line: 'lectern search sea talk.md --format text --color always | less -R',
    needs: ['less'],
    steps: [[(session) => session.screen().some((row) => /^[^\x1b]*The sea rises/.test(row)), 'q']],
    shows: /done 0/,
  },
  {
    says: 'count the words of the files that have a match',
    line: 'lectern search sea . -l -0 | xargs -0 wc -w',
    needs: ['xargs', 'wc'],
    shows: /^ *\d+ (?:\.\/)?talk\.md$/m,
  },
];
