/** Themes for day and night come in; the page's style sheet goes out. */

import type { Theme } from '../themes/model.ts';
import { paper } from '../themes/paper.ts';
import { sizeCount } from './fit.ts';
import { paletteOf } from './palette.ts';
import { printRules } from './paper.ts';
import { slideRules } from './stage.ts';

export interface Sheets {
  readonly day: Theme;
  readonly night: Theme;
  /** What is printed: a slide a page, or each with its notes below it. */
  readonly print: 'slides' | 'handout';
}

const base = `
*{box-sizing:border-box}
html{background:var(--ground);color:var(--text);scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
body{margin:0;font:1.0625rem/1.6 ui-serif,Charter,Georgia,serif}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus,.slide:focus{outline:none}
.skip{position:absolute;left:-100vw;top:0;padding:.6rem 1rem;background:var(--ground);z-index:3}
.skip:focus{left:0}
.bar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;padding:.5rem 1rem;background:var(--ground);border-bottom:1px solid var(--line);font:.9375rem/1.4 ui-sans-serif,system-ui,sans-serif}
.bar .name{margin:0;font-weight:600;flex:1 1 12rem;min-width:0;overflow-wrap:anywhere}
.bar form{display:flex;gap:.4rem;align-items:center;margin:0}
button,input{font:inherit;color:inherit;background:transparent;border:1px solid var(--muted);border-radius:.3rem;padding:.25rem .6rem;min-height:2rem}
button[aria-pressed=true]{background:var(--text);color:var(--ground);border-color:var(--text)}
button:disabled{border-style:dashed}
input{width:11rem;max-width:45vw}
.status{margin:0;min-width:3rem;color:var(--muted)}
html:not(.scripted) .needs-script,[hidden]{display:none!important}
mark{background:var(--match-ground);color:var(--match)}
mark.current{background:var(--current-ground);outline:2px solid var(--accent)}
h1,h2,h3,h4,h5,h6{line-height:1.25;color:var(--heading);overflow-wrap:anywhere}
pre,code{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.9em}
code{color:var(--code)}
pre{margin:1em 0;padding:.8em 1em;border:1px solid var(--line);border-radius:.3rem;overflow-x:auto;line-height:1.45}
.keyword{color:var(--keyword)}.string{color:var(--string)}.comment{color:var(--comment)}.literal{color:var(--literal)}
strong{color:var(--strong)}
blockquote{margin:1em 0;padding-left:1rem;border-left:3px solid var(--line)}
.aside{margin:1em 0;padding:.2rem 1rem;border-left:3px solid}
.aside>*{color:var(--text)}.aside .aside-title{margin:.3em 0;font-weight:700;color:inherit}
.note{border-color:var(--note)}.tip{border-color:var(--tip)}.important{border-color:var(--important)}.warning{border-color:var(--warning)}.caution{border-color:var(--caution)}
.note>.aside-title{color:var(--note)}.tip>.aside-title{color:var(--tip)}.important>.aside-title{color:var(--important)}.warning>.aside-title{color:var(--warning)}.caution>.aside-title{color:var(--caution)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid var(--line);padding:.3em .7em;text-align:left;vertical-align:top}
.center{text-align:center}.right{text-align:right}
hr{border:0;border-top:1px solid var(--line);margin:2em 0}
li.task{list-style:none}.box{margin-left:-1.3em}
.image{font-style:italic}
.layout{display:block}
.for-readers{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
noscript p{padding:0 1rem}
#outline{padding:1rem;font:.9375rem/1.5 ui-sans-serif,system-ui,sans-serif;border-bottom:1px solid var(--line)}
#outline ol{list-style:none;margin:0;padding-left:.9rem}#outline>ol{padding-left:0}#outline a{display:block;padding:.15rem 0;color:var(--text);text-decoration:none}#outline a:hover,#outline a:focus{text-decoration:underline}
.reading{max-width:40rem;margin:0 auto;padding:1rem 1.25rem 4rem;overflow-wrap:break-word}
.reading .title{border-bottom:1px solid var(--line);margin-bottom:2rem}.reading .title p{margin:.3rem 0;color:var(--muted)}
.reading .title h1{color:var(--accent);font-size:2rem;margin-bottom:.6rem}
.notes-below{border-top:1px solid var(--line);margin-top:3rem;font-size:.9375rem}
@media(min-width:62rem){html:not([data-view=slides]) .layout{display:grid;grid-template-columns:18rem minmax(0,1fr)}#outline{position:sticky;top:3.2rem;max-height:calc(100vh - 3.2rem);overflow-y:auto;border-bottom:0}}
.scripted[data-view=read] .turning,.scripted[data-view=slides] #outline,.scripted[data-view=slides] #reading,.scripted[data-view=read] #deck{display:none}
@media(max-width:40rem){.bar{position:static}html{scroll-padding-top:0}}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;

/** The whole style sheet. Dark when the reader's system is, unless one theme is to be used by day and by night. */
export function styleOf({ day, night, print }: Sheets): string {
  const palettes =
    day === night
      ? `:root{${paletteOf(day)}}`
      : `:root{${paletteOf(day)}}@media screen and (prefers-color-scheme:dark){:root{${paletteOf(night)}}}`;
  const printed = `@media print{:root{${paletteOf(paper)}}}`;
  return [palettes, printed, base, slideRules(sizeCount), printRules(print)].join('').replace(/\n/g, '');
}
