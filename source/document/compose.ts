/** Pieces of text with their places in the inline source come in; text, runs and the way back to that source go out. */

import { align, type Piece } from '../text/align.ts';
import { safe } from '../text/gate.ts';
import { imageOf } from './images.ts';
import { judge } from './links.ts';
import { markdown } from './markdown.ts';
import type { Image, Link, Run } from './model.ts';
import { type InlineEnvironment, raised } from './notes.ts';
import { composePlain } from './plain.ts';

/** A stretch of text that stands in the inline source; offsets are UTF-16 units, those of a stretch follow one another when `exact`. */
export interface Segment {
  readonly text: number;
  readonly source: number;
  readonly exact: boolean;
}

export interface Composed {
  text: string;
  runs: Run[];
  segments: Segment[];
}

interface Style {
  strong: number;
  emphasis: number;
  strike: number;
  link: Link | null;
}

/** Which counter of the style an opening or closing token moves. */
const STYLES: Readonly<Record<string, 'strong' | 'emphasis' | 'strike'>> = {
  strong: 'strong',
  em: 'emphasis',
  s: 'strike',
};

/** Reads inline source: its text, gated, character by character, so that offsets hold. */
export function compose(content: string, environment: InlineEnvironment): Composed {
  return composePlain(content) ?? composeMarked(content, environment);
}

/** The same by way of the parser, whatever the source holds. */
export function composeMarked(content: string, environment: InlineEnvironment): Composed {
  const parser = markdown();
  const tokens: Parameters<typeof parser.inline.parse>[3] = [];
  parser.inline.parse(content, parser, { ...environment }, tokens);
  const { pieces } = align(tokens, content, {
    parseLinkDestination: parser.helpers.parseLinkDestination,
    parseLinkTitle: parser.helpers.parseLinkTitle,
    normalizeReference: parser.utils.normalizeReference,
  });
  return join(pieces, content);
}

function join(pieces: readonly Piece[], content: string): Composed {
  const composed: Composed = { text: '', runs: [], segments: [] };
  const style: Style = { strong: 0, emphasis: 0, strike: 0, link: null };
  for (const piece of pieces) {
    const { type, nesting } = piece.token;
    const name = STYLES[type.replace(/_(open|close)$/, '')];
    if (name) style[name] += nesting;
    else if (type === 'link_open') style.link = judge(hrefOf(piece));
    else if (type === 'link_close') style.link = null;
    else add(composed, style, piece, content);
  }
  if (composed.segments.length === 0) composed.segments.push({ text: 0, source: 0, exact: true });
  // Gated as a whole: whether a joiner or a mark may stay depends on what stands before it.
  composed.text = safe(composed.text);
  return composed;
}

function hrefOf({ token }: Piece): string {
  const attrs: unknown = 'attrs' in token ? token.attrs : null;
  const href: unknown = Array.isArray(attrs) ? attrs.find((pair) => pair[0] === 'href')?.[1] : '';
  return String(href ?? '');
}

function add(composed: Composed, style: Style, piece: Piece, content: string): void {
  switch (piece.token.type) {
    case 'image': {
      const { captions, image, link } = imageOf(piece, content);
      const within = { ...style, link: style.link ?? link };
      for (const caption of captions) put(composed, within, 'image', caption.text, caption.piece, image);
      break;
    }
    case 'code_inline':
      put(composed, style, 'code', piece.text, piece);
      break;
    case 'hardbreak':
      put(composed, style, 'break', piece.text, piece);
      break;
    case 'html_inline':
      if (/^<br[\s/>]/i.test(piece.token.content)) put(composed, style, 'break', '\n', piece);
      break;
    case 'footnote_ref':
      put(composed, style, 'note', raised(String(noteIndex(piece) + 1)), piece);
      break;
    default:
      put(composed, style, 'text', piece.text, piece);
  }
}

function noteIndex({ token }: Piece): number {
  const { meta } = token;
  return meta && 'id' in meta ? Number(meta.id) : 0;
}

function put(
  composed: Composed,
  style: Style,
  kind: Run['kind'],
  raw: string,
  piece: Piece,
  image: Image | null = null,
): void {
  if (raw === '') return;
  const from = composed.text.length;
  composed.segments.push({ text: from, source: piece.at, exact: piece.exact });
  composed.text += kind === 'break' ? raw : raw.replaceAll(/[\t\n]/g, ' ');
  const to = composed.text.length;
  const last = composed.runs.at(-1);
  const strong = style.strong > 0;
  const emphasis = style.emphasis > 0;
  const strike = style.strike > 0;
  const alike =
    last?.kind === kind &&
    (kind === 'text' || kind === 'image') &&
    last.strong === strong &&
    last.emphasis === emphasis &&
    last.strike === strike &&
    last.link === style.link &&
    (last.image ?? null) === image;
  if (alike) composed.runs[composed.runs.length - 1] = { ...last, to };
  else composed.runs.push({ from, to, kind, strong, emphasis, strike, link: style.link, ...(image ? { image } : {}) });
}
