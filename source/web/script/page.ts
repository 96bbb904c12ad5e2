/** The page comes in; what its parts are called goes out. Everything that runs in a browser finds them here. */

export const root: HTMLElement = document.documentElement;

/** An element of the page by its id, or null. */
export function byId(id: string): HTMLElement | null {
  return document.getElementById(id);
}

/** The id that an address names behind its `#`; what cannot be read is taken as it is written. */
export function idIn(hash: string): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The slides, in order. */
export function slides(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#deck > .slide')];
}

/** Says something in the bar, where a screen reader hears it too. */
export function say(text: string): void {
  const status = byId('status');
  if (status && status.textContent !== text) status.textContent = text;
}

/** Milliseconds of quiet before what has appeared is told: quick steps are told at once, not one over the other. */
const quiet = 500;
let untold: string[] = [];
let waiting = 0;

/** Tells those who listen to the page what they cannot see: a slide that was turned to (what was to be told before is forgotten), or what has appeared on it. */
export function tell(text: string, turned: boolean): void {
  if (turned) untold = [];
  if (text !== '') untold.push(text);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const told = byId('told');
    if (told && untold.length > 0) told.textContent = untold.join(' ');
    untold = [];
  }, quiet);
}

/** What a slide tells: its name when it was turned to, and what is new on it. */
export function tellSlide(slide: HTMLElement, turned: boolean): void {
  const label = turned ? [`${slide.getAttribute('aria-label') ?? ''}.`] : [];
  const parts = [...slide.querySelectorAll('.new')].filter((part) => !part.parentElement?.closest('.new'));
  tell([...label, ...parts.map(({ textContent }) => textContent?.trim() ?? '')].join(' '), turned);
}

/** Shows on the buttons of that name whether they are on. */
export function press(does: string, on: boolean): void {
  for (const button of document.querySelectorAll(`[data-does="${does}"]`))
    button.setAttribute('aria-pressed', String(on));
}

/** Takes the whole screen, or gives it back. */
export function toggleFull(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else root.requestFullscreen?.().catch(() => {});
}
