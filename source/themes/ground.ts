/** A theme comes in; the two colours of a page or a picture go out, where there is no terminal whose own they could be. */

import type { Theme } from './model.ts';

const usual = { dark: ['#c8cdea', '#1a1b26'], light: ['#2b2b2b', '#faf8f2'] } as const;

/** The colour of plain text and of the ground, as `#rrggbb`. */
export function groundOf(theme: Theme): { readonly fore: string; readonly back: string } {
  const [fore, back] = usual[theme.kind];
  return { fore: theme.roles.text.fore?.[0] ?? fore, back: theme.ground?.[0] ?? back };
}
