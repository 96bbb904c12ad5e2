/** The title slide comes in; its title large, who speaks, when and where, and how long it takes go out. */

import { type TitleLine, titleLines } from '../deck/title.ts';
import type { Role, Span } from '../page/model.ts';
import { wrap } from '../page/wrap.ts';
import { lengthOf } from './duration.ts';
import type { Setting } from './lay.ts';
import type { Manner, Part } from './pages.ts';
import { headingPart } from './points.ts';
import { blank, lit } from './row.ts';

/** A line of the slide, what is searched for lit in it. */
function textPart({ state, columns }: Setting, { text, block }: TitleLine, role: Role, gap: number): Part[] {
  if (text === '') return [];
  const ranges = (block && state.matches?.(block)) ?? [];
  const rows = wrap(text, columns).map(([from, to]) => {
    const span: Span = { text: text.slice(from, to), role, at: from, ...(role === 'strong' ? { bold: true } : {}) };
    return { line: lit({ ...blank, spans: [span] }, ranges), step: 0 };
  });
  return [{ rows, gap }];
}

/** The parts of the title slide. */
export function titleParts(setting: Setting, manner: Manner): Part[] {
  const between = Math.min(1, manner.between);
  const { subtitle, speaker, where } = titleLines(setting.document, setting.slide);
  return [
    ...headingPart(setting, manner),
    ...textPart(setting, subtitle, 'strong', Math.min(2, manner.under)),
    ...textPart(setting, speaker, 'text', between),
    ...textPart(setting, where, 'muted', between),
    ...textPart(
      setting,
      { text: [...lengthOf(setting.document, setting.deck), 'space begins'].join(' · '), block: null },
      'muted',
      between * 2,
    ),
  ];
}
