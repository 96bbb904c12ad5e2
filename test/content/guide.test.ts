/** The guided tour and the small texts: their length, their points, and that the keys and commands they name exist. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { commands as programs } from '../../source/cli/commands.ts';
import { settings } from '../../source/cli/settings.ts';
import { wordCount } from '../../source/document/words.ts';
import { commands } from '../../source/program/commands/index.ts';
import { bundled, pointsOf, sourceOf } from './bundled.ts';

const guide = bundled('guide.md');
const keys = new Set(commands.flatMap((command) => command.keys));

/** What stands in backquotes on one line, fenced code left out. */
function codes(source: string): string[] {
  return [...source.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
}

test('the tour is short, and every section of it has points to present', () => {
  const words = wordCount(guide.source.slice(guide.bodyStart));
  assert.ok(words >= 500 && words <= 900, `${words} words`);
  assert.equal(guide.meta.title, 'A guided tour of lectern');
  for (const section of guide.sections) {
    const points = pointsOf(guide, section);
    assert.ok(points.length >= 2 && points.length <= 5, `${section.title}: ${points.length} points`);
    for (const point of points) assert.ok(point.length <= 62, point);
  }
});

test('the tour shows a table, code, a quotation and a task list', () => {
  const kinds = new Set(guide.blocks.map((block) => block.kind));
  assert.ok(kinds.has('table') && kinds.has('code'));
  const containers = guide.blocks.flatMap((block) => block.containers);
  assert.ok(containers.some((container) => container.kind === 'quote'));
  assert.ok(containers.some((container) => container.kind === 'item' && container.task === 'done'));
});

test('every key that the texts name is in the command table', () => {
  for (const file of ['guide.md', 'welcome.md']) {
    const named = codes(sourceOf(file)).filter((code) => code.length === 1 || code === 'space');
    assert.ok(named.length >= 5, `${file}: ${named.length} keys`);
    for (const key of named) assert.ok(keys.has(key), `${file} names the key ${key}`);
  }
});

test('every command and flag that the texts name exists', () => {
  const source = ['guide.md', 'welcome.md', 'about.md'].map(sourceOf).join('\n');
  const names = [...source.matchAll(/lectern (search|outline|show|slides|guide|present)\b/g)].map((match) => match[1]!);
  assert.ok(names.length >= 5);
  const known = programs.map((program) => program.name);
  for (const program of names) assert.ok(known.includes(program), program);
  const flags = [...source.matchAll(/--([a-z]+)/g)].map((match) => match[1]!);
  assert.ok(flags.length >= 2);
  const flagNames: string[] = settings.map((setting) => setting.name);
  for (const flag of flags) assert.ok(flagNames.includes(flag), `--${flag}`);
});

test('what the tour says to look for, the account has', () => {
  const account = sourceOf('threat-update-2021.md');
  for (const word of [/encryption/i, /afghanistan/i, /front door/, /^### New law$/m]) assert.match(account, word);
  assert.match(guide.source, /rhythm/);
  assert.doesNotMatch(guide.source, /rythm/);
});

test('the welcome and the about text are small, and ask little of what shows them', () => {
  for (const [file, most] of [
    ['welcome.md', 60],
    ['about.md', 120],
  ] as const) {
    const source = sourceOf(file);
    const words = wordCount(source);
    assert.ok(words > 20 && words <= most, `${file}: ${words} words`);
    assert.match(source, /^# /);
    assert.doesNotMatch(source, /^\||<[a-z/!]/m, `${file} has neither tables nor HTML`);
  }
  assert.match(sourceOf('about.md'), /MIT licence/);
  assert.match(sourceOf('about.md'), /in our own words/);
});
