/** What a slide shows, with steps that its author numbered, comes in; the same without steps at which nothing appears goes out. */

import type { Content } from './slide.ts';

/** Steps renumbered in their order, from 0. Notes keep to the last step before theirs. */
export function withoutGaps(content: Content): Content {
  const used = new Set([0]);
  for (const { step, lit, rowSteps } of content.elements)
    for (const each of [step, ...(lit ?? []).map((range) => range.step), ...(rowSteps ?? [])]) used.add(each);
  const order = [...used].sort((one, other) => one - other);
  const places = new Map(order.map((step, index) => [step, index]));
  const place = (step: number): number => places.get(step) ?? 0;
  return {
    ...content,
    steps: order.length,
    elements: content.elements.map((element) => ({
      ...element,
      step: place(element.step),
      lit: element.lit?.map((range) => ({ ...range, step: place(range.step) })) ?? null,
      ...(element.rowSteps ? { rowSteps: element.rowSteps.map(place) } : {}),
    })),
    noteSteps: content.noteSteps.map((step) => order.findLastIndex((each) => each <= step)),
  };
}
