/** The small tables of the terminal: colours asked for and answered, modes, clipboard, editors, browsers. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { browserInvocation, openBrowser } from '../../../source/terminal/browser.ts';
import { clipboardSequence, longestCopy } from '../../../source/terminal/clipboard.ts';
import { backgroundGuess, depthOf, parseBackground } from '../../../source/terminal/colours.ts';
import { editorInvocation, splitWords } from '../../../source/terminal/editor.ts';
import { Modes } from '../../../source/terminal/modes.ts';
import * as fc from '../../support/properties.ts';

test('colours: what the environment asks for comes before what the terminal shows', () => {
  const cases: [Record<string, string>, boolean, string][] = [
    [{ TERM: 'xterm-256color' }, true, '256'],
    [{ TERM: 'xterm-256color' }, false, 'none'],
    [{ TERM: 'xterm' }, true, '16'],
    [{ TERM: 'linux' }, true, '16'],
    [{ TERM: 'dumb', COLORTERM: 'truecolor' }, true, 'none'],
    [{ TERM: 'xterm', COLORTERM: 'truecolor' }, true, 'true'],
    [{ TERM: 'xterm', COLORTERM: '24bit' }, true, 'true'],
    [{ TERM: 'xterm-kitty' }, true, 'true'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, true, 'true'],
    [{ TERM: 'xterm-256color', NO_COLOR: '1' }, true, 'none'],
    [{ TERM: 'xterm-256color', NO_COLOR: '' }, true, '256'],
    [{ TERM: 'xterm-256color', FORCE_COLOR: '0' }, true, 'none'],
    [{ TERM: 'xterm', FORCE_COLOR: '3' }, false, 'true'],
    [{ TERM: 'xterm', FORCE_COLOR: '2', NO_COLOR: '1' }, false, '256'],
    [{ TERM: 'dumb', FORCE_COLOR: '' }, false, '16'],
    [{ TERM: 'xterm-256color', FORCE_COLOR: 'true' }, false, '256'],
  ];
  for (const [environment, terminal, depth] of cases) {
    assert.equal(depthOf(environment, terminal), depth, JSON.stringify(environment));
  }
});

test('the background is guessed from COLORFGBG and read from a reply', () => {
  assert.equal(backgroundGuess({ COLORFGBG: '15;0' }), 'dark');
  assert.equal(backgroundGuess({ COLORFGBG: '0;default;15' }), 'light');
  assert.equal(backgroundGuess({ COLORFGBG: '0;7' }), 'light');
  assert.equal(backgroundGuess({ COLORFGBG: '7;8' }), 'dark');
  for (const value of ['', '15;default', '15', '0;99', 'x']) assert.equal(backgroundGuess({ COLORFGBG: value }), null);
  assert.equal(backgroundGuess({}), null);
  assert.equal(parseBackground('11;rgb:1e1e/1e1e/2e2e'), 'dark');
  assert.equal(parseBackground('11;rgb:fdfd/f6f6/e3e3'), 'light');
  assert.equal(parseBackground('11;rgb:f/f/f'), 'light');
  assert.equal(parseBackground('11;rgba:00/00/00/ff'), 'dark');
  assert.equal(parseBackground('11;#ffffff'), 'light');
  for (const body of ['10;rgb:ff/ff/ff', '11;?', '11;rgb:ff/ff', '11;red', ''])
    assert.equal(parseBackground(body), null);
});

test('what is switched on is switched off in the opposite order, once', () => {
  const modes = new Modes([]);
  assert.equal(modes.set('mouse', true).includes('?1006h'), true);
  assert.equal(modes.set('mouse', true), '');
  modes.set('screen', true);
  modes.set('cursor', true);
  const sequenceNumbers = (text: string): string[] => [...text.matchAll(/\?(\d+)[hl]/g)].map((found) => found[1]!);
  const on = sequenceNumbers(modes.enter());
  const off = sequenceNumbers(modes.leave()).filter((number) => number !== '2026');
  assert.deepEqual(on, ['1049', '25', '1000', '1002', '1006']);
  assert.deepEqual(off, [...on].reverse());
  assert.equal(modes.set('mouse', false), '\x1b[?1006l\x1b[?1002l\x1b[?1000l');
  assert.equal(modes.leave().includes('1006'), false);
});

test('a copy is base64 of the text and never cut', () => {
  const decoded = (sequence: string): string => Buffer.from(sequence.slice(7, -2), 'base64').toString();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sequence = clipboardSequence(text);
      assert.ok(sequence !== null && /^\x1b\]52;c;[\w+/=]*\x1b\\$/.test(sequence));
      assert.equal(decoded(sequence), text);
    }),
  );
  assert.notEqual(clipboardSequence('a'.repeat(longestCopy)), null);
  assert.equal(clipboardSequence('a'.repeat(longestCopy + 1)), null);
});

test('an editor is told the line in its own way', () => {
  const told = (editor: string, path = 'a b.md'): readonly string[] => {
    const { command, arguments: given } = editorInvocation({ EDITOR: editor }, path, 12);
    return [command, ...given];
  };
  assert.deepEqual(told('vim'), ['vim', '+12', 'a b.md']);
  assert.deepEqual(told('/usr/bin/nano -w'), ['/usr/bin/nano', '-w', '+12', 'a b.md']);
  assert.deepEqual(told('code'), ['code', '--wait', '--goto', 'a b.md:12']);
  assert.deepEqual(told('code --wait'), ['code', '--wait', '--goto', 'a b.md:12']);
  assert.deepEqual(told('hx'), ['hx', 'a b.md:12']);
  assert.deepEqual(told('"/my editors/odd" --flag=\'x y\''), ['/my editors/odd', '--flag=x y', 'a b.md']);
  assert.deepEqual(told('vim', '-c:q'), ['vim', '+12', './-c:q'], 'a path is never a flag');
  assert.deepEqual(told(' '), ['vi', '+12', 'a b.md']);
  assert.equal(editorInvocation({ EDITOR: 'nano', VISUAL: 'emacs' }, 'x', 1).command, 'emacs');
});

test('words of a command are split, and nothing in them is expanded', () => {
  assert.deepEqual(splitWords('a  b\\ c "d \\"e" \'f $x\' $(rm) `ls`;'), [
    'a',
    'b c',
    'd "e',
    'f $x',
    '$(rm)',
    '`ls`;',
  ]);
  assert.deepEqual(splitWords('  '), []);
});

test('a browser gets http, https and mail addresses, as one argument', () => {
  const opened = (address: string, browser?: string): readonly string[] | null => {
    const found = browserInvocation(browser === undefined ? {} : { BROWSER: browser }, 'linux', address);
    return found === null ? null : [found.command, ...found.arguments];
  };
  assert.deepEqual(opened('https://example.org/a?b=c d'), ['xdg-open', 'https://example.org/a?b=c%20d']);
  assert.deepEqual(opened('mailto:a@example.org'), ['xdg-open', 'mailto:a@example.org']);
  assert.deepEqual(opened('http://example.org', 'firefox --new-tab'), ['firefox', '--new-tab', 'http://example.org/']);
  assert.deepEqual(opened('http://example.org', 'x -u %s -q'), ['x', '-u', 'http://example.org/', '-q']);
  assert.equal(browserInvocation({}, 'darwin', 'http://example.org')?.command, 'open');
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '--version', 'vscode://x']) {
    assert.equal(opened(address), null, address);
  }
});

test('a browser is started beside us, without a shell, and one that is not there is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-browser-'));
  const opened = join(folder, 'opened');
  try {
    const script = 'require("node:fs").writeFileSync(process.argv[1], process.argv[2])';
    const invocation = { command: process.execPath, arguments: ['-e', script, opened, 'http://a/$(id);`id`'] };
    assert.equal(await openBrowser(invocation), null);
    for (let waited = 0; !existsSync(opened) && waited < 5000; waited += 20) await setTimeout(20);
    assert.equal(readFileSync(opened, 'utf8'), 'http://a/$(id);`id`');
    assert.match((await openBrowser({ command: '/nowhere/browser', arguments: [] })) ?? '', /ENOENT/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
