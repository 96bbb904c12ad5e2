/** A document and the inline source of one of its blocks come in; the link definitions it needs to be read elsewhere go out. */

import type { Environment } from './flatten.ts';
import { markdown } from './markdown.ts';
import type { Document } from './model.ts';

/** What may be the label of a reference: brackets that hold no brackets. */
const LABEL = /\[((?:[^[\]\\]|\\.)+)\]/g;

function isEnvironment(environment: object): environment is Environment {
  return 'references' in environment;
}

/** Lines that define, by CommonMark, the references that `content` may hold; none twice. */
export function definitionsFor(document: Document, content: string): string[] {
  if (!content.includes('[') || !isEnvironment(document.environment)) return [];
  const { references } = document.environment;
  const { normalizeReference } = markdown().utils;
  const found = new Map<string, string>();
  for (const [, label = ''] of content.matchAll(LABEL)) {
    const name = normalizeReference(label);
    if (!Object.hasOwn(references, name)) continue;
    const { href, title } = references[name]!;
    const behind = title ? ` "${title.replaceAll(/["\\]/g, '\\$&').replaceAll(/\s+/g, ' ')}"` : '';
    found.set(name, `[${label}]: <${href}>${behind}`);
  }
  return [...found.values()];
}
