/** Pages and documents come in; what the tests of import compare goes out. */

import { existsSync, readFileSync } from 'node:fs';
import { textOf } from '../../source/document/inline.ts';
import type { Document } from '../../source/document/model.ts';
import { decode } from '../../source/import/decode.ts';
import { sentencesOf } from '../../source/text/sentences.ts';

/** The bytes of a page in `pages/`. */
export function pageBytes(name: string): Uint8Array {
  return readFileSync(new URL(`pages/${name}`, import.meta.url));
}

/** The text of a page in `pages/`. */
export function page(name: string): string {
  return decode(pageBytes(name), name).text;
}

const shared = new URL('../../../shared/speech/threat-update-2021.page.txt', import.meta.url);

/** The saved page of the speech, or null where it is not at hand. */
export function savedPage(): string | null {
  return existsSync(shared) ? readFileSync(shared, 'utf8') : null;
}

/** The bundled account of that speech. */
export function account(): string {
  return readFileSync(new URL('../../content/threat-update-2021.md', import.meta.url), 'utf8');
}

/** Sentences as they are compared: spaces alike, sorted. */
export function sentences(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => sentencesOf(text).map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' ')))
    .sort();
}

/** The texts of a document's running prose: no headings, no comments, no key points. */
export function proseOf(document: Document): string[] {
  return document.blocks
    .filter(
      (block) =>
        block.kind !== 'heading' && block.kind !== 'html' && !block.containers.some((one) => one.kind === 'alert'),
    )
    .map((block) => textOf(document, block).text);
}
