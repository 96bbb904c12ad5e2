/** Names come in; the documents tests read go out: bundled ones always, shared ones where they exist. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';

/** The bundled account. */
export function account(): Document {
  return openDocument(
    readFileSync(new URL('../../content/threat-update-2021.md', import.meta.url), 'utf8'),
    'threat-update-2021.md',
  );
}

/** The path of a shared file, or null in a clone without that folder. */
export function shared(path: string): string | null {
  const url = new URL(`../../../shared/${path}`, import.meta.url);
  return existsSync(url) ? fileURLToPath(url) : null;
}

/** A shared document, or null. */
export function sharedDocument(path: string): Document | null {
  const found = shared(path);
  return found === null ? null : openDocument(readFileSync(found, 'utf8'), found);
}
