/** The theme whose hues are told apart with any kind of colour vision: those of Okabe and Ito (2002), on the near-black it paints. */

import type { Colour, Theme } from './model.ts';

const ground: Colour = ['#0b0d12', 'black'];
const white: Colour = ['#f4f6fa', 'brightWhite'];
const plain: Colour = ['#d6dae3', 'white'];
const grey: Colour = ['#9098a8', 'white'];
const dusk: Colour = ['#59606f', 'grey'];
const orange: Colour = ['#e69f00', 'yellow'];
const sky: Colour = ['#56b4e9', 'brightCyan'];
const green: Colour = ['#009e73', 'cyan'];
const yellow: Colour = ['#f0e442', 'brightYellow'];
const vermilion: Colour = ['#d55e00', 'brightRed'];
const purple: Colour = ['#cc79a7', 'brightMagenta'];

export const clear: Theme = {
  name: 'clear',
  says: 'hues for any kind of colour vision (Okabe–Ito), on a near-black it paints itself',
  kind: 'dark',
  ground,
  roles: {
    text: { fore: plain },
    strong: { fore: white, bold: true },
    heading: { fore: sky, bold: true },
    number: { fore: grey },
    muted: { fore: grey },
    faint: { fore: dusk },
    accent: { fore: orange },
    place: { fore: sky },
    code: { fore: plain },
    keyword: { fore: purple },
    string: { fore: sky },
    comment: { fore: grey },
    literal: { fore: yellow },
    link: { fore: sky },
    quote: { fore: dusk },
    aside: { fore: plain },
    match: { fore: ground, back: orange, reverse: true },
    current: { fore: ground, back: yellow, bold: true, reverse: true },
    selected: { fore: white, back: ['#123650', 'blue'], bold: true, reverse: true },
    big: { fore: yellow, bold: true },
    said: { fore: grey },
    coming: { fore: dusk },
    ahead: { fore: sky },
    behind: { fore: orange },
    error: { fore: vermilion, bold: true },
    note: { fore: sky },
    tip: { fore: green },
    important: { fore: purple },
    warning: { fore: orange },
    caution: { fore: vermilion },
  },
};
