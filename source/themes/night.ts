/** The theme for dark terminals: amber for place and progress, blue for headings, grey for furniture. */

import type { Colour, Theme } from './model.ts';

const amber: Colour = ['#e0af68', 'yellow'];
const gold: Colour = ['#ffd76e', 'brightYellow'];
const blue: Colour = ['#7aa2f7', 'brightBlue'];
const white: Colour = ['#eef0fb', 'brightWhite'];
const plain: Colour = ['#c8cdea', 'default'];
const grey: Colour = ['#7d83ab', 'grey'];
const dusk: Colour = ['#4a4f72', 'grey'];
const ground: Colour = ['#1a1b26', 'black'];
const green: Colour = ['#9ece6a', 'green'];
const red: Colour = ['#f7768e', 'brightRed'];
const cyan: Colour = ['#7dcfff', 'cyan'];
const violet: Colour = ['#bb9af7', 'magenta'];

export const night: Theme = {
  name: 'night',
  says: 'for dark terminals: amber, blue and grey',
  kind: 'dark',
  roles: {
    text: { fore: plain },
    strong: { fore: white, bold: true },
    heading: { fore: blue, bold: true },
    number: { fore: grey },
    muted: { fore: grey },
    faint: { fore: dusk },
    accent: { fore: amber },
    place: { fore: blue },
    code: { fore: ['#a9c5ce', 'cyan'] },
    keyword: { fore: violet },
    string: { fore: green },
    comment: { fore: grey },
    literal: { fore: amber },
    link: { fore: cyan },
    quote: { fore: dusk },
    aside: { fore: plain },
    match: { fore: ground, back: amber, reverse: true },
    current: { fore: ground, back: gold, bold: true, reverse: true },
    selected: { fore: white, back: ['#2a2f4a', 'blue'], bold: true, reverse: true },
    big: { fore: amber, bold: true },
    said: { fore: grey },
    coming: { fore: dusk },
    ahead: { fore: green },
    behind: { fore: red },
    error: { fore: red, bold: true },
    note: { fore: blue },
    tip: { fore: green },
    important: { fore: amber },
    warning: { fore: ['#ff9e64', 'brightYellow'] },
    caution: { fore: red },
  },
};
