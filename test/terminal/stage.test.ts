/** Everything a stage and a speaker's screen can show, each on a terminal that stops reading, is resized meanwhile and afterwards, and is left with Ctrl-C in the middle of it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freshHome, lectern } from './lectern.ts';
import { type PtySession, pristine, type Wanted } from './pty.ts';

const account = fileURLToPath(new URL('../../content/threat-update-2021.md', import.meta.url));
const patience = 15_000;

interface Shown {
  /** Flags and keys that lead to it. */
  readonly words?: readonly string[];
  readonly keys: string;
  /** What is seen of it on 100 columns and 30 rows, and again whenever it is as large. */
  readonly sees: Wanted;
  readonly columns?: number;
}

const isBlank: Wanted = (session) => session.screen().join('') === '';

const stage: Readonly<Record<string, Shown>> = {
  'a fade': { keys: 'n', sees: /A changed world[\s\S]* 2 \/ 20/ },
  'a fade into a fade': { keys: 'nnn', sees: /kill on British soil[\s\S]* 4 \/ 20/ },
  'all steps': { keys: 'ns', sees: 'Three subjects' },
  'a blank screen': { keys: 'nb', sees: isBlank },
  'the notes below': { keys: 'nv', sees: 'Ken McCallum spoke' },
  'the pointer': { keys: 'n\t', sees: 'A changed world' },
  'a search': { keys: '/kill', sees: '1 of 2' },
  'a match': { keys: '/kill\r', sees: /kill on British soil/ },
  'the grid': { keys: 'ocyber', sees: /5 Cyber[\s\S]*1 of 20/ },
  'a question': { keys: 'nq', sees: 'Leave the talk?' },
  'a number': { keys: 'n12', sees: /^ 12 .* 2 \/ 20/m },
  'the help': { keys: 'n?', sees: 'On stage' },
  'the speaker’s screen beside it': { words: ['--notes'], keys: 'n', sees: 'Now · step 1 of 3', columns: 140 },
  'the scrolling text': { words: ['--teleprompter'], keys: 'n', sees: '2  Opening' },
  'the clock': { words: ['--clock'], keys: 'n', sees: /2 \/ 20 {4}0:0[1-9]/ },
};

const speaker: Readonly<Record<string, Shown>> = {
  notes: { keys: 'n', sees: 'Now · step 1 of 3' },
  'the notes set loosely': { keys: 'ni--', sees: 'Now · step 1 of 3' },
  'the scrolling text': { keys: 'nt', sees: '2  Opening' },
  'its grid': { keys: 'ocyber', sees: /5 Cyber[\s\S]*1 of 20/ },
  'its search': { keys: '/kill', sees: '1 of 2' },
};

/** No row may be wider than the terminal, which would have wrapped it, and nothing of another size may be left. */
async function trouble(session: PtySession, { sees, columns = 100 }: Shown): Promise<void> {
  await session.waitFor(sees, patience);
  session.stall().resize(44, 12);
  await new Promise((resolve) => setTimeout(resolve, 120));
  session.unstall().resize(24, 6).resize(columns, 30);
  await session.settled();
  await session.waitFor(sees, patience);
  session.resize(20, 5).keys('\x03');
  assert.equal(await session.exit(patience), 130);
  assert.deepEqual(session.modes(), pristine);
}

for (const [name, shown] of Object.entries(stage))
  test(`${name} on the stage: a slow terminal, other sizes, Ctrl-C`, async () => {
    const { words = [], keys, columns = 100 } = shown;
    const session = lectern(['present', account, ...words], { columns, rows: 30 });
    await session.waitFor(/1 \/ 20/, patience);
    await trouble(session.keys(keys), shown);
  });

/** The colours in which the first point of the second slide has been written, in order. */
async function coloursOf(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Set<string>> {
  const session = lectern(['present', account, ...words], { env: { ...freshHome(), ...env }, columns: 100, rows: 30 });
  await session.waitFor(/1 \/ 20/, patience);
  await session.settled();
  session.keys('n');
  await session.waitFor('A changed world', patience);
  await session.settled(300);
  const colours = [...session.bytes.matchAll(/38;([25];[\d;]+)m(?:[^\x1b]|\x1b\[[\d;]*m)*?A changed world/g)];
  return new Set(colours.map(([, colour]) => colour!));
}

test('a slide fades in where there is true colour, and only where things may move', async () => {
  assert.ok((await coloursOf([])).size > 2, 'it fades');
  assert.equal((await coloursOf(['--reduced-motion'])).size, 1);
  assert.equal((await coloursOf([], { LECTERN_REDUCED_MOTION: '1' })).size, 1);
  assert.equal((await coloursOf([], { COLORTERM: '' })).size, 1, 'it does not in 256 colours');
});

test('what the speaker’s screen shows: a slow terminal, other sizes, Ctrl-C; the stage goes on', async () => {
  const env = freshHome();
  const on = lectern(['present', account], { env });
  await on.waitFor(/1 \/ 20/, patience);
  for (const shown of Object.values(speaker)) {
    const session = lectern(['notes'], { env, columns: 100, rows: 30 });
    await session.waitFor(/slide 1 \/ 20/, patience);
    await trouble(session.keys(shown.keys), shown);
    on.keys('\x1b[H');
    await on.waitFor(/ 1 \/ 20/, patience);
  }
  on.keys('n');
  await on.waitFor(/ 2 \/ 20/);
});

test('the speaker’s screen is told to a screen reader, and has the theme that is asked for', async () => {
  const env = freshHome();
  const on = lectern(['present', account], { env });
  await on.waitFor(/1 \/ 20/, patience);
  const told = lectern(['notes', '--screen-reader'], { env, columns: 100, rows: 30 });
  await told.waitFor('Slide 1 of 20', patience);
  on.keys('n');
  await told.waitFor('A changed world');
  assert.ok(!told.bytes.includes('\x1b[?1049h'), 'nothing is drawn over');
  told.keys(' ');
  await on.waitFor('Share whatever');
  const themed = lectern(['notes', '--theme', 'contrast'], { env, columns: 100, rows: 30 });
  await themed.waitFor('slide 2 / 20', patience);
  assert.match(themed.bytes, /48;2;0;0;0/, 'it paints its ground');
});
