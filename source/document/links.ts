/** The destination of a link as it is written, or its tag, comes in; where it may lead goes out. */

import { safeLine } from '../text/gate.ts';
import type { Link } from './model.ts';
import { attributeOf } from './tags.ts';

const REFUSED: Link = { kind: 'refused', address: '' };

/** The only schemes that are followed or printed, and what they lead to. */
const SCHEMES: ReadonlyMap<string, 'web' | 'mail'> = new Map([
  ['http:', 'web'],
  ['https:', 'web'],
  ['mailto:', 'mail'],
]);

/** What percent signs stand for; null when that is no text. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** True when a relative path climbs out of the folder it starts in. */
function climbs(path: string): boolean {
  let depth = 0;
  for (const step of path.split('/')) {
    if (step === '..') depth--;
    else if (step !== '' && step !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/**
 * Judges an address: http(s) and mailto as they are (in their ASCII form), `#name` an anchor (decoded, with its `#`),
 * a relative path that stays under the document's folder a file (decoded); everything else is refused and has no address.
 */
export function judge(href: string): Link {
  const scheme = /^[ \t]*([a-z][a-z0-9+.-]*:)/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    const kind = SCHEMES.get(scheme);
    if (kind === undefined || !URL.canParse(href)) return REFUSED;
    return { kind, address: safeLine(new URL(href).href) };
  }
  const path = decoded(href);
  if (path === null || path === '' || /[\0-\x1f\x7f\\]/.test(path) || path.startsWith('/')) return REFUSED;
  if (path.startsWith('#')) return { kind: 'anchor', address: safeLine(path) };
  if (/^[^/]*:/.test(path)) return REFUSED;
  const [file = ''] = path.split(/[?#]/, 1);
  return file === '' || climbs(file) ? REFUSED : { kind: 'file', address: safeLine(path) };
}

/** Where the tag `<a href=…>` leads, judged alike; null for one without an address, which marks a place. */
export function linkOf(tag: string): Link | null {
  const href = attributeOf(tag, 'href');
  return href === null ? null : judge(href.trim());
}
