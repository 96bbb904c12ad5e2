/** A section comes in; key points for it and the sections in it that have none go out, and the document with them in it. */

import type { Document, Section } from '../document/model.ts';
import type { Proposal } from '../import/points.ts';
import { complain } from './output.ts';

export type Proposals = readonly Proposal[];

/** Key points chosen for the section and those in it; the sections they are for are named on standard error. */
export async function chosenIn(document: Document, section: Section): Promise<Proposals> {
  const { proposedPoints } = await import('../import/points.ts');
  const chosen = proposedPoints(document).filter(
    ({ section: { kind, first } }) => kind === 'heading' && first >= section.first && first < section.last,
  );
  const titles = chosen.map(({ section: { slug } }) => slug).join(', ');
  if (titles !== '') complain(`These key points were chosen, not written: ${titles}.`);
  return chosen;
}

/** The document as it would be with those key points written below their headings, and the section in it. */
export async function withChosen(
  document: Document,
  section: Section,
  chosen: Proposals,
): Promise<{ readonly document: Document; readonly section: Section }> {
  if (chosen.length === 0) return { document, section };
  const [{ withPoints }, { openDocument }] = await Promise.all([
    import('../import/points.ts'),
    import('../document/open.ts'),
  ]);
  const pointed = openDocument(withPoints(document.source, document, chosen).text, document.name);
  return { document: pointed, section: pointed.sections[section.index] ?? section };
}
