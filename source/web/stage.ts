/** The number of letter sizes comes in; the rules for slides on a screen go out. */

/** Letters of each size, in hundredths of the sheet's width: the first is that of a slide with little on it. */
const letters = [3.1, 2.4, 1.85, 1.4, 1.05];

const shares = Array.from({ length: 12 }, (_, index) => `.share-${index + 1}{flex:${index + 1} 1 0}`).join('');

const rules = `
#deck{padding:1rem;max-width:80rem;margin:0 auto;font-family:ui-sans-serif,system-ui,sans-serif}
.slide{margin:0 auto 1.5rem;container-type:inline-size}
.sheet{position:relative;min-height:56.25cqi;padding:5cqi 8cqi 4cqi;border:1px solid var(--line);border-radius:.3rem;display:flex;flex-direction:column;overflow-wrap:break-word}
.on{flex:1;min-width:0}
.centred .on,.title .on{display:flex;flex-direction:column;justify-content:center}.centred .on{align-items:center;text-align:center}
.sheet h2,.sheet h3{margin:0 0 .9em;color:var(--big);font-size:1.5em}.sheet h3{font-size:1.2em;color:var(--heading)}
.title .sheet h2{font-size:1.9em;margin-bottom:.5em}.title .sheet p{margin:.25em 0}.subtitle{color:var(--strong);font-weight:600}.where{color:var(--muted)}
.points{list-style:none}.points li{margin:.7em 0;padding-left:1.2em;position:relative}.points li::before{content:"•";position:absolute;left:0;color:var(--accent)}
.sheet ul,.sheet ol{padding-left:1.5em;margin:.6em 0}.sheet .points{padding:0;margin:0}.sheet p{margin:.6em 0}.sheet hr{margin:1em 0}.sheet pre{margin:.6em 0}.sheet .box{margin-left:-1.1em}
.sheet .number{margin:0;text-align:right;color:var(--muted);font-size:max(.75rem,1.3cqi)}
.columns{display:flex;gap:3cqi}.columns>div{min-width:0}
${shares}
.dim,.dim *{color:var(--muted)}
.notes{max-width:44rem;margin:.5rem auto 0;padding:.2rem 1rem;border-left:3px solid var(--line);font:1rem/1.55 ui-serif,Charter,Georgia,serif}
.scripted:not(.with-notes) .notes{display:none}
.scripted[data-view=slides]:not(.overview) .slide:not(.current){display:none}
.scripted .coming{visibility:hidden}
.overview #deck{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem;max-width:none}
.overview .slide{margin:0;cursor:pointer;width:100%}.overview .notes{display:none}.overview .coming{visibility:visible}
.overview .sheet .number{font-size:max(.6rem,3cqi)}
.overview .current .sheet{outline:3px solid var(--accent)}
@media(max-width:40rem){.scripted[data-view=slides]:not(.overview) .sheet{border:0;padding:1rem 0}#deck{padding:.5rem 1rem}.columns{flex-direction:column}}
`;

/** Sizes follow the sheet's width, and never fall below what can be read on a phone. */
export function slideRules(sizes: number): string {
  const fits = letters
    .slice(0, sizes)
    .map(
      (size, index) =>
        `.fit-${index + 1} .sheet .on{font-size:max(${index < 3 ? 1 : 0.8}rem,${size}cqi);line-height:1.4}`,
    );
  const small = letters
    .slice(0, sizes)
    .map((size, index) => `.overview .fit-${index + 1} .sheet .on{font-size:${size}cqi}`);
  return rules + fits.join('') + small.join('');
}
