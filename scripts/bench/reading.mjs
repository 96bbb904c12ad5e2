/** A document comes in; a session that reads it goes out, once all of it has been parsed. */

import { Session } from './terminal.mjs';

/** Opens a document and waits until its very end can be shown; the session stands at the beginning again. */
export async function opened(command, options, patience = 60_000) {
  const session = new Session(command, options);
  try {
    await session.words('%', patience);
    await session.quiet(100);
    session.type('G');
    await session.words('· end', patience);
    session.type('g');
    await session.quiet(100);
    return session;
  } catch (error) {
    await session.end();
    throw error;
  }
}

/** Milliseconds from `G` to the frame that shows the end, some times, each from the beginning. */
export async function endJumps(session, runs) {
  const figures = [];
  for (let run = 0; run < runs; run++) {
    figures.push(await session.answer('G'));
    await session.quiet(40);
    await session.answer('g');
    await session.quiet(40);
  }
  return figures;
}
