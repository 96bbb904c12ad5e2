/** A deck comes in; what an audience and a speaker get of it goes out, to be compared with the same talk written for another program. */

import type { Slide } from '../../source/deck/model.ts';
import { spokenNotes } from '../../source/deck/notes.ts';
import { homeOf } from '../../source/deck/reread.ts';
import { shownText } from '../../source/deck/text.ts';
import { textOf } from '../../source/document/inline.ts';
import { safe } from '../../source/text/gate.ts';
import type { Opened } from '../deck/open.ts';

export interface Told {
  readonly title: string;
  readonly steps: number;
  /** What is shown, each thing with the step at which it appears. */
  readonly shown: readonly string[];
  readonly notes: string;
  /** The same as it is said, without marks. */
  readonly said: string;
  readonly columns: readonly (number | null)[];
}

/** Without white space that markdown does not keep, and the blank that keeps code from being notes. */
function flat(text: string): string {
  return text
    .replaceAll(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
    .replaceAll(/^(notes?) :/gim, '$1:')
    .trim();
}

function shownBy({ document }: Opened, slide: Slide): { shown: string[]; columns: (number | null)[] } {
  const shown: string[] = [];
  const columns: (number | null)[] = [];
  for (const element of slide.elements) {
    const isTitle = slide.kind === 'authored' && element.block.kind === 'heading';
    const text = isTitle
      ? textOf(homeOf(document, element.block), element.block).text
      : shownText(document, { ...slide, kind: 'points', elements: [element] }).join('\n');
    if (flat(text) === '') continue;
    shown.push(`${element.step} ${flat(text)}`);
    columns.push(element.column);
  }
  return { shown, columns };
}

/** The talk, slide by slide. A slide made from a section shows its title as a heading elsewhere: that counts as shown here too. */
export function told(opened: Opened): Told[] {
  return opened.deck.slides.map((slide) => {
    const { shown, columns } = shownBy(opened, slide);
    const hasHeading = slide.kind === 'points' && slide.title !== '';
    return {
      title: slide.title.replaceAll(/ +/g, ' '),
      steps: slide.steps,
      shown: hasHeading ? [`0 ${slide.title}`, ...shown] : shown,
      notes: flat(safe(slide.notes)).replaceAll('-->', '-- >'),
      said: flat(safe(spokenNotes(slide))).replaceAll('-->', '-- >'),
      columns: hasHeading ? [null, ...columns] : columns,
    };
  });
}
