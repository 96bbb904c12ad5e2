/** Nothing comes in; the icon of every page goes out: a key point beside its bar, in the colours of night. It is in the page, so that no browser asks for one. */

import { groundOf } from '../themes/ground.ts';
import { night } from '../themes/night.ts';
import { element, type Markup } from './markup.ts';

/** The icon as an element for the head of a page. */
export function iconMarkup(): Markup {
  const { fore, back } = groundOf(night);
  const bar = night.roles.accent.fore?.[0] ?? fore;
  const rect = (x: number, y: number, width: number, height: number, fill: string): Markup =>
    element('rect', { x, y, width, height, fill, rx: height === 32 ? 6 : 1 });
  const { markup } = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' },
    rect(0, 0, 32, 32, back),
    rect(7, 8, 3, 16, bar),
    rect(14, 10, 12, 3, fore),
    rect(14, 19, 8, 3, fore),
  );
  const href = `data:image/svg+xml;base64,${Buffer.from(markup).toString('base64')}`;
  return element('link', { rel: 'icon', href });
}
