/** The page comes in; what its parts are called goes out. Everything that runs in a browser finds them here. */

export const root: HTMLElement = document.documentElement;

/** An element of the page by its id, or null. */
export function byId(id: string): HTMLElement | null {
  return document.getElementById(id);
}

/** The slides, in order. */
export function slides(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#deck > .slide')];
}

/** Says something where a screen reader hears it too. */
export function say(text: string): void {
  const status = byId('status');
  if (status && status.textContent !== text) status.textContent = text;
}

/** Shows on the buttons of that name whether they are on. */
export function press(does: string, on: boolean): void {
  for (const button of document.querySelectorAll(`[data-does="${does}"]`))
    button.setAttribute('aria-pressed', String(on));
}
