/** The completions and the manual page, tried in real shells and in man itself; a shell that is not installed passes by. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formats } from '../../source/formats/index.ts';
import { lectern, root } from '../cli/lectern.ts';
import { killAll, start } from '../terminal/pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-shells-'));
symlinkSync(join(root, 'dist', 'cli.js'), join(folder, 'lectern'));
const environment = { ...process.env, PATH: `${folder}:${process.env.PATH}`, HOME: folder };

after(() => {
  killAll();
  rmSync(folder, { recursive: true, force: true });
});

function has(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

function run(command: string, ...words: string[]): { out: string; err: string } {
  const { stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    env: environment,
    cwd: folder,
    timeout: 20_000,
  });
  return { out: stdout, err: stderr };
}

const names = formats.map((format) => format.name);

test('bash completes commands, flags, values and words', (context) => {
  if (!has('bash')) return context.diagnostic('bash is not installed');
  const complete = (...words: string[]): string[] => {
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const { out, err } = run(
      'bash',
      '--norc',
      '-c',
      `source <(lectern completions bash); COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _lectern; printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
    assert.equal(err, '');
    return out.trim().split('\n');
  };
  assert.deepEqual(complete('lectern', 'sear'), ['search']);
  assert.deepEqual(complete('lectern', 'search', 'x', '--form'), ['--format']);
  assert.deepEqual(complete('lectern', 'search', '--format', ''), names);
  assert.deepEqual(complete('lectern', 'completions', 'f'), ['fish']);
  assert.deepEqual(complete('lectern', 'slides', '--sec'), ['--section']);
  assert.deepEqual(complete('lectern', 'outline', '--sec'), ['']);
});

test('fish completes commands, flags, values and words', (context) => {
  if (!has('fish')) return context.diagnostic('fish is not installed');
  const complete = (line: string): string[] => {
    const { out } = run('fish', '--no-config', '-c', `lectern completions fish | source; complete -C '${line}'`);
    return out
      .trim()
      .split('\n')
      .map((row) => row.split('\t')[0] ?? '');
  };
  assert.deepEqual(complete('lectern sear'), ['search']);
  assert.deepEqual(complete('lectern search x --form'), ['--format']);
  assert.deepEqual(complete('lectern search x --format ').toSorted(), names.toSorted());
  assert.deepEqual(complete('lectern completions f'), ['fish']);
  assert.deepEqual(complete('lectern --them'), ['--theme']);
});

test('zsh completes commands and flags at its prompt', async (context) => {
  if (!has('zsh')) return context.diagnostic('zsh is not installed');
  writeFileSync(join(folder, '_lectern'), lectern(['completions', 'zsh']).out);
  writeFileSync(
    join(folder, '.zshrc'),
    `PROMPT='ready> '\nfpath=(${folder} $fpath)\nautoload -Uz compinit\ncompinit -u -D\n`,
  );
  const session = start('zsh', ['-i'], { env: { ZDOTDIR: folder, PATH: environment.PATH, HOME: folder }, cwd: folder });
  await session.waitFor('ready>');
  session.keys('lectern sear\t');
  await session.waitFor('lectern search');
  session.keys('x --form\t');
  await session.waitFor('--format');
  session.keys('kw\t');
  await session.waitFor('--format kwic');
  session.kill();
});

test('man shows the page without a warning', (context) => {
  if (!has('man')) return context.diagnostic('man is not installed');
  const page = join(folder, 'lectern.1');
  writeFileSync(page, lectern(['man']).out);
  const { out, err } = run('man', '--warnings', '-l', page);
  assert.equal(err, '');
  assert.match(out, /read, search and present a text in the terminal/);
  for (const word of ['search QUERY', '--format', '"front door"', '/19\\d\\d/', 'EXIT STATUS'])
    assert.ok(out.includes(word), word);
});
