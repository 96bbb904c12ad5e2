/** The theme of the strongest contrast: white, yellow and cyan on the black it paints, every ink at 7 to 1 and more (WCAG 2.2, 1.4.6). */

import type { Colour, Theme } from './model.ts';

const black: Colour = ['#000000', 'black'];
const white: Colour = ['#ffffff', 'brightWhite'];
const silver: Colour = ['#c6c6c6', 'white'];
const yellow: Colour = ['#ffe14d', 'brightYellow'];
const cyan: Colour = ['#7fe9ff', 'brightCyan'];
const green: Colour = ['#9dff8a', 'brightGreen'];
const rose: Colour = ['#ffaaa5', 'brightRed'];
const pink: Colour = ['#ffb3ff', 'brightMagenta'];

export const contrast: Theme = {
  name: 'contrast',
  says: 'the strongest contrast, on a black it paints itself (WCAG AAA)',
  kind: 'dark',
  ground: black,
  roles: {
    text: { fore: white },
    strong: { fore: white, bold: true },
    heading: { fore: cyan, bold: true },
    number: { fore: silver },
    muted: { fore: silver },
    faint: { fore: silver },
    accent: { fore: yellow },
    place: { fore: cyan },
    code: { fore: white },
    keyword: { fore: pink, bold: true },
    string: { fore: green },
    comment: { fore: silver },
    literal: { fore: yellow },
    link: { fore: cyan },
    quote: { fore: silver },
    aside: { fore: white },
    match: { fore: black, back: yellow, reverse: true },
    current: { fore: black, back: white, bold: true, reverse: true },
    selected: { fore: white, back: ['#1c3a70', 'blue'], bold: true, reverse: true },
    big: { fore: yellow, bold: true },
    said: { fore: silver },
    coming: { fore: silver },
    ahead: { fore: green },
    behind: { fore: rose },
    error: { fore: rose, bold: true },
    note: { fore: cyan },
    tip: { fore: green },
    important: { fore: yellow },
    warning: { fore: yellow },
    caution: { fore: rose },
  },
};
