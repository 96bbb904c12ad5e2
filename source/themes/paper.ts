/** The theme for light terminals: brown for place and progress, deep blue for headings, grey for furniture. */

import type { Colour, Theme } from './model.ts';

const brown: Colour = ['#9a5212', 'yellow'];
const honey: Colour = ['#ffd27a', 'brightYellow'];
const gold: Colour = ['#ffb52e', 'brightYellow'];
const blue: Colour = ['#1d4f9f', 'blue'];
const black: Colour = ['#111111', 'black'];
const plain: Colour = ['#2b2b2b', 'default'];
const grey: Colour = ['#6b6a64', 'grey'];
const mist: Colour = ['#b9b6a8', 'grey'];
const green: Colour = ['#2f6f2f', 'green'];
const red: Colour = ['#a8202f', 'red'];
const teal: Colour = ['#0f6674', 'cyan'];
const violet: Colour = ['#6b3fa0', 'magenta'];

export const paper: Theme = {
  name: 'paper',
  says: 'for light terminals: brown, deep blue and grey',
  kind: 'light',
  roles: {
    text: { fore: plain },
    strong: { fore: black, bold: true },
    heading: { fore: blue, bold: true },
    number: { fore: grey },
    muted: { fore: grey },
    faint: { fore: mist },
    accent: { fore: brown },
    place: { fore: blue },
    code: { fore: ['#3d5a66', 'cyan'] },
    keyword: { fore: violet },
    string: { fore: green },
    comment: { fore: grey },
    literal: { fore: brown },
    link: { fore: teal },
    quote: { fore: mist },
    aside: { fore: plain },
    match: { fore: black, back: honey, reverse: true },
    current: { fore: black, back: gold, bold: true, reverse: true },
    selected: { fore: black, back: ['#dfe6f2', 'white'], bold: true, reverse: true },
    big: { fore: brown, bold: true },
    said: { fore: grey },
    coming: { fore: mist },
    ahead: { fore: green },
    behind: { fore: red },
    error: { fore: red, bold: true },
    note: { fore: blue },
    tip: { fore: green },
    important: { fore: brown },
    warning: { fore: ['#9a4b00', 'yellow'] },
    caution: { fore: red },
  },
};
