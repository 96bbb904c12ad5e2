/** The program comes in; what 10 MB cost once they are parsed goes out: the way to the end, memory. */

import { quantile } from './measure.mjs';
import { endJumps, opened } from './reading.mjs';

const size = 10_000_000;

/** Memory counts when it has been let go of what is not needed: so long, in milliseconds, a session is left alone first. */
const rest = 1500;

async function settledMemory(session) {
  await session.quiet(rest);
  return session.memory().now;
}

export async function measured({ program, nodes, quick, texts, home }) {
  const options = { home, columns: 200, rows: 60 };
  const jumps = {};
  const memory = {};
  for (const [version, node] of Object.entries(nodes)) {
    const account = await opened([node, program], options);
    const small = await settledMemory(account);
    await account.end();
    // When Node last cleared up makes a difference of 15 MB, so that one session tells little.
    const larges = [];
    for (let run = 0; run < (quick ? 1 : 5); run++) {
      const session = await opened([node, program, texts.document(size)], options);
      larges.push(await settledMemory(session));
      if (run === 0) jumps[version] = { figure: quantile(await endJumps(session, quick ? 5 : 15)), base: null };
      await session.end();
    }
    memory[version] = { figure: (quantile(larges) - small) / 1e6, base: size / 1e6 };
  }
  return [
    { what: '`G` in 10 MB, all of it parsed', against: '', limit: 100, unit: 'ms', at: jumps },
    { what: 'memory for 10 MB beyond that for the account', against: 'its bytes', limit: 6, unit: 'MB', at: memory },
  ];
}
