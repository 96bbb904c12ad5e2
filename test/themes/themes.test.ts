/** The themes come in; that every role has ink that can be read on its ground is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../source/page/model.ts';
import { nextTheme, themeFor, themeNamed, themes } from '../../source/themes/index.ts';
import type { Theme } from '../../source/themes/model.ts';
import { contrast } from './contrast.ts';

/** Every role there is; a record, so that one that is missing or too many is a type error. */
const every: Record<Role, true> = {
  text: true,
  strong: true,
  heading: true,
  number: true,
  muted: true,
  faint: true,
  accent: true,
  place: true,
  code: true,
  keyword: true,
  string: true,
  comment: true,
  literal: true,
  link: true,
  quote: true,
  aside: true,
  match: true,
  current: true,
  selected: true,
  big: true,
  said: true,
  coming: true,
  ahead: true,
  behind: true,
  error: true,
  note: true,
  tip: true,
  important: true,
  warning: true,
  caution: true,
};
const roles = Object.keys(every) as Role[];

/** The grounds that the two kinds of terminals are shown on in the pictures. */
const grounds = { dark: '#1a1b26', light: '#faf8f2' };

/** What is drawn rather than read: rules, bars, the part of a bar that is still ahead, a point that has not come. */
const drawn = new Set<Role>(['faint', 'quote', 'coming']);

function inkOf(theme: Theme, role: Role): { fore: string; back: string } {
  const { fore, back } = theme.roles[role];
  return {
    fore: fore?.[0] ?? (theme.kind === 'dark' ? '#ffffff' : '#000000'),
    back: back?.[0] ?? theme.ground?.[0] ?? grounds[theme.kind],
  };
}

for (const theme of themes) {
  test(`${theme.name}: an ink for every role and no other`, () => {
    assert.deepEqual(Object.keys(theme.roles).sort(), [...roles].sort());
  });

  test(`${theme.name}: what is read has a contrast of 4.5 and more (WCAG 2.2, 1.4.3)`, () => {
    for (const role of roles.filter((one) => !drawn.has(one))) {
      const { fore, back } = inkOf(theme, role);
      assert.ok(contrast(fore, back) >= 4.5, `${role}: ${contrast(fore, back).toFixed(2)}`);
    }
  });

  test(`${theme.name}: text on the ground of a chosen row can be read, links and matches too`, () => {
    const ground = theme.roles.selected.back?.[0] ?? theme.ground?.[0] ?? grounds[theme.kind];
    for (const role of ['text', 'strong', 'muted', 'accent', 'number', 'link'] as const) {
      const { fore } = inkOf(theme, role);
      assert.ok(
        contrast(fore, ground) >= (role === 'muted' || role === 'number' ? 3 : 4.5),
        `${role}: ${contrast(fore, ground).toFixed(2)}`,
      );
    }
  });

  test(`${theme.name}: what is lit is told in reverse where there are no colours`, () => {
    for (const role of ['match', 'current', 'selected'] as const) assert.equal(theme.roles[role].reverse, true);
  });
}

test('contrast: everything, what is drawn too, has a contrast of 7 and more on the ground it paints (WCAG 2.2, 1.4.6)', () => {
  const theme = themeNamed('contrast')!;
  assert.ok(theme.ground);
  for (const role of roles) {
    const { fore, back } = inkOf(theme, role);
    assert.ok(contrast(fore, back) >= 7, `${role}: ${contrast(fore, back).toFixed(2)}`);
  }
});

test('clear: every hue is one of Okabe and Ito, or a grey', () => {
  const hues = ['#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7'];
  const isGrey = (hex: string): boolean => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.max(...channels) - Math.min(...channels) <= 36;
  };
  for (const role of roles) {
    const { fore } = inkOf(themeNamed('clear')!, role);
    assert.ok(hues.includes(fore) || isGrey(fore), `${role}: ${fore}`);
  }
});

test('plain: no colour in any role', () => {
  for (const ink of Object.values(themeNamed('plain')!.roles)) assert.ok(!ink.fore && !ink.back);
});

test('themes are found by name and follow one another in a circle', () => {
  for (const theme of themes) assert.equal(themeNamed(theme.name), theme);
  assert.equal(themeNamed('no such theme'), null);
  const seen = new Set<string>();
  for (let theme = themes[0]!; !seen.has(theme.name); theme = nextTheme(theme.name)) seen.add(theme.name);
  assert.equal(seen.size, themes.length);
  assert.equal(new Set(themes.map(({ name }) => name)).size, themes.length);
});

test('the theme follows the background, dark when nobody knows', () => {
  assert.equal(themeFor('dark').kind, 'dark');
  assert.equal(themeFor('light').kind, 'light');
  assert.equal(themeFor(null).kind, 'dark');
});
