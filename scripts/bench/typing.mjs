/** The program comes in; how soon after each key of a search its hits stand on the screen goes out, for the bundled account. */

import { quantile } from './measure.mjs';
import { opened } from './reading.mjs';

/** What is typed, and where: what is found changes with most of these keys. */
const searches = [
  { what: 'the finder', open: ':', typed: 'encryption law' },
  { what: 'the text', open: '/', typed: 'terrorism law' },
];

const rest = 120;
/** How many passages, or which match of how many. */
const count = /(\d+ (?:passages?|of \d+)|no passage|nothing found)/;

/** A query as it is typed: it stands on one row with the count, whatever the blanks and signs between. */
function shown(query, told) {
  const words = query.replaceAll(' ', '\\s+');
  return new RegExp(`[:/]\\s*${words}\\s*▏?\\s+${told ?? count.source}`);
}

async function begin(session, open) {
  session.type(open);
  await session.quiet(rest);
}

async function leave(session) {
  for (let times = 0; times < 2; times++) {
    session.type('\x1b');
    await session.quiet(rest);
  }
}

/** What is told of each beginning of the query, at leisure. */
async function learn(session, { open, typed }) {
  const told = [];
  await begin(session, open);
  for (let length = 1; length <= typed.length; length++) {
    session.key(typed[length - 1]);
    await session.quiet(rest);
    told.push(session.last(shown(typed.slice(0, length))));
  }
  await leave(session);
  return told;
}

/** Milliseconds from each key to its hits, for keys that change how many there are: of others nobody could tell when they came. */
async function timed(session, { open, typed }, told) {
  const times = [];
  await begin(session, open);
  for (let length = 1; length <= typed.length; length++) {
    const isNew = told[length - 1] !== null && told[length - 1] !== told[length - 2];
    session.key(typed[length - 1]);
    if (isNew) times.push(await session.words(shown(typed.slice(0, length), told[length - 1])));
    await session.quiet(rest);
  }
  await leave(session);
  return times;
}

export async function measured({ program, nodes, quick, home }) {
  const rows = searches.map(({ what }) => ({
    what: `a key of a search in ${what} until its hits are shown, p95`,
    against: 'the account, 80×24',
    limit: 16,
    unit: 'ms',
    at: {},
  }));
  for (const [version, node] of Object.entries(nodes)) {
    const session = await opened([node, program], { home, columns: 80, rows: 24 });
    for (const [index, one] of searches.entries()) {
      const told = await learn(session, one);
      const times = [];
      for (let run = 0; run < (quick ? 2 : 6); run++) times.push(...(await timed(session, one, told)));
      rows[index].at[version] = { figure: quantile(times, 0.95), base: null };
    }
    await session.end();
  }
  return rows;
}
