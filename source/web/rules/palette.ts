/** A theme comes in; its colours go out as CSS variables, one a role that the page uses. */

import type { Role } from '../../page/model.ts';
import { groundOf } from '../../themes/ground.ts';
import type { Theme } from '../../themes/model.ts';

/** The roles that text on the page has: each must be told from the ground at 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const inks: readonly Role[] = [
  'strong',
  'heading',
  'muted',
  'accent',
  'code',
  'keyword',
  'string',
  'comment',
  'literal',
  'link',
  'big',
  'note',
  'tip',
  'important',
  'warning',
  'caution',
];

/** Declarations for `:root`. What a theme has no colour for is that of its text. */
export function paletteOf(theme: Theme): string {
  const { fore, back } = groundOf(theme);
  const { roles } = theme;
  const rows: [string, string][] = [
    ['ground', back],
    ['text', fore],
    ['line', roles.faint.fore?.[0] ?? fore],
    ['match', roles.match.fore?.[0] ?? back],
    ['match-ground', roles.match.back?.[0] ?? fore],
    ['current-ground', roles.current.back?.[0] ?? fore],
    ...inks.map((role): [string, string] => [role, roles[role].fore?.[0] ?? fore]),
  ];
  return `color-scheme:${theme.kind};${rows.map(([name, value]) => `--${name}:${value}`).join(';')}`;
}
