/** The program comes in; how fast a deck opens and how fast a step is on screen goes out, beside other presenters. */

import { installed, peers } from './machine.mjs';
import { interleaved, quantile } from './measure.mjs';
import { Session, untilWords, visit } from './terminal.mjs';
import { firstSlide } from './texts.mjs';

const few = 10;
const many = 10_000;

/** Milliseconds of each step through a deck. */
async function steps(command, options, times) {
  const session = new Session(command, options);
  try {
    await session.words(firstSlide);
    await session.quiet(300);
    const figures = [];
    for (let time = 0; time < times; time++) {
      figures.push(await session.answer(' '));
      await session.quiet(15);
    }
    return quantile(figures, 0.95);
  } finally {
    await session.end();
  }
}

export async function measured({ program, nodes, runs, quick, texts, home }) {
  const options = { home, columns: 100, rows: 30 };
  const versions = Object.keys(nodes);
  const subjects = {};
  for (const [version, node] of Object.entries(nodes)) {
    await visit([node, program, 'present', texts.deck(few)], firstSlide, options);
    for (const slides of [few, many]) {
      subjects[`${version} ${slides}`] = () =>
        untilWords([node, program, 'present', texts.deck(slides)], firstSlide, options);
    }
  }
  const presenters = Object.keys(peers).filter((name) => peers[name].presents && installed(name) !== null);
  for (const name of presenters) {
    subjects[name] = () => untilWords([installed(name), ...peers[name].presents(texts.ruled())], 'Slide 1', options);
  }
  const found = await interleaved(subjects, runs);
  const stepping = {};
  for (const [version, node] of Object.entries(nodes)) {
    const figure = await steps([node, program, 'present', texts.deck(many)], options, quick ? 20 : 100);
    stepping[version] = { figure, base: null };
  }
  const at = (figure, base) =>
    Object.fromEntries(
      versions.map((version) => [version, { figure: found[figure(version)], base: found[base(version)] }]),
    );
  return [
    { what: 'step to frame, p95', against: 'a deck of 10,000 slides', limit: 16, unit: 'ms', at: stepping },
    {
      what: 'a deck of 10,000 slides opens',
      against: 'one of ten',
      limit: 1.3,
      unit: 'ms',
      at: at(
        (of) => `${of} ${many}`,
        (of) => `${of} ${few}`,
      ),
    },
    ...presenters
      .filter((name) => found[name] !== null)
      .map((name) => ({
        what: 'a deck of ten slides opens',
        against: name,
        limit: null,
        unit: 'ms',
        at: at(
          (of) => `${of} ${few}`,
          () => name,
        ),
      })),
  ];
}
