/** The text and its outline come in; the outline shows where one is, and is folded where there is little room. */

import { byId, idIn } from './page.ts';

/** Where there is room for it beside the text: as the style sheet has it. */
const beside = matchMedia('(min-width:64rem)');

/** The link to the last section that begins in the upper third of the window. */
function linkInSight(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  return links.findLast(({ hash }) => {
    const top = byId(idIn(hash))?.getBoundingClientRect().top;
    return top !== undefined && top < innerHeight / 3;
  });
}

/** Keeps the outline at what is read. */
export function startOutline(): void {
  const outline = byId('outline');
  const details = outline?.querySelector('details');
  if (!outline || !details) return;
  const links = [...outline.querySelectorAll('a')];
  let current: HTMLAnchorElement | undefined;
  let isAsked = false;
  const draw = (): void => {
    isAsked = false;
    if (!beside.matches || outline.offsetParent === null) return;
    const found = linkInSight(links);
    if (found === current) return;
    current?.removeAttribute('aria-current');
    found?.setAttribute('aria-current', 'location');
    current = found;
    if (!found) return;
    const [own, all] = [found.getBoundingClientRect(), outline.getBoundingClientRect()];
    if (own.top < all.top || own.bottom > all.bottom) outline.scrollTop += own.top - all.top - all.height / 3;
  };
  const fold = (): void => {
    details.open = beside.matches;
  };
  addEventListener(
    'scroll',
    () => {
      if (!isAsked) requestAnimationFrame(draw);
      isAsked = true;
    },
    { passive: true },
  );
  // A link in a folded outline leads away from it: it is folded again.
  outline.addEventListener('click', ({ target }) => {
    if (!beside.matches && target instanceof Element && target.closest('a')) details.open = false;
  });
  beside.addEventListener('change', fold);
  fold();
  draw();
}
