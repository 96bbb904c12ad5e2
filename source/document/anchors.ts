/** A document comes in; the places that its tags of HTML name, and the blocks they stand in, go out. */

import { safeLine } from '../text/gate.ts';
import type { Environment } from './flatten.ts';
import { markdown } from './markdown.ts';
import type { Block, Document } from './model.ts';
import { inlineEnvironment } from './notes.ts';
import { attributeOf, tagOf, tags } from './tags.ts';

/** An attribute that names a place, seen from the source: most texts have none, and their tags need not be looked for. */
const naming = /[\s"'](?:id|name)\s*=/i;
/** No tags, and what holds no text that could be gone to. */
const unseen: ReadonlySet<string> = new Set(['', 'script', 'style']);

const known = new WeakMap<Document, ReadonlyMap<string, number>>();

/** Indexes of blocks by the `id` of a tag in them, or the `name` of an `<a>`, as a link's address has them; the first of a name holds. */
export function namedBlocks(document: Document): ReadonlyMap<string, number> {
  const found = known.get(document);
  if (found) return found;
  const named = new Map<string, number>();
  for (const block of document.blocks) {
    for (const tag of tagsIn(document, block)) {
      const { name, isEnd } = tagOf(tag);
      if (isEnd || unseen.has(name)) continue;
      for (const given of [attributeOf(tag, 'id'), name === 'a' ? attributeOf(tag, 'name') : null])
        if (given && !named.has(safeLine(given))) named.set(safeLine(given), block.index);
    }
  }
  known.set(document, named);
  return named;
}

/** The tags of a block that may name a place; what looks like one in code is none. */
function tagsIn(document: Document, { kind, content, table }: Block): string[] {
  if (kind === 'code' || kind === 'rule') return [];
  const texts = (table ? table.rows.flat() : [content]).filter((text) => text.includes('<') && naming.test(text));
  if (kind === 'html') return texts.flatMap((text) => [...text.matchAll(tags)].map(([tag]) => tag));
  const parser = markdown();
  const environment = inlineEnvironment(document.environment as Environment, document.blocks);
  const tokens: Parameters<typeof parser.inline.parse>[3] = [];
  for (const text of texts) parser.inline.parse(text, parser, { ...environment }, tokens);
  return tokens.flatMap((token) => (token.type === 'html_inline' ? token.content : []));
}
