/** How a terminal is to be shown pictures: from its environment, from its replies, and from what is asked for. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitInput } from '../../../source/terminal/input.ts';
import {
  type Choice,
  cellOf,
  type Heard,
  hear,
  mayAsk,
  protocolOf,
  unheard,
} from '../../../source/terminal/pictures/protocol.ts';

/** What is known after a terminal has sent this. */
function heardFrom(sent: string): Heard {
  const replies = splitInput('', sent).events.filter((event) => event.kind === 'reply');
  return replies.reduce((heard, reply) => hear(heard, reply), unheard);
}

const terminals: readonly (readonly [
  name: string,
  environment: Record<string, string>,
  replies: string,
  before: string | null,
  after: string | null,
])[] = [
  [
    'kitty',
    { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' },
    '\x1bP>|kitty(0.42.0)\x1b\\\x1b_Gi=1;OK\x1b\\\x1b[6;20;10t\x1b[?62;52;c',
    'kitty',
    'kitty',
  ],
  [
    'kitty over ssh, under another TERM',
    { TERM: 'xterm-256color' },
    '\x1bP>|kitty(0.42.0)\x1b\\\x1b_Gi=1;OK\x1b\\\x1b[?62;c',
    null,
    'kitty',
  ],
  ['ghostty', { TERM: 'xterm-ghostty' }, '\x1bP>|ghostty 1.2.0\x1b\\\x1b_Gi=1;OK\x1b\\\x1b[?62;22c', 'kitty', 'kitty'],
  [
    'Konsole',
    { TERM: 'xterm-256color', KONSOLE_VERSION: '240802' },
    '\x1b_Gi=1;OK\x1b\\\x1b[6;20;10t\x1b[?62;1;4c',
    'placed',
    'placed',
  ],
  [
    'an unknown terminal with kitty’s protocol',
    { TERM: 'xterm-256color' },
    '\x1b_Gi=1;OK\x1b\\\x1b[?62c',
    null,
    'placed',
  ],
  [
    'iTerm2',
    { TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' },
    '\x1bP>|iTerm2 3.6\x1b\\\x1b_Gi=1;OK\x1b\\\x1b[?64;1;4c',
    'iterm2',
    'iterm2',
  ],
  ['iTerm2 over ssh', { TERM: 'xterm-256color', LC_TERMINAL: 'iTerm2' }, '\x1b[?64;1;4c', 'iterm2', 'iterm2'],
  ['WezTerm', { TERM_PROGRAM: 'WezTerm' }, '\x1bP>|WezTerm 2024\x1b\\\x1b[?65;4;6c', 'iterm2', 'iterm2'],
  ['foot', { TERM: 'foot' }, '\x1bP>|foot(1.20)\x1b\\\x1b[6;18;9t\x1b[4;432;720t\x1b[?62;4;22;28c', null, 'sixel'],
  [
    'foot begun in kitty, whose variable it was handed',
    { TERM: 'foot', KITTY_WINDOW_ID: '1' },
    '\x1b[6;18;9t\x1b[?62;4;22c',
    'kitty',
    'sixel',
  ],
  ['xterm without sixels', { TERM: 'xterm-256color' }, '\x1b[?64;1;2;6;9c', null, null],
  ['sixels, but no word of how large a cell is', { TERM: 'xterm-256color' }, '\x1b[?64;1;4c', null, null],
  [
    'a 4 that is the class of the terminal and no attribute',
    { TERM: 'xterm-256color' },
    '\x1b[6;18;9t\x1b[?4;6c',
    null,
    null,
  ],
  [
    'tmux in kitty',
    { TERM: 'tmux-256color', TMUX: '/tmp/x', KITTY_WINDOW_ID: '1' },
    '\x1b[6;18;9t\x1b[?1;2;4c',
    null,
    null,
  ],
  ['screen', { TERM: 'screen.xterm-kitty', STY: '1.pts' }, '\x1b[?1;2c', null, null],
];

for (const [name, environment, replies, before, after] of terminals) {
  test(`${name}: ${before ?? 'captions'} at first, then ${after ?? 'captions'}`, () => {
    assert.equal(protocolOf('auto', environment, unheard), before);
    assert.equal(protocolOf('auto', environment, heardFrom(replies)), after);
  });
}

test('what is asked for counts, even where it would not be found', () => {
  const tmux = { TERM: 'tmux-256color', TMUX: '/tmp/x' };
  const wanted: readonly (readonly [Choice, string | null])[] = [
    ['off', null],
    ['auto', null],
    ['kitty', 'kitty'],
    ['iterm2', 'iterm2'],
    ['sixel', 'sixel'],
    ['blocks', 'blocks'],
  ];
  for (const [choice, protocol] of wanted) assert.equal(protocolOf(choice, tmux, unheard), protocol, choice);
  assert.equal(protocolOf('kitty', { KONSOLE_VERSION: '240802' }, unheard), 'placed', 'Konsole has no placeholders');
});

test('a terminal that would print the questions, or not understand the answers, is asked nothing', () => {
  for (const TERM of ['dumb', 'linux', 'screen-256color', 'tmux', 'rxvt-unicode'])
    assert.equal(mayAsk('auto', { TERM }), false, TERM);
  assert.equal(mayAsk('auto', { TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }), false);
  assert.equal(mayAsk('auto', { TERM: 'xterm-256color' }), true);
  assert.equal(mayAsk('off', { TERM: 'xterm-kitty' }), false);
  assert.equal(mayAsk('blocks', { TERM: 'linux' }), true);
});

test('the size of a cell: said, or that of the text shared out, never an impossible one', () => {
  const size = { columns: 80, rows: 24 };
  assert.deepEqual(cellOf(heardFrom('\x1b[6;20;10t\x1b[4;1000;1000t'), size), { width: 10, height: 20 });
  assert.deepEqual(cellOf(heardFrom('\x1b[4;432;720t'), size), { width: 9, height: 18 });
  for (const sent of ['', '\x1b[6;0;0t', '\x1b[6;99999;99999t', '\x1b[4;24;80t', '\x1b[6;20t', '\x1b[8;24;80t'])
    assert.equal(cellOf(heardFrom(sent), size), null, JSON.stringify(sent));
});

test('an error is no yes, and what others are told is not ours', () => {
  assert.equal(heardFrom('\x1b_Gi=1;ENOTSUPPORTED:no\x1b\\').kitty, false);
  assert.equal(heardFrom('\x1b_Gi=31;OK\x1b\\').kitty, false);
  assert.equal(heardFrom('\x1b]11;rgb:0000/0000/0000\x1b\\'), unheard);
});
