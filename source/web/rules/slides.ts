/** The sizes of letters come in; the rules for slides on a screen go out: a slide fills the window as it fills the stage. */

import { letters, pictureRooms } from '../fit.ts';

const shares = Array.from({ length: 12 }, (_, index) => `.share-${index + 1}{flex:${index + 1} 1 0}`).join('');

/** Sizes follow the sheet's width, and on a small screen never fall below what can be read there. */
const fits = letters
  .map((size, index) => `.fit-${index + 1} .on{font-size:max(${index < 3 ? 1.0625 : 0.875}rem,${size}cqi)}`)
  .join('');
const rooms = pictureRooms.map((room) => `.room-${room} .on img{max-height:${room}cqi}`).join('');
const small = letters.map((size, index) => `.overview .fit-${index + 1} .on{font-size:${size}cqi}`).join('');

export const slideRules = `
#deck{padding:1rem 1.25rem;max-width:64rem;margin:0 auto;font-family:var(--sans)}
html:not(.scripted):not([data-follow]) #deck>h1{display:none}
.slide{margin:0 auto 2rem;container-type:inline-size}
.sheet{position:relative;min-height:56.25cqi;padding:6cqi 8cqi 0;border:1px solid var(--line);border-radius:.3rem;display:flex;flex-direction:column;overflow-wrap:break-word}
.on{flex:1;min-width:0;line-height:1.4;padding-bottom:2cqi}
.centred .on,.title .on{display:flex;flex-direction:column;justify-content:center}.centred .on :is(h2,h3):not(.right){text-align:center}
.sheet h2{margin:0 0 3cqi;color:var(--big);font-size:max(1.5rem,4.4cqi);line-height:1.12;letter-spacing:-.015em}
.sheet h3{margin:0 0 .7em;font-size:1.2em}
.title .sheet h2{font-size:max(2rem,6.4cqi);margin-bottom:2.4cqi;letter-spacing:-.025em}
.title .sheet p{margin:.2em 0;font-size:.85em}.sheet .subtitle{color:var(--strong);font-weight:600;margin-bottom:1em}.where,.outlook{color:var(--muted)}.title .sheet .outlook{margin-top:2em;font-size:.7em}
.points{list-style:none;padding:0;margin:0}.points li{margin:.75em 0;padding-inline-start:1.3em;position:relative}.points li::before{content:"•";position:absolute;inset-inline-start:0;color:var(--muted)}
.scripted .points .new{color:var(--strong)}.points .new::before{color:var(--accent)}
.back,.points .back{color:var(--muted)}.points .pointed{color:var(--strong)}.points .pointed::before{content:"▸";color:var(--accent)}
.chosen{color:var(--muted);font-size:max(.75rem,.6em)}
.sheet p,.sheet blockquote,.sheet .aside,.sheet pre,.sheet table,.sheet figure{margin:.6em 0}.sheet ul:not(.points),.sheet ol{margin:.6em 0}.sheet hr{margin:1em 0}
.sheet figure{text-align:center}.sheet img{max-width:100%;max-height:38cqi}.sheet img:not([class]){width:auto}
.foot{display:grid;grid-template-columns:1fr auto;gap:.6em 1em;align-items:baseline;padding:0 0 1.6cqi;color:var(--muted);font-size:max(.75rem,1.25cqi);line-height:1.4}
.foot p{margin:0}
.way{grid-column:1/-1;appearance:none;display:block;width:100%;height:2px;border:0;background:var(--line);color:var(--accent)}
.way::-webkit-progress-bar{background:var(--line)}.way::-webkit-progress-value{background:var(--accent)}.way::-moz-progress-bar{background:var(--accent)}
.columns{display:flex;gap:3cqi}.columns>div{min-width:0}
${shares}
.dim,.dim *{color:var(--muted)}
.notes{max-width:40rem;margin:1.5rem auto 0;padding:0 1.25rem;font:1.0625rem/1.6 var(--serif)}
.notes h2,.notes h3{font-size:1.1rem}
.scripted:not(.with-notes) .notes{display:none}
.scripted[data-view=slides]:not(.overview) .slide:not(.current){display:none}
.scripted .coming,.blank .slide{visibility:hidden}
.scripted[data-view=slides]:not(.overview) #deck{display:grid;align-content:center;min-height:calc(100dvh - var(--bar));max-width:none;padding:0}
.scripted[data-view=slides]:not(.overview) .slide{width:min(100%,calc((100dvh - var(--bar))*16/9));margin:0 auto}
.scripted[data-view=slides]:not(.overview) .sheet{border:0}
.scripted.with-notes[data-view=slides]:not(.overview) #deck{align-content:start;padding-bottom:3rem}
.scripted.with-notes[data-view=slides]:not(.overview) .sheet{border-bottom:1px solid var(--line);border-radius:0}
.scripted.with-notes[data-view=slides]:not(.overview) .slide{width:min(100%,calc((100dvh - var(--bar))*1.2))}
.overview #deck{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:1.25rem;max-width:none}
.overview .slide{margin:0;cursor:pointer;width:100%}.overview .notes{display:none}.overview .coming{visibility:visible}
.overview .sheet h2{font-size:4.4cqi}.overview .title .sheet h2{font-size:6.4cqi}.overview .foot{font-size:max(.6rem,3cqi)}
.overview .slide:hover .sheet{border-color:var(--accent)}.overview .current .sheet{outline:3px solid var(--accent)}
${fits}
${rooms}
@media screen and (max-width:48rem){
.scripted[data-view=slides]:not(.overview) #deck{display:block}
.scripted[data-view=slides]:not(.overview) .sheet{padding:1rem 1.25rem 0;min-height:calc(100dvh - 9.5rem)}
.scripted[data-view=slides]:not(.overview) .slide{width:100%}
.scripted[data-view=slides]:not(.overview) :is(.fit-1,.fit-2) .on{font-size:max(1.2rem,2.6cqi)}
.scripted[data-view=slides]:not(.overview) .sheet h2{margin-bottom:1.2rem}
.scripted[data-view=slides]:not(.overview) .sheet img{max-height:60dvh}
.scripted[data-view=slides]:not(.overview) .foot{padding-bottom:.75rem}
.scripted.with-notes[data-view=slides]:not(.overview) .sheet{min-height:0}
.columns{flex-direction:column}
}
${small}
mark{background:var(--match-ground);color:var(--match)}
mark.current{background:var(--current-ground);outline:2px solid var(--accent)}
`;
