/** What is printed comes in; the rules for paper go out. */

const common = `
@media print{
html,body{background:#fff;font-size:12pt}
.bar,.skip,#deck>h1,#outline,#reading,.way,dialog{display:none!important}
.layout,#deck,.overview #deck,.scripted[data-view=slides]:not(.overview) #deck{display:block!important;min-height:0;max-width:none;margin:0;padding:0}
.slide,.scripted[data-view] .slide:not(.current),.scripted[data-view] .slide.current{display:block!important;width:100%!important;margin:0;break-after:page;break-inside:avoid}
.slide:last-of-type{break-after:auto}
.scripted .coming,.blank .slide{visibility:visible!important}
.scripted .points .new{color:inherit}.points .new::before{color:var(--muted)}
.dim,.dim *{color:inherit}
*{animation:none!important}
pre{white-space:pre-wrap}pre code{overflow-wrap:anywhere}.scroll{overflow:visible}
.sheet h2{font-size:4.4cqi}.title .sheet h2{font-size:6.4cqi}
}`;

const kinds = {
  slides: `
@page{size:1280px 720px;margin:0}
@media print{.slide .sheet{border:0!important;border-radius:0;min-height:719px!important;padding:6cqi 8cqi 0!important}.notes{display:none!important}}`,
  handout: `
@page{size:A4;margin:14mm 18mm}
@media print{.slide .sheet{border:1px solid var(--line)!important;min-height:56cqi!important;padding:6cqi 8cqi 0!important}.foot{font-size:1.6cqi}.notes,.scripted:not(.with-notes) .notes{display:block!important;max-width:none;margin:8mm 0 0;padding:0;font-size:11pt}.slide{break-inside:auto}.sheet{break-inside:avoid}.notes p,.notes li{orphans:3;widows:3}}`,
} as const;

/** A slide a page, in the shape of a screen; or a slide and its notes a page, on A4. Notes that are longer go on to the next. */
export function printRules(print: keyof typeof kinds): string {
  return common + kinds[print];
}
