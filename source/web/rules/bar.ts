/** Nothing comes in; the rules for the bar, the buttons, the search and the list of keys go out. */

export const barRules = `
.skip{position:absolute;inset-inline-start:-100vw;top:0;padding:.6rem 1rem;background:var(--ground);z-index:3}
.skip:focus{inset-inline-start:0}
.bar{position:sticky;top:0;z-index:2;display:flex;gap:.25rem .5rem;align-items:center;min-height:var(--bar);padding:.3rem 1.25rem;background:var(--ground);color:var(--muted);font:.9375rem/1.4 var(--sans)}
.bar .name{margin:0;flex:1 1 8rem;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
button,input{font:inherit;color:inherit;background:transparent;border:0;border-radius:.3rem;padding:.3rem .6rem;min-height:2.25rem;min-width:2.25rem}
button{cursor:pointer}
button:hover{color:var(--strong)}
button[aria-pressed=true]{color:var(--strong);box-shadow:inset 0 -2px var(--accent);border-radius:0}
.return{color:var(--accent);border:1px solid var(--accent)}
.turning{display:flex;gap:.25rem;align-items:center}
#search{display:flex;gap:.25rem;align-items:center;margin:0}
#query{border:1px solid var(--muted);color:var(--text);width:11rem;padding-inline:.7rem}
#query::placeholder{color:var(--muted);opacity:1}
html:not(.asked) .walk,.small{display:none}
.status{margin:0;white-space:nowrap}
.status:empty{display:none}
[data-follow] .status::before{content:"○ ";color:var(--muted)}
[data-follow].live .status::before{content:"● ";color:var(--accent)}
dialog{margin:auto;max-width:min(34rem,92vw);padding:1.25rem 1.75rem 1.5rem;border:1px solid var(--muted);border-radius:.4rem;background:var(--ground);color:var(--text);font:.9375rem/1.5 var(--sans)}
dialog::backdrop{background:#0008}
dialog h2{margin:0 0 .8rem;font-size:1.1rem}
dialog dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1.25rem;margin:0 0 1rem}
dialog dt{text-align:end}dialog dd{margin:0}
kbd{font:.85em ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;color:var(--accent)}kbd+kbd{margin-inline-start:.6em}
:fullscreen .bar{display:none}
:fullscreen{--bar:0rem}
@media screen and (max-width:48rem){
.small{display:inline-block}.keyboard{display:none}
html:not(.searching) #search{display:none}
#search{order:1;flex:1 0 100%}.searching .bar{flex-wrap:wrap}.bar{padding-inline:1rem}#query{flex:1;width:auto;min-width:0}
.bar .name{flex-basis:0}.status{overflow:hidden;text-overflow:ellipsis}
.bar button{min-height:2.75rem;min-width:2.75rem}
.turning{position:fixed;inset:auto 0 0;z-index:2;justify-content:space-between;padding:.25rem .75rem max(.25rem,env(safe-area-inset-bottom));background:var(--ground);border-top:1px solid var(--line)}
.turning button{min-width:4.5rem;font-size:1.2rem}.turning .return{font-size:1rem}
[data-view=slides] body{padding-bottom:4.5rem}
}
@media screen and (max-width:26rem){.bar{gap:0;padding-inline:1rem .5rem}}
`;
