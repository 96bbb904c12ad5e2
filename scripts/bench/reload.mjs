/** The program comes in; how long after an edit of 10 MB its new frame stands on the screen goes out, for edits of some kinds. */

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from './measure.mjs';
import { opened } from './reading.mjs';

const size = 10_000_000;

/** So long, in milliseconds, nothing is written before the next edit: what is left to do of the last one is done. */
const rest = 400;

/** What an edit and the way back from it are called, and how the text is edited, on the first page. */
const edits = [
  {
    there: 'a word changed',
    back: 'a word changed',
    edit: (text, run) => text.replace('These words', `These ${'x'.repeat(1 + (run % 7))} words`),
  },
  {
    there: 'a heading changed',
    back: 'a heading changed',
    edit: (text, run) => text.replace('# A long text', `# A longer text ${run}`),
  },
  {
    there: 'a paragraph added',
    back: 'a paragraph taken out',
    edit: (text) => text.replace('\n\n', '\n\nA paragraph that was not there.\n\n'),
  },
  {
    there: 'a list item added',
    back: 'a list item taken out',
    edit: (text) => text.replace('\n- ', '\n- an item that was not there\n- '),
  },
];

export async function measured({ program, nodes, runs, texts, home }) {
  const file = join(home, 'edited.md');
  const source = texts.document(size);
  const original = readFileSync(source, 'utf8');
  const names = new Set(edits.flatMap(({ there, back }) => [there, back]));
  const times = Object.fromEntries([...names].map((name) => [name, {}]));
  for (const [version, node] of Object.entries(nodes)) {
    copyFileSync(source, file);
    // Without motion what has changed stays marked, and no later frame takes the mark away.
    const session = await opened([node, program, file, '--reduced-motion'], { home, columns: 200, rows: 60 });
    const write = async (name, text) => {
      times[name][version] ??= [];
      times[name][version].push(await session.frameAfter(() => writeFileSync(file, text)));
      await session.quiet(rest);
    };
    try {
      await session.quiet(rest);
      for (const { there, back, edit } of edits)
        for (let run = 0; run < (there === back ? runs / 2 : runs); run++) {
          await write(there, edit(original, run));
          await write(back, original);
        }
    } finally {
      await session.end();
    }
  }
  return Object.entries(times).map(([name, at]) => ({
    what: `${name} in 10 MB, until its new frame`,
    against: '',
    limit: 150,
    unit: 'ms',
    at: Object.fromEntries(
      Object.entries(at).map(([version, one]) => [version, { figure: quantile(one), base: null }]),
    ),
  }));
}
