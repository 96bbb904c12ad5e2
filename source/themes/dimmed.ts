/** A theme and a share come in; the theme with every colour so much nearer to its ground goes out, for a slide that fades in. */

import type { Colour, Ink, Theme } from './model.ts';

/** What a terminal's own ground is taken for, by the kind of theme. */
const grounds: Readonly<Record<Theme['kind'], string>> = { dark: '#16161e', light: '#ffffff' };

const known = new WeakMap<Theme, Map<number, Theme>>();

/** `share` is how much of the colours is taken away, 0 to 1; the same theme object for 0, and one for each other share. */
export function dimmed(theme: Theme, share: number): Theme {
  if (share <= 0) return theme;
  const shares = known.get(theme) ?? new Map<number, Theme>();
  known.set(theme, shares);
  const dim = shares.get(share) ?? makeDim(theme, share);
  shares.set(share, dim);
  return dim;
}

function makeDim(theme: Theme, share: number): Theme {
  const ground = theme.ground?.[0] ?? grounds[theme.kind];
  const roles = Object.fromEntries(
    Object.entries(theme.roles).map(([role, ink]) => [role, dimInk(ink, ground, share)]),
  ) as Theme['roles'];
  return { ...theme, roles };
}

function dimInk(ink: Ink, ground: string, share: number): Ink {
  return {
    ...ink,
    ...(ink.fore ? { fore: mixed(ink.fore, ground, share) } : {}),
    ...(ink.back ? { back: mixed(ink.back, ground, share) } : {}),
  };
}

function mixed([hex, sixteen]: Colour, ground: string, share: number): Colour {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(hex, at) * (1 - share) + part(ground, at) * share));
  return [`#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`, sixteen];
}
