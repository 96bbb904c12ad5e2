/** The theme without colours: bold and reverse say what colours say elsewhere, in the terminal's own two. */

import type { Ink, Theme } from './model.ts';

const text: Ink = {};
const bold: Ink = { bold: true };
const lit: Ink = { reverse: true };

export const plain: Theme = {
  name: 'plain',
  says: 'no colours at all: bold and reverse in those of the terminal',
  kind: 'dark',
  roles: {
    text,
    strong: bold,
    heading: bold,
    number: text,
    muted: text,
    faint: text,
    accent: bold,
    place: bold,
    code: text,
    keyword: bold,
    string: text,
    comment: text,
    literal: text,
    link: text,
    quote: text,
    aside: text,
    match: lit,
    current: { bold: true, reverse: true },
    selected: { bold: true, reverse: true },
    big: bold,
    said: text,
    coming: text,
    ahead: bold,
    behind: { bold: true, reverse: true },
    error: { bold: true, reverse: true },
    note: bold,
    tip: bold,
    important: bold,
    warning: bold,
    caution: bold,
  },
};
