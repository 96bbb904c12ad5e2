/** A title slide comes in; the lines it says of its talk go out, each as a block of its own, so that they are searched like those of other slides. */

import type { Block, Document } from '../document/model.ts';
import { longDate } from '../text/date.ts';
import { safeLine } from '../text/gate.ts';
import type { Slide } from './model.ts';
import { readPlain } from './reread.ts';

/** A line of text and the block that holds it; null when there is nothing to say. */
export interface TitleLine {
  readonly text: string;
  readonly block: Block | null;
}

export type TitleLines = Readonly<Record<'title' | 'subtitle' | 'speaker' | 'where', TitleLine>>;

const known = new WeakMap<Slide, TitleLines>();

/** The title, what stands below it, who speaks, when and where. The same objects each time. */
export function titleLines({ meta, name }: Document, slide: Slide): TitleLines {
  const found = known.get(slide);
  if (found) return found;
  const where = [meta.date === null ? '' : longDate(meta.date), meta.place ?? ''];
  const line = (written: string): TitleLine => {
    const text = safeLine(written.replace(/\s+/g, ' ').trim());
    return { text, block: text === '' ? null : readPlain(text, name) };
  };
  const lines = {
    title: line(slide.title),
    subtitle: line(meta.subtitle ?? ''),
    speaker: line(meta.speaker ?? ''),
    where: line(where.filter((part) => part !== '').join(' · ')),
  };
  known.set(slide, lines);
  return lines;
}
