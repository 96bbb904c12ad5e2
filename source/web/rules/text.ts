/** Nothing comes in; the rules for a text that is read go out: its measure, its headings, lists, code and tables, and the outline beside it. */

import { shareStep } from '../pictures.ts';

const shares = Array.from({ length: 100 / shareStep }, (_, index) => (index + 1) * shareStep)
  .map((share) => `img.wide-${share}{width:${share}%}`)
  .join('');

export const textRules = `
h1,h2,h3,h4,h5,h6{line-height:1.2;color:var(--heading);overflow-wrap:anywhere;text-wrap:balance}
p,li,dd{text-wrap:pretty}
pre,code{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.875em}
pre code{font-size:1em}
code{color:var(--code);overflow-wrap:anywhere}
pre{margin:1.2em 0;padding:.2em 0 .5em 1em;border-inline-start:3px solid var(--line);overflow-x:auto;line-height:1.5;text-align:start}
pre code{overflow-wrap:normal}
.keyword{color:var(--keyword)}.string{color:var(--string)}.comment{color:var(--comment)}.literal{color:var(--literal)}
strong{color:var(--strong)}
blockquote{margin:1.2em 0;padding-inline-start:1em;border-inline-start:3px solid var(--line)}
.aside{margin:1.4em 0;padding-inline-start:1em;border-inline-start:3px solid}
.aside>*{color:var(--text)}.aside .aside-title{margin:0 0 .3em;color:inherit;font-weight:600}
.aside ul,.aside ol{margin:0}.aside>:last-child{margin-bottom:0}
.note{border-color:var(--note)}.tip{border-color:var(--tip)}.important{border-color:var(--important)}.warning{border-color:var(--warning)}.caution{border-color:var(--caution)}
.note>.aside-title{color:var(--note)}.tip>.aside-title{color:var(--tip)}.important>.aside-title{color:var(--important)}.warning>.aside-title{color:var(--warning)}.caution>.aside-title{color:var(--caution)}
ul,ol{padding-inline-start:1.4em}li::marker{color:var(--muted)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:1.2em 0;font-size:.95em}th,td{padding:.4em 1.2em .4em 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}th{color:var(--heading);border-bottom:2px solid var(--line)}td{min-width:4em}
.center{text-align:center}.right{text-align:end}
hr{border:0;border-top:1px solid var(--line);margin:2.5em auto;width:8em}
li.task{list-style:none}.box{margin-inline-start:-1.3em}
dt{font-weight:600;color:var(--strong)}dd{margin-inline-start:1.4em}
figure{margin:1.6em 0;text-align:center}
img{max-width:100%;height:auto;vertical-align:middle}figure img{display:block;margin:0 auto}
figure .caption{display:block;margin-top:.5em;font-size:.85em;color:var(--muted)}
.image::before{content:"▣ ";color:var(--muted)}.image[data-says]::after{content:" (" attr(data-says) ")";color:var(--muted)}
${shares}
.noscript{padding:0 1.25rem}[data-full] main{padding-top:25vh}
.reading{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 6rem;overflow-wrap:break-word;hanging-punctuation:first}
.reading h1{font-size:2.2rem;color:var(--accent);margin:.2em 0 .6em}
.reading h2{font-size:1.55rem;margin:2.2em 0 .7em}.reading h3{font-size:1.25rem;margin:2em 0 .6em}.reading h4,.reading h5,.reading h6{font-size:1.1rem;margin:1.8em 0 .5em}
.reading [data-number]::before{content:attr(data-number) "  ";white-space:pre;color:var(--muted);font-weight:400}
.reading .title{margin-bottom:3rem}.reading .title p{margin:.15rem 0;color:var(--muted)}.reading .title .subtitle{color:var(--strong);font-size:1.2rem;margin-bottom:.6rem}
.notes-below{border-top:1px solid var(--line);margin-top:4rem;padding-top:1rem;font-size:.95rem}.notes-below li>p:last-of-type{display:inline}.notes-below [role=doc-backlink]{margin-inline-start:.5em}
#outline{padding:0 1.25rem 1rem;font:.9375rem/1.45 var(--sans)}
#outline summary{padding:.6rem 0;color:var(--muted);cursor:pointer}
#outline ol{list-style:none;margin:0;padding-inline-start:1rem}#outline details>ol{padding:0}
#outline a{display:block;padding:.28rem 0 .28rem .7rem;border-inline-start:2px solid transparent;color:var(--text);text-decoration:none}
#outline a:hover{color:var(--strong)}#outline a[aria-current]{color:var(--strong);border-color:var(--accent)}
@media screen and (min-width:64rem){
html:not([data-view=slides]) .layout{display:grid;grid-template-columns:minmax(13rem,17rem) minmax(0,42rem) minmax(0,17rem);justify-content:center;column-gap:3rem}
#outline{position:sticky;top:var(--bar);max-height:calc(100vh - var(--bar));overflow-y:auto;padding-block:2.2rem}
#outline summary{display:none}
}
@media screen and (max-width:48rem){body{font-size:1.0625rem}.reading h1{font-size:1.8rem}.bar{position:static}html{scroll-padding-top:1rem}}
@media screen{.scripted[data-view=read] .for-slides,.scripted[data-view=slides] #outline,.scripted[data-view=slides] #reading,.scripted[data-view=read] #deck{display:none!important}}
`;
