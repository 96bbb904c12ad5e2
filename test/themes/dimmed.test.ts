/** Themes for a slide that fades in. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dimmed } from '../../source/themes/dimmed.ts';
import { themes } from '../../source/themes/index.ts';
import { paint } from '../../source/themes/paint.ts';

const distance = (one: string, other: string): number =>
  [1, 3, 5].reduce(
    (sum, at) =>
      sum + Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)),
    0,
  );

test('nothing taken away is the theme itself; each share is one theme', () => {
  for (const theme of themes) {
    assert.equal(dimmed(theme, 0), theme);
    assert.equal(dimmed(theme, 0.5), dimmed(theme, 0.5));
    assert.notEqual(dimmed(theme, 0.5), dimmed(theme, 0.25));
  }
});

test('colours come nearer to the ground the more is taken away, and the ground stays', () => {
  for (const theme of themes) {
    const ink = theme.roles.text.fore;
    if (!ink) continue;
    const ground = theme.ground?.[0] ?? (theme.kind === 'dark' ? '#16161e' : '#ffffff');
    const distances = [0, 0.25, 0.5, 0.75].map((share) => distance(dimmed(theme, share).roles.text.fore![0], ground));
    assert.deepEqual(
      distances,
      [...distances].sort((one, other) => other - one),
      theme.name,
    );
    assert.equal(dimmed(theme, 0.5).ground, theme.ground);
  }
});

test('a row is painted with the colours of the share', () => {
  const theme = themes[0]!;
  const row = [{ text: 'word', role: 'text' as const }];
  assert.notEqual(paint(row, theme, 'true'), paint(row, dimmed(theme, 0.5), 'true'));
});
