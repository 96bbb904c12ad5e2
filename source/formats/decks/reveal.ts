/** A deck comes in; it goes out as markdown for reveal.js: fragments, lines of code lit in turn, notes behind Note:. */

import type { Deck, Slide } from '../../deck/model.ts';
import { paragraphsOf } from '../../deck/slide.ts';
import type { Document } from '../../document/model.ts';
import { safe } from '../../text/gate.ts';
import { clicks, escaped } from './inline.ts';
import { languageIn, leafLines, rangesOf, type Spelling } from './leaves.ts';
import { anyMarker, linesOf, type Written } from './lines.ts';
import { type Part, partsOf, stepsOf } from './parts.ts';
import type { DeckWriter } from './writer.ts';

/** It cuts at rows of hyphens even in code, so these get a blank behind them; a line of code that begins like notes gets one before its colon. An aside would be notes. */
const spelling: Spelling = {
  info: (part) => {
    const lines = part.content.split('\n').length;
    return part.element?.lit ? `${languageIn(part)} [${rangesOf(part, `1-${lines}`)}]`.trim() : languageIn(part);
  },
  codeLine: (line) => kept(line).replace(/^(\s*notes?):/i, '$1 :'),
  textLine: (line) =>
    kept(line)
      .replace(/^(\s*notes?):/i, '$1\\:')
      .replaceAll(/<(\/?)aside\b/gi, '<$1div'),
  rule: '___',
};

function kept(line: string): string {
  return /^-{2,4}$/.test(line) ? `${line} ` : line;
}

/** Whether every fragment has a step of its own, in the order in which they stand: then they need no numbers. */
function isInOrder(parts: readonly Part[]): boolean {
  let reached = 0;
  for (const part of parts) {
    if (part.step > 0 && part.step !== reached + 1) return false;
    reached = Math.max(reached, ...stepsOf(part));
  }
  return true;
}

function fragment(step: number, isNumbered: boolean): string {
  return `<!-- .element: class="fragment"${isNumbered ? ` data-fragment-index="${step - 1}"` : ''} -->`;
}

/** A part with the comment that makes it a fragment: in its last line when it is text, otherwise below it. */
function writtenFor(part: Part, isNumbered: boolean): Written {
  const lines = leafLines(part, spelling);
  const nothing: Written = { part, lines, above: [], below: [] };
  if (part.step === 0 || lines.length === 0) return nothing;
  const comment = fragment(part.step, isNumbered);
  if (part.kind === 'html') return { ...nothing, lines: [...lines, comment] };
  if (part.kind === 'code' || part.kind === 'table' || part.kind === 'rule') return { ...nothing, below: [comment] };
  return { ...nothing, lines: [...lines.slice(0, -1), `${lines.at(-1)!} ${comment}`] };
}

/** Notes as their author wrote them, but for lines that would cut and tags of slidev's; plain ones with their marks made literal. */
function noteLines({ kind, notes }: Slide): string[] {
  if (kind !== 'authored') return [paragraphsOf(notes).map(escaped).join('\n\n')];
  let isCode = false;
  return notes.split('\n').map((line) => {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) isCode = !isCode;
    return kept(isCode ? line : line.replaceAll(clicks, ''));
  });
}

function slideText(document: Document, slide: Slide): string {
  const parts = partsOf(document, slide);
  const isNumbered = !isInOrder(parts);
  const lines = linesOf(
    parts.map((part) => writtenFor(part, isNumbered)),
    anyMarker,
  );
  const definitions = [...new Set(parts.flatMap((part) => part.definitions))];
  if (lines.length === 0) lines.push('&nbsp;');
  if (definitions.length > 0) lines.push('', ...definitions);
  if (slide.notes !== '') lines.push('', 'Note:', ...noteLines(slide));
  return safe(lines.join('\n'));
}

function* write(document: Document, deck: Deck): Generator<string> {
  yield '<!-- .slide: class="first" -->\n\n';
  for (const slide of deck.slides) yield `${slide.index === 0 ? '' : '\n---\n\n'}${slideText(document, slide)}\n`;
}

export const revealWriter: DeckWriter = {
  name: 'reveal',
  says: 'markdown for reveal.js',
  keeps: ['pauses', 'items', 'groups', 'lines', 'notes'],
  write,
};
