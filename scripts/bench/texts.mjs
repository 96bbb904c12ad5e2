/** A size comes in; a markdown text of about that many bytes, the same each time, goes out. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words =
  'river stone lantern harbour winter letter garden bridge paper window evening market signal mountain copper thread ' +
  'orchard engine silver candle journey meadow compass anchor feather kettle village captain morning shadow timber valley';
const list = words.split(' ');

/** Figures that look random and are the same each time (a linear congruential generator, modulus 2³²). */
function figures(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The words that stand first in every text made here. */
export const firstWords = 'These words stand first';
/** A word that stands once in every hundred paragraphs or so. */
export const rareWord = 'quicksilver';

function sentence(next) {
  const length = 6 + next(14);
  const said = Array.from({ length }, () => list[next(list.length)]);
  if (next(100) === 0) said[next(length)] = rareWord;
  if (next(12) === 0) said[next(length)] = '*indeed*';
  if (next(20) === 0) said[next(length)] = '[a source](https://example.org/a)';
  const text = said.join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** A text of about `bytes` bytes in `sections` sections: headings of two levels, paragraphs, lists, a quote now and then. */
export function makeText(bytes, sections) {
  const next = figures(7);
  const parts = [`# A long text\n\n${firstWords}, before anything else.\n`];
  let size = parts[0].length;
  const add = (part) => {
    parts.push(part);
    size += part.length + 1;
  };
  for (let section = 1; section <= sections; section++) {
    const level = section % 5 === 1 ? '##' : '###';
    add(`${level} Chapter ${section} of the ${list[next(list.length)]}\n`);
    const goal = (bytes * section) / sections;
    while (size < goal) {
      const kind = next(10);
      const lines = Array.from({ length: kind < 8 ? 4 : 3 }, () => sentence(next));
      if (kind < 8) add(`${lines.join(' ')}\n`);
      else if (kind === 8) add(`${lines.map((line) => `- ${line}`).join('\n')}\n`);
      else add(`> ${lines.join(' ')}\n`);
    }
  }
  return parts.join('\n');
}

/** The words that stand on the first slide of every deck made here, not drawn large. */
export const firstSlide = 'A talk to be measured';

/** A deck of so many slides with points that come one by one. */
export function makeDeck(slides) {
  const next = figures(11);
  const parts = [`---\ntitle: A deck\nsubtitle: ${firstSlide}\n---\n`];
  for (let slide = 1; slide <= slides; slide++) {
    const points = Array.from(
      { length: 3 },
      () => `> - ${list[next(list.length)]} ${list[next(list.length)]} ${slide}`,
    );
    const lead = slide === 1 ? `${firstWords}. ` : '';
    parts.push(
      `## Slide ${slide}\n\n> [!IMPORTANT]\n${points.join('\n')}\n\n${lead}${sentence(next)} ${sentence(next)}\n`,
    );
  }
  return parts.join('\n');
}

/** Writes what is asked for into a folder, once; gives its path. */
export function texts(folder) {
  mkdirSync(folder, { recursive: true });
  const written = new Map();
  const keep = (name, make) => {
    if (!written.has(name)) {
      const path = join(folder, name);
      writeFileSync(path, make());
      written.set(name, path);
    }
    return written.get(name);
  };
  return {
    /** A document of so many bytes; 10 MB have 5,000 sections, others as many in proportion. */
    document: (bytes) => keep(`text-${bytes}.md`, () => makeText(bytes, Math.max(2, Math.round(bytes / 2000)))),
    /** A deck of ten slides as mdp and patat want it. */
    ruled: () =>
      keep('deck-ruled.md', () =>
        makeDeck(10)
          .replace(/^---\n[\s\S]*?\n---\n/, '')
          .replaceAll('\n## ', '\n---\n\n## '),
      ),
    deck: (slides) => keep(`deck-${slides}.md`, () => makeDeck(slides)),
    word: () => keep('word.mjs', () => "console.log('word');\n"),
  };
}
