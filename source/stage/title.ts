/** The title slide comes in; its title large, who speaks, when and where, and how long it takes go out. */

import type { Role } from '../page/model.ts';
import { wrap } from '../page/wrap.ts';
import { longDate } from '../text/date.ts';
import { minutesOf } from './duration.ts';
import type { Setting } from './lay.ts';
import type { Manner, Part } from './pages.ts';
import { headingPart } from './points.ts';
import { furniture } from './row.ts';
import { withCode } from './shared.ts';

function textPart(text: string, role: Role, bold: boolean, columns: number, gap: number): Part[] {
  if (text === '') return [];
  const flat = text.replaceAll('\n', ' ');
  const rows = wrap(flat, columns).map(([from, to]) => ({
    line: furniture(flat.slice(from, to), role, bold),
    step: 0,
  }));
  return [{ rows, gap }];
}

/** How many slides, about how many minutes, and how to begin. */
function outlook({ document, deck }: Setting): string {
  const slides = deck.slides.length;
  const minutes = minutesOf(document, deck);
  const parts = [`${slides} ${slides === 1 ? 'slide' : 'slides'}`];
  if (minutes !== null)
    parts.push(
      minutes < 120 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `${Math.round(minutes / 60)} hours`,
    );
  return [...parts, 'space begins'].join(' · ');
}

/** The parts of the title slide. */
export function titleParts(setting: Setting, manner: Manner): Part[] {
  const { shared } = setting.state;
  if (shared) return withCode(setting, shared, (own) => partsWithin(own, manner));
  return partsWithin(setting, manner);
}

/** The same without what listeners are shown. */
function partsWithin(setting: Setting, manner: Manner): Part[] {
  const { document, columns } = setting;
  const { meta } = document;
  const between = Math.min(1, manner.between);
  const where = [meta.date === null ? '' : longDate(meta.date), meta.place ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  return [
    ...headingPart(setting, manner),
    ...textPart(meta.subtitle ?? '', 'strong', true, columns, Math.min(2, manner.under)),
    ...textPart(meta.speaker ?? '', 'text', false, columns, between),
    ...textPart(where, 'muted', false, columns, between),
    ...textPart(outlook(setting), 'muted', false, columns, between * 2),
  ];
}
