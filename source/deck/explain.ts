/** A document and its deck come in; what was understood of it as a deck and what was passed over go out, with line numbers. */

import { commonKeys } from '../document/front.ts';
import type { Block, Document } from '../document/model.ts';
import { passedOver } from '../document/tags.ts';
import { safeLine } from '../text/gate.ts';
import { type Comment, commentsOf, hasText, withoutComments } from './comments.ts';
import { detect, dialectNamed } from './detect.ts';
import type { Dialect, Evidence } from './dialects/dialect.ts';
import { quoted } from './faults.ts';
import type { Deck } from './model.ts';
import { deckKeys, frontLine, strangeSettings } from './settings.ts';

export interface Explanation {
  readonly dialect: string;
  /** Why it was read as this dialect; empty when it was asked for, or is a speech. */
  readonly evidence: readonly Evidence[];
  /** What spoke for other programs, and was not read so. What a plain deck may hold is no program's. */
  readonly others: readonly { readonly dialect: string; readonly evidence: readonly Evidence[] }[];
  readonly understood: readonly Finding[];
  readonly ignored: readonly Finding[];
}

/** Something written in a deck, and what it was understood as. */
export interface Finding {
  /** 1-based source line. */
  readonly line: number;
  readonly what: string;
  /** Null when it was passed over. */
  readonly meant: string | null;
}

/** A comment, and what it is understood as; null when it is passed over. */
function ofComment(comment: Comment, document: Document, dialect: Dialect): Finding {
  const heard = dialect.hears(comment, document);
  const meant = heard === 'unreadable' ? null : heard;
  return { line: comment.line, what: quoted(comment), meant };
}

/** The keys of the front matter, each with its line, and those below `deck:` that mean nothing. */
function ofFront(document: Document, dialect: Dialect): Finding[] {
  const { meta, source, bodyStart } = document;
  const lines = source.slice(0, bodyStart).split('\n');
  const found = Object.keys(meta.data).map((key): Finding => {
    const at = lines.findIndex((line) => {
      const written = line.replace(/^#+\s+/, '');
      return written.toLowerCase().startsWith(`${key.toLowerCase()}:`) || written.startsWith(`"${key}":`);
    });
    const isKnown = [...commonKeys, ...deckKeys, ...dialect.keys].includes(key);
    return { line: Math.max(0, at) + 1, what: safeLine(key), meant: isKnown ? 'front matter' : null };
  });
  const strange = strangeSettings(document, dialect.name);
  return [
    ...found,
    ...strange.map((key) => ({ line: frontLine(document, key), what: `deck.${safeLine(key)}`, meant: null })),
  ];
}

/** A tag of some HTML: the first that is passed over, else the first of all; its text is shown where there is some. */
function ofTags(html: string, line: number): Finding[] {
  const [tag] = /<[A-Za-z][\w-]*/.exec(html) ?? [];
  if (tag === undefined) return [];
  if (!hasText(html)) return [{ line, what: `${tag}>`, meant: null }];
  const passed = passedOver(html);
  return [passed ? { line, what: `${passed}>`, meant: null } : { line, what: `${tag}>`, meant: 'its text is shown' }];
}

/** A block that means something, its comments, and tags, of which at most the text is shown. */
function ofBlock(block: Block, document: Document, dialect: Dialect): Finding[] {
  const comments = commentsOf(block).map((comment) => ofComment(comment, document, dialect));
  const meant = dialect.knows?.(block, document) ?? null;
  const [first = ''] = (block.kind === 'code' ? block.info : withoutComments(block.content)).split('\n', 1);
  const what = safeLine(first.length > 40 ? `${first.slice(0, 39)}…` : first);
  const overlooked = (dialect.overlooks?.(block) ?? []).map((word) => ({
    line: block.line,
    what: safeLine(word),
    meant: null,
  }));
  if (meant !== null) return [...comments, { line: block.line, what, meant }, ...overlooked];
  const tags = block.kind === 'html' ? ofTags(withoutComments(block.content), block.line) : [];
  return [...comments, ...tags, ...overlooked];
}

/** How a document was read as a deck. `check` prints this. */
export function explain(document: Document, deck: Deck): Explanation {
  const dialect = dialectNamed(deck.dialect);
  const found = detect(document);
  const all = [{ dialect: found.dialect, evidence: found.evidence }, ...found.others];
  const findings = [
    ...ofFront(document, dialect),
    ...document.blocks.flatMap((block) => ofBlock(block, document, dialect)),
  ];
  return {
    dialect: deck.dialect,
    evidence: all.find((each) => each.dialect === dialect)?.evidence ?? [],
    others: all
      .filter((each) => each.dialect !== dialect && each.dialect.name !== 'plain')
      .map((each) => ({ dialect: each.dialect.name, evidence: each.evidence })),
    understood: findings.filter(({ meant }) => meant !== null),
    ignored: findings.filter(({ meant }) => meant === null),
  };
}
