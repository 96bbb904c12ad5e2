/** Ways to end, uses, terminals and sizes come in; every pair of them at least once (or the whole table), tried on the built program, goes out. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  'Ctrl-Z, resize, fg',
  'an exception in a component',
  'an exception in an effect',
  'an exception in a timer',
  'an unhandled rejection',
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

/** What is broken, as `break.mjs` calls it. */
const broken: Partial<Record<Death, string>> = {
  'an exception in a component': 'component',
  'an exception in an effect': 'effect',
  'an exception in a timer': 'timer',
  'an unhandled rejection': 'promise',
};
const breaks = new URL('break.mjs', import.meta.url).href;

/** Ends one use in one way, and looks at the exit code, at what the terminal is left as, and whether the place was kept. */
export async function die(cell: Cell): Promise<void> {
  const { use, death, term, size } = cell;
  const [columns, rows] = size.split('x').map(Number) as [number, number];
  const onStage = use === 'presenting' || use === 'notes';
  const way = broken[death];
  const env: Record<string, string> = {
    ...freshHome(),
    ...(way ? { NODE_OPTIONS: `--import=${breaks}`, LECTERN_BREAK: way } : {}),
  };
  const options = { columns, rows, term, env };
  const closes: Partial<Record<Death, string>> = { 'stdout closed': '>&-', 'stdin closed': '<&-' };
  const line = closes[death];
  const words = onStage ? ['present'] : [];
  const asJob = death.startsWith('Ctrl-Z') ? 'set -m; ' : '';
  const session =
    line !== undefined || asJob !== ''
      ? shell(`${asJob}lectern ${words.join(' ')} ${line ?? ''}; ${asJob && 'fg >/dev/null; '}exit $?`, options)
      : lectern(words, options);
  if (death === 'stdout closed') {
    // Where there is nothing to draw on, reading prints, to nobody, and presenting says so.
    assert.equal(await session.exit(), onStage ? 2 : 0);
    assert.deepEqual(session.modes(), pristine);
    return;
  }
  const opens = { reading: '', presenting: '', notes: 'v', finder: ':' }[use];
  // An effect breaks as soon as Ink is there: what is typed before is typed at once.
  if (way !== 'effect') await ready(session, term);
  session.keys(opens);
  if (way !== 'effect') await session.settled(60);
  await end(session, cell);
  if (!onStage) assert.equal(keptPlaces(env), 1, 'the place is kept');
}

/** How many places are on disk in a home. */
function keptPlaces({ HOME = '' }: Readonly<Record<string, string>>): number {
  const text = readFileSync(join(HOME, '.local', 'state', 'lectern', 'places.json'), 'utf8');
  return Object.keys((JSON.parse(text) as { value: object }).value).length;
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

async function end(session: PtySession, { death, size }: Cell): Promise<void> {
  if (death === 'gone') {
    const { pid } = session;
    session.hangUp();
    const until = Date.now() + 5000;
    while (running(pid)) {
      assert.ok(Date.now() < until, 'it lives on without a terminal');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return;
  }
  if (death === 'Ctrl-C') session.keys('\x03');
  else if (death.startsWith('SIG')) session.signal(death as NodeJS.Signals);
  else if (broken[death]) {
    // What breaks at the next drawing is asked for before there is one.
    if (death !== 'an exception in an effect') await session.signal('SIGUSR2').settled(100);
    // Help, or a letter in the finder: something is drawn. On a busy machine Ink may not be there yet.
    for (let times = 0; times < 20 && running(session.pid); times++) await session.keys('?').settled(200);
  } else {
    if (death.startsWith('Ctrl-Z')) {
      const before = session.written;
      session.keys('\x1a');
      await session.waitFor((one) => one.written > before, 5000);
      if (death === 'Ctrl-Z, resize, fg') session.resize(60, 17);
      await session.settled(300);
    }
    await leave(session);
  }
  assert.equal(await session.exit(8000), broken[death] ? 2 : (codes[death] ?? 0));
  if (broken[death] && size !== '1x1') {
    const said = session.screen().join('');
    assert.ok(
      said.includes(`lectern: broken in a${death === 'an exception in an effect' ? 'n' : ''} ${broken[death]}`),
      said,
    );
  }
  assert.deepEqual(session.modes(), pristine);
  assert.deepEqual([session.seen.titles, session.seen.clipboard], [[], []]);
}

function running(pid: number): boolean {
  try {
    // A process that ended and was not waited for has no command line any more.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}
