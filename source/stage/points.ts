/** A slide of key points comes in; its heading and its points go out, far apart, the newest bright. */

import type { Element } from '../deck/model.ts';
import { versed } from '../document/verse.ts';
import { layBlock } from '../page/lay.ts';
import type { Line, Role, Span } from '../page/model.ts';
import { spansOf } from '../page/style.ts';
import { wrapHung } from '../page/wrap.ts';
import { bigHeading, boldHeading, rangesInTitle } from './heading.ts';
import type { Setting } from './lay.ts';
import type { Manner, Part } from './pages.ts';
import { furniture, lit, type Row } from './row.ts';

const bullet = '•  ';
/** In its place where a pointer stands. */
const pointer = '▸  ';
/** What stands below points that the author did not give; where there is no room below them, at the foot. */
export const chosenMark = 'chosen from the text';

/** True when the mark stands on the slide itself. `rows` and `columns` are those of the slide. */
export function hasRoomForMark({ columns, rows }: { readonly columns: number; readonly rows: number }): boolean {
  return rows > 12 && columns >= chosenMark.length;
}

function rowsAt(lines: readonly Line[], step: number): Row[] {
  return lines.map((line) => ({ line, step }));
}

/** The heading of a slide, large when the manner and the width allow it. */
export function headingPart({ slide, document, columns, bigColumns, state }: Setting, manner: Manner): Part[] {
  if (slide.title === '') return [];
  const section = slide.section === null ? undefined : document.sections[slide.section];
  const block = section?.kind === 'heading' && slide.kind === 'points' ? section.first : -1;
  const ranges = rangesInTitle(document, slide, state);
  const lines =
    (manner.big ? bigHeading(slide.title, bigColumns, block, ranges) : null) ??
    boldHeading(slide.title, columns, block, ranges);
  return [{ rows: rowsAt(lines, 0), gap: 0 }];
}

/** One point: a bullet, and its text hanging from it. */
function pointLines(setting: Setting, element: Element): Line[] {
  const { document, state, columns } = setting;
  const text = versed(document, element.block);
  const [start, stop] = element.range ?? [0, text.text.length];
  const { pointed } = state;
  const isPointed = pointed !== undefined && setting.slide.elements[pointed] === element;
  const newest = pointed === undefined ? !state.all && element.step === state.step : isPointed;
  const role: Role = newest ? 'strong' : pointed === undefined ? 'text' : 'muted';
  const mark = columns > 12 ? (isPointed ? pointer : bullet) : '';
  return wrapHung(text.text.slice(start, stop), Math.max(1, columns - mark.length)).map(
    ({ from, to, indent }, index) => {
      const lead: Span = {
        text: index === 0 ? mark : ' '.repeat(mark.length + indent),
        role: newest ? 'accent' : 'muted',
      };
      const spans = spansOf(text, start + from, start + to, role, newest);
      return { spans: mark ? [lead, ...spans] : spans, block: element.block.index, from: start + from, to: start + to };
    },
  );
}

/** The parts of a slide made from a section. */
export function pointParts(setting: Setting, manner: Manner): Part[] {
  const { slide, document, columns } = setting;
  const parts = headingPart(setting, manner);
  slide.elements.forEach((element, index) => {
    const laid =
      element.kind === 'point'
        ? pointLines(setting, element)
        : layBlock(document, element.block, columns, false, setting.room);
    const ranges = setting.state.matches?.(element.block) ?? [];
    const lines = laid.map((line) => lit(line, ranges));
    const rows = rowsAt(lines, element.step);
    const isSigned = element.kind !== 'point' && index === setting.state.pointed && rows.length > 0;
    if (isSigned) rows[0] = { ...rows[0]!, sign: '▸' };
    parts.push({ rows, gap: index === 0 ? manner.under : manner.between });
  });
  if (slide.chosen && slide.elements.length > 0 && hasRoomForMark(setting)) {
    parts.push({ rows: rowsAt([furniture(chosenMark, 'muted')], slide.steps - 1), gap: 2 });
  }
  return parts;
}
