/** The name of a bundled text comes in; its source and its Document go out, and the saved page where there is one. */

import { existsSync, readFileSync } from 'node:fs';
import { textOf } from '../../source/document/inline.ts';
import { keyPointsOf } from '../../source/document/keypoints.ts';
import type { Document, Section } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';

/** The source of a file in `content/`, as UTF-8 text. */
export function sourceOf(name: string): string {
  return readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');
}

/** A file in `content/`, opened. */
export function bundled(name: string): Document {
  return openDocument(sourceOf(name), `content/${name}`);
}

/** The saved page of the speech, its kinds of blank made one, or null where it is not at hand. */
export function savedPage(): string | null {
  const page = new URL('../../../shared/speech/threat-update-2021.page.txt', import.meta.url);
  return existsSync(page) ? readFileSync(page, 'utf8').replace(/[^\S\n]+/g, ' ') : null;
}

/** A section's key points as a person reads them. */
export function pointsOf(document: Document, section: Section): string[] {
  return keyPointsOf(document, section).map((block) => textOf(document, block).text);
}

/** What a section says in its own paragraphs, subsections and key points left out. */
export function proseOf(document: Document, section: Section): string {
  const points = new Set(keyPointsOf(document, section));
  return document.blocks
    .slice(section.first, section.ownLast)
    .filter((block) => block.kind === 'paragraph' && !points.has(block))
    .map((block) => textOf(document, block).text)
    .join('\n');
}

/** Words in lower case, apostrophes dropped, as the comparison with the saved page counts them. */
export function bareWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}
