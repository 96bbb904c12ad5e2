/** What was imported comes in; the markdown of a document goes out. */

import { loadYaml } from '../document/yaml.ts';
import type { Imported, Piece } from './model.ts';

/** Stands below a heading that lectern made, so that a person can find and rename it. */
export const madeMark = '<!-- heading made by lectern: rename it -->';

/**
 * The whole document: front matter with the facts that are known (`more` fills what the page lacks), then the speech.
 * Ends with one line feed.
 */
export async function toMarkdown(imported: Imported, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const known = Object.entries(imported.facts).filter(([, value]) => value !== null);
  const facts = { ...Object.fromEntries(known), ...withoutKnown(more, new Set(known.map(([name]) => name))) };
  const body = imported.pieces.map(pieceMarkdown).join('\n\n');
  if (Object.keys(facts).length === 0) {
    return `${body}\n`;
  }
  const { stringify } = await loadYaml();
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${body}\n`;
}

function withoutKnown(more: Readonly<Record<string, unknown>>, known: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(more).filter(([name, value]) => !known.has(name) && value !== null));
}

function pieceMarkdown(piece: Piece): string {
  if (piece.kind !== 'heading') {
    return piece.markdown;
  }
  const heading = `${'#'.repeat(piece.level)} ${piece.markdown}`;
  return piece.made ? `${heading}\n\n${madeMark}` : heading;
}
