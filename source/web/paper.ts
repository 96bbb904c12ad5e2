/** What is printed comes in; the rules for paper go out. */

const common = `
@media print{
html,body{background:#fff;font-size:12pt}
.bar,.skip,#outline,#reading{display:none!important}
.layout,#deck,.overview #deck{display:block!important;max-width:none;margin:0;padding:0}
.slide,.scripted[data-view] .slide:not(.current){display:block!important;margin:0;break-after:page;break-inside:avoid}
.slide:last-of-type{break-after:auto}
.scripted .coming{visibility:visible!important}
.dim,.dim *{color:inherit}
pre{white-space:pre-wrap}.scroll{overflow:visible}
}`;

const kinds = {
  slides: `
@page{size:1280px 720px;margin:0}
@media print{.sheet{border:0;border-radius:0;min-height:719px;padding:60px 100px 40px}.notes{display:none!important}}`,
  handout: `
@page{size:A4;margin:16mm 18mm}
@media print{.sheet{min-height:54cqi}.notes,.scripted:not(.with-notes) .notes{display:block!important;max-width:none;margin-top:8mm;border:0;padding:0;font-size:11pt}}`,
} as const;

/** A slide a page, in the shape of a screen; or a slide and its notes a page, on A4. */
export function printRules(print: keyof typeof kinds): string {
  return kinds[print] + common;
}
