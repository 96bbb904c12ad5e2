/** The program comes in; how long after an edit of 10 MB its new frame stands on the screen goes out, for edits of some kinds. */

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from './measure.mjs';
import { opened } from './reading.mjs';

const size = 10_000_000;

/** So long, in milliseconds, nothing is written before the next edit: what is left to do of the last one is done. */
const rest = 400;

/** Each edit and the way back, on the first page; the paragraph is the one that makes it. */
const edits = {
  'a word changed': (text, count) => text.replace('These words', `These ${'x'.repeat(1 + (count % 7))} words`),
  'a paragraph added': (text) => text.replace('\n\n', '\n\nA paragraph that was not there.\n\n'),
  'a heading changed': (text, count) => text.replace('# A long text', `# A longer text ${count}`),
  'a list item added': (text) => text.replace('\n- ', '\n- an item that was not there\n- '),
  'a paragraph taken out': (text) => text.replace(/\n\n(?=[A-Z])[^\n]+\n(?=\n)/, '\n'),
};

export async function measured({ program, nodes, quick, texts, home }) {
  const file = join(home, 'edited.md');
  const source = texts.document(size);
  const original = readFileSync(source, 'utf8');
  const times = Object.fromEntries(
    Object.keys(edits).map((name) => [name, Object.fromEntries(Object.keys(nodes).map((version) => [version, []]))]),
  );
  for (const [version, node] of Object.entries(nodes)) {
    copyFileSync(source, file);
    // Without motion what has changed stays marked, and no later frame takes the mark away.
    const session = await opened([node, program, file, '--reduced-motion'], { home, columns: 200, rows: 60 });
    try {
      await session.quiet(rest);
      for (let run = 0; run < (quick ? 2 : 5); run++)
        for (const [name, edit] of Object.entries(edits)) {
          const text = edit(original, run);
          if (text === original) throw new Error(`${name} changes nothing`);
          for (const [what, written] of [
            [name, text],
            [null, original],
          ]) {
            const milliseconds = await session.frameAfter(() => writeFileSync(file, written));
            if (what !== null) times[what][version].push(milliseconds);
            await session.quiet(rest);
          }
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
