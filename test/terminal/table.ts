/** Ways to end, uses, terminals and sizes come in; every pair of them at least once (or the whole table), tried on the built program, goes out. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { freshHome, lectern, shell } from './lectern.ts';
import type { PtySession } from './pty.ts';
import { pristine } from './pty.ts';

const uses = ['reading', 'presenting', 'notes', 'finder'] as const;
const deaths = [
  'q',
  'Ctrl-C',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'Ctrl-Z, fg',
  'stdout closed',
  'stdin closed',
  'gone',
] as const;
const terminals = ['xterm-256color', 'tmux-256color', 'screen', 'linux', 'dumb'] as const;
const sizes = ['80x24', '1x1', '20x5', '200x60', '500x200'] as const;

type Use = (typeof uses)[number];
type Death = (typeof deaths)[number];

export interface Cell {
  readonly use: Use;
  readonly death: Death;
  readonly term: (typeof terminals)[number];
  readonly size: (typeof sizes)[number];
}

/** The whole table, the size of each cell taken in turn. */
export const whole: readonly Cell[] = uses.flatMap((use, row) =>
  deaths.flatMap((death, column) =>
    terminals.map((term, index) => ({ use, death, term, size: sizes[(row + column + index) % sizes.length]! })),
  ),
);

/** Few cells in which every two values of different kinds meet: always the one with the most pairs that are new. */
export function pairwise(): Cell[] {
  const every = uses.flatMap((use) =>
    deaths.flatMap((death) => terminals.flatMap((term) => sizes.map((size): Cell => ({ use, death, term, size })))),
  );
  const pairs = ({ use, death, term, size }: Cell): string[] => {
    const all = [use, death, term, size];
    return all.flatMap((one, index) => all.slice(index + 1).map((other) => `${one}/${other}`));
  };
  const wanted = new Set(every.flatMap(pairs));
  const chosen: Cell[] = [];
  while (wanted.size > 0) {
    const gain = (cell: Cell): number => pairs(cell).filter((pair) => wanted.has(pair)).length;
    const best = every.reduce((kept, cell) => (gain(cell) > gain(kept) ? cell : kept));
    for (const pair of pairs(best)) wanted.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

const codes: Readonly<Record<string, number>> = { SIGTERM: 143, SIGHUP: 129, SIGQUIT: 131, 'Ctrl-C': 130 };

/** Ends one use in one way, and looks at the exit code and at what the terminal is left as. */
export async function die({ use, death, term, size }: Cell): Promise<void> {
  const [columns, rows] = size.split('x').map(Number) as [number, number];
  const onStage = use === 'presenting' || use === 'notes';
  const options = { columns, rows, term };
  const closes: Partial<Record<Death, string>> = { 'stdout closed': '>&-', 'stdin closed': '<&-' };
  const line = closes[death];
  const words = onStage ? ['present'] : [];
  const asJob = death === 'Ctrl-Z, fg' ? 'set -m; ' : '';
  const session =
    line !== undefined || asJob !== ''
      ? shell(`${asJob}lectern ${words.join(' ')} ${line ?? ''}; ${asJob && 'fg >/dev/null; '}exit $?`, options)
      : lectern(words, { ...options, env: freshHome() });
  if (death === 'stdout closed') {
    // Where there is nothing to draw on, reading prints, to nobody, and presenting says so.
    assert.equal(await session.exit(), onStage ? 2 : 0);
    assert.deepEqual(session.modes(), pristine);
    return;
  }
  await ready(session, term);
  if (use === 'notes') session.keys('v');
  if (use === 'finder') session.keys(':');
  await session.settled(60);
  await end(session, death);
}

/** Presses q as often as it takes: the finder takes it for text until it is closed, and a talk asks once. */
async function leave(session: PtySession): Promise<void> {
  for (let times = 0; times < 5; times++) {
    session.keys('\x1b');
    await session.settled(150);
    session.keys('q');
    const ended = await session.exit(800).then(
      () => true,
      () => false,
    );
    if (ended) return;
  }
}

/** Its first screen has been drawn: on the alternate screen, where there is one. */
async function ready(session: PtySession, term: string): Promise<void> {
  await session.waitFor((one) => (term === 'dumb' ? one.written > 0 : one.modes().alternate), 15_000);
  await session.settled(150);
}

async function end(session: PtySession, death: Death): Promise<void> {
  if (death === 'gone') {
    const { pid } = session;
    session.hangUp();
    const until = Date.now() + 2000;
    while (alive(pid)) {
      assert.ok(Date.now() < until, 'it lives on without a terminal');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return;
  }
  if (death === 'Ctrl-C') session.keys('\x03');
  else if (death.startsWith('SIG')) session.signal(death as NodeJS.Signals);
  else {
    if (death === 'Ctrl-Z, fg') {
      const before = session.written;
      session.keys('\x1a');
      await session.waitFor((one) => one.written > before, 5000);
      await session.settled(300);
    }
    await leave(session);
  }
  assert.equal(await session.exit(8000), codes[death] ?? 0);
  assert.deepEqual(session.modes(), pristine);
  assert.deepEqual([session.seen.titles, session.seen.clipboard], [[], []]);
}

function alive(pid: number): boolean {
  try {
    // A process that ended and was not waited for has no command line any more.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}
