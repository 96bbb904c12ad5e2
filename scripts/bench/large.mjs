/** The program comes in; what 10 MB cost once they are parsed goes out: the way to the end, memory. */

import { quantile } from './measure.mjs';
import { endJumps, opened } from './reading.mjs';

const size = 10_000_000;

/** V8 lets go of what is not needed some eight seconds after the last work. Milliseconds until then, and until all has been read. */
const rest = { read: 1500, at: 10_000 };

/** Bytes when all has just been read, and at rest. */
async function memoryOf(session) {
  await session.quiet(rest.read);
  const read = session.memory().now;
  await session.quiet(rest.at);
  return { read, rest: session.memory().now };
}

export async function measured({ program, nodes, quick, texts, home }) {
  const options = { home, columns: 200, rows: 60 };
  const jumps = {};
  const memory = { read: {}, rest: {} };
  for (const [version, node] of Object.entries(nodes)) {
    const account = await opened([node, program], options);
    const small = await memoryOf(account);
    await account.end();
    // When Node last cleared up makes a difference of 15 MB, so that one session tells little.
    const larges = [];
    for (let run = 0; run < (quick ? 1 : 3); run++) {
      const session = await opened([node, program, texts.document(size)], options);
      larges.push(await memoryOf(session));
      if (run === 0) jumps[version] = { figure: quantile(await endJumps(session, quick ? 5 : 15)), base: null };
      await session.end();
    }
    for (const when of ['read', 'rest']) {
      const figure = quantile(larges.map((large) => large[when])) - small[when];
      memory[when][version] = { figure: figure / 1e6, base: size / 1e6 };
    }
  }
  return [
    { what: '`G` in 10 MB, all of it parsed', against: '', limit: 100, unit: 'ms', at: jumps },
    {
      what: 'memory for 10 MB beyond that for the account, just read',
      against: 'its bytes',
      limit: 6,
      unit: 'MB',
      at: memory.read,
    },
    {
      what: 'memory for 10 MB beyond that for the account, at rest',
      against: 'its bytes',
      limit: 6,
      unit: 'MB',
      at: memory.rest,
    },
  ];
}
