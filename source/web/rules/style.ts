/** Themes for day and night come in; the page's style sheet goes out. */

import type { Theme } from '../../themes/model.ts';
import { paper } from '../../themes/paper.ts';
import { barRules } from './bar.ts';
import { paletteOf } from './palette.ts';
import { printRules } from './paper.ts';
import { slideRules } from './slides.ts';
import { textRules } from './text.ts';

export interface Sheets {
  readonly day: Theme;
  readonly night: Theme;
  /** What is printed: a slide a page, or each with its notes below it. */
  readonly print: 'slides' | 'handout';
}

const base = `
*{box-sizing:border-box}
html{--bar:3.25rem;--serif:ui-serif,Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif;--sans:ui-sans-serif,system-ui,"Segoe UI",sans-serif;background:var(--ground);color:var(--text);scroll-padding-top:calc(var(--bar) + 1rem);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:1.125rem/1.65 var(--serif)}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.15rem}
main:focus,.slide:focus{outline:none}
[hidden]{display:none!important}
html:not(.scripted) .needs-script{display:none!important}
.for-readers,.unnamed,:not(figure)>.caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}.turned .on,.new,dialog[open]{animation:come .15s ease-out}}
@keyframes come{from{opacity:0}}
`;

/** The whole style sheet. Dark when the reader's system is, unless one theme is to be used by day and by night. */
export function styleOf({ day, night, print }: Sheets): string {
  const palettes =
    day === night
      ? `:root{${paletteOf(day)}}`
      : `:root{${paletteOf(day)}}@media screen and (prefers-color-scheme:dark){:root{${paletteOf(night)}}}`;
  const printed = `@media print{:root{${paletteOf(paper)}}}`;
  return [palettes, printed, base, barRules, textRules, slideRules, printRules(print)].join('').replace(/\n/g, '');
}
